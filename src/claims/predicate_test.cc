#include "claims/predicate.h"

#include <gtest/gtest.h>

#include "text/stem.h"

namespace stemma::claims {
namespace {

std::string_view Deed(std::string_view word) {
  const auto found = PredicateClass(text::Stem(word));
  return found ? PredicateName(*found) : std::string_view("-");
}

TEST(Predicates, AreKnownByIrregularFormsAndNouns) {
  EXPECT_EQ(Deed("found"), "find");
  EXPECT_EQ(Deed("discovery"), "find");
  EXPECT_EQ(Deed("held"), "capture");
  EXPECT_EQ(Deed("took"), "move");
  EXPECT_EQ(Deed("sent"), "supply");
  EXPECT_EQ(Deed("bought"), "acquire");
  EXPECT_EQ(Deed("built"), "open");
  EXPECT_EQ(Deed("gull"), "-");
}

}  // namespace
}  // namespace stemma::claims
