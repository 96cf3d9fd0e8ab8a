#include "attribution/quotation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>

#include "attribution/attribution.h"
#include "attribution/rules.h"

namespace stemma::attribution {
namespace {

Article WithText(std::string text) {
  Article article;
  article.text = std::move(text);
  return article;
}

// The source of the attribution whose content holds `words`; empty without one.
std::string SpeakerOf(const std::string& text, const std::string& words) {
  const std::size_t at = text.find(words);
  EXPECT_NE(at, std::string::npos) << words;
  for (const Attribution& a : FindAttributions(WithText(text), 0))
    for (const Place& p : a.content)
      if (p.span.begin() <= at && at + words.size() <= p.span.end() && a.source) return a.source->text;
  return {};
}

std::vector<Speaker> CandidatesOf(const std::string& text, std::size_t quotation) {
  const View view(text);
  const std::vector<Relation> none;
  const Sheet sheet(view, none);
  const Voices voices(sheet, none);
  const auto all = Quotings(view);
  return quotation < all.size() ? Speakers(sheet, voices, all[quotation], {}, {}) : std::vector<Speaker>{};
}

bool Proposes(const std::string& text, std::string_view source, std::string_view cue, Where where) {
  const View view(text);
  return std::ranges::any_of(CandidatesOf(text, 0), [&](const Speaker& s) {
    const auto words = [&](Range r) { return view.SpanOf(r).Of(text); };
    return s.where == where && words(s.source) == source && (cue.empty() || (!s.cue.empty() && words(s.cue[0]) == cue));
  });
}

TEST(Quotation, AVoiceGoesOnInItsParagraph) {
  const Article article = WithText(
      "\"I get sick in the bath,\" Isolde Trask, 58, roared at a packed meeting in the hall, to laughter and boos. "
      "\"Somebody told me that today.\"");
  bool goes_on = false;
  for (const Attribution& a : FindAttributions(article, 0))
    goes_on = goes_on || (!a.cue.empty() && a.content.size() == 2);
  EXPECT_TRUE(goes_on);
}

TEST(Quotation, ProposesWhoStandsAround) {
  EXPECT_TRUE(
      Proposes("\"No, but envelopes have flaps,\" shot back Ada Marr.", "Ada Marr", "shot back", Where::kInverted));
  EXPECT_TRUE(Proposes("\"Green,\" the younger broke in.", "the younger", "broke in", Where::kBehind));
  EXPECT_TRUE(Proposes("\"In good time,\" was his answer.", "his", "was", Where::kVerdict));
  EXPECT_TRUE(
      Proposes("\"An insult to all\" was the verdict of Ada Marr.", "Ada Marr", "was the verdict of", Where::kVerdict));
  EXPECT_TRUE(Proposes("Another demands \"a night watch with dogs\".", "Another", "demands", Where::kBefore));
  EXPECT_TRUE(
      Proposes("Marr's reply was short: \"Roofs are a figure of speech.\"", "Marr", "reply", Where::kOwnerBefore));
  EXPECT_TRUE(Proposes("Restorer: \"I could paint you ten.\"", "Restorer", ":", Where::kLabel));
  EXPECT_TRUE(Proposes("The foreman shrugged. \"I build, I do not read.\"", "The foreman", "", Where::kSentenceBefore));
  EXPECT_TRUE(Proposes("\"Grape, my foot.\" That was Zia.", "Zia", "That was", Where::kSentenceBehind));
  EXPECT_TRUE(Proposes("\"They ordered the nurses to sign a paper, she goes on.", "she", "goes on", Where::kUnclosed));
}

TEST(Quotation, NoCandidateSharesItsWords) {
  const std::string text = "Marr said \"she told 'him' that\". \"It,\" he said, \"is\" and \"so on\"";
  const View view(text);
  const std::vector<Relation> none;
  const Sheet sheet(view, none);
  const Voices voices(sheet, none);
  for (const Quoting& q : Quotings(view))
    for (const Speaker& s : Speakers(sheet, voices, q, {}, {})) {
      EXPECT_TRUE(s.source.end <= q.quote.outer.begin || q.quote.outer.end <= s.source.begin);
      for (const Range c : s.cue) EXPECT_TRUE(c.end <= s.source.begin || s.source.end <= c.begin);
    }
}

TEST(Quotation, ACueThatIsTakenIsNoNewOne) {
  const std::string text = "\"We left,\" Marr said. \"Nobody called us at all.\"";
  const View view(text);
  const std::vector<Relation> rules = ReadByRules(view);
  const Sheet sheet(view, rules);
  const Voices voices(sheet, rules);
  for (const Quoting& q : Quotings(view))
    for (const Speaker& s : Speakers(sheet, voices, q, {}, {}))
      EXPECT_TRUE(s.cue.empty() || view.Key(s.cue[0].begin) != "said");
}

TEST(Quotation, FindsTheSpeaker) {
  EXPECT_EQ(
      SpeakerOf("Bridge shut\n\n\"No, but envelopes have flaps,\" shot back the harbour master Ada Marr.", "envelopes"),
      "the harbour master Ada Marr");
  EXPECT_EQ(SpeakerOf("Bridge shut\n\n\"I had the same notice as the cat,\" was his comment.", "the same notice"),
            "his");
  EXPECT_EQ(
      SpeakerOf(
          "Bridge shut\n\nMarr called the plan a stunt on Friday.\n\n\"It went well,\" Marr said.\n\n\"We shall see "
          "what comes of it next week.\"",
          "what comes of it"),
      "Marr");
}

TEST(Quotation, TitlesAndCoinedWordsHaveNoSpeaker) {
  EXPECT_EQ(SpeakerOf("Bridge shut\n\nThe film \"Low Tide\" opened the festival on Friday.", "Low Tide"), "");
  EXPECT_EQ(SpeakerOf("Bridge shut\n\nThe \"quality paper\" was sold out by noon.", "quality paper"), "");
}

// How many relations a table without weights adds when any chance will do.
std::size_t Added(const std::string& text) {
  const View view(text);
  std::vector<Relation> relations;
  const std::vector<Relation> none;
  ReadQuotations(Sheet(view, none), WeightTable(4, 1), 0, relations);
  return relations.size();
}

TEST(Quotation, ANameBetweenArticleAndNounIsSaidByNobody) {
  EXPECT_EQ(Added("Ada Marr shrugged. The \"Low Tide\" singer is going to Kesh."), 0U);
  EXPECT_EQ(Added("Ada Marr shrugged. Orel's \"Low Tide\" singer is going to Kesh."), 0U);
  EXPECT_EQ(Added("Ada Marr shrugged. \"The tide is low again.\""), 1U);
}

TEST(Quotation, WordsThatPointAtAQuotationAreNoVoice) {
  const std::string texts[] = {"The following emerges: \"The gate was shut.\"", "The following: \"The gate was shut.\"",
                               "The following emerges. \"The gate was shut.\""};
  for (const std::string& text : texts) {
    const View view(text);
    for (const Speaker& s : CandidatesOf(text, 0)) EXPECT_NE(view.Key(s.source.end - 1), "following") << text;
  }
}

TEST(Quotation, EveryKindOfBrokenMarkIsRead) {
  const std::string kTexts[] = {"\"",       "\"\"\"\"", "“ “ a ”",   "»a« b «c", "he said, 'a \"b",
                                "\"a, she", "\"\": x",  "said \"a\""};
  for (const std::string& text : kTexts)
    for (const Attribution& a : FindAttributions(WithText(text), 0))
      for (const auto& content : a.content) {
        EXPECT_LT(content.span.begin(), content.span.end()) << text;
        EXPECT_LE(content.span.end(), text.size()) << text;
      }
}

}  // namespace
}  // namespace stemma::attribution
