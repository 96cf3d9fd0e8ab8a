// Known names: what the gazetteer and the alias table know of a name, for callers outside a text.
// In:  a name as written.  Out: GeoNames ids, a country's code, an organisation's canonical name.
// Tested by entities/known_names_test.cc. Source: ours.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entities/gazetteer.h"

namespace stemma::entities {

// Ids of all places that bear the name, as main or other name; sorted, each once.
std::vector<std::uint64_t> PlaceIds(const Gazetteer& gazetteer, std::string_view name);
// ISO code of a country by its name or demonym; empty when it is neither.
std::string CountryCode(const Gazetteer& gazetteer, std::string_view name);
// The name under which a known organisation goes ("ISIS" is "Islamic State"); empty when it is not in the table.
std::string CanonicalOrganisation(std::string_view name);

}  // namespace stemma::entities
