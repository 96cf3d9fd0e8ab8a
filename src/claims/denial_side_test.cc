#include "claims/denial_side.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma::claims {
namespace {

// An attribution whose source and cue are the first places of those words in `text`.
Attribution Of(const std::string& text, const std::string& source, const std::string& cue) {
  const auto place = [&](const std::string& words) {
    return Place{Field::kText, 0, Span::FromLength(text.find(words), words.size())};
  };
  Attribution out;
  out.source = Source{};
  out.source->text = source;
  out.source->place = place(source);
  if (!cue.empty()) out.cue = {place(cue)};
  return out;
}

TEST(DenialSide, WhoseClaimIsDeniedIsSpokenOf) {
  struct Case {
    std::string text, source, cue;
  };
  for (const Case& c : {Case{"The port said Marr's claim was false.", "Marr's", "claim"},
                        Case{"The port called Marr's second claim false.", "Marr", ""},
                        Case{"A wild story in the Vell Gazette was denied.", "Vell Gazette", ""},
                        Case{"An unproven claim from Ada Marr spread fast.", "Ada Marr", ""}})
    EXPECT_TRUE(IsSpokenOf(Of(c.text, c.source, c.cue), c.text)) << c.text;
  for (const Case& c : {Case{"Marr denied the claim.", "Marr", "denied"},
                        Case{"Marr's spokesman said it was false.", "Marr's spokesman", "said"},
                        Case{"It was denied by Marr.", "Marr", "denied"}})
    EXPECT_FALSE(IsSpokenOf(Of(c.text, c.source, c.cue), c.text)) << c.text;
}

TEST(DenialSide, WhoIsToldDeniesNothing) {
  for (const char* text :
       {"It is false, the port told the Vell Gazette.", "In a statement to Vell Gazette it denied all.",
        "The port told Harbour Radio and the Vell Gazette that it is false."})
    EXPECT_TRUE(IsTold(Of(text, "Vell Gazette", ""), text)) << text;
  for (const char* text : {"According to the Vell Gazette it is false.", "She told nobody. Vell Gazette denied it.",
                           "Harbour Radio and the Vell Gazette denied it."})
    EXPECT_FALSE(IsTold(Of(text, "Vell Gazette", ""), text)) << text;
}

// "Marr said that <source> denied it": the second attribution within the first.
std::set<AttributionIndex> Within(const std::string& source) {
  const std::string text = "Marr said that " + source + " denied it.";
  std::vector<Attribution> all = {Of(text, "Marr", "said"), Of(text, source, "denied")};
  all[1].parent = 0;
  all[1].stance = SpeechStance::kDenies;
  Article article;
  article.text = text;
  std::vector<Speech> speeches(2);
  speeches[1].attribution = 1;
  return TellOfDenials({std::span(&article, 1), {}, all, {}}, speeches);
}

TEST(DenialSide, WhoTellsThatAnotherDeniesDeniesNothing) {
  EXPECT_TRUE(Within("the port").contains(0));
  EXPECT_TRUE(Within("he").empty());
  EXPECT_TRUE(Within("Marr").empty());
}

}  // namespace
}  // namespace stemma::claims
