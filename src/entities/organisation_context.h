// Organisation context: whether the words around an unknown name make it a company's or a body's.
// In:  a reading, the items [begin, end) of a name that no list knows.  Out: true where they do.
// Tested by entities/names_test.cc. Source: ours, docs/algorithms/entities.md, "Names".
#pragma once

#include <cstddef>
#include <string_view>

#include "entities/reading.h"

namespace stemma::entities {

// "the airline Orrwing", "Orrwing shares", "chief executive of Orrwing", "Orrwing's board".
bool IsOrganisationByContext(const Reading& reading, std::size_t begin, std::size_t end);

// Whether `key` is a short form of the organisation `whole`: what it lacks says only what kind of body it is
// ("orrwing" of "orrwing airways", "orrwing group plc").
bool IsShortForm(std::string_view key, std::string_view whole);

}  // namespace stemma::entities
