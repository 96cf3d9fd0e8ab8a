#include "reference/places.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numbers>

#include "text/fold.h"

namespace stemma::reference {
namespace {

// Words behind a name that say what it is; without them "Duma town" and "Douma" compare.
constexpr std::array<std::string_view, 10> kTownWords = {
    "town", "city", "village", "suburb", "area", "camp", "neighbourhood", "pocket", "district", "municipality"};
constexpr std::array<std::string_view, 3> kDistrictWords = {"markaz", "mintaqat", "district"};  // before a name
constexpr std::array<std::string_view, 5> kRegionWords = {"governorate", "province", "region", "oblast", "country"};

// Places with coordinates this near are one town; this far, two of one name.
constexpr double kSameKilometres = 5;
constexpr double kOtherKilometres = 60;

bool In(const auto& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

std::string_view LastWord(std::string_view name) { return name.substr(name.rfind(' ') + 1); }
std::string_view FirstWord(std::string_view name) { return name.substr(0, name.find(' ')); }

std::string_view Trimmed(std::string_view name) {
  while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
  while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
  return name;
}

// Without class words at its ends; empty when the name is a region's.
std::string_view Bare(std::string_view name) {
  name = Trimmed(name);
  if (In(kRegionWords, text::LowerAscii(LastWord(name)))) return {};
  while (name.find(' ') != std::string_view::npos && In(kTownWords, text::LowerAscii(LastWord(name))))
    name = Trimmed(name.substr(0, name.rfind(' ')));
  while (name.find(' ') != std::string_view::npos && In(kDistrictWords, text::LowerAscii(FirstWord(name))))
    name = Trimmed(name.substr(name.find(' ')));
  return name;
}

std::string WithoutRegionWord(const std::string& name) {
  const std::string_view last = LastWord(name);
  if (last.size() == name.size() || !In(kRegionWords, text::LowerAscii(last))) return name;
  return name.substr(0, name.size() - last.size() - 1);
}

double Kilometres(double lat_a, double lon_a, double lat_b, double lon_b) {
  constexpr double kRadian = std::numbers::pi / 180;
  constexpr double kDegree = 111.2;  // km
  const double x = (lon_a - lon_b) * std::cos((lat_a + lat_b) / 2 * kRadian);
  return kDegree * std::hypot(x, lat_a - lat_b);
}

bool Meet(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  return std::ranges::any_of(a, [&](std::uint64_t id) { return std::ranges::binary_search(b, id); });
}

}  // namespace

bool IsTown(const PlaceValue& place) { return place.geonames == 0 || place.within.size() > 1; }

std::vector<std::string> NamesInCell(std::string_view cell) {
  std::vector<std::string> names;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find_first_of("/()"), cell.size());
    if (const std::string_view name = Bare(cell.substr(0, end)); !name.empty()) names.emplace_back(name);
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return names;
}

PlaceIndex::PlaceIndex(std::span<const Entry> entries, const Names& names) : entries_(entries), names_(names) {
  AddSites();
  for (std::uint32_t s = 0; s < sites_.size(); ++s) {
    for (const std::string& key : sites_[s].keys) {
      by_key_[key].push_back(s);
      by_block_[names_.block(key)].push_back(s);
    }
    for (const std::uint64_t id : sites_[s].ids) by_id_[id].push_back(s);
  }
  for (const Entry& e : entries_)
    if (!e.shown.adm_1.empty()) regions_.insert(e.shown.adm_1);
}

void PlaceIndex::AddSites() {
  std::map<std::string, std::uint32_t> towns;
  std::map<std::string, std::uint32_t> districts;
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    AddSite(entries_[i].shown.where, false, towns, i);
    AddSite(entries_[i].shown.adm_2, true, districts, i);
  }
}

void PlaceIndex::AddSite(const std::string& name, bool district, std::map<std::string, std::uint32_t>& known,
                         std::uint32_t entry) {
  const auto [at, fresh] = known.emplace(name, static_cast<std::uint32_t>(sites_.size()));
  if (fresh) {
    Site site;
    site.district = district;
    for (const std::string& one : NamesInCell(name)) {
      site.keys.push_back(names_.key(one));
      std::ranges::copy(names_.ids(one), std::back_inserter(site.ids));
    }
    std::ranges::sort(site.ids);
    sites_.push_back(std::move(site));
  }
  sites_[at->second].entries.push_back(entry);
}

std::map<std::uint32_t, PlaceIndex::Likeness> PlaceIndex::SitesLike(const PlaceValue& place) const {
  std::map<std::uint32_t, Likeness> like;
  const auto note = [&](const auto& index, const auto& key, Likeness likeness) {
    if (const auto found = index.find(key); found != index.end())
      for (const std::uint32_t s : found->second) like[s] = std::max(like[s], likeness);
  };
  const std::string key = names_.key(place.name);
  const std::string block = names_.block(key);
  if (const auto found = by_block_.find(block); found != by_block_.end() && !block.empty())
    for (const std::uint32_t s : found->second)
      for (const std::string& other : sites_[s].keys)
        if (names_.same_spelling(key, other, true)) {
          const bool apart_too = names_.same_spelling(key, other, false);
          like[s] = std::max(like[s], apart_too ? Likeness::kSpelling : Likeness::kSpellingNearby);
        }
  note(by_key_, key, Likeness::kKey);
  if (place.geonames != 0) note(by_id_, place.geonames, Likeness::kId);
  return like;
}

bool PlaceIndex::SameRegion(const std::string& region, const std::string& of_entry) {
  const auto [at, fresh] = same_region_.emplace(std::pair(region, of_entry), false);
  if (fresh) {
    const std::string a = WithoutRegionWord(region);
    const std::string b = WithoutRegionWord(of_entry);
    const std::string key_a = names_.key(a);
    const std::string key_b = names_.key(b);
    at->second = key_a == key_b || Meet(names_.ids(a), names_.ids(b)) || names_.same_spelling(key_a, key_b, true);
  }
  return at->second;
}

// A name alone is little: hills and farms share names with towns elsewhere. Either both are one gazetteer place, or the
// region agrees, or no region is known and the name is spelt alike without stretching.
bool PlaceIndex::Fits(const Town& town, const Entry& entry, Likeness likeness) {
  if (likeness == Likeness::kNone) return false;
  const ReferenceEntry& e = entry.shown;
  if (e.latitude && town.place.located) {
    const double apart = Kilometres(*e.latitude, *e.longitude, town.place.latitude, town.place.longitude);
    if (apart > kOtherKilometres) return false;
    if (apart <= kSameKilometres) return true;
  }
  if (!e.country.empty() && !town.place.within.empty()) {
    const std::string code = names_.country(e.country);
    const std::string here = names_.country(town.place.within.back());
    if (!code.empty() && !here.empty() && code != here) return false;
  }
  if (likeness == Likeness::kId) return true;
  const bool known = !town.regions.empty() && !e.adm_1.empty();
  const bool nearby = known && std::ranges::any_of(town.regions, [&](const std::string& region) {
                        return SameRegion(region, e.adm_1);
                      });
  if (nearby) return true;
  if (likeness == Likeness::kKey) return town.place.geonames == 0;
  return likeness == Likeness::kSpelling && !known;
}

std::vector<AtPlace> PlaceIndex::Find(const Town& town) {
  std::map<std::uint32_t, bool> found;  // entry -> by its district only
  for (const auto& [s, likeness] : SitesLike(town.place))
    for (const std::uint32_t i : sites_[s].entries) {
      if (!Fits(town, entries_[i], likeness)) continue;
      const auto at = found.emplace(i, sites_[s].district).first;
      at->second = at->second && sites_[s].district;
    }
  std::vector<AtPlace> out;
  out.reserve(found.size());
  for (const auto& [entry, district] : found) out.push_back({entry, district});
  return out;
}

bool PlaceIndex::HasRegion(std::span<const std::string> regions) {
  return std::ranges::any_of(regions_, [&](const std::string& of_list) {
    return std::ranges::any_of(regions, [&](const std::string& r) { return SameRegion(r, of_list); });
  });
}

}  // namespace stemma::reference
