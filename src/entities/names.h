// Names: which runs of capitalised words are people, organisations or places.
// In:  a reading and the gazetteer.  Out: names in reading order, disjoint; places still without coordinates.
// Tested by entities/names_test.cc. Source: docs/algorithms/entities.md, section Names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entities/gazetteer_table.h"
#include "entities/reading.h"
#include "stemma/mention.h"

namespace stemma::entities {

struct FoundName {
  std::size_t begin = 0;  // items [begin, end)
  std::size_t end = 0;
  MentionKind kind = MentionKind::kPerson;
  std::string key;         // NameKey; of a place the words to look up, class words off
  std::string_view alias;  // canonical name where the alias table knows it
  bool division = false;   // "province", "governorate" stands beside: prefer the division to the town
  bool county = false;     // "County", "parish": no town, though its name may be one's
  bool placed = false;     // of an unsettled name: a preposition of place stands before it
};

struct FoundNames {
  std::vector<FoundName> names;
  std::vector<std::string_view> demonym_countries;  // one entry a demonym in the text
  std::vector<FoundName> unsettled;                 // what this text alone does not show to be a name of anything
};

FoundNames FindNames(const Reading& reading, const Gazetteer::Table& table);

}  // namespace stemma::entities
