// The two controls of the spelling rule (docs/algorithms/entities.md, "Spellings"), on the shipped gazetteer: how many
// other names of a town the rule finds, and how often it answers with another town when the true one is not there.
#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "entities/gazetteer.h"
#include "entities/gazetteer_table.h"
#include "entities/skeleton.h"

namespace stemma::entities {
namespace {

constexpr std::array<std::string_view, 9> kCountries = {"SY", "IQ", "LB", "JO", "EG", "LY", "YE", "SA", "SD"};

struct Counts {
  double names = 0;  // that one town of these countries bears
  double found = 0;  // another name of the town is accepted
  double wrong = 0;  // a name of another town, and none of the true one, is accepted once the true one is taken out
};

std::set<PlaceIndex> Bearers(const Gazetteer::Table& table, std::string_view name, std::string_view country) {
  std::set<PlaceIndex> out;
  for (const Candidate& c : table.Find(name)) {
    const GazetteerPlace& p = table.places[c.place];
    if (p.country == country && (p.kind == PlaceKind::kTown || p.kind == PlaceKind::kCapital)) out.insert(c.place);
  }
  return out;
}

void CountName(const Gazetteer::Table& table, std::string_view name, std::string_view country,
               const std::vector<std::string_view>& block, Counts& counts) {
  const std::set<PlaceIndex> bearers = Bearers(table, name, country);
  if (bearers.size() != 1) return;
  bool found = false;
  bool wrong = false;
  for (const std::string_view other : block) {
    if (other == name || !IsSameSpelling(name, other, false)) continue;
    for (const PlaceIndex p : Bearers(table, other, country)) (p == *bearers.begin() ? found : wrong) = true;
  }
  counts.names += 1;
  counts.found += found ? 1 : 0;
  counts.wrong += wrong ? 1 : 0;
}

TEST(OpenSet, FewTownsAreTakenForOthersWhenTheTrueOneIsMissing) {
  const auto gazetteer = Gazetteer::Load({});
  ASSERT_TRUE(gazetteer.has_value());
  const Gazetteer::Table& table = gazetteer->table();
  Counts counts;
  for (const auto& [skeleton, block] : table.Skeletons())
    for (const std::string_view name : block)
      for (const std::string_view country : kCountries) CountName(table, name, country, block, counts);
  ASSERT_GT(counts.names, 1000);
  RecordProperty("found", std::to_string(counts.found / counts.names));
  RecordProperty("wrong", std::to_string(counts.wrong / counts.names));
  EXPECT_GE(counts.found / counts.names, 0.5);
  EXPECT_LE(counts.wrong / counts.names, 0.01);
}

}  // namespace
}  // namespace stemma::entities
