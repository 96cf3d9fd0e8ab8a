// Verdict: a line by which a fact check rates what it checks: "FALSE", "Status: unproven".
// In:  the words of a sentence or line.  Out: what they rate it.
// Tested by claims/terms_test.cc. Source: ours; docs/algorithms/claims.md, "Stance".
#pragma once

#include <cstdint>
#include <string_view>

namespace stemma::claims {

enum class Verdict : std::uint8_t { kNone, kFalse, kOpen };

// Only a line that is nothing but a rating, with a label before it or not, is one.
Verdict FindVerdict(std::string_view line);

}  // namespace stemma::claims
