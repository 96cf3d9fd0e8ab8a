// Cues of several words, manner verbs, nouns with owners, headline tails, and what only looks like speech.
#include <gtest/gtest.h>

#include <algorithm>

#include "attribution/attribution.h"
#include "attribution/phrases.h"

namespace stemma::attribution {
namespace {

std::vector<Attribution> Find(std::string_view text) {
  Article article;
  article.text = text;
  return FindByRules(article, 0);
}

std::string Words(std::string_view text, const std::vector<Place>& places) {
  std::string out;
  for (const Place& p : places) out += (out.empty() ? "" : " | ") + std::string(p.span.Of(text));
  return out;
}

// "source / cue" of the attributions of a text that have a cue, in order.
std::string Cues(std::string_view text) {
  std::string out;
  for (const Attribution& a : Find(text))
    if (!a.cue.empty())
      out += (out.empty() ? "" : "; ") + (a.source ? a.source->text : std::string()) + " / " + Words(text, a.cue);
  return out;
}

struct Case {
  std::string_view text, cues;
};

TEST(Idioms, ReadsCuesOfSeveralWords) {
  const Case kCases[] = {
      {"The harbour office put the toll at 19.", "The harbour office / put"},
      {"The coastguard cut the toll to 19.", "The coastguard / cut"},
      {"The union counted 14 empty beds.", "The union / counted"},
      {"Marr had nothing to say about the crane.", "Marr / had nothing to say"},
      {"Witnesses spoke of two loud bangs.", "Witnesses / spoke of"},
      {"The ministry withdrew its report on the dam.", "The ministry / withdrew"},
      {"Ada Marr could not be reached for comment.", "Ada Marr / could not be reached"},
      {"The port did not answer calls on Sunday.", "The port / did not answer"},
      {"The firm gave no details of the fall.", "The firm / gave no"},
      {"The council is expected to announce a new bridge.", "The council / is expected to announce"},
      {"The manifest lists nine crew.", "The manifest / lists"},
      {"The bridge, Marr pointed out, was older than the mill.", "Marr / pointed out"},
      {"Critics of the mill say the river stinks.", "Critics of the mill / say"},
      {"The toll rose to nine, per the ministry.", "the ministry / per"},
      {"The mill poured cold water on the plan.", "The mill / poured cold water on"},
      {"Marr took issue with the mayor's figures.", "Marr / took issue with"},
      {"The union is adamant that nobody was paid.", "The union / is adamant"},
      {"Her office made it clear that the gate was shut.", "Her office / made it clear"},
      {"The firm did not get back to us on the gate.", "The firm / did not get back to"},
      {"The clerk washed his hands of the plan.", "The clerk / washed his hands of"},
      {"The board has yet to confirm the date.", "The board / has yet to confirm"},
  };
  for (const Case& c : kCases) EXPECT_EQ(Cues(c.text), c.cues) << c.text;
}

TEST(Idioms, PutsAndReturnsThatReportNothing) {
  for (const std::string_view text :
       {"The porter put the crates on the quay.", "The mill cut its prices to 19 crowns.",
        "The clerk counted the crates.", "The ferry did not return until noon.", "The firm gave no money to the mill.",
        "They stood by the gate all night.", "Marr is certain to win.", "The boat went back on Friday.",
        "They kept quiet all night."})
    EXPECT_EQ(Cues(text), "") << text;
}

TEST(Idioms, HearsAnyMannerBesideAQuotation) {
  const Case kCases[] = {
      {"\"We lost the boat,\" Marr sighed.", "Marr / sighed"},
      {"\"We lost the boat,\" grumbled Ada Marr.", "Ada Marr / grumbled"},
      {"\"We lost the old boat,\" she warbled.", "she / warbled"},
      {"\"We lost the old boat,\" warbled Ada Marr.", "Ada Marr / warbled"},
      {"Marr sighed and left the quay.", ""},
  };
  for (const Case& c : kCases) EXPECT_EQ(Cues(c.text), c.cues) << c.text;
}

TEST(Idioms, ReadsHeadlineTails) {
  const Case kCases[] = {
      {"Crane falls on quay, two hurt - residents", "residents / -"},
      {"Army did not fire on bridge: spokesman", "spokesman / :"},
      {"Crane falls on quay: what we know", ""},
  };
  for (const Case& c : kCases) EXPECT_EQ(Cues(c.text), c.cues) << c.text;
}

TEST(Idioms, GivesANounToItsOwner) {
  const Case kCases[] = {
      {"The port rejected the union's claim that the crane was old.", "The port / rejected; the union / claim"},
      {"The port denied reports that the crane was old.", "The port / denied;  / reports"},
      {"The brigade disputes the airport's account of a calm evening.",
       "The brigade / disputes; the airport / account"},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(Cues(c.text), c.cues) << c.text;
    const auto found = Find(c.text);
    ASSERT_EQ(found.size(), 2U) << c.text;
    EXPECT_TRUE(found[1].parent.has_value()) << c.text;
  }
}

TEST(Idioms, LeavesSignsAdditionsAndPhoneCalls) {
  for (const std::string_view text :
       {"A sign at the door says NO ENTRY.", "Marr added two names to the wall.", "Marr called the hospital twice."})
    EXPECT_EQ(Cues(text), "") << text;
  EXPECT_EQ(Cues("Marr called the plan reckless."), "Marr / called");
  EXPECT_EQ(Cues("Marr called the reports of a fire an invention."), "Marr / called");
}

TEST(Idioms, CitesAPersonAndPointsToAThing) {
  const auto cited = Find("The ferry sank, Kesh News reported, citing a clerk.");
  EXPECT_TRUE(std::ranges::any_of(cited, [](const Attribution& a) { return a.source && a.source->text == "a clerk"; }));
  const auto pointed = Find("The ferry stopped, Kesh News reported, citing a shortage.");
  EXPECT_FALSE(
      std::ranges::any_of(pointed, [](const Attribution& a) { return a.source && a.source->text == "a shortage"; }));
}

TEST(Idioms, APronounMeansAPerson) {
  const auto found = Find("Ada Marr said the weir was old. The otter swam past. \"It leaks,\" she said.");
  const auto she =
      std::ranges::find_if(found, [](const Attribution& a) { return a.source && a.source->text == "she"; });
  ASSERT_NE(she, found.end());
  EXPECT_EQ(she->source->entity, "Ada Marr");
}

}  // namespace
}  // namespace stemma::attribution
