// BodyReader: names of organisations in a run of capitalised words.
// In:  a pass and the item to begin at.  Out: one past the name that was read and emitted; 0 where none begins.
// Tested by entities/names_test.cc. Source: docs/algorithms/entities.md, section Names.
#pragma once

#include <cstddef>
#include <map>

#include "entities/name_pass.h"

namespace stemma::entities {

class BodyReader {
 public:
  explicit BodyReader(NamePass& pass);

  // The full name beside its initials is a body's, unless it is a country's or a person's.
  std::size_t TryDefinition(std::size_t at);
  std::size_t TryAlias(std::size_t at, std::size_t end);
  // Up to the last head ("... Agency"), or over "Ministry of ...".
  std::size_t TryOrganisation(std::size_t at, std::size_t end);
  // "Air Veldra": what is called so flies.
  std::size_t TryAirline(std::size_t at, std::size_t end);

 private:
  [[nodiscard]] bool IsSpokenInitials(std::size_t at) const;
  void Seat(std::size_t begin, std::size_t end);
  void SeatWithin(std::size_t begin, std::size_t end, bool wide);
  [[nodiscard]] bool IsDivision(const PlaceMatch& match) const;
  [[nodiscard]] bool IsSeatName(std::size_t i, const PlaceMatch& match) const;

  NamePass& p_;
  std::map<std::size_t, std::size_t> definitions_;  // full names beside their initials: from item, to item
};

}  // namespace stemma::entities
