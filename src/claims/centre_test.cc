#include "claims/centre.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace stemma::claims {
namespace {

TEST(Centre, GivesTheMeanOverAllPairs) {
  std::mt19937 random(3);
  std::vector<Statement> statements(40);
  std::vector<const Statement*> list;
  for (Statement& s : statements) {
    for (TermId id = 0; id < 30; ++id)
      if (random() % 3 == 0) s.terms.emplace_back(id, 1.0 + static_cast<double>(random() % 50) / 10.0);
    s.norm = Norm(s.terms);
    list.push_back(&s);
  }
  statements[7].terms.clear();
  statements[7].norm = 0;
  const Centre centre(list);
  for (const Statement& s : statements) {
    double mean = 0;
    for (const Statement* other : list) mean += Cosine(s.terms, other->terms) / 40.0;
    EXPECT_NEAR(centre.MeanCosine(s), mean, 1e-12);
  }
}

}  // namespace
}  // namespace stemma::claims
