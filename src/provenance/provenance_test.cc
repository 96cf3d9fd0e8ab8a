#include "provenance/provenance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "provenance/voices.h"

namespace stemma::provenance {
namespace {

// A small world: articles whose whole text is one sentence, and one claim that all of them state.
class World {
 public:
  ArticleIndex AddArticle(std::string id, std::string publisher) {
    Article a;
    a.id = std::move(id);
    a.publisher.name = std::move(publisher);
    a.text = "Six lorries left the depot at night.";
    articles_.push_back(std::move(a));
    return static_cast<ArticleIndex>(articles_.size() - 1);
  }
  AttributionIndex AddVoice(ArticleIndex article, const std::string& name, SourceKind kind,
                            SpeechStance stance = SpeechStance::kAsserts, std::optional<AttributionIndex> parent = {}) {
    Attribution a;
    a.article = article;
    a.source = Source{{}, name, name, kind};
    a.content = {{Field::kText, 0, Span(0, 35)}};
    a.stance = stance;
    a.parent = parent;
    attributions_.push_back(std::move(a));
    return static_cast<AttributionIndex>(attributions_.size() - 1);
  }
  void Mention(ArticleIndex article, std::optional<AttributionIndex> attribution, Stance stance = Stance::kReports,
               double weight = 1) {
    claim_.mentions.push_back({article, Span(0, 35), stance, attribution, !attribution, {}, weight});
  }
  void AddReuse(ArticleIndex a, ArticleIndex b, Direction direction) {
    Reuse r;
    r.article_a = a;
    r.article_b = b;
    r.a = r.b = Span(0, 36);
    r.direction = direction;
    r.confidence = 0.8;
    if (direction != Direction::kCommonSource) r.evidence = {"credit_line"};
    reuse_.push_back(r);
  }
  void AddPassage(ArticleIndex a, ArticleIndex b, Direction direction, std::string evidence) {
    AddReuse(a, b, direction);
    reuse_.back().a = reuse_.back().b = Span(0, 300);
    if (!evidence.empty()) reuse_.back().evidence = {std::move(evidence)};
  }
  Claim Trace() {
    Story story;
    claim_.id = story.lead_claim = "c-1";
    for (ArticleIndex i = 0; i < articles_.size(); ++i) story.articles.push_back(i);
    story.claims = {claim_};
    lineage = TraceLineage({articles_, reuse_, attributions_, {}, houses}, {&story, 1});
    return story.claims[0];
  }
  Lineage lineage;
  std::vector<House> houses;  // of the articles, where the test says so

 private:
  std::vector<Article> articles_;
  std::vector<Attribution> attributions_;
  std::vector<Reuse> reuse_;
  Claim claim_;
};

std::vector<std::string> Names(const std::vector<Origin>& origins) {
  std::vector<std::string> out;
  for (const Origin& o : origins) out.push_back(o.name);
  return out;
}

TEST(Origins, AnOutletThatCitesFurtherUpIsARelay) {
  World w;
  const auto star = w.AddArticle("star", "Star");
  const auto ledger = w.AddArticle("ledger", "Ledger");
  const auto outer = w.AddVoice(star, "Ledger", SourceKind::kOutlet);
  const auto inner = w.AddVoice(star, "Interlane", SourceKind::kAgency, SpeechStance::kAsserts, outer);
  w.Mention(star, inner);
  w.Mention(ledger, w.AddVoice(ledger, "Interlane", SourceKind::kAgency));
  const Claim c = w.Trace();
  EXPECT_EQ(Names(c.origins), std::vector<std::string>{"Interlane"});
  EXPECT_EQ(c.relays, std::vector<std::string>{"Ledger"});
  EXPECT_EQ(c.independent_origins, 1U);
}

TEST(Origins, AnOutletAndItsUnnamedSourceAreOneOrigin) {
  World w;
  for (int i = 0; i < 3; ++i) {
    const auto a = w.AddArticle("a" + std::to_string(i), "Paper " + std::to_string(i));
    const auto outer = w.AddVoice(a, "Interlane", SourceKind::kAgency);
    w.Mention(a, w.AddVoice(a, "two officials", SourceKind::kAnonymous, SpeechStance::kAsserts, outer));
  }
  const Claim c = w.Trace();
  EXPECT_EQ(c.origins[0].name, "two officials");
  EXPECT_EQ(c.independent_origins, 1U);
  EXPECT_TRUE(c.relays.empty());
}

TEST(Origins, TwoUnlinkedVoicesAreTwo) {
  World w;
  const auto a = w.AddArticle("a", "Star");
  const auto b = w.AddArticle("b", "Post");
  w.Mention(a, w.AddVoice(a, "Orel Monitor", SourceKind::kOrganisation));
  w.Mention(b, w.AddVoice(b, "Marrane Police", SourceKind::kOrganisation));
  EXPECT_EQ(w.Trace().independent_origins, 2U);
}

// Three voices that the same articles name.
std::uint32_t OriginsOfThree(const std::vector<std::string>& names, SourceKind kind) {
  World w;
  for (int i = 0; i < 4; ++i) {
    const auto a = w.AddArticle("a" + std::to_string(i), "Paper " + std::to_string(i));
    for (const std::string& name : names) w.Mention(a, w.AddVoice(a, name, kind));
  }
  return w.Trace().independent_origins;
}

TEST(Origins, SeveralUnnamedOnesAreSeveralWhereNamedOnesTellOneThing) {
  EXPECT_GT(OriginsOfThree({"source at the mill", "port official", "hospital doctor"}, SourceKind::kAnonymous), 1U);
  EXPECT_EQ(OriginsOfThree({"Ada Marr", "Jon Kesh", "Tilda Roon"}, SourceKind::kPerson), 1U);
}

TEST(Origins, OfAnUnsourcedClaimAreTheTextsThatCopiedNobody) {
  World w;
  const auto a = w.AddArticle("a", "Star");
  const auto b = w.AddArticle("b", "Post");
  w.Mention(a, {}, Stance::kAsserts);
  w.Mention(b, {}, Stance::kAsserts);
  w.AddReuse(a, b, Direction::kBFromA);
  const Claim c = w.Trace();
  EXPECT_EQ(Names(c.origins), std::vector<std::string>{"Star"});
}

TEST(Circular, TwoOutletsThatCiteEachOtherAreShown) {
  World w;
  const auto a = w.AddArticle("a", "Saltline");
  const auto b = w.AddArticle("b", "Nightwatch");
  w.Mention(a, w.AddVoice(a, "Nightwatch", SourceKind::kOutlet));
  w.Mention(b, w.AddVoice(b, "Saltline", SourceKind::kOutlet));
  const Claim c = w.Trace();
  ASSERT_EQ(c.circular.size(), 1U);
  EXPECT_EQ(c.circular[0].size(), 2U);
}

TEST(Circular, AnInterviewIsNoRing) {
  World w;
  const auto a = w.AddArticle("a", "Star");
  w.Mention(a, w.AddVoice(a, "Ada Marr", SourceKind::kPerson));
  const auto b = w.AddArticle("b", "Post");
  const auto marr = w.AddVoice(b, "Ada Marr", SourceKind::kPerson);
  w.Mention(b, w.AddVoice(b, "Star", SourceKind::kOutlet, SpeechStance::kAsserts, marr));
  EXPECT_TRUE(w.Trace().circular.empty());
}

// "The ministry denied a report by the wire that …" does not make the ministry a carrier of the report.
TEST(Circular, WhoDeniesAReportDoesNotPassItOn) {
  World w;
  const auto a = w.AddArticle("a", "Star");
  const auto ministry = w.AddVoice(a, "Orel Ministry", SourceKind::kOrganisation, SpeechStance::kDenies);
  w.Mention(a, w.AddVoice(a, "Nightwatch", SourceKind::kAgency, SpeechStance::kAsserts, ministry));
  const auto b = w.AddArticle("b", "Nightwatch");
  w.Mention(b, w.AddVoice(b, "Orel Ministry", SourceKind::kOrganisation));
  EXPECT_TRUE(w.Trace().circular.empty());
}

TEST(Denials, NameTheSpeakerAndAreNoOrigin) {
  World w;
  const auto a = w.AddArticle("a", "Star");
  w.Mention(a, w.AddVoice(a, "Orel Monitor", SourceKind::kOrganisation));
  w.Mention(a, w.AddVoice(a, "Defence Ministry", SourceKind::kOrganisation, SpeechStance::kDenies), Stance::kDenies);
  const Claim c = w.Trace();
  ASSERT_EQ(c.denied_by.size(), 1U);
  EXPECT_EQ(c.denied_by[0].name, "Defence Ministry");
  EXPECT_EQ(Names(c.origins), std::vector<std::string>{"Orel Monitor"});
}

TEST(Inherit, ACopyWithoutItsSourceLineGetsItBack) {
  World w;
  const auto a = w.AddArticle("a", "Horizon");
  const auto b = w.AddArticle("b", "TNB");
  w.Mention(a, {}, Stance::kAsserts);
  w.Mention(b, w.AddVoice(b, "Orel Monitor", SourceKind::kOrganisation));
  w.AddReuse(a, b, Direction::kAFromB);
  const Claim c = w.Trace();
  ASSERT_TRUE(c.mentions[0].inherited_source.has_value());
  EXPECT_EQ(c.mentions[0].inherited_source->name, "Orel Monitor");
  EXPECT_EQ(c.mentions[0].inherited_source->from_article, b);
  EXPECT_FALSE(c.mentions[1].inherited_source.has_value());
}

// The other article's sentence counts to another claim, or to none.
TEST(Inherit, FromWhoeverSaysTheSameWordsThere) {
  World w;
  const auto a = w.AddArticle("a", "Horizon");
  const auto b = w.AddArticle("b", "TNB");
  w.Mention(a, {}, Stance::kAsserts);
  w.AddVoice(b, "Orel Monitor", SourceKind::kOrganisation);
  w.AddReuse(a, b, Direction::kAFromB);
  const Claim c = w.Trace();
  ASSERT_TRUE(c.mentions[0].inherited_source.has_value());
  EXPECT_EQ(c.mentions[0].inherited_source->name, "Orel Monitor");
}

TEST(Inherit, OfAPassageThatNamesNobodyFromTheOutletItWasTakenFrom) {
  for (const Direction direction : {Direction::kAFromB, Direction::kUnknown, Direction::kBFromA}) {
    World w;
    const auto a = w.AddArticle("a", "Horizon");
    const auto b = w.AddArticle("b", "Orel Tidings");
    w.Mention(a, {}, Stance::kAsserts);
    w.Mention(b, {}, Stance::kAsserts);
    w.AddReuse(a, b, direction);
    const Claim c = w.Trace();
    EXPECT_EQ(c.mentions[0].inherited_source.has_value(), direction == Direction::kAFromB);
    EXPECT_EQ(c.mentions[1].inherited_source.has_value(), direction == Direction::kBFromA);
  }
}

// Which way the passage went is not known, but the one names the other elsewhere.
TEST(Inherit, FromTheOutletThatTheArticleNamesForSomethingElse) {
  World w;
  const auto a = w.AddArticle("a", "Horizon");
  const auto b = w.AddArticle("b", "Orel Tidings");
  w.Mention(a, {}, Stance::kAsserts);
  w.Mention(b, {}, Stance::kAsserts);
  w.AddVoice(a, "Orel Tidings", SourceKind::kOutlet);
  w.AddReuse(a, b, Direction::kUnknown);
  const Claim c = w.Trace();
  ASSERT_TRUE(c.mentions[0].inherited_source.has_value());
  EXPECT_EQ(c.mentions[0].inherited_source->name, "Orel Tidings");
  EXPECT_FALSE(c.mentions[1].inherited_source.has_value());
}

TEST(Graph, DrawsAnUnseenSourceBehindTextsThatNeitherHadFromTheOther) {
  World w;
  const auto a = w.AddArticle("a", "Quay");
  const auto b = w.AddArticle("b", "Business");
  w.Mention(a, {}, Stance::kAsserts);
  w.AddReuse(a, b, Direction::kCommonSource);
  w.Trace();
  EXPECT_TRUE(std::ranges::any_of(w.lineage.nodes, [](const LineageNode& n) { return n.kind == NodeKind::kUnseen; }));
  EXPECT_EQ(w.lineage.edges.size(), 2U);
}

TEST(Graph, InfersAnUnseenSourceBehindThreeOutletsThatNobodyPointsAt) {
  for (const bool credited : {false, true}) {
    World w;
    const auto a = w.AddArticle("a", "Quay");
    const auto b = w.AddArticle("b", "Business");
    const auto c = w.AddArticle("c", "Lighterman");
    w.Mention(a, {}, Stance::kAsserts);
    w.AddPassage(a, b, Direction::kBFromA, "date");
    w.AddPassage(b, c, Direction::kUnknown, "");
    w.AddPassage(a, c, Direction::kBFromA, credited ? "credit_line" : "date");
    w.Trace();
    const bool unseen =
        std::ranges::any_of(w.lineage.nodes, [](const LineageNode& n) { return n.kind == NodeKind::kUnseen; });
    EXPECT_EQ(unseen, !credited);
  }
}

TEST(Voices, CompareWithoutArticleCaseAndPossessive) {
  EXPECT_EQ(NameKey("The New York Times"), NameKey("New York Times’s"));
  EXPECT_EQ(NameKey("\"Orel\" TV"), "orel tv");
}

TEST(Origins, AnOutletThatQuotesAVoiceNowAndThenIsNoRelay) {
  World w;
  for (int i = 0; i < 5; ++i) {
    const auto a = w.AddArticle("a" + std::to_string(i), "Paper " + std::to_string(i));
    const auto outer = w.AddVoice(a, "Orel Oddities", SourceKind::kOutlet);
    w.Mention(a, i > 0 ? outer : w.AddVoice(a, "Jon Kesh", SourceKind::kPerson, SpeechStance::kAsserts, outer));
  }
  const Claim c = w.Trace();
  ASSERT_FALSE(c.origins.empty());
  EXPECT_EQ(c.origins[0].name, "Orel Oddities");
  EXPECT_TRUE(c.relays.empty());
}

TEST(Origins, WeighWhatTheyAreHeardToSayOfTheClaimItself) {
  World w;
  for (int i = 0; i < 3; ++i) {
    const auto a = w.AddArticle("a" + std::to_string(i), "Paper " + std::to_string(i));
    w.Mention(a, w.AddVoice(a, "Jon Kesh", SourceKind::kPerson), Stance::kReports, 0.05);
    w.Mention(a, w.AddVoice(a, "Orel Monitor", SourceKind::kOrganisation), Stance::kReports, 0.9);
  }
  const Claim c = w.Trace();
  ASSERT_FALSE(c.origins.empty());
  EXPECT_EQ(c.origins[0].name, "Orel Monitor");
  for (std::size_t i = 1; i < c.origins.size(); ++i) EXPECT_LT(c.origins[i].score, c.origins[0].score / 1.5);
}

TEST(Origins, APublisherAndWhomItNamesBesideItAreOne) {
  World w;
  for (int i = 0; i < 3; ++i) {
    const auto a = w.AddArticle("a" + std::to_string(i), "Paper " + std::to_string(i));
    w.Mention(a, w.AddVoice(a, "Orel Oddities", SourceKind::kOutlet));
    w.Mention(a, w.AddVoice(a, "Ada Marr", SourceKind::kPerson));
  }
  const Claim c = w.Trace();
  EXPECT_EQ(c.origins.size(), 2U);
  EXPECT_EQ(c.independent_origins, 1U);
  EXPECT_NE(c.origins[0].merged_because.find("articles that name Orel Oddities name Ada Marr too"), std::string::npos)
      << c.origins[0].merged_because;
}

// Two papers, each of which three others cite for the claim and which tell it in the same words: how many they may be.
std::uint32_t OriginsOfTwoPapers(std::vector<House> houses) {
  World w;
  const auto post = w.AddArticle("post", "Harrow Evening Post");
  const auto lark = w.AddArticle("lark", "Lark Evening Gazette");
  w.Mention(post, std::nullopt);
  w.Mention(lark, std::nullopt);
  for (const std::string other : {"star", "moon", "tide"}) {
    const auto of_post = w.AddArticle(other + "-1", other + " one");
    w.Mention(of_post, w.AddVoice(of_post, "Harrow Evening Post", SourceKind::kOutlet), Stance::kReports, 4);
    const auto of_lark = w.AddArticle(other + "-2", other + " two");
    w.Mention(of_lark, w.AddVoice(of_lark, "Lark Evening Gazette", SourceKind::kOutlet), Stance::kReports, 4);
  }
  w.AddPassage(post, lark, Direction::kUnknown, "");
  w.houses = std::move(houses);
  return w.Trace().independent_high;
}

TEST(Origins, TwoOutletsOfOneOwnerThatTellTheSameAreOne) {
  const House harrow{"Harrow", false};
  EXPECT_EQ(OriginsOfTwoPapers({}), 2U);
  EXPECT_EQ(OriginsOfTwoPapers({harrow, {"Other", false}, {}, {}, {}, {}, {}, {}}), 2U);
  EXPECT_EQ(OriginsOfTwoPapers({harrow, harrow, {}, {}, {}, {}, {}, {}}), 1U);
  EXPECT_EQ(OriginsOfTwoPapers({{"Portal", true}, {"Portal", true}, {}, {}, {}, {}, {}, {}}), 2U)
      << "what a portal carries is not its own";
}

TEST(Denials, OfOneBodyUnderSeveralDescriptionsAreOne) {
  World w;
  const auto a = w.AddArticle("a", "Star");
  const auto b = w.AddArticle("b", "Post");
  w.Mention(a, w.AddVoice(a, "official at the Kesh embassy", SourceKind::kAnonymous, SpeechStance::kDenies),
            Stance::kDenies);
  w.Mention(b, w.AddVoice(b, "Kesh embassy in Orel", SourceKind::kOfficial, SpeechStance::kDenies), Stance::kDenies);
  const Claim c = w.Trace();
  ASSERT_EQ(c.denied_by.size(), 1U);
  EXPECT_EQ(c.denied_by[0].articles.size(), 2U);
}

TEST(Denials, OfTheMinistryAreOfTheOneThatTheClaimNames) {
  World w;
  const auto a = w.AddArticle("a", "Star");
  const auto b = w.AddArticle("b", "Post");
  w.Mention(a, w.AddVoice(a, "Ministry of Fords", SourceKind::kOfficial));
  w.Mention(b, w.AddVoice(b, "ministry", SourceKind::kOfficial, SpeechStance::kDenies), Stance::kDenies);
  const Claim c = w.Trace();
  ASSERT_EQ(c.denied_by.size(), 1U);
  EXPECT_EQ(c.denied_by[0].name, "Ministry of Fords");
}

TEST(Voices, SomeAreNobodyWhoCouldBeAsked) {
  EXPECT_FALSE(CanBeOrigin({"we're", "We're", SourceKind::kPerson}));
  EXPECT_FALSE(CanBeOrigin({"his government", "his government", SourceKind::kOfficial}));
  EXPECT_FALSE(CanBeOrigin({"ministry", "Ministry", SourceKind::kPerson}));
  EXPECT_FALSE(CanBeOrigin({"experts", "experts", SourceKind::kGroup}));
  EXPECT_TRUE(CanBeOrigin({"orel ministry", "Orel Ministry", SourceKind::kOfficial}));
}

}  // namespace
}  // namespace stemma::provenance
