#include "entities/gazetteer_table.h"

#include <algorithm>

#include "entities/skeleton.h"

namespace stemma::entities {

std::span<const Candidate> Gazetteer::Table::Find(std::string_view key) const {
  const auto it = names_.find(key);
  if (it == names_.end()) return {};
  return std::span(candidates_).subspan(it->second.first, it->second.count);
}

std::string_view Gazetteer::Table::CountryOfDemonym(std::string_view key) const {
  const auto it = demonyms_.find(key);
  return it == demonyms_.end() ? std::string_view() : it->second;
}

PlaceIndex Gazetteer::Table::Country(std::string_view code) const {
  const auto it = countries_.find(code);
  return it == countries_.end() ? kNoPlace : it->second;
}

const std::unordered_map<std::string, std::vector<std::string_view>>& Gazetteer::Table::Skeletons() const {
  std::call_once(skeleton_once_, [this] {
    for (const auto& [key, range] : names_) {
      std::string skeleton = Skeleton(key);
      if (skeleton.size() >= 2) skeletons_[std::move(skeleton)].push_back(key);
    }
    for (auto& [skeleton, keys] : skeletons_) std::ranges::sort(keys);  // the hash map's order must not show
  });
  return skeletons_;
}

// A name seen again gets its candidates copied to the end, so that each name's lie together.
void Gazetteer::Table::AddName(std::string_view key, Candidate candidate) {
  NameRange& range = names_[key];
  if (range.count > 0 && range.first + range.count != candidates_.size()) {
    const auto first = static_cast<std::uint32_t>(candidates_.size());
    for (std::uint32_t i = 0; i < range.count; ++i) candidates_.push_back(candidates_[range.first + i]);
    range.first = first;
  }
  if (range.count == 0) range.first = static_cast<std::uint32_t>(candidates_.size());
  candidates_.push_back(candidate);
  ++range.count;
}

void Gazetteer::Table::Link() {
  std::map<std::pair<std::string_view, std::string_view>, PlaceIndex> divisions;
  for (PlaceIndex i = 0; i < places.size(); ++i) {
    const GazetteerPlace& p = places[i];
    if (p.kind == PlaceKind::kCountry) countries_.emplace(p.country, i);
    if (p.kind == PlaceKind::kDivision) divisions.emplace(std::pair(p.country, p.admin), i);
  }
  for (GazetteerPlace& p : places) {
    if (p.kind == PlaceKind::kDivision) continue;
    const auto it = divisions.find({p.country, p.admin});
    if (it != divisions.end()) p.division = it->second;
  }
}

}  // namespace stemma::entities
