#include "entities/place_variant.h"

#include <algorithm>
#include <array>
#include <string>

#include "entities/skeleton.h"

namespace stemma::entities {
namespace {

// Elsewhere Lewisburg is not Leesburg.
constexpr std::array<std::string_view, 57> kTransliterated = {
    "SY", "IQ", "LB", "JO", "EG", "SA", "YE", "OM", "AE", "QA", "KW", "BH", "PS", "IL", "LY", "TN", "DZ", "MA", "SD",
    "SS", "IR", "AF", "PK", "IN", "BD", "LK", "NP", "RU", "UA", "BY", "KZ", "UZ", "KG", "TJ", "TM", "GE", "AM", "AZ",
    "MK", "RS", "BG", "GR", "CY", "CN", "TW", "JP", "KR", "KP", "TH", "MM", "KH", "LA", "MN", "ET", "ER", "SO", "MR"};

}  // namespace

bool IsTransliterated(std::string_view country) {
  return std::ranges::find(kTransliterated, country) != kTransliterated.end();
}

std::optional<PlaceIndex> FindVariant(const Gazetteer::Table& table, std::string_view key,
                                      const std::function<bool(std::string_view)>& spoken_of) {
  const auto block = table.Skeletons().find(Skeleton(key));
  if (block == table.Skeletons().end()) return std::nullopt;
  double best = 1;
  std::optional<PlaceIndex> place;
  for (const std::string_view other : block->second) {
    const double distance = SpellingDistance(key, other);
    if (distance >= best || !IsSameSpelling(key, other, false)) continue;
    for (const Candidate& c : table.Find(other)) {
      const GazetteerPlace& p = table.places[c.place];
      if (p.kind == PlaceKind::kCountry || !IsTransliterated(p.country) || !spoken_of(p.country)) continue;
      best = distance;
      place = c.place;
      break;
    }
  }
  return place;
}

}  // namespace stemma::entities
