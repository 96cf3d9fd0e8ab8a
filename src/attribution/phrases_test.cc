#include "attribution/phrases.h"

#include <gtest/gtest.h>

#include "attribution/attribution.h"

namespace stemma::attribution {
namespace {

std::vector<Attribution> Find(std::string text) {
  Article article;
  article.text = std::move(text);
  return FindByRules(article, 0);
}

// The entities or words of the first attribution with this source and of its holders, outermost first.
std::string Chain(const std::vector<Attribution>& all, std::string_view source) {
  std::string chain;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].source || all[i].source->text != source) continue;
    for (std::optional<AttributionIndex> at = static_cast<AttributionIndex>(i); at; at = all[*at].parent)
      chain = (all[*at].source ? all[*at].source->text : "nobody") + (chain.empty() ? "" : " > ") + chain;
    return chain;
  }
  return "none";
}

TEST(Phrases, KeepsEveryHopOfAChain) {
  const struct {
    std::string_view text, source, chain;
  } kCases[] = {
      {"A harbour official told Orel TV that the crane had fallen. Orel TV is small.", "A harbour official",
       "Orel TV > A harbour official"},
      {"A harbour official told Radio Orel that the crane had fallen. Radio Orel is small.", "A harbour official",
       "Radio Orel > A harbour official"},
      {"A harbour official told Radio Orel that the crane had fallen.", "A harbour official", "A harbour official"},
      {"Kesh News quoted a nurse as saying that the ward was full.", "a nurse", "Kesh News > a nurse"},
      {"Kesh News cited \"an informed envoy\" as claiming that the ward was full.", "an informed envoy",
       "Kesh News > an informed envoy"},
      {"Kesh News quoted a porter as denying that the ward was full.", "a porter", "Kesh News > a porter"},
      {"The ward was full, Kesh News said, citing a hospital doctor.", "a hospital doctor",
       "Kesh News > a hospital doctor"},
      {"Kesh News reports that Ada Marr said the road was shut.", "Ada Marr", "Kesh News > Ada Marr"},
      {"\"The ward is full,\" a nurse said, quoted by Kesh News.", "a nurse", "Kesh News > a nurse"},
      {"A note from the clinic, seen by the Kesh Mirror, listed nine cases.", "A note from the clinic",
       "the Kesh Mirror > A note from the clinic"},
      {"A message forwarded by relatives abroad said the gates were open.", "A message",
       "relatives abroad > A message"},
      {"Orel TV reported the sale, citing a porter who heard it from a driver.", "a driver",
       "Orel TV > a porter > a driver"},
      {"Orel TV said the gate was shut, citing the Kesh Agency, which quoted a clerk as saying that it was rust.",
       "a clerk", "Orel TV > the Kesh Agency > a clerk"},
      {"The gate was shut, Orel TV said, citing \"a boffin\".", "a boffin", "Orel TV > a boffin"},
      {"The gate was shut, Orel TV said, by way of a deckhand.", "a deckhand", "Orel TV > a deckhand"},
      {"OREL, June 3 (Reuters) - Ada Marr said the road was shut.", "Ada Marr", "Reuters > Ada Marr"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Chain(Find(std::string(c.text)), c.source), c.chain) << c.text;
}

TEST(Phrases, ATitleInMarksIsNoSource) {
  for (const Attribution& a : Find("Marr attacked the plan, citing \"rising costs\"."))
    EXPECT_NE(a.source ? a.source->text : "", "rising costs");
}

// Sources of hops without a cue: media that were told something.
std::string Told(const std::string& text) {
  for (const Attribution& a : Find(text))
    if (a.cue.empty() && a.source) return a.source->text;
  return "nobody";
}

TEST(Phrases, KnowsWhichHearersPrintNews) {
  EXPECT_EQ(Told("A steward told the Fenmouth Echo our man had asked for it."), "the Fenmouth Echo");
  EXPECT_EQ(Told("Marr told Channel 5 that the gate was shut."), "Channel 5");
  EXPECT_EQ(Told("Marr told the Swiss daily Der Kurier that the gate was shut."), "the Swiss daily Der Kurier");
  EXPECT_EQ(Told("Marr told Voice of the Hills that the gate was shut."), "Voice of the Hills");
  EXPECT_EQ(Told("Marr told Starwire it was gravity."), "Starwire");
  EXPECT_EQ(Told("Marr told the Flare that the gate was shut."), "the Flare");
  EXPECT_EQ(Told("Marr wrote to the Basin Herald that the gate was shut."), "the Basin Herald");
  for (const std::string_view hearer : {"the Harbour Council", "the Senate", "the Americans", "Ada Lind", "the mayor"})
    EXPECT_EQ(Told("Marr told " + std::string(hearer) + " that the gate was shut."), "nobody") << hearer;
}

TEST(Phrases, GivesABlockQuotationToTheLineBeforeIt) {
  const auto found = Find(
      "According to Kesh News,\n\n\"The bridge fell at noon on the second day.\"\n\n\"Local sources said "
      "two men had been hurt there.\"");
  ASSERT_GE(found.size(), 2U);
  EXPECT_EQ(found[0].kind, QuoteKind::kDirect);
  EXPECT_EQ(found[0].content.size(), 2U);
  EXPECT_EQ(Chain(found, "Local sources"), "Kesh News > Local sources");
}

TEST(Phrases, GivesAFloatingQuotationToTheLastVoice) {
  const auto found = Find("Marr said the plan was dead.\n\nWe tried it twice and it failed us both times.”");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].source->text, "Marr");
  EXPECT_LT(found[1].confidence, 0.5);
}

TEST(Phrases, ReadsTranscriptsButNoLabels) {
  const auto speech = Find("ADA MARR: The crane was old and everybody here knew it.");
  ASSERT_EQ(speech.size(), 1U);
  EXPECT_EQ(speech[0].source->text, "ADA MARR");
  EXPECT_TRUE(Find("Photo: The crane beside the harbour wall.").empty());
  EXPECT_TRUE(Find("Region: Northern Coast").empty());
}

TEST(Phrases, NamesNobodyInHearsay) {
  for (const std::string_view text : {"The crew is said to have fled.", "The crew reportedly fled by night."}) {
    const auto found = Find(std::string(text));
    ASSERT_EQ(found.size(), 1U) << text;
    EXPECT_FALSE(found[0].source.has_value()) << text;
  }
}

TEST(Phrases, TakesThePlaceOfPublicationForAVoice) {
  const auto found = Find("The picture was first posted on a website called Orel Oddities.");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].source->text, "a website called Orel Oddities");
  EXPECT_EQ(found[0].source->kind, SourceKind::kOutlet);
}

TEST(Phrases, ReadsSingleQuotationMarks) {
  const auto found = Find("\xE2\x80\x98We don\xE2\x80\x99t know who did it,\xE2\x80\x99 Marr said.");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, QuoteKind::kDirect);
}

TEST(Phrases, ADayOfTheWeekMayBePartOfAName) {
  const auto found = Find("The singer will file a claim, the Sunday Peep reported, citing a clerk.");
  EXPECT_EQ(Chain(found, "a clerk"), "the Sunday Peep > a clerk");
}

TEST(Phrases, NestsUnderTheCitedSource) {
  const auto found = Find("Norda reported, quoting a nurse, that the ministry had said the well was shut.");
  EXPECT_EQ(Chain(found, "the ministry"), "Norda > a nurse > the ministry");
}

}  // namespace
}  // namespace stemma::attribution
