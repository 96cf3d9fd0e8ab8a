#include "reference/places.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reference/testing.h"

namespace stemma::reference {
namespace {

Entry At(const std::string& where, const std::string& district, const std::string& region) {
  Entry e;
  e.shown.where = where;
  e.shown.adm_2 = district;
  e.shown.adm_1 = region;
  e.shown.country = "Ruma";
  return e;
}

Town Named(const std::string& name, std::uint64_t id, std::vector<std::string> within) {
  Town t;
  t.shown = name;
  t.place.name = name;
  t.place.geonames = id;
  t.place.within = std::move(within);
  if (t.place.within.size() > 1) t.regions = {t.place.within[0]};
  return t;
}

std::vector<std::uint32_t> Found(const std::vector<Entry>& entries, const Town& town, bool district = false) {
  const Names names = SmallNames();
  PlaceIndex index(entries, names);
  std::vector<std::uint32_t> out;
  for (const AtPlace& at : index.Find(town))
    if (at.district == district) out.push_back(at.entry);
  return out;
}

TEST(Places, CellsLoseTheirClassWords) {
  const struct {
    const char* cell;
    std::vector<std::string> names;
  } cases[] = {{"Vell town", {"Vell"}},
               {"Vell  town", {"Vell"}},
               {"Kob/Ain al Orr town", {"Kob", "Ain al Orr"}},
               {"Tiyas Airbase (T9)", {"Tiyas Airbase", "T9"}},
               {"Markaz Vell district", {"Vell"}},
               {"Northern Vell governorate", {}},
               {"", {}}};
  for (const auto& c : cases) EXPECT_EQ(NamesInCell(c.cell), c.names) << c.cell;
}

TEST(Places, ATownIsFoundByIdNameAndSpelling) {
  const std::vector<Entry> entries = {At("Vell town", "Orr district", "North governorate"),
                                      At("Vel village", "", "North governorate"), At("Vell town", "", "South"),
                                      At("Orr town", "", "North")};
  // The same gazetteer place, whatever the region's name in the list.
  EXPECT_EQ(Found(entries, Named("Fell", 7, {"Nord", "Ruma"})), (std::vector<std::uint32_t>{0, 2}));
  // Without an id: the region decides, for names spelt alike too.
  EXPECT_EQ(Found(entries, Named("Vell", 9, {"North", "Ruma"})), (std::vector<std::uint32_t>{0, 1}));
  // A place of no gazetteer, its region unknown: close spellings only.
  EXPECT_EQ(Found(entries, Named("Vell", 0, {})), (std::vector<std::uint32_t>{0, 1, 2}));
  EXPECT_TRUE(Found(entries, Named("Or", 0, {})).empty()) << "a stretched spelling needs the region";
  Town or_in_north = Named("Or", 0, {});
  or_in_north.regions = {"North"};
  EXPECT_EQ(Found(entries, or_in_north), (std::vector<std::uint32_t>{3}));
}

TEST(Places, AnotherCountryIsAnotherPlace) {
  EXPECT_TRUE(Found({At("Vell town", "", "North")}, Named("Vell", 7, {"North", "Tarn"})).empty());
}

TEST(Places, TheDistrictIsLessThanTheTown) {
  const std::vector<Entry> entries = {At("Orr town", "Vell district", "North")};
  EXPECT_TRUE(Found(entries, Named("Vell", 7, {"North", "Ruma"})).empty());
  EXPECT_EQ(Found(entries, Named("Vell", 7, {"North", "Ruma"}), true), (std::vector<std::uint32_t>{0}));
}

TEST(Places, FarCoordinatesPartNamesakes) {
  std::vector<Entry> entries = {At("Vell town", "", "North")};
  entries[0].shown.latitude = 30;
  entries[0].shown.longitude = 40;
  Town town = Named("Vell", 7, {"North", "Ruma"});
  town.place.located = true;
  town.place.latitude = 31;
  town.place.longitude = 40;
  EXPECT_TRUE(Found(entries, town).empty());
  town.place.latitude = 30.1;
  EXPECT_EQ(Found(entries, town).size(), 1U);
}

TEST(Places, ARegionIsNoTown) {
  EXPECT_FALSE(IsTown(Named("North", 3, {"Ruma"}).place));
  EXPECT_TRUE(IsTown(Named("Vell", 7, {"North", "Ruma"}).place));
  EXPECT_TRUE(IsTown(Named("Hamlet", 0, {}).place));
}

}  // namespace
}  // namespace stemma::reference
