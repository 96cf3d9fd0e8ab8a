// Idiom table: cues of several words whose verb alone reports nothing, one row a phrase.
// In:  nothing.  Out: for each phrase what stands in it, what must stand behind it, whether it is negated, its stance.
// Tested by attribution/idioms_test.cc. Source: our own table.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "stemma/attribution.h"

namespace stemma::attribution {

enum Need : std::uint8_t { kNothing, kNegated, kPositive, kDocument };
enum class Behind : std::uint8_t {
  kAny,
  kStatement,
  kContact,
  kDetails,
  kFigure,
  kToll,
  kNumber,
  kOwn,
  kEnd,
  kTo,
  kThat
};

struct Idiom {
  std::string_view first;  // forms of the first word, parted by bars
  std::string_view rest;   // words behind it, parted by spaces; where one of several may stand, parted by bars
  Need need;
  Behind behind;
  SpeechStance stance;
};

// Rows of one first word are tried in this order.
std::span<const Idiom> Idioms();

}  // namespace stemma::attribution
