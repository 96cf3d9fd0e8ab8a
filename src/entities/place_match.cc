#include "entities/place_match.h"

#include <algorithm>

#include "entities/name_key.h"

namespace stemma::entities {
namespace {

constexpr std::size_t kMaxPlaceWords = 6;  // words of the longest gazetteer name worth trying

}  // namespace

std::optional<PlaceMatch> MatchPlace(const Reading& reading, const Gazetteer::Table& table, std::size_t at,
                                     std::size_t end) {
  std::optional<PlaceMatch> best;
  std::string key;
  std::size_t words = 0;
  for (std::size_t i = at; i < end && words < kMaxPlaceWords; ++i) {
    if (reading[i].kind == text::TokenKind::kMark) continue;
    const std::string word = NameKey(reading.Surface(i));
    if (word.empty()) continue;
    if (!key.empty()) key += ' ';
    key += word;
    ++words;
    const auto candidates = table.Find(key);
    if (candidates.empty()) continue;
    PlaceMatch match{i + 1, key, words, 0, false, false};
    bool usable = false;
    for (const Candidate& c : candidates) {
      const GazetteerPlace& p = table.places[c.place];
      const bool short_form = c.rank == NameRank::kAbbreviation && !(reading.Is(i + 1, ".") && reading[i + 1].glued);
      if (short_form) continue;
      usable = true;
      match.population = std::max(match.population, p.population);
      match.country = match.country || p.kind == PlaceKind::kCountry || p.kind == PlaceKind::kDivision;
      match.main = match.main || c.rank == NameRank::kMain;
    }
    if (usable) best = match;
  }
  return best;
}

}  // namespace stemma::entities
