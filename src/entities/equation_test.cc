#include "entities/equation.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma::entities {
namespace {

// "A" and "B" stand for the names.
bool Equated(const std::string& text) {
  const auto a = text.find('A');
  const auto b = text.find('B');
  return AreEquated(text, Span(a, a + 1), Span(b, b + 1));
}

TEST(Equation, ReadsPenNamesBirthNamesAndFormerNames) {
  for (const std::string text :
       {"A, who writes as B", "A, better known as B,", "A (a.k.a. B)", "A alias B", "A (real name B)", "A, formerly B",
        "A, a nurse who blogs under the name \"B\"", "A, whose real name is B", "A is the pen name of B",
        "A, the pen name of B", "A, also known as the B", "A (now known as B)", "A's real name is B",
        "A, which calls itself B,", "A (in English, the B)", "A, the armed group known at home as B,",
        "A, whose name is written B in most papers"})
    EXPECT_TRUE(Equated(text)) << text;
}

TEST(Equation, KnowsNamesInAnotherTongue) {
  const auto in_another = [](const std::string& text) {
    const auto a = text.find('A');
    const auto b = text.rfind('B');
    return IsNamedInAnotherTongue(text, Span(a, a + 1), Span(b, b + 1));
  };
  for (const std::string text : {"A is the old German name of B", "A is the Velmish spelling of B",
                                 "A, the local name for B", "A was the former name of B"}) {
    EXPECT_TRUE(Equated(text)) << text;
    EXPECT_TRUE(in_another(text)) << text;
  }
  for (const std::string text : {"A is the pen name of B", "A is the name of B", "A took the old name of B"})
    EXPECT_FALSE(in_another(text)) << text;
}

TEST(Equation, LeavesTwoNamesTwo) {
  for (const std::string text : {"A and B", "A, B", "A, who wrote of B", "A met his brother, known as B",
                                 "A, formerly of B", "A, better than B", "A, the brother of the man known as B",
                                 "A left. Also known as B", "A, formerly\nB", "A, named after B", "A (n\u00E9e B)"})
    EXPECT_FALSE(Equated(text)) << text;
}

}  // namespace
}  // namespace stemma::entities
