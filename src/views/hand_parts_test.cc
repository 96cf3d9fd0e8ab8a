#include "views/hand_parts.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

#include "report/words.h"
#include "views/document.h"
#include "views/hand_book.h"
#include "views/hand_claim.h"

namespace stemma::views {
namespace {

constexpr int kArticles = 40;

std::string Numbered(const char* what, int number) { return what + std::to_string(number); }

Json OriginOf(int number) {
  return {{"name", Numbered("Source \"", number)},
          {"articles", {Numbered("a", number), Numbered("a", number + 1)}},
          {"groups", {{"id", number + 1}, {"counted", number < 2}}},
          {"merged_because", nullptr}};
}

Json MentionOf(int number) {
  const bool unnamed = number % 7 == 0;
  return {{"article", Numbered("a", number)},
          {"attribution", Numbered("at-", number)},
          {"start", number},
          {"end", number + 9},
          {"quote", {{"text", "the mill \\ \"burned\""}}},
          {"source", unnamed ? Json(nullptr) : Json{{"name", Numbered("Source \"", number % 9)}}},
          {"unnamed", unnamed}};
}

Json ClaimOf(const std::string& id, int first) {
  Json out = {{"id", id}, {"summary", "The mill burned"}, {"mentions", Json::array()}, {"stances", Json::array()}};
  for (int i = first; i < kArticles; ++i) {
    out["mentions"].push_back(MentionOf(i));
    out["stances"].push_back({{"article", Numbered("a", i)}, {"outlet", Numbered("outlet", i % 5)}});
  }
  out["origins"] = {OriginOf(0), OriginOf(1), OriginOf(2)};
  out["denied_by"] = Json::array({{{"name", "Source \"8"}, {"articles", {"a8"}}}});
  out["told_with_doubt"] = Json::array({{{"article", "a3"}, {"label", "Third"}}});
  out["independent_origins"] = 2;
  out["independent_range"] = {1, 3};
  out["articles"] = kArticles - first;
  out["outlets"] = 5;
  out["words"] = {{"headline", "5 outlets, 2 independent origins"}, {"range", nullptr}, {"doubts", Json::array()}};
  out["matrix"] = {
      {"slots", Json::array()},
      {"rows", Json::array({{{"source", "Source \"1"}, {"articles", {"a1"}}, {"cells", {{"count", 1}}}}})}};
  return out;
}

// What is kept of a story of two claims with a picture.
std::map<std::string, std::string> Kept() {
  Json nodes = Json::array();
  Json edges = Json::array();
  Json articles = Json::array();
  for (int i = 0; i < kArticles; ++i) {
    articles.push_back({{"id", Numbered("a", i)}, {"title", Numbered("Mill ", i)}});
    nodes.push_back({{"id", Numbered("a", i)},
                     {"name", Numbered("Node ", i)},
                     {"article", Numbered("a", i)},
                     {"outlet", Numbered("Source \"", i % 9)}});
    if (i > 0)
      edges.push_back(
          {{"from", Numbered("a", i)}, {"to", Numbered("a", i / 2)}, {"kind", i % 3 == 0 ? "cites" : "copies"}});
  }
  Json rows = Json::array();
  for (const char* id : {"c-1", "c-2"})
    rows.push_back({{"id", id},
                    {"articles", 40},
                    {"outlets", 5},
                    {"independent_origins", 2},
                    {"independent_range", {1, 3}},
                    {"denials", 1},
                    {"origins", {"Source \"0", "Source \"1", "Source \"2"}}});
  const Json story = {{"id", "s-1"},
                      {"lead_claim", "c-1"},
                      {"articles", articles},
                      {"claims", rows},
                      {"passages", Json::array({{{"text", "Source \"1"}}})},
                      {"coverage", Json::array()},
                      {"places", Json::array()},
                      {"gaps", {report::UnnamedInStory(6), "3 articles bear no date."}},
                      {"unnamed", 6}};
  return {{"api/state", R"({"counts":{"stories":0}})"},
          {StoryPath("s-1"), json::Line(story)},
          {GraphPath("s-1"), json::Line({{"width", 4}, {"nodes", nodes}, {"edges", edges}, {"ticks", Json::array()}})},
          {ClaimPath("s-1", "c-1"), json::Line(ClaimOf("c-1", 0))},
          {ClaimPath("s-1", "c-2"), json::Line(ClaimOf("c-2", 20))}};
}

Json RandomTarget(const std::string& kind, std::mt19937& random) {
  const auto article = [&] { return Numbered("a", static_cast<int>(random() % kArticles)); };
  const auto source = [&] { return Numbered("Source \"", static_cast<int>(random() % 10)); };
  if (kind == "merge_sources") return {{"names", {source(), source(), source()}}};
  if (kind == "split_source") return {{"name", source()}, {"articles", {article(), article()}}};
  if (kind == "merge_claims") return {{"claims", {"c-1", "c-2"}}};
  if (kind == "split_claim")
    return {{"claim", random() % 2 == 0 ? "c-1" : "c-2"}, {"articles", {article(), article(), "a7"}}};
  if (kind == "note") return {{"view", random() % 2 == 0 ? "#/stories/s-1" : "#/stories/s-1/claims/c-1"}};
  const int from = 1 + static_cast<int>(random() % (kArticles - 1));
  return {{"from", Numbered("a", from)},
          {"to", Numbered("a", from / 2)},
          {"edge_kind", from % 3 == 0 ? "cites" : "copies"}};
}

std::vector<HandEntry> RandomEntries(std::mt19937& random) {
  static const std::vector<std::string> kKinds = {"merge_sources", "split_source", "merge_claims",
                                                  "split_claim",   "edge_wrong",   "note"};
  std::vector<HandEntry> out;
  const std::size_t count = 1 + random() % 4;
  for (std::size_t i = 0; i < count; ++i) {
    HandEntry entry;
    entry.id = static_cast<std::int64_t>(i) + 1;
    entry.time = "2031-03-02T10:00:00Z";
    entry.author = "Ansa";
    entry.kind = kKinds[random() % kKinds.size()];
    entry.story = "s-1";
    entry.target = RandomTarget(entry.kind, random);
    entry.undone = random() % 6 == 0;
    out.push_back(entry);
  }
  return out;
}

TEST(HandParts, GiveTheBytesOfWholeDocuments) {
  const auto kept = Kept();
  const Reader read = [&](const std::string& path) -> Result<std::optional<std::string>> {
    const auto at = kept.find(path);
    return at == kept.end() ? std::nullopt : std::optional(at->second);
  };
  std::map<std::string, Json> claims;
  const ClaimReader claim = [&](const std::string& id) -> const Json* {
    const auto at = kept.find(ClaimPath("s-1", id));
    return at == kept.end() ? nullptr : &(claims[id] = Json::parse(at->second));
  };
  const std::string story = **ReadStory(read, "s-1");
  std::mt19937 random(5);
  int changed = 0;
  for (int round = 0; round < 60; ++round) {
    std::vector<HandEntry> entries = RandomEntries(random);
    const HandBook book(entries, read);
    for (std::size_t i = 0; i < entries.size(); ++i)
      EXPECT_EQ(book.entries()[i].applies, Applies(entries[i], Json::parse(story), claim)) << "round " << round;
    Json whole = Json::parse(story);
    ApplyToStory(book.entries(), claim, whole);
    EXPECT_EQ(book.Over(StoryPath("s-1"), story, read), json::Line(whole)) << "round " << round;
    Json lead = *claim("c-1");
    changed += ApplyToClaim(book.entries(), claim, lead) ? 1 : 0;
    EXPECT_EQ(book.Over(ClaimPath("s-1", "c-1"), kept.at(ClaimPath("s-1", "c-1")), read), json::Line(lead));
    Json graph = Json::parse(kept.at(GraphPath("s-1")));
    ApplyToGraph(book.entries(), graph);
    EXPECT_EQ(book.OverGraph("s-1", kept.at(GraphPath("s-1"))), json::Line(graph)) << "round " << round;
  }
  EXPECT_GT(changed, 20);
}

// The names of a story of thousands of articles are not read for an entry about one of them.
TEST(HandParts, ReadNoMoreThanTheEntriesName) {
  HandEntry entry;
  entry.kind = "edge_wrong";
  entry.story = "s-1";
  entry.target = {{"from", "a9"}, {"to", "a4"}, {"edge_kind", "cites"}};
  const std::vector<HandEntry> entries = {entry};
  Excerpt graph(Kept().at(GraphPath("s-1")), GraphCut(), NeedlesOf(entries));
  EXPECT_LT(graph.value()["nodes"].size(), 5U);
  EXPECT_LT(graph.value()["edges"].size(), kArticles / 2);
  Excerpt claim(Kept().at(ClaimPath("s-1", "c-1")), ClaimCut(entries), NeedlesOf(entries));
  EXPECT_LT(claim.value()["mentions"].size(), 10U);
  entry.kind = "split_claim";
  EXPECT_EQ(Excerpt(Kept().at(ClaimPath("s-1", "c-1")), ClaimCut({entry}), {}).value()["mentions"].size(), 40U);
}

}  // namespace
}  // namespace stemma::views
