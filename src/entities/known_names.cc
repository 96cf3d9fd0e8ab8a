#include "entities/known_names.h"

#include <algorithm>

#include "entities/aliases.h"
#include "entities/gazetteer_table.h"
#include "entities/name_key.h"

namespace stemma::entities {

std::vector<std::uint64_t> PlaceIds(const Gazetteer& gazetteer, std::string_view name) {
  std::vector<std::uint64_t> ids;
  const Gazetteer::Table& table = gazetteer.table();
  for (const Candidate& c : table.Find(NameKey(name)))
    if (const std::uint64_t id = table.places[c.place].geonames; id != 0) ids.push_back(id);
  std::ranges::sort(ids);
  ids.erase(std::ranges::unique(ids).begin(), ids.end());
  return ids;
}

std::string CountryCode(const Gazetteer& gazetteer, std::string_view name) {
  const Gazetteer::Table& table = gazetteer.table();
  const std::string key = NameKey(name);
  if (const std::string_view code = table.CountryOfDemonym(key); !code.empty()) return std::string(code);
  for (const Candidate& c : table.Find(key))
    if (table.places[c.place].kind == PlaceKind::kCountry) return std::string(table.places[c.place].country);
  return {};
}

std::string CanonicalOrganisation(std::string_view name) {
  const auto alias = FindAlias(NameKey(name));
  return alias && alias->kind == MentionKind::kOrganisation ? std::string(alias->canonical) : std::string();
}

}  // namespace stemma::entities
