// Place match: the longest name of the gazetteer at an item of a text.
// In:  a reading, the gazetteer, items [at, end).  Out: where the name ends and what is known of its bearers.
// Tested by entities/names_test.cc. Source: ours.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "entities/gazetteer_table.h"
#include "entities/reading.h"

namespace stemma::entities {

struct PlaceMatch {
  std::size_t end = 0;
  std::string key;
  std::size_t words = 0;
  double population = 0;
  bool country = false;  // a country or a division
  bool main = false;     // its main name
};

// Marks inside the name are skipped; an abbreviation ("Miss.") counts only with its point.
std::optional<PlaceMatch> MatchPlace(const Reading& reading, const Gazetteer::Table& table, std::size_t at,
                                     std::size_t end);

}  // namespace stemma::entities
