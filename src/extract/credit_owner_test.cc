#include "extract/credit_owner.h"

#include <gtest/gtest.h>

namespace stemma::extract {
namespace {

TEST(CreditOwner, KnowsThePagesOwnOutlet) {
  const Publisher lantern{"The Orrin Lantern", "orrinlantern.test"};
  for (const char* name :
       {"The Orrin Lantern", "Orrin Lantern", "Lantern", "orrinlantern.test", "OrrinLantern", "Orrin Lantern 10/22"})
    EXPECT_TRUE(IsOwnOutlet(name, lantern)) << name;
  for (const char* name : {"Harbour Post", "Orrin", "Lantern of Vell", ""})
    EXPECT_FALSE(IsOwnOutlet(name, lantern)) << name;
}

TEST(CreditOwner, APersonOfAnotherOutletIsItsMaterial) {
  const Credit person{
      "staff", "Harbour Post's Ada Quill", "Harbour Post's Ada Quill contributed to this report.", {}, {}};
  const Credit other = OfItsOutlet(person, {"The Lantern", "lantern.test"});
  EXPECT_EQ(other.kind, "based_on");
  EXPECT_EQ(other.name, "Harbour Post");
  EXPECT_EQ(OfItsOutlet(person, {"Harbour Post", "harbour.test"}).kind, "staff");
  EXPECT_EQ(OfItsOutlet(person, {}).kind, "staff");
  EXPECT_EQ(OfItsOutlet({"staff", "Ada Quill", "", {}, {}}, {"The Lantern", ""}).kind, "staff");
}

}  // namespace
}  // namespace stemma::extract
