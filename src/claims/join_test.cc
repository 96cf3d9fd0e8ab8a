#include "claims/join.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace stemma::claims {
namespace {

// Four statements, each of an article of its own: three tell one thing in several words, the fourth has few words in
// common with one of them.
class Four {
 public:
  Four() {
    const std::vector<SparseVector> terms = {
        {{0, 3.0}, {1, 1.0}}, {{0, 3.0}, {2, 1.0}}, {{0, 3.0}, {3, 1.4}}, {{0, 0.7}, {3, 0.9}, {4, 0.4}}};
    for (ArticleIndex i = 0; i < terms.size(); ++i) {
      articles_.emplace_back().text = "Nine lorries left the depot.";
      Statement s;
      s.article = i;
      s.span = Span(0, articles_.back().text.size());
      s.terms = terms[i];
      s.norm = Norm(s.terms);
      statements_.push_back(std::move(s));
    }
  }
  void SetText(std::size_t i, std::string text) {
    statements_[i].span = Span(0, text.size());
    articles_[i].text = std::move(text);
  }
  void Deny(std::size_t i) {
    Attribution a;
    a.article = static_cast<ArticleIndex>(i);
    a.stance = SpeechStance::kDenies;
    attributions_.push_back(a);
    statements_[i].attribution = static_cast<AttributionIndex>(attributions_.size() - 1);
  }
  [[nodiscard]] std::vector<std::uint32_t> Join() const {
    return JoinStatements(statements_, {articles_, {}, attributions_, {}});
  }

 private:
  std::vector<Article> articles_;
  std::vector<Attribution> attributions_;
  std::vector<Statement> statements_;
};

TEST(Join, WhatIsStatedInFewWordsInCommonStandsAlone) {
  EXPECT_EQ(Four().Join(), (std::vector<std::uint32_t>{0, 0, 0, 1}));
}

TEST(Join, WhatIsDeniedJoinsTheStatementThatItIsLikest) {
  Four denied;
  denied.Deny(3);
  EXPECT_EQ(denied.Join(), (std::vector<std::uint32_t>{0, 0, 0, 0}));
  Four negated;
  negated.SetText(3, "Nobody left the depot.");
  EXPECT_EQ(negated.Join(), (std::vector<std::uint32_t>{0, 0, 0, 0}));
}

TEST(Join, DenialsKeepNoStatementsApart) {
  // Two that are denied are near each other and far from all but one.
  Four pile;
  pile.Deny(2);
  pile.Deny(3);
  EXPECT_EQ(pile.Join(), (std::vector<std::uint32_t>{0, 0, 0, 0}));
}

}  // namespace
}  // namespace stemma::claims
