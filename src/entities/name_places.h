// PlaceReader: names of places in a run of capitalised words.
// In:  a pass and the item to begin at.  Out: one past the name that was read and emitted; 0 where none begins.
// Tested by entities/names_test.cc. Source: docs/algorithms/entities.md, section Names.
#pragma once

#include <cstddef>
#include <string>

#include "entities/name_pass.h"

namespace stemma::entities {

class PlaceReader {
 public:
  explicit PlaceReader(NamePass& pass) : p_(pass) {}

  // "BRINHOLT, Oct 11 (Agency) -": a town, known or not.
  std::size_t TryDateline(std::size_t at, std::size_t end);
  std::size_t TryLongPlace(std::size_t at, std::size_t end);
  // "South Charleston", "Northern Syria": a part of a place, or its neighbour; it lies where the place lies.
  std::size_t TryDirection(std::size_t at, std::size_t end);
  std::size_t TryShortPlace(std::size_t at, std::size_t end);

 private:
  std::size_t WithClassWord(std::size_t at, std::size_t name_end, std::size_t end, const std::string& key,
                            PlaceContext& context);
  std::size_t TryClassPlace(std::size_t at, std::size_t end);
  [[nodiscard]] bool IsAllDirections(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool Separate(std::size_t at, std::size_t next, std::size_t end, const PlaceMatch& match) const;
  [[nodiscard]] bool Acceptable(std::size_t at, const PlaceMatch& match) const;
  [[nodiscard]] bool BesidePlace(std::size_t at, std::size_t end, const PlaceContext& context) const;

  NamePass& p_;
};

}  // namespace stemma::entities
