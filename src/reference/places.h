// Places: which entries of a list stand for a place that a claim names.
// In:  entries, names.  Out: entries at a town, or in the district that bears its name.
// Tested by reference/places_test.cc. Source: ours, docs/algorithms/reference.md, "Places".
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reference/entries.h"
#include "reference/names.h"
#include "stemma/mention.h"

namespace stemma::reference {

// A town or village that a statement names.
struct Town {
  std::string shown;  // as the text writes it
  PlaceValue place;
  std::vector<std::string> regions;  // first-level divisions that hold it, or that the statement names
};

// True for places below a first-level division: only these are evidence. A governorate is not.
bool IsTown(const PlaceValue& place);

struct AtPlace {
  std::uint32_t entry = 0;
  bool district = false;  // only the entry's district bears the town's name
};

class PlaceIndex {
 public:
  PlaceIndex(std::span<const Entry> entries, const Names& names);
  // Sorted by entry, each once; the town wins over the district.
  [[nodiscard]] std::vector<AtPlace> Find(const Town& town);
  // Whether any entry lies in one of these regions.
  [[nodiscard]] bool HasRegion(std::span<const std::string> regions);

 private:
  // One name of the list's `where_coordinates` or `adm_2` column, with the entries that bear it.
  struct Site {
    std::vector<std::string> keys;
    std::vector<std::uint64_t> ids;
    std::vector<std::uint32_t> entries;
    bool district = false;
  };
  enum class Likeness : std::uint8_t { kNone, kSpelling, kSpellingNearby, kKey, kId };

  void AddSites();
  void AddSite(const std::string& name, bool district, std::map<std::string, std::uint32_t>& known,
               std::uint32_t entry);
  [[nodiscard]] std::map<std::uint32_t, Likeness> SitesLike(const PlaceValue& place) const;
  [[nodiscard]] bool Fits(const Town& town, const Entry& entry, Likeness likeness);
  [[nodiscard]] bool SameRegion(const std::string& region, const std::string& of_entry);

  std::span<const Entry> entries_;
  const Names& names_;
  std::vector<Site> sites_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_key_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_block_;
  std::map<std::uint64_t, std::vector<std::uint32_t>> by_id_;
  std::set<std::string> regions_;  // of the list
  std::map<std::pair<std::string, std::string>, bool> same_region_;
};

// The names in a cell of a list, without class words: "Kobane/Ayn al Arab town" is "Kobane" and "Ayn al Arab". Empty
// for a region ("Northern Hamah governorate").
std::vector<std::string> NamesInCell(std::string_view cell);

}  // namespace stemma::reference
