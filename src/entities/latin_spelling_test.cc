// The rule for names in countries of the Latin alphabet, and its two controls over the shipped gazetteer: how many
// other spellings of a town it finds, and how many towns of one division it takes for one another.
#include "entities/latin_spelling.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entities/edit_distance.h"
#include "entities/gazetteer.h"
#include "entities/gazetteer_table.h"
#include "entities/name_key.h"
#include "entities/place_variant.h"

namespace stemma::entities {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

TEST(LatinSpelling, JoinsWhatAWriterMayChange) {
  const Pairs same = {{"Tin Varalen", "Tin-Varalene"}, {"Tin Varalen", "Ti-n-Varalen"},
                      {"Varholt", "V\u00E5rholt"},     {"Varholt", "Vaarholt"},
                      {"Corran Hall", "Corren Hall"},  {"Imbaran", "Imbrane"},
                      {"Tolmere", "Tolmeer"},          {"Sjovance", "Sj\u00F8wance"},
                      {"Brackenford", "Brackonford"},  {"Kolvik", "Colvic"},
                      {"Brandthal", "Brandtal"}};
  for (const auto& [a, b] : same) EXPECT_TRUE(IsSameLatinSpelling(NameKey(a), NameKey(b))) << a << " / " << b;
}

// Ordinary pairs: real towns and invented ones that only look alike.
TEST(LatinSpelling, KeepsLookAlikesApart) {
  const Pairs other = {{"Leesburg", "Lewisburg"},
                       {"Norwich", "Horwich"},
                       {"Rochester", "Dorchester"},
                       {"Swanley", "Stanley"},
                       {"Sleaford", "Seaford"},
                       {"Worcester", "Dorchester"},
                       {"Wellington", "Bedlington"},
                       {"Kidal", "Tessalit"},
                       {"Brackenford", "Brackford"},
                       {"North Brin", "South Brin"},
                       {"Brinholt II", "Brinholt III"},
                       {"Cologne", "Bologna"},
                       {"Hamburg", "Homburg vor der H\u00F6he"},
                       {"Ostend", "Rostock"},
                       {"Lille", "Lyon"},
                       {"Bari", "Bar"},
                       {"Nice", "Nuka"},
                       {"New Brinholt", "Brinholt"}};
  for (const auto& [a, b] : other) EXPECT_FALSE(IsSameLatinSpelling(NameKey(a), NameKey(b))) << a << " / " << b;
}

struct Counts {
  double variants = 0;  // other names of a town, spelt at most .4 away from its main one
  double found = 0;
  double pairs = 0;  // of towns of one division
  double wrong = 0;
};

bool IsTown(const GazetteerPlace& p) { return p.kind == PlaceKind::kTown || p.kind == PlaceKind::kCapital; }

void CountVariants(const Gazetteer::Table& table, std::array<Counts, 2>& halves) {
  std::set<std::pair<std::string, std::string>> seen;
  for (const auto& [skeleton, block] : table.Skeletons()) {
    for (const std::string_view name : block) {
      for (const Candidate& c : table.Find(name)) {
        const GazetteerPlace& p = table.places[c.place];
        const std::string key = NameKey(p.name);
        if (c.rank != NameRank::kOther || !IsTown(p) || IsTransliterated(p.country) || name == key || name.size() < 5 ||
            RelativeDistance(name, key) > .4 || !seen.emplace(std::string(name), key).second)
          continue;
        Counts& h = halves[p.geonames % 2];
        h.variants += 1;
        h.found += IsSameLatinSpelling(name, key) ? 1 : 0;
      }
    }
  }
}

void CountPairs(const Gazetteer::Table& table, std::array<Counts, 2>& halves) {
  std::map<PlaceIndex, std::vector<std::string>> towns;
  for (const GazetteerPlace& p : table.places)
    if (IsTown(p) && !IsTransliterated(p.country) && p.division != kNoPlace)
      towns[p.division].push_back(NameKey(p.name));
  for (const auto& [division, names] : towns) {
    Counts& h = halves[division % 2];
    for (std::size_t i = 0; i < names.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (names[i] == names[j]) continue;
        h.pairs += 1;
        h.wrong += LatinKey(names[i]) == LatinKey(names[j]) && IsSameLatinSpelling(names[i], names[j]) ? 1 : 0;
      }
    }
  }
}

TEST(LatinSpelling, FindsHalfOfTheSpellingsAndFewWrongTowns) {
  const auto gazetteer = Gazetteer::Load({});
  ASSERT_TRUE(gazetteer.has_value());
  std::array<Counts, 2> halves;
  CountVariants(gazetteer->table(), halves);
  CountPairs(gazetteer->table(), halves);
  for (const Counts& h : halves) {
    ASSERT_GT(h.variants, 1000);
    ASSERT_GT(h.pairs, 100000);
    std::printf("found %.0f of %.0f = %.3f, wrong %.0f of %.0f = %.0f per million\n", h.found, h.variants,
                h.found / h.variants, h.wrong, h.pairs, 1e6 * h.wrong / h.pairs);
    EXPECT_GE(h.found / h.variants, 0.4);
    EXPECT_LE(h.wrong / h.pairs, 200e-6);
  }
}

}  // namespace
}  // namespace stemma::entities
