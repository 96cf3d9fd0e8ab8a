#include "claims/terms.h"

#include <gtest/gtest.h>

#include "claims/hedges.h"
#include "claims/predicate.h"
#include "claims/verdict.h"
#include "text/stem.h"

namespace stemma::claims {
namespace {

TEST(Terms, RareWordsWeighMoreThanCommonOnes) {
  TermTable terms;
  EXPECT_GT(terms.weight(terms.OfWord("zeppelin")), terms.weight(terms.OfWord("police")));
  EXPECT_EQ(terms.weight(terms.OfWord("the")), 0);
  EXPECT_EQ(terms.OfWord("evacuated"), terms.OfWord("Evacuating"));
}

TEST(Terms, CosineIsOneForEqualAndZeroForDisjoint) {
  SparseVector a = {{3, 1.0}, {1, 2.0}, {3, 1.0}};
  Canonicalise(a);
  EXPECT_EQ(a, (SparseVector{{1, 2.0}, {3, 2.0}}));
  EXPECT_NEAR(Cosine(a, a), 1.0, 1e-12);
  EXPECT_EQ(Cosine(a, {{2, 1.0}}), 0);
  EXPECT_EQ(Cosine(a, {}), 0);
}

TEST(Predicates, WordsOfOneKindShareAClass) {
  EXPECT_EQ(PredicateClass(text::Stem("evacuated")), PredicateClass(text::Stem("relocated")));
  EXPECT_NE(PredicateClass(text::Stem("evacuated")), PredicateClass(text::Stem("killed")));
  EXPECT_FALSE(PredicateClass(text::Stem("table")).has_value());
}

TEST(Hedges, AreFoundAtWordBordersOnly) {
  const struct {
    std::string_view text;
    bool reports;
    bool doubts;
    bool denies;
  } kCases[] = {
      {"The picture is a hoax.", false, false, true},    {"It reportedly happened.", true, false, false},
      {"That remains unconfirmed.", false, true, false}, {"It isn’t true.", false, false, true},
      {"The falsetto sang.", false, false, false},       {"Two lorries left the depot.", false, false, false},
  };
  for (const auto& c : kCases) {
    const Hedges h = FindHedges(c.text);
    EXPECT_EQ(h.reports, c.reports) << c.text;
    EXPECT_EQ(h.doubts, c.doubts) << c.text;
    EXPECT_EQ(h.denies, c.denies) << c.text;
  }
}

TEST(Hedges, LeaveItOpenWithoutAWordOfDoubt) {
  EXPECT_TRUE(FindHedges("The goat may or may not have sung.").wavers);
  EXPECT_TRUE(FindHedges("Viewers questioned the film.").wavers);
  EXPECT_FALSE(FindHedges("The goat sang.").wavers);
}

TEST(Verdict, IsALineThatIsNothingElse) {
  EXPECT_EQ(FindVerdict("FALSE"), Verdict::kFalse);
  EXPECT_EQ(FindVerdict("Status: False."), Verdict::kFalse);
  EXPECT_EQ(FindVerdict("Rating: unproven"), Verdict::kOpen);
  EXPECT_EQ(FindVerdict("The report was false, the mayor said."), Verdict::kNone);
  EXPECT_EQ(FindVerdict(""), Verdict::kNone);
}

}  // namespace
}  // namespace stemma::claims
