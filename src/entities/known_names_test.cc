#include "entities/known_names.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace stemma::entities {
namespace {

TEST(KnownNames, ArePlacesCountriesAndOrganisations) {
  const Gazetteer gazetteer = *Gazetteer::Load({});
  const auto ids = PlaceIds(gazetteer, "Raqqa");
  EXPECT_FALSE(ids.empty());
  EXPECT_TRUE(std::ranges::is_sorted(ids));
  EXPECT_TRUE(std::ranges::includes(PlaceIds(gazetteer, "Ar Raqqah"), ids) ||
              std::ranges::includes(ids, PlaceIds(gazetteer, "Ar Raqqah")));
  EXPECT_TRUE(PlaceIds(gazetteer, "Nowhere-on-Orr").empty());
  EXPECT_EQ(CountryCode(gazetteer, "Syria"), "SY");
  EXPECT_EQ(CountryCode(gazetteer, "Turkish"), "TR");
  EXPECT_EQ(CountryCode(gazetteer, "Orrish"), "");
  EXPECT_EQ(CanonicalOrganisation("ISIS"), "Islamic State");
  EXPECT_EQ(CanonicalOrganisation("Heirs of Orr"), "");
}

}  // namespace
}  // namespace stemma::entities
