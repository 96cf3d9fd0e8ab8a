// Place variant: the gazetteer place that an unknown spelling stands for.
// In:  a folded name that the gazetteer has not, and the countries that count.  Out: a place spelt nearly so.
// Tested by entities/names_test.cc. Source: docs/algorithms/entities.md.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "entities/gazetteer_table.h"

namespace stemma::entities {

// True for countries whose names reach English from another script: only there is a spelling free.
bool IsTransliterated(std::string_view country);

// The nearest spelling of a place in a transliterated country that `spoken_of` accepts (by country code); ties go to
// the first in the alphabet.
std::optional<PlaceIndex> FindVariant(const Gazetteer::Table& table, std::string_view key,
                                      const std::function<bool(std::string_view)>& spoken_of);

}  // namespace stemma::entities
