#include "entities/place_resolve.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <string>
#include <utility>

namespace stemma::entities {
namespace {

// Weights of the evidence; a place's score is their sum. Set by hand on tr-news and lgl, see
// docs/algorithms/entities.md.
constexpr double kPopulationWeight = 1.0;  // times log10(inhabitants) / 7
constexpr double kCountryBonus = 0.5;      // a country before a town of its name
constexpr double kDivisionBonus = 0.35;    // a division before a town of its name,
constexpr double kDivisionNamed = 0.6;     // and more where the text says "province"
constexpr double kDivisionPenalty = -0.1;  // a division after its town elsewhere, and where
constexpr double kGreatTown = 590000;      // a town of its name has so many inhabitants
constexpr double kCapitalBonus = 0.25;
constexpr double kOtherNamePenalty = 0.25;  // a name that is not the main one
constexpr double kContained = 2.0;          // "Springfield, Illinois"
constexpr double kSameCountry = 0.4;        // share of the article's place names in its country
constexpr double kSameDivision = 0.9;       // share of them in its division
constexpr double kNear = 0.5;               // share of them within kNearKm
constexpr double kNearKm = 200;
constexpr int kRounds = 3;                  // the choice of one place bears on the others
constexpr std::size_t kMaxCandidates = 40;  // of one name; San Antonio has more
constexpr std::size_t kMaxKeys = 300;       // distinct names of one article that vote on distance

using Key = std::string;

struct Group {
  std::vector<Candidate> candidates;
  std::size_t count = 0;  // mentions
  bool division = false;
  std::vector<Key> containers;  // names behind a comma
  std::size_t choice = 0;
};

class Resolver {
 public:
  Resolver(const FoundNames& found, const Reading& reading, const Gazetteer::Table& table)
      : found_(found), reading_(reading), table_(table) {
    Collect();
    for (int round = 0; round < kRounds; ++round) {
      Vote();
      for (auto& [key, group] : groups_) Choose(group);
    }
  }

  [[nodiscard]] PlaceValue Value(const FoundName& name) const {
    const auto it = groups_.find(name.key);
    if (it == groups_.end() || it->second.candidates.empty() || name.county) return County(name);
    return ValueOf(table_, it->second.candidates[it->second.choice].place);
  }

 private:
  // A county is not the town of its name, but lies in a division that the article names.
  [[nodiscard]] PlaceValue County(const FoundName& name) const {
    PlaceValue out;
    out.name =
        std::string(Span(reading_[name.begin].span.begin(), reading_[name.end - 1].span.end()).Of(reading_.text()));
    return out;
  }

  void Collect() {
    const FoundName* last = nullptr;
    for (const FoundName& name : found_.names) {
      if (name.kind != MentionKind::kPlace) continue;
      if (last != nullptr && name.begin == last->end + 1 && reading_.Is(last->end, ","))
        groups_[last->key].containers.push_back(name.key);
      last = &name;
      if (name.county) continue;
      Group& group = groups_[name.key];
      ++group.count;
      group.division = group.division || name.division;
      if (group.candidates.empty()) {
        const auto all = table_.Find(name.key);
        group.candidates.assign(all.begin(),
                                all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), kMaxCandidates)));
        for (std::size_t i = 1; i < group.candidates.size(); ++i) {
          if (Prior(group, group.candidates[i]) > Prior(group, group.candidates[group.choice])) group.choice = i;
        }
      }
    }
  }

  [[nodiscard]] const GazetteerPlace& Place(const Candidate& c) const { return table_.places[c.place]; }

  [[nodiscard]] double Prior(const Group& group, const Candidate& c) const {
    const GazetteerPlace& p = Place(c);
    double score = kPopulationWeight * std::log10(p.population + 10) / 7;
    if (p.kind == PlaceKind::kCountry) score += kCountryBonus;
    if (p.kind == PlaceKind::kDivision) score += DivisionBonus(group, p);
    if (p.kind == PlaceKind::kCapital) score += kCapitalBonus;
    if (c.rank == NameRank::kOther && p.kind != PlaceKind::kCountry && p.kind != PlaceKind::kCapital)
      score -= kOtherNamePenalty;
    return score;
  }

  // States of federal countries are spoken of like countries, unless a great town has their name: Georgia and Quebec,
  // but New York and Washington.
  [[nodiscard]] double DivisionBonus(const Group& group, const GazetteerPlace& division) const {
    if (group.division) return kDivisionNamed;
    const bool federal = division.country == "US" || division.country == "CA" || division.country == "AU";
    const bool great_town = std::ranges::any_of(group.candidates, [&](const Candidate& c) {
      const GazetteerPlace& p = Place(c);
      const bool town = p.kind == PlaceKind::kTown || p.kind == PlaceKind::kCapital;
      return town && p.country == division.country && p.population > kGreatTown;
    });
    return federal && !great_town ? kDivisionBonus : kDivisionPenalty;
  }

  // Counts the article's place names by country and division, as chosen so far.
  void Vote() {
    countries_.clear();
    divisions_.clear();
    votes_ = 0;
    for (const std::string_view country : found_.demonym_countries) {
      countries_[country] += 1;
      votes_ += 1;
    }
    for (const auto& [key, group] : groups_) {
      if (group.candidates.empty()) continue;
      const GazetteerPlace& p = Place(group.candidates[group.choice]);
      // A name of one bearer says more than one of many.
      const double weight = static_cast<double>(std::min<std::size_t>(group.count, 5)) /
                            std::sqrt(static_cast<double>(group.candidates.size()));
      votes_ += weight;
      countries_[p.country] += weight;
      if (const PlaceIndex d = DivisionOf(group.candidates[group.choice]); d != kNoPlace) divisions_[d] += weight;
    }
  }

  [[nodiscard]] PlaceIndex DivisionOf(const Candidate& c) const {
    const GazetteerPlace& p = Place(c);
    return p.kind == PlaceKind::kDivision ? c.place : p.division;
  }

  // Weight of the chosen place itself in the votes for where it lies: it must not vote for itself.
  [[nodiscard]] double Share(double votes, double own) const {
    return votes_ - own <= 0 ? 0 : std::max(0.0, votes - own) / std::max(1.0, votes_ - own);
  }

  [[nodiscard]] bool Contains(const Key& container, const GazetteerPlace& p) const {
    for (const Candidate& c : table_.Find(container)) {
      const GazetteerPlace& outer = Place(c);
      if (outer.kind == PlaceKind::kCountry && outer.country == p.country && p.kind != PlaceKind::kCountry) return true;
      if (outer.kind == PlaceKind::kDivision && c.place == p.division) return true;
    }
    return false;
  }

  [[nodiscard]] double NearShare(const Group& self, const GazetteerPlace& p) const {
    double near = 0;
    double all = 0;
    std::size_t seen = 0;
    for (const auto& [key, group] : groups_) {
      if (&group == &self || group.candidates.empty()) continue;
      if (++seen > kMaxKeys) break;
      const GazetteerPlace& other = Place(group.candidates[group.choice]);
      if (other.kind == PlaceKind::kCountry || other.kind == PlaceKind::kRegion) continue;
      all += 1;
      if (DistanceKm(p.latitude, p.longitude, other.latitude, other.longitude) < kNearKm) near += 1;
    }
    return all == 0 ? 0 : near / std::max(2.0, all);
  }

  void Choose(Group& group) {
    if (group.candidates.size() < 2) return;
    const Candidate now = group.candidates[group.choice];
    const double own = static_cast<double>(std::min<std::size_t>(group.count, 5)) /
                       std::sqrt(static_cast<double>(group.candidates.size()));
    std::size_t best = 0;
    double best_score = -1;
    for (std::size_t i = 0; i < group.candidates.size(); ++i) {
      const Candidate& c = group.candidates[i];
      const GazetteerPlace& p = Place(c);
      const PlaceIndex division = DivisionOf(c);
      const auto country_votes = countries_.find(p.country);
      const auto division_votes = divisions_.find(division);
      double score = Prior(group, c);
      if (country_votes != countries_.end())
        score += kSameCountry * Share(country_votes->second, p.country == Place(now).country ? own : 0);
      if (division_votes != divisions_.end() && p.kind != PlaceKind::kDivision)
        score += kSameDivision * Share(division_votes->second, division == DivisionOf(now) ? own : 0);
      if (p.kind == PlaceKind::kTown || p.kind == PlaceKind::kCapital) score += kNear * NearShare(group, p);
      for (const Key& container : group.containers) {
        if (Contains(container, p)) {
          score += kContained;
          break;
        }
      }
      if (score > best_score) {
        best_score = score;
        best = i;
      }
    }
    group.choice = best;
  }

  const FoundNames& found_;
  const Reading& reading_;
  const Gazetteer::Table& table_;
  std::map<Key, Group> groups_;
  std::map<std::string_view, double> countries_;
  std::map<PlaceIndex, double> divisions_;
  double votes_ = 0;
};

}  // namespace

double DistanceKm(double latitude_a, double longitude_a, double latitude_b, double longitude_b) {
  constexpr double kEarthKm = 6371;
  const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
  const double dlat = std::sin(radians(latitude_b - latitude_a) / 2);
  const double dlon = std::sin(radians(longitude_b - longitude_a) / 2);
  const double h = dlat * dlat + std::cos(radians(latitude_a)) * std::cos(radians(latitude_b)) * dlon * dlon;
  return 2 * kEarthKm * std::asin(std::sqrt(std::min(1.0, h)));
}

PlaceValue ValueOf(const Gazetteer::Table& table, PlaceIndex place) {
  const GazetteerPlace& p = table.places[place];
  PlaceValue out{std::string(p.name), p.latitude, p.longitude, true, p.geonames, {}};
  if (p.division != kNoPlace && p.division != place) out.within.emplace_back(table.places[p.division].name);
  if (p.kind != PlaceKind::kCountry) {
    if (const PlaceIndex country = table.Country(p.country); country != kNoPlace)
      out.within.emplace_back(table.places[country].name);
  }
  return out;
}

std::vector<PlaceValue> ResolvePlaces(const FoundNames& found, const Reading& reading, const Gazetteer::Table& table) {
  const Resolver resolver(found, reading, table);
  std::vector<PlaceValue> out;
  for (const FoundName& name : found.names) {
    if (name.kind == MentionKind::kPlace) out.push_back(resolver.Value(name));
  }
  return out;
}

}  // namespace stemma::entities
