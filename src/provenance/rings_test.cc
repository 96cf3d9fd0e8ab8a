#include "provenance/rings.h"

#include <gtest/gtest.h>

namespace stemma::provenance {
namespace {

using Rings = std::vector<std::vector<std::string>>;

// Voices that have a claim from one another; keys are the names.
class Web {
 public:
  Web& Add(const std::string& name, const std::vector<std::string>& upstream, SourceKind kind = SourceKind::kOutlet) {
    Node& node = network_[name];
    node.voice = {name, name, kind};
    for (const std::string& up : upstream) node.upstream[up].insert(0);
    return *this;
  }
  [[nodiscard]] Rings Found() const { return RingsOf(network_); }

 private:
  Network network_;
};

TEST(Rings, OfThreeOutletsRunInTheOrderOfLeaning) {
  EXPECT_EQ(Web().Add("Post", {"Wire"}).Add("Star", {"Post"}).Add("Wire", {"Star"}).Found(),
            (Rings{{"Post", "Wire", "Star"}}));
}

TEST(Rings, AreAsShortAsTheirFirstOutletAllows) {
  EXPECT_EQ(Web().Add("Echo", {"Post", "Wire"}).Add("Post", {"Wire"}).Add("Wire", {"Echo"}).Found(),
            (Rings{{"Echo", "Wire"}, {"Echo", "Post", "Wire"}}));
}

TEST(Rings, ThatShareNoOutletAreAllFound) {
  EXPECT_EQ(Web().Add("Echo", {"Post"}).Add("Post", {"Echo"}).Add("Star", {"Wire"}).Add("Wire", {"Star"}).Found(),
            (Rings{{"Echo", "Post"}, {"Star", "Wire"}}));
}

TEST(Rings, StandBesideOutletsThatOnlyLeadIntoThem) {
  EXPECT_EQ(Web().Add("Echo", {"Post"}).Add("Post", {"Star"}).Add("Star", {"Post", "Wire"}).Add("Wire", {}).Found(),
            (Rings{{"Post", "Star"}}));
}

// "Ada Marr told the Star" here and "the Star's report, said Marr" there is an interview.
TEST(Rings, AreNotClosedByPeopleOrUnnamedSources) {
  EXPECT_TRUE(Web().Add("Ada Marr", {"Star"}, SourceKind::kPerson).Add("Star", {"Ada Marr"}).Found().empty());
  EXPECT_TRUE(Web().Add("source", {"Star"}, SourceKind::kAnonymous).Add("Star", {"source"}).Found().empty());
}

TEST(Rings, AreNotMadeByLongWaysRound) {
  Web web;
  for (char c = 'a'; c < 'h'; ++c)
    web.Add(std::string(1, c), {std::string(1, c == 'g' ? 'a' : static_cast<char>(c + 1))});
  EXPECT_TRUE(web.Found().empty());
}

}  // namespace
}  // namespace stemma::provenance
