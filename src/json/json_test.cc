#include "json/json.h"

#include <gtest/gtest.h>

#include <limits>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "json/offsets.h"

namespace stemma::json {
namespace {

using Parsed = nlohmann::json;

// "naïve café" with two accents, then a clef of four bytes: byte and code point offsets differ three ways.
constexpr const char* kText = "na\u00EFve caf\u00E9 \U0001D11E plays.";

Article AccentArticle(std::string id) {
  Article a;
  a.id = std::move(id);
  a.text = kText;
  a.title = "\u00C9tude";
  a.credits = {{"via", "Harbour Wire", "via Harbour Wir\u00E9", "https://wire.example/", {3, 9}}};
  return a;
}

Dossier SmallDossier() {
  Dossier d;
  d.articles = {AccentArticle("a.html"), AccentArticle("b.html")};
  Reuse r;
  r.article_b = 1;
  r.a = r.b = Span(0, 6);
  r.identity = 0.123456;
  r.direction = Direction::kBFromA;
  r.evidence = {"date"};
  r.changes = {{"number", Span(1, 4), Span(1, 4)}};
  d.reuse = {r};
  Attribution outer;
  outer.source = Source{{Field::kCredits, 0, Span(4, 17)}, "Harbour Wir\u00E9", "Harbour Wire", SourceKind::kAgency};
  outer.content = {{Field::kText, 0, Span(0, 12)}};
  Attribution inner;
  inner.article = 1;
  inner.parent = 0;
  inner.stance = SpeechStance::kNotSaid;
  d.attributions = {outer, inner};
  Mention m;
  m.span = Span(13, 17);
  m.kind = MentionKind::kQuantity;
  m.quantity = QuantityValue{20, std::nullopt, "more than", "houses"};
  d.mentions = {m};
  Claim c;
  c.id = "c1";
  c.mentions = {{0, Span(0, 6), Stance::kReports, 0, false, InheritedSource{"Harbour Wire", 1}},
                {1, Span(0, 6), Stance::kDenies, {}, true, {}}};
  c.stances = {{0, Stance::kReports}};
  c.slots = {{"count", {{"20", {0}, {0}}}}, {"count", {{"30", {1}, {1}}}}};
  c.conflicts = {{"count", {{"20", {0}, {}}, {"30", {1}, {}}}, "20 is not 30"}};
  c.origins = {{"Harbour Wire", "agency", 0.9, {0, 1}, {"b.html", "Harbour Wire"}, "named"}};
  c.independent_origins = 1;
  c.independent_low = 1;
  c.independent_high = 2;
  c.circular = {{"x", "y"}};
  c.denied_by = {{"Ministry", {1}, 1}};
  d.stories = {{"s1", "Title", {0, 1}, "c1", {c}}};
  d.lineage.nodes = {{"a.html", NodeKind::kArticle, "A", ""}, {"unseen:1", NodeKind::kUnseen, "an earlier text", ""}};
  d.lineage.edges = {{"a.html", "unseen:1", EdgeKind::kCopies, "", 0.5, {"containment"}}};
  return d;
}

std::set<std::string> Names(const Parsed& object) {
  std::set<std::string> names;
  for (const auto& item : object.items()) names.insert(item.key());
  return names;
}

TEST(Json, OffsetsCountCodePoints) {
  const Dossier d = SmallDossier();
  const Parsed reuse = Parsed::parse(LineWriter(d.articles).Of(d.reuse[0]));
  EXPECT_EQ(reuse["a"], (Parsed{{"article", "a.html"}, {"start", 0}, {"end", 5}}));
  EXPECT_EQ(reuse["changes"][0]["a"], (Parsed{1, 3}));
  const Parsed mention = Parsed::parse(LineWriter(d.articles).Of(d.mentions[0]));
  EXPECT_EQ(mention["start"], 11);  // the clef: one code point, four bytes
  EXPECT_EQ(mention["end"], 12);
}

TEST(Json, OffsetInsideACodePointIsThatOfItsStart) {
  const std::vector<Article> articles = {AccentArticle("a")};
  Offsets offsets(articles);
  const auto span = offsets.Of(0, Span(3, 15));  // inside the accent; inside the clef
  EXPECT_EQ(span.start, 2U);
  EXPECT_EQ(span.end, 11U);
}

TEST(Json, OffsetPastTheEndIsTheEnd) {
  const std::vector<Article> articles = {AccentArticle("a")};
  EXPECT_EQ(Offsets(articles).Of(0, Span(0, 9999)).end, 19U);
}

TEST(Json, EvidenceOutsideTheTextNamesItsField) {
  const Dossier d = SmallDossier();
  const Parsed a = Parsed::parse(LineWriter(d.articles).Of(d.attributions[0], 0));
  EXPECT_EQ(a["source"]["field"], "credits");
  EXPECT_EQ(a["source"]["index"], 0);
  EXPECT_EQ(a["source"]["end"], 16);
  EXPECT_FALSE(a["content"][0].contains("field"));
}

TEST(Json, IndexPastAFieldsListIsAnEmptyText) {
  EXPECT_EQ(TextOf(AccentArticle("a"), Field::kNotes, 7), "");
  EXPECT_EQ(TextOf(AccentArticle("a"), Field::kTitle, 0), "\u00C9tude");
}

TEST(Json, SourceIsNullWhereTheTextNamesNone) {
  const Dossier d = SmallDossier();
  const Parsed a = Parsed::parse(LineWriter(d.articles).Of(d.attributions[1], 1));
  EXPECT_TRUE(a["source"].is_null());
  EXPECT_EQ(a["parent"], "a0");
  EXPECT_EQ(a["id"], "a1");
  EXPECT_EQ(a["stance"], "not_said");
}

TEST(Json, ArticleHasTheContractsFields) {
  const Parsed a = Parsed::parse(ArticleLine(AccentArticle("a.html")));
  const std::set<std::string> wanted = {"id",        "source",   "title",    "authors",  "publisher", "canonical",
                                        "published", "modified", "dates",    "language", "section",   "keywords",
                                        "credits",   "labels",   "notes",    "links",    "text",      "blocks",
                                        "captions",  "comments", "furniture"};
  EXPECT_EQ(Names(a), wanted);
  EXPECT_EQ(Names(a["source"]), (std::set<std::string>{"path", "uri", "record", "digest"}));
  EXPECT_EQ(a["credits"][0]["raw"], (Parsed{3, 9}));
  EXPECT_TRUE(a["published"].is_null());
  EXPECT_EQ(a["text"], kText);
}

TEST(Json, DossierHasTheContractsFields) {
  const Parsed d = Parsed::parse(DossierDocument(SmallDossier(), {{"threads", "2"}}));
  EXPECT_EQ(d["schema"], "stemma/dossier/1");
  EXPECT_EQ(d["options"]["threads"], 2);
  EXPECT_FALSE(d["articles"][0].contains("text"));
  const Parsed& claim = d["stories"][0]["claims"][0];
  const std::set<std::string> wanted = {
      "id",     "summary",  "mentions",  "stances",           "slots",    "conflicts", "origins", "independent_origins",
      "relays", "circular", "denied_by", "independent_range", "reference"};
  EXPECT_EQ(Names(claim), wanted);
  EXPECT_EQ(claim["independent_range"], (Parsed{1, 2}));
  EXPECT_EQ(claim["mentions"][0]["inherited_source"]["from_article"], "b.html");
  EXPECT_TRUE(claim["mentions"][1]["inherited_source"].is_null());
  EXPECT_EQ(claim["denied_by"][0]["attribution"], "a1");
  EXPECT_EQ(claim["origins"][0]["articles"], (Parsed{"a.html", "b.html"}));
  EXPECT_EQ(d["lineage"]["edges"][0]["from"], "a.html");
  EXPECT_TRUE(d["lineage"]["edges"][0]["claim"].is_null());
}

TEST(Json, SlotThatComesTwiceKeepsAllItsValues) {
  const Parsed d = Parsed::parse(DossierDocument(SmallDossier(), {}));
  EXPECT_EQ(d["stories"][0]["claims"][0]["slots"]["count"].size(), 2U);
}

TEST(Json, EmptyDossierIsValid) {
  const Parsed d = Parsed::parse(DossierDocument({}, {}));
  for (const char* name : {"articles", "reuse", "attributions", "mentions", "stories"})
    EXPECT_TRUE(d[name].is_array()) << name;
  EXPECT_TRUE(d["lineage"]["nodes"].is_array());
  EXPECT_TRUE(d["options"].is_object());
}

TEST(Json, HostileStringsComeBackAsTheyWere) {
  for (const std::string& text :
       {std::string("\"},\n{\"id\": \"x\""), std::string("\\u0000 \\ / \t \x01 \x7F"), std::string("a\0b", 3),
        std::string("</script><script>"), std::string("\u2028\u2029\U0010FFFF")}) {
    Article a = AccentArticle("x");
    a.title = text;
    const std::string line = ArticleLine(a);
    EXPECT_EQ(line.find('\n'), std::string::npos);
    EXPECT_EQ(Parsed::parse(line)["title"], text);
  }
}

TEST(Json, BrokenUtf8BecomesTheReplacementCharacter) {
  Article a = AccentArticle("x");
  a.title = "cut \xC3";
  EXPECT_EQ(Parsed::parse(ArticleLine(a))["title"], "cut \uFFFD");
}

TEST(Json, NumbersThatAreNoneDoNotBreakTheDocument) {
  Dossier d = SmallDossier();
  d.reuse[0].confidence = std::numeric_limits<double>::quiet_NaN();
  d.reuse[0].identity = std::numeric_limits<double>::infinity();
  d.mentions[0].quantity = QuantityValue{1e300, std::numeric_limits<double>::infinity(), "", ""};
  const Parsed parsed = Parsed::parse(DossierDocument(d, {}));
  EXPECT_EQ(parsed["reuse"][0]["confidence"], 0);
  EXPECT_EQ(parsed["mentions"][0]["quantity"]["low"], 1e300);
  EXPECT_TRUE(parsed["mentions"][0]["quantity"]["high"].is_null());
}

TEST(Json, ScoresHaveFourPlacesAndCountsNoFraction) {
  const Dossier d = SmallDossier();
  EXPECT_NE(LineWriter(d.articles).Of(d.reuse[0]).find("\"identity\":0.1235"), std::string::npos);
  EXPECT_NE(LineWriter(d.articles).Of(d.mentions[0]).find("\"low\":20,\"high\":null"), std::string::npos);
}

TEST(Json, OptionThatIsNoLiteralIsShownAsAString) {
  const Parsed header = Parsed::parse(Header("article", {{"config", "a b"}, {"verbatim", "true"}}));
  EXPECT_EQ(header["options"]["config"], "a b");
  EXPECT_EQ(header["options"]["verbatim"], true);
  EXPECT_EQ(header["schema"], "stemma/article/1");
}

TEST(Json, MatchTakesEachSideFromItsOwnSet) {
  Reuse r;
  r.a = Span(0, 4);
  r.b = Span(0, 6);
  const std::vector<Article> queries = {AccentArticle("query")};
  const std::vector<Article> stored = {AccentArticle("stored")};
  const Parsed match = Parsed::parse(MatchWriter(queries, stored).Of(r, 0.5, 1));
  EXPECT_EQ(match["a"]["article"], "query");
  EXPECT_EQ(match["b"]["article"], "stored");
  EXPECT_EQ(match["b"]["end"], 5);
  EXPECT_EQ(match["share_of_a"], 0.5);
}

TEST(Json, AVerificationLineHoldsTheClaimTheCheckAndTheEntry) {
  Dossier d = SmallDossier();
  Claim claim;
  claim.id = "c9";
  claim.summary = "Twelve died.";
  claim.mentions = {{0, Span(0, 6), Stance::kReports, {}, true, {}}};
  ReferenceCheck check;
  check.verdict = Verdict::kDiffers;
  check.list = "events.csv";
  check.slots = {{"count", Agreement::kDiffers, "twelve", "40"}, {"date", Agreement::kNotStated, "", ""}};
  check.chance = 0.01918;
  check.entry = ReferenceEntry{};
  check.entry->row = 7;
  check.entry->where = "Vell town";
  check.entry->best = 40;
  claim.reference = {check};
  Story story;
  story.id = "s1";
  story.lead_claim = "c9";
  const Parsed line = Parsed::parse(LineWriter(d.articles).Of(claim, story, check));
  EXPECT_EQ(line["claim"], "c9");
  EXPECT_EQ(line["lead"], true);
  EXPECT_EQ(line["mentions"][0]["end"], 5) << "code points";
  EXPECT_EQ(line["verdict"], "differs");
  EXPECT_EQ(line["chance"], 0.0192);
  EXPECT_TRUE(line["chance_of_match"].is_null());
  EXPECT_EQ(line["slots"]["count"]["agreement"], "differs");
  EXPECT_TRUE(line["slots"]["date"]["claim"].is_null());
  EXPECT_EQ(line["entry"]["row"], 7);
  EXPECT_EQ(line["entry"]["best"], 40);
  EXPECT_TRUE(line["entry"]["low"].is_null());
  // The dossier carries the same check.
  d.stories = {story};
  d.stories[0].claims = {claim};
  const Parsed dossier = Parsed::parse(DossierDocument(d, {}));
  EXPECT_EQ(dossier["stories"][0]["claims"][0]["reference"][0]["entry"], line["entry"]);
}

}  // namespace
}  // namespace stemma::json
