#include "views/graph_view.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace stemma::views {
namespace {

Json NodeOf(const std::string& id, const std::string& kind = "article") {
  return {{"id", id}, {"kind", kind}, {"name", id}, {"time", nullptr}, {"x", 0.5}, {"lane", 7}};
}

Json EdgeOf(const std::string& from, const std::string& to, bool whole, std::vector<std::string> claims) {
  return {{"from", from},      {"to", to},         {"kind", "copies"},
          {"confidence", 0.5}, {"evidence", {}},   {"why", from + " \"copies\" " + to},
          {"whole", whole},    {"claims", claims}, {"passages", Json::array({{{"from", "x"}, {"claims", {"c-1"}}}})}};
}

std::vector<std::string> Ids(const Json& list, const char* name) {
  std::vector<std::string> out;
  for (const Json& item : list) out.push_back(item[name]);
  return out;
}

// The claim's articles, whoever they took it from, and the unseen text that they copied; not who copied from another.
TEST(KeepClaim, LeavesWhatIsAboutTheClaim) {
  const Json graph = {
      {"width", 3},
      {"height", 9},
      {"nodes", {NodeOf("a"), NodeOf("b"), NodeOf("office", "source"), NodeOf("unseen:1", "unseen"), NodeOf("z")}},
      {"edges",
       {EdgeOf("a", "b", true, {}), EdgeOf("a", "office", false, {"c-1"}), EdgeOf("b", "unseen:1", true, {}),
        EdgeOf("z", "a", true, {}), EdgeOf("b", "z", false, {"c-2"})}},
      {"ticks", Json::array()}};
  const Json claim = {{"id", "c-1"},
                      {"mentions", Json::array({{{"article", "z"}}})},
                      {"stances", {{{"article", "a"}}, {{"article", "b"}}}}};
  Excerpt of_claim(json::Line(claim), ClaimOfGraphCut(), {});
  EXPECT_FALSE(of_claim.value().contains("mentions"));
  Excerpt cut(json::Line(graph), ClaimGraphCut(), {});
  KeepClaim(of_claim.value(), cut);
  const Json out = Json::parse(cut.Written());
  EXPECT_EQ(Ids(out["nodes"], "id"), (std::vector<std::string>{"a", "b", "office", "unseen:1"}));
  EXPECT_EQ(Ids(out["edges"], "to"), (std::vector<std::string>{"b", "office", "unseen:1"}));
  EXPECT_EQ(out["edges"][1], graph["edges"][1]);
  EXPECT_NE(out["height"], 9);  // laid out anew
}

}  // namespace
}  // namespace stemma::views
