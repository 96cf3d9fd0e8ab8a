#include "provenance/shown.h"

#include <gtest/gtest.h>

#include <deque>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "provenance/voices.h"

namespace stemma::provenance {
namespace {

// Voices with chances, likeliest first.
class Voices {
 public:
  Voices& Add(const std::string& name, double chance, SourceKind kind = SourceKind::kPerson, ArticleIndex article = 0) {
    Node& node = nodes_.emplace_back();
    node.voice = {NameKey(name), name, kind};
    Candidate c;
    c.node = &node;
    c.chance = chance;
    c.articles = {article};
    rated_.push_back(std::move(c));
    return *this;
  }
  [[nodiscard]] std::vector<Shown> Choose() const { return ChooseShown(rated_); }
  [[nodiscard]] std::vector<std::string> Names() const {
    std::vector<std::string> out;
    for (const Shown& s : Choose()) out.push_back(s.origin.node->voice.name);
    return out;
  }

 private:
  std::deque<Node> nodes_;
  std::vector<Candidate> rated_;
};

using Names = std::vector<std::string>;

TEST(Shown, ASecondNameGoesWithTheLikelierOne) {
  const auto shown = Voices()
                         .Add("Orel harbour board", 0.8, SourceKind::kOrganisation, 1)
                         .Add("Ada Marr", 0.6)
                         .Add("spokesman for the Orel harbour board in Vell", 0.5, SourceKind::kAnonymous, 2)
                         .Choose();
  ASSERT_EQ(shown.size(), 2U);
  EXPECT_EQ(shown[0].also, Names{"spokesman for the Orel harbour board in Vell"});
  EXPECT_EQ(shown[0].origin.articles, (std::set<ArticleIndex>{1, 2}));
  EXPECT_TRUE(shown[1].also.empty());
}

TEST(Shown, NamesThatShareAWordAreTwo) {
  EXPECT_EQ(Voices().Add("Ada Marr", 0.8).Add("Ada Quill", 0.6).Names(), (Names{"Ada Marr", "Ada Quill"}));
  EXPECT_EQ(Voices().Add("a source", 0.8).Add("sources", 0.6).Names().size(), 2U);  // no word tells who
}

TEST(Shown, TheFirstIsShownWhateverItsChance) {
  EXPECT_EQ(Voices().Add("Vell Gazette", 0.05, SourceKind::kOutlet).Names(), Names{"Vell Gazette"});
  EXPECT_TRUE(Voices().Names().empty());
}

TEST(Shown, AnOutletBesideTheFirstNeedsMore) {
  EXPECT_EQ(Voices().Add("Ada Marr", 0.8).Add("Vell Gazette", 0.28, SourceKind::kOutlet).Add("Ida Quill", 0.26).Names(),
            (Names{"Ada Marr", "Ida Quill"}));
}

TEST(Shown, BeyondTheFifthOnlyWhatIsLikelierThanNot) {
  const char* const names[] = {"Marr", "Quill", "Ordway", "Stone", "Lark", "Vance", "Pell", "Brack", "Tunn", "Gorse"};
  Voices unlikely;
  Voices likely;
  for (const char* name : names) {
    unlikely.Add(name, 0.4);
    likely.Add(name, 0.6);
  }
  EXPECT_EQ(unlikely.Names().size(), 5U);
  EXPECT_EQ(likely.Names().size(), kMostOrigins);
}

}  // namespace
}  // namespace stemma::provenance
