#include "store/packed_dossier.h"

#include <gtest/gtest.h>

#include <map>

namespace stemma::store {
namespace {

// One of everything, every optional part there.
Dossier Sample() {
  Dossier d;
  d.articles.resize(2);
  d.articles[0].text = "The mill burned, said Ansa Merrow.";
  d.articles[1].text = "The mill burned.";
  d.reuse = {{0,
              1,
              Span(0, 15),
              Span(0, 15),
              ReuseKind::kEdited,
              0.9,
              Direction::kBFromA,
              0.75,
              {"date"},
              {{"cut", Span(2, 4), Span(3, 3)}}}};
  d.attributions = {{0,
                     QuoteKind::kIndirect,
                     Source{{Field::kText, 0, Span(22, 33)}, "Ansa Merrow", "Ansa Merrow"},
                     {{Field::kText, 0, Span(17, 21)}},
                     {{Field::kText, 0, Span(0, 15)}},
                     SpeechStance::kAsserts,
                     0.5,
                     0}};
  Mention mention;
  mention.article = 1;
  mention.span = Span(4, 8);
  mention.text = "mill";
  mention.kind = MentionKind::kPlace;
  mention.entity = "Mill";
  mention.place = PlaceValue{"Mill", -12.25, 33.5, true, 77, {"Orrin"}};
  mention.time = TimeValue{"2031-04", "2031-04-01", "2031-04-30", true, "month"};
  mention.quantity = QuantityValue{2.5, std::nullopt, "more than", "people", true};
  d.mentions = {mention};
  Claim claim;
  claim.id = "c-1";
  claim.summary = "The mill burned";
  claim.mentions = {{0, Span(0, 15), Stance::kReports, 0U, false, InheritedSource{"Ansa", 1}, 0.25}};
  claim.stances = {{1, Stance::kDenies}};
  claim.slots = {{"place", {{"mill", {0, 1}, {0}}}}};
  claim.conflicts = {{"place", {{"quay", {1}, {}}}, "two places"}};
  Origin origin{
      .name = "Ansa Merrow", .kind = "person", .score = 0.5, .articles = {0}, .chain = {"Post"}, .why = "said"};
  origin.group = 3;
  origin.counted = false;
  origin.merged_because = "one office";
  claim.origins = {origin};
  claim.independent_origins = claim.independent_high = 2;
  claim.relays = {"Post"};
  claim.circular = {{"a", "b"}};
  claim.denied_by = {{"Clerk", {1}, 0U}};
  d.stories = {{"s-1", "The mill", {0, 1}, "c-1", {claim}}};
  d.lineage.nodes = {{"a", NodeKind::kUnseen, "unseen", "2031"}};
  d.lineage.edges = {{"a", "b", EdgeKind::kLinks, "c-1", 0.125, {"link"}}};
  return d;
}

using Documents = std::map<std::string, std::string>;

Documents Packed(const Dossier& dossier) {
  Documents out;
  EXPECT_TRUE(PackDossier(dossier, [&](const std::string& path, std::string body) -> Result<void> {
    out.emplace(path, std::move(body));
    return {};
  }));
  return out;
}

Result<bool> Unpacked(const Documents& documents, Dossier& dossier) {
  dossier.articles = Sample().articles;
  return UnpackDossier(
      [&](const std::string& path) -> Result<std::optional<std::string>> {
        const auto at = documents.find(path);
        return at == documents.end() ? std::nullopt : std::optional(at->second);
      },
      dossier);
}

TEST(PackedDossier, ComesBackAsItWas) {
  const Dossier sample = Sample();
  Dossier back;
  ASSERT_TRUE(*Unpacked(Packed(sample), back));
  EXPECT_EQ(back.reuse, sample.reuse);
  EXPECT_EQ(back.attributions, sample.attributions);
  EXPECT_EQ(back.mentions, sample.mentions);
  EXPECT_EQ(back.stories, sample.stories);
  EXPECT_EQ(back.lineage, sample.lineage);
}

TEST(PackedDossier, LongListsTakeSeveralDocuments) {
  Dossier many = Sample();
  many.reuse.resize(200'000, many.reuse.front());
  const Documents documents = Packed(many);
  EXPECT_TRUE(documents.contains("dossier/reuse/00000001"));
  Dossier back;
  ASSERT_TRUE(*Unpacked(documents, back));
  EXPECT_EQ(back.reuse.size(), many.reuse.size());
}

TEST(PackedDossier, NothingKeptIsNoError) {
  Dossier back;
  EXPECT_FALSE(*Unpacked({}, back));
  Dossier other = Sample();
  other.articles.resize(1);
  Documents documents = Packed(other);
  EXPECT_FALSE(*Unpacked(documents, back));
}

// Whatever is changed in a byte: an error, or a dossier in which every index points at something.
TEST(PackedDossier, DamageIsFound) {
  const Documents documents = Packed(Sample());
  for (const auto& [path, body] : documents)
    for (std::size_t i = 0; i < body.size(); ++i)
      for (const int bit : {1, 16, 128}) {
        Documents damaged = documents;
        damaged[path][i] = static_cast<char>(body[i] ^ bit);
        Dossier back;
        if (!Unpacked(damaged, back)) continue;
        for (const Reuse& reuse : back.reuse) EXPECT_LT(reuse.article_a, 2U);
        for (const Story& story : back.stories)
          for (const Claim& claim : story.claims)
            for (const ClaimMention& mention : claim.mentions) EXPECT_LT(mention.article, 2U);
      }
  Documents missing = documents;
  missing.erase("dossier/stories/00000000");
  Dossier back;
  EXPECT_EQ(Unpacked(missing, back).error().kind, ErrorKind::kCorrupt);
}

}  // namespace
}  // namespace stemma::store
