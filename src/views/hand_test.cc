#include "views/hand.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "report/words.h"
#include "views/hand_claim.h"

namespace stemma::views {
namespace {

Json OriginOf(const std::string& name, int group, std::vector<std::string> articles, bool counted = true) {
  return {{"name", name},
          {"articles", articles},
          {"groups", {{"id", group}, {"counted", counted}}},
          {"merged_because", nullptr}};
}

Json MentionIn(const std::string& article, const std::string& source) {
  return {{"article", article}, {"source", {{"name", source}}}};
}

// Each article in an outlet of its own.
Json StanceOf(const std::string& article) { return {{"article", article}, {"outlet", article + ".example"}}; }

// Two origins in two groups, three articles.
Json ClaimNamed(const std::string& id) {
  return {{"id", id},
          {"mentions", {MentionIn("a", "Mill"), MentionIn("b", "Mill"), MentionIn("c", "Clerk")}},
          {"stances", {StanceOf("a"), StanceOf("b"), StanceOf("c")}},
          {"origins", {OriginOf("Mill", 1, {"a", "b"}), OriginOf("Clerk", 2, {"c"})}},
          {"denied_by", Json::array()},
          {"independent_origins", 2},
          {"independent_range", {2, 2}},
          {"articles", 3},
          {"words", {{"headline", "3 outlets, 2 independent origins"}, {"range", nullptr}}}};
}

Json Story() {
  Json row = {
      {"id", "c-1"}, {"independent_origins", 2}, {"independent_range", {2, 2}}, {"articles", 3}, {"denials", 0}};
  return {{"id", "s"},
          {"articles", {{{"id", "a"}}, {{"id", "b"}}, {{"id", "c"}}}},
          {"claims", Json::array({row})},
          {"claim", ClaimNamed("c-1")},
          {"graph",
           {{"nodes", {{{"name", "Mill"}, {"outlet", nullptr}}, {{"name", "Clerk"}, {"outlet", nullptr}}}},
            {"edges", Json::array({{{"from", "a"}, {"to", "b"}, {"kind", "copies"}}})}}}};
}

HandEntry Entry(const std::string& kind, const Json& target) {
  HandEntry out;
  out.id = 7;
  out.author = "Ansa";
  out.kind = kind;
  out.story = "s";
  out.target = target;
  return out;
}

class HandTest : public testing::Test {
 protected:
  Json Applied(std::vector<HandEntry> entries) {
    for (HandEntry& entry : entries) entry.applies = Applies(entry, Story(), read_);
    Json claim = claims_.at("c-1");
    ApplyToClaim(entries, read_, claim);
    return claim;
  }

  std::map<std::string, Json> claims_ = {{"c-1", ClaimNamed("c-1")}, {"c-2", ClaimNamed("c-2")}};
  ClaimReader read_ = [this](const std::string& id) {
    const auto at = claims_.find(id);
    return at == claims_.end() ? nullptr : &at->second;
  };
};

TEST_F(HandTest, CountsMergedSourcesOnce) {
  const Json claim = Applied({Entry("merge_sources", {{"names", {"Mill", "Clerk"}}})});
  EXPECT_EQ(claim["independent_origins"], 1);
  EXPECT_EQ(claim["computed"]["independent_origins"], 2);
  EXPECT_EQ(claim["words"]["headline"], "3 outlets, 1 independent origin");
  EXPECT_EQ(claim["origins"][0]["groups"]["id"], claim["origins"][1]["groups"]["id"]);
  EXPECT_EQ(claim["origins"][1]["merged_because"], "merged by Ansa");
  EXPECT_EQ(claim["hand"].size(), 1U);
}

TEST_F(HandTest, CountsASplitSourceTwice) {
  const Json claim = Applied({Entry("split_source", {{"name", "Mill"}, {"articles", {"b"}}})});
  EXPECT_EQ(claim["independent_origins"], 3);
  EXPECT_EQ(claim["origins"].size(), 3U);
  EXPECT_EQ(claim["origins"][2]["articles"], Json::array({"b"}));
}

TEST_F(HandTest, ChangesNothingForWhatIsUndoneOrGone) {
  HandEntry undone = Entry("merge_sources", {{"names", {"Mill", "Clerk"}}});
  undone.undone = true;
  const Json claim = Applied({undone, Entry("merge_sources", {{"names", {"Mill", "Nobody"}}}),
                              Entry("split_claim", {{"claim", "c-9"}, {"articles", {"a"}}})});
  EXPECT_EQ(claim["independent_origins"], 2);
  EXPECT_FALSE(claim.contains("computed"));
  EXPECT_EQ(claim["hand"].size(), 2U);  // those that name this claim or its sources
  EXPECT_EQ(claim["hand"][1]["applies"], false);
}

TEST_F(HandTest, CountsMergedClaimsTogether) {
  claims_["c-2"]["origins"] = Json::array({OriginOf("Ferry", 1, {"d"})});
  claims_["c-2"]["stances"] = Json::array({{{"article", "d"}}});
  const Json claim = Applied({Entry("merge_claims", {{"claims", {"c-1", "c-2"}}})});
  EXPECT_EQ(claim["merged_claims"], Json::array({"c-2"}));
  EXPECT_EQ(claim["independent_origins"], 3);
  EXPECT_EQ(claim["articles"], 4);
}

TEST_F(HandTest, TakesArticlesOffAClaim) {
  const Json claim = Applied({Entry("split_claim", {{"claim", "c-1"}, {"articles", {"c"}}})});
  EXPECT_EQ(claim["independent_origins"], 1);
  EXPECT_EQ(claim["articles"], 2);
  EXPECT_EQ(claim["split_off"].size(), 1U);
  EXPECT_EQ(claim["mentions"].size(), 2U);
}

// What was said of the three articles is said of the two that are left.
TEST_F(HandTest, SaysAnewWhatHangsOnTheArticles) {
  Json& claim = claims_.at("c-1");
  claim["mentions"][0]["unnamed"] = true;
  claim["mentions"][2]["unnamed"] = true;
  claim["told_with_doubt"] = {{{"article", "c"}, {"label", "Orrin Post"}}};
  claim["matrix"] = {{"rows", {{{"articles", {"a", "b"}}}, {{"articles", {"c"}}}}}};
  const Json changed = Applied({Entry("split_claim", {{"claim", "c-1"}, {"articles", {"c"}}})});
  EXPECT_EQ(changed["words"]["headline"], "2 outlets, 1 independent origin");
  EXPECT_EQ(changed["outlets"], 2);
  ASSERT_EQ(changed["words"]["doubts"].size(), 1U);
  EXPECT_TRUE(changed["words"]["doubts"][0].get<std::string>().starts_with("1 statement rests on"));
  EXPECT_EQ(changed["matrix"]["rows"].size(), 1U);
}

TEST_F(HandTest, CountsTheUnnamedOfTheStoryAnew) {
  claims_.at("c-1")["mentions"][2]["unnamed"] = true;
  claims_.at("c-1")["mentions"][2]["attribution"] = "t-1";
  Json story = Story();
  story["unnamed"] = 2;
  story["gaps"] = {report::UnnamedInStory(2), "Anything outside this collection."};
  ApplyToStory({Entry("split_claim", {{"claim", "c-1"}, {"articles", {"c"}}})}, read_, story);
  EXPECT_EQ(story["gaps"], Json({report::UnnamedInStory(1), "Anything outside this collection."}));
  story["unnamed"] = 1;
  ApplyToStory({Entry("split_claim", {{"claim", "c-1"}, {"articles", {"c"}}})}, read_, story);
  EXPECT_EQ(story["gaps"], Json::array({"Anything outside this collection."}));
}

TEST_F(HandTest, MarksAWrongEdgeAndChangesTheRows) {
  std::vector<HandEntry> entries = {Entry("edge_wrong", {{"from", "a"}, {"to", "b"}, {"edge_kind", "copies"}}),
                                    Entry("merge_sources", {{"names", {"Mill", "Clerk"}}})};
  Json story = Story();
  for (HandEntry& entry : entries) entry.applies = Applies(entry, story, read_);
  ApplyToStory(entries, read_, story);
  EXPECT_EQ(story["graph"]["edges"][0]["wrong"], "called wrong by Ansa");
  EXPECT_EQ(story["claims"][0]["independent_origins"], 1);
  EXPECT_EQ(story["claim"]["independent_origins"], 1);
  EXPECT_EQ(story["hand"].size(), 2U);
}

TEST_F(HandTest, ReadsNoClaimThatDoesNotNameTheSources) {
  std::vector<std::string> shown(12, "Ferry");
  Json rows = Json::array({{{"id", "c-1"}, {"origins", shown}}, {{"id", "c-2"}, {"origins", shown}}});
  std::vector<std::string> read;
  const ClaimReader reader = [&](const std::string& id) {
    read.push_back(id);
    return read_(id);
  };
  ApplyToRows({Entry("merge_sources", {{"names", {"Mill", "Clerk"}}})}, reader, rows,
              [](const std::string& claim, const std::string& name) { return claim == "c-2" || name == "Mill"; });
  EXPECT_EQ(read, std::vector<std::string>{"c-2"});
  EXPECT_FALSE(rows[0].contains("computed"));
  EXPECT_EQ(rows[1]["independent_origins"], 1);
}

TEST_F(HandTest, TakesTheRowOfTheLeadClaimFromTheClaimInTheStory) {
  Json story = Story();
  std::size_t reads = 0;
  const ClaimReader reader = [&](const std::string& id) {
    ++reads;
    return read_(id);
  };
  ApplyToStory({Entry("merge_sources", {{"names", {"Mill", "Clerk"}}})}, reader, story);
  EXPECT_EQ(reads, 0U);
  EXPECT_EQ(story["claims"][0]["independent_origins"], 1);
}

TEST_F(HandTest, StandsAnyTarget) {
  for (const Json& target : {Json::object(), Json{{"names", 3}}, Json{{"names", {1, 2}}}, Json{{"claim", nullptr}}})
    for (const char* kind : {"merge_sources", "split_source", "merge_claims", "split_claim", "edge_wrong", "note", "?"})
      EXPECT_EQ(Applied({Entry(kind, target)})["independent_origins"], 2);
}

}  // namespace
}  // namespace stemma::views
