#include "entities/definitions.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma::entities {
namespace {

// "full = initials" of each definition, one after the other.
std::string Found(const std::string& text) {
  const Reading r(text);
  std::string out;
  for (const Definition& d : FindDefinitions(r))
    out += std::string(Span(r[d.begin].span.begin(), r[d.end - 1].span.end()).Of(text)) + " = " +
           std::string(r.Surface(d.initials)) + ";";
  return out;
}

TEST(Definitions, StandInBracketsAndBesideCommas) {
  const std::string want = "Varnholm Monitor for Human Rights = VMHR;";
  EXPECT_EQ(Found("On Thursday the Varnholm Monitor for Human Rights (VMHR) met."), want);
  EXPECT_EQ(Found("VMHR, the Varnholm Monitor for Human Rights, met."), want);
  EXPECT_EQ(Found("VMHR (Varnholm Monitor for Human Rights) met."), want);
  EXPECT_EQ(Found("The Varnholm Monitor for Human Rights, or VMHR, met."), want);
  EXPECT_EQ(Found("The Varnholm Monitor for Human Rights, known as VMHR, met."), want);
  EXPECT_EQ(Found("The Varnholm Monitor for Human Rights, VMHR for short, met."), want);
  EXPECT_EQ(Found("VMHR stands for Varnholm Monitor for Human Rights."), want);
  EXPECT_EQ(Found("The Varnholm Monitor for Human Rights (VMFHR) met."), "Varnholm Monitor for Human Rights = VMFHR;");
}

TEST(Definitions, NeedEveryCapitalisedWordAndTheRightLetters) {
  EXPECT_EQ(Found("The Varnholm Monitor for Human Rights (VHR) met."), "");
  EXPECT_EQ(Found("The Varnholm Monitor (ABC) met."), "");
  EXPECT_EQ(Found("He met VMHR, the Orel Lake Board, in May."), "");
  EXPECT_EQ(Found("He is Chief Executive Officer (CEO)."), "");
  EXPECT_EQ(Found("the vast majority of hot rivers (VMHR) ran dry"), "");
}

TEST(Definitions, ReadInitials) {
  EXPECT_TRUE(IsInitials("VMHR"));
  EXPECT_TRUE(IsInitials("DfID"));
  EXPECT_TRUE(IsInitials("M23") == false);
  EXPECT_FALSE(IsInitials("Varnholm"));
  EXPECT_TRUE(IsSpeltBy("Organisation for Co-operation", "OFC"));
  EXPECT_TRUE(IsSpeltBy("Organisation for Co-operation", "OCO"));
  EXPECT_EQ(InitialsOf("varnholm board for lake safety", false), "vbls");
  EXPECT_EQ(InitialsOf("varnholm board for lake safety", true), "vbfls");
}

}  // namespace
}  // namespace stemma::entities
