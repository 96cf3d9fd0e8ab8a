// Rings: outlets that lean on one another for one claim, so that none of them confirms another.
// In:  the claim's network of voices.  Out: rings of names, each leaning on the next and the last on the first.
// Tested by provenance/rings_test.cc. Source: docs/algorithms/provenance.md, "Rings, denials, the graph".
#pragma once

#include <string>
#include <vector>

#include "provenance/network.h"

namespace stemma::provenance {

// The most outlets of a ring: a longer way back to an outlet is chance among much citing rather than one story going
// round.
inline constexpr std::size_t kLongestRing = 6;

// Rings of outlets and agencies, each starting at its lowest key and as short as that outlet allows; an outlet that
// stands in a ring already begins no other. People and unnamed sources close none: "the minister told the Star" and
// "the Star's report, said the minister" is an interview.
std::vector<std::vector<std::string>> RingsOf(const Network& network);

}  // namespace stemma::provenance
