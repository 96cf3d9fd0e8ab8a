#include "views/views.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "views/article_view.h"
#include "views/pieces.h"
#include "views/reader.h"

namespace stemma::views {
namespace {

Span Find(const std::string& text, const std::string& words) {
  return Span::FromLength(text.find(words), words.size());
}

Article MakeArticle(const std::string& id, const std::string& outlet, const std::string& day, const std::string& text) {
  Article out;
  out.id = id;
  out.title = "On " + id;
  out.publisher.name = outlet;
  out.published = day;
  out.text = text;
  return out;
}

// A wire's article and a paper's copy of it; the wire names the harbour office, the paper lost that.
Dossier MakeDossier() {
  Dossier d;
  d.articles = {
      MakeArticle("https://quill.example/a?b", "Daily Quill", "2024-03-02", "\u00C9lan: the quay sank by two feet."),
      MakeArticle("wire", "Harbour Wire", "2024-03-01", "The quay sank by two feet, the harbour office said.")};
  const std::string& copy = d.articles[0].text;
  const std::string& wire = d.articles[1].text;
  Reuse reuse;
  reuse.article_a = 0;
  reuse.article_b = 1;
  reuse.a = Find(copy, "quay sank by two feet");
  reuse.b = Find(wire, "quay sank by two feet");
  reuse.identity = 1;
  reuse.direction = Direction::kAFromB;
  reuse.confidence = 0.9;
  reuse.changes = {{"number", Find(copy, "two"), Find(wire, "two")}};
  d.reuse = {reuse};
  d.passages = {{"p-1", ReuseKind::kVerbatim, 1, {{1, reuse.b, 0, {}}, {0, reuse.a, 0, {}}}}};
  Attribution said;
  said.article = 1;
  said.source = Source{{Field::kText, 0, Find(wire, "the harbour office")},
                       "the harbour office",
                       "harbour office",
                       SourceKind::kOrganisation};
  said.cue = {{Field::kText, 0, Find(wire, "said")}};
  said.content = {{Field::kText, 0, Find(wire, "The quay sank by two feet")}};
  d.attributions = {said};
  Mention count;
  count.article = 1;
  count.span = Find(wire, "two feet");
  count.text = "two feet";
  count.kind = MentionKind::kQuantity;
  d.mentions = {count};
  Claim claim;
  claim.id = "c-1";
  claim.summary = "The quay sank by two feet";
  ClaimMention told;
  told.article = 1;
  told.span = said.content.front().span;
  told.stance = Stance::kReports;
  told.attribution = 0;
  ClaimMention copied;
  copied.article = 0;
  copied.span = Find(copy, "the quay sank by two feet");
  copied.inherited_source = InheritedSource{"harbour office", 1};
  claim.mentions = {copied, told};
  claim.stances = {{0, Stance::kAsserts}, {1, Stance::kReports}};
  claim.slots = {{"count", {{"two feet", {0, 1}, {0, 1}}}}};
  Origin origin;
  origin.name = "harbour office";
  origin.kind = "organisation";
  origin.score = 0.9;
  origin.articles = {0, 1};
  origin.chain = {"Harbour Wire", "harbour office"};
  origin.group = 1;
  claim.origins = {origin};
  claim.independent_origins = claim.independent_low = claim.independent_high = 1;
  d.stories = {{"s-1", "The quay", {0, 1}, "c-1", {claim}}};
  d.lineage.nodes = {{"https://quill.example/a?b", NodeKind::kArticle, "Daily Quill", "2024-03-02"},
                     {"source:harbour office", NodeKind::kSource, "harbour office", ""},
                     {"wire", NodeKind::kArticle, "Harbour Wire", "2024-03-01"}};
  d.lineage.edges = {{"https://quill.example/a?b", "wire", EdgeKind::kCopies, "", 0.9, {"verbatim"}},
                     {"wire", "source:harbour office", EdgeKind::kCites, "c-1", 0.8, {"attribution"}}};
  return d;
}

std::map<std::string, Json> DocumentsOf(const Views& views) {
  std::map<std::string, Json> out;
  const auto add = [&](const Document& document) { out.emplace(document.path, Json::parse(document.body)); };
  for (const Document& document : views.OfStory(0)) add(document);
  add(views.OfArticle(0));
  add(views.OfArticle(1));
  add(views.OfPassage(0));
  return out;
}

Reader ReaderOf(const std::map<std::string, std::string>& kept) {
  return [kept](const std::string& path) -> Result<std::optional<std::string>> {
    const auto at = kept.find(path);
    return at == kept.end() ? std::nullopt : std::optional(at->second);
  };
}

class ViewsTest : public testing::Test {
 protected:
  const Dossier dossier_ = MakeDossier();
  const std::vector<House> houses_ = {{"Quay Press", false}, {}};
  const Views views_{dossier_, houses_};
  const std::map<std::string, Json> documents_ = DocumentsOf(views_);
};

TEST_F(ViewsTest, HasADocumentForEverythingInAStory) {
  std::vector<std::string> paths;
  for (const auto& item : documents_) paths.push_back(item.first);
  EXPECT_EQ(paths, (std::vector<std::string>{"api/articles/https%3A%2F%2Fquill.example%2Fa%3Fb", "api/articles/wire",
                                             "api/passages/p-1", "api/stories/s-1", "api/stories/s-1/claims/c-1",
                                             "api/stories/s-1/graph"}));
}

TEST_F(ViewsTest, CountsCodePoints) {
  const Json& claim = documents_.at("api/stories/s-1/claims/c-1");
  const Json& copied = claim["mentions"][0];
  EXPECT_EQ(copied["start"], 6);  // the letter before is one character of two bytes
  EXPECT_EQ(copied["quote"]["before"], "\u00C9lan: ");
  EXPECT_EQ(copied["quote"]["text"], "the quay sank by two feet");
  EXPECT_EQ(copied["quote"]["after"], ".");
}

TEST_F(ViewsTest, ShowsWhatAnOriginRestsOn) {
  const Json& claim = documents_.at("api/stories/s-1/claims/c-1");
  const Json& origin = claim["origins"][0];
  EXPECT_EQ(claim["words"]["headline"], "2 outlets, 1 independent origin");
  EXPECT_EQ(origin["groups"], (Json{{"id", 1}, {"counted", true}}));
  EXPECT_EQ(origin["evidence"][0]["source"]["name"], "harbour office");
  EXPECT_EQ(origin["evidence"][0]["cue"], "said");
  EXPECT_EQ(origin["evidence"][1]["article"], "https://quill.example/a?b");
  EXPECT_EQ(origin["steps"][0], (Json{{"name", "Harbour Wire"}, {"article", "wire"}, {"kind", "article"}}));
  EXPECT_EQ(origin["steps"][1]["kind"], "source");
}

TEST_F(ViewsTest, SetsSourcesAgainstSlots) {
  const Json& matrix = documents_.at("api/stories/s-1/claims/c-1")["matrix"];
  EXPECT_EQ(matrix["slots"], Json::array({"count"}));
  ASSERT_EQ(matrix["rows"].size(), 1U);
  EXPECT_EQ(matrix["rows"][0]["source"], "harbour office");
  EXPECT_EQ(matrix["rows"][0]["origin_group"], 1);
  EXPECT_EQ(matrix["rows"][0]["articles"].size(), 2U);
  EXPECT_EQ(matrix["rows"][0]["cells"]["count"][0]["value"], "two feet");
}

TEST_F(ViewsTest, DrawsTimeFromLeftToRight) {
  const Json& graph = documents_.at("api/stories/s-1/graph");
  std::map<std::string, double> x;
  for (const Json& node : graph["nodes"]) x[node["id"]] = node["x"];
  EXPECT_LT(x["source:harbour office"], x["wire"]);
  EXPECT_LT(x["wire"], x["https://quill.example/a?b"]);
  EXPECT_EQ(graph["edges"][0]["passages"].size(), 1U);
  EXPECT_EQ(graph["edges"][0]["claim"], nullptr);
  EXPECT_EQ(graph["edges"][1]["claim"], "c-1");
}

TEST_F(ViewsTest, TurnsAPairAsItIsAskedFor) {
  const Json& quill = documents_.at("api/articles/https%3A%2F%2Fquill.example%2Fa%3Fb");
  const Json& wire = documents_.at("api/articles/wire");
  EXPECT_EQ(quill["owner"], "Quay Press");
  const Json forth = PairOf(quill, wire);
  const Json back = PairOf(wire, quill);
  ASSERT_EQ(forth["passages"].size(), 1U);
  EXPECT_EQ(forth["passages"][0]["direction"], "a_from_b");
  EXPECT_EQ(back["passages"][0]["direction"], "b_from_a");
  EXPECT_EQ(forth["passages"][0]["changes"][0]["a"], back["passages"][0]["changes"][0]["b"]);
  EXPECT_EQ(forth["a"]["text"], dossier_.articles[0].text);
}

TEST_F(ViewsTest, ReadsAnArticleWithoutItsLayers) {
  for (const ArticleIndex article : {0U, 1U}) {
    const Document document = views_.OfArticle(article);
    const Json head = ArticleHead(document.body);
    const Json whole = Json::parse(document.body);
    EXPECT_EQ(head["article"], whole["article"]);
    EXPECT_EQ(head["brief"], whole["brief"]);
    EXPECT_FALSE(head.contains("reuse"));
  }
  EXPECT_EQ(ArticleHead("{}"), nullptr);
}

TEST_F(ViewsTest, ListsTheStoriesARowALine) {
  const std::map<std::string, std::string> kept = {{"api/state", views_.State()},
                                                   {views_.StoryRows().front().path, views_.StoryRows().front().body}};
  const Json list = Json::parse(*ReadRows(ReaderOf(kept), 0, 10, {}));
  EXPECT_EQ(list["total"], 1);
  ASSERT_EQ(list["stories"].size(), 1U);
  EXPECT_EQ(list["stories"][0]["first"], "2024-03-01");
  EXPECT_EQ(list["stories"][0]["independent_range"], Json::array({1, 1}));
  EXPECT_EQ(list["stories"][0]["origins"], Json::array({"harbour office"}));
}

TEST(ReadRows, ReadsOnOverTheBlocks) {
  std::map<std::string, std::string> kept = {{"api/state", R"({"counts":{"articles":9,"stories":1200}})"}};
  for (std::size_t i = 0; i < 1200; ++i) kept[RowsPath(i / kRowsAtOnce)] += "{\"id\":" + std::to_string(i) + "}\n";
  const auto rows = [&](std::size_t offset, std::size_t limit) {
    return Json::parse(*ReadRows(ReaderOf(kept), offset, limit, {}))["stories"];
  };
  EXPECT_EQ(rows(0, 5000).size(), 1200U);
  EXPECT_EQ(rows(498, 4), Json::parse(R"([{"id":498},{"id":499},{"id":500},{"id":501}])"));
  EXPECT_EQ(rows(1199, 10), Json::parse(R"([{"id":1199}])"));
  EXPECT_TRUE(rows(1200, 10).empty());
  EXPECT_TRUE(rows(0, 0).empty());
  EXPECT_EQ(*ReadRows(ReaderOf({}), 0, 5, {}), "{\"total\":0,\"stories\":[\n]}");
}

TEST_F(ViewsTest, PutsAStoryTogether) {
  std::map<std::string, std::string> kept;
  for (Document& document : views_.OfStory(0)) kept.emplace(document.path, document.body);
  const Json story = Json::parse(**ReadStory(ReaderOf(kept), "s-1"));
  EXPECT_EQ(story["claim"]["id"], "c-1");
  EXPECT_EQ(story["graph"]["edges"].size(), 2U);
  EXPECT_FALSE(ReadStory(ReaderOf(kept), "s-2")->has_value());
}

TEST_F(ViewsTest, SaysWhatCannotBeSeen) {
  const Json state = Json::parse(views_.State());
  EXPECT_EQ(state["counts"]["articles"], 2);
  EXPECT_NE(state["gaps"].back().get<std::string>().find("outside this collection"), std::string::npos);
}

TEST(Pieces, FirstWordsAreWholeAndInOneLine) {
  EXPECT_EQ(FirstWords("  Rain.\n\nThe  quay\tsank. ", 40), "Rain. The quay sank.");
  EXPECT_EQ(FirstWords("Rain. The quay sank", 19), "Rain. The quay sank");
  EXPECT_EQ(FirstWords("Rain. The quay sank", 12), "Rain. The\u2026");
  EXPECT_EQ(FirstWords("\u00C9\u00C9\u00C9\u00C9", 3), "\u00C9\u00C9\u00C9\u2026");
  EXPECT_EQ(FirstWords(" \n", 3), "");
}

// An article without a title is shown by how it begins.
TEST(Views, BriefsSayHowAnUntitledTextBegins) {
  Dossier dossier = MakeDossier();
  dossier.articles[1].title.clear();
  const Views views(dossier, {});
  const Json untitled = Json::parse(views.OfArticle(1).body)["brief"];
  EXPECT_EQ(untitled["title"], nullptr);
  EXPECT_EQ(untitled["begins"], "The quay sank by two feet, the harbour office said.");
  EXPECT_EQ(Json::parse(views.OfArticle(0).body)["brief"]["begins"], nullptr);
}

}  // namespace
}  // namespace stemma::views
