// Gazetteer table: the places in memory and the index of their names.
// In:  the unpacked lines of data/gazetteer/places.tsv.zst and users' GeoNames dumps.  Out: places by folded name.
// Tested by entities/gazetteer_test.cc. Source: ours; format in data/gazetteer/README.md.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entities/gazetteer.h"

namespace stemma::entities {

enum class PlaceKind : char { kCountry = 'C', kDivision = 'A', kRegion = 'R', kCapital = 'K', kTown = 'P' };

using PlaceIndex = std::uint32_t;
inline constexpr PlaceIndex kNoPlace = ~PlaceIndex{0};

struct GazetteerPlace {
  std::string_view name;
  std::string_view country;  // ISO 3166 code, empty for none
  std::string_view admin;    // first-level division code
  std::uint64_t geonames = 0;
  double latitude = 0;
  double longitude = 0;
  double population = 0;
  PlaceKind kind = PlaceKind::kTown;
  PlaceIndex division = kNoPlace;
};

enum class NameRank : std::uint8_t { kMain, kOther, kAbbreviation };

struct Candidate {
  PlaceIndex place = kNoPlace;
  NameRank rank = NameRank::kMain;
};

// Places are addressed by position; names live in `storage`, which never moves.
struct Gazetteer::Table {
  Table() = default;
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  // Places of a folded name, in table order; empty when it is none.
  [[nodiscard]] std::span<const Candidate> Find(std::string_view key) const;
  // Country code of a folded demonym, empty when it is none.
  [[nodiscard]] std::string_view CountryOfDemonym(std::string_view key) const;
  [[nodiscard]] PlaceIndex Country(std::string_view code) const;
  // Folded names by spelling key (skeleton.h), made when first asked for. Thread-safe.
  [[nodiscard]] const std::unordered_map<std::string, std::vector<std::string_view>>& Skeletons() const;

  void AddName(std::string_view key, Candidate candidate);
  void Link();  // finds each place's division; call once all places are in

  std::deque<std::string> storage;
  std::vector<GazetteerPlace> places;

 private:
  struct NameRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };
  friend struct TableReader;
  std::unordered_map<std::string_view, NameRange> names_;
  std::vector<Candidate> candidates_;
  std::unordered_map<std::string_view, std::string_view> demonyms_;
  std::unordered_map<std::string_view, PlaceIndex> countries_;
  mutable std::once_flag skeleton_once_;
  mutable std::unordered_map<std::string, std::vector<std::string_view>> skeletons_;
};

}  // namespace stemma::entities
