// Toll: whether a number adds up several events, and what happened to those it counts when the verb stands before it.
// In:  a reading, the items [begin, end) of a quantity.  Out: true for a sum over a longer time; a fate, or nothing.
// Tested by entities/quantities_test.cc. Source: ours, docs/algorithms/entities.md, "Quantities".
#pragma once

#include <cstddef>
#include <string_view>

#include "entities/reading.h"

namespace stemma::entities {

// "bringing the toll to 41", "300 people have been killed since 2011", "40 deaths over the past two years". A toll of
// one event that rises is no sum: "the toll of Monday's blast rose to 11".
bool IsTotal(const Reading& reading, std::size_t begin, std::size_t end);

// "killing 12 fighters" -> "killed", "wounded some 20 people" -> "wounded"; empty when no such verb stands there.
std::string_view FateBefore(const Reading& reading, std::size_t begin);

}  // namespace stemma::entities
