// Stories: which articles are about the same event.
// In:  articles with their mentions and reuse.  Out: a group number per article.
// Tested by claims/claims_test.cc; measured by ../shared/eval/run.sh texts (ecbplus). Source:
// docs/algorithms/claims.md, "Stories".
#pragma once

#include <cstdint>
#include <vector>

#include "claims/statement.h"

namespace stemma::claims {

// Group number per article, dense, by lowest member; the same for any number of `threads` (0: all cores).
std::vector<std::uint32_t> GroupStories(const Reading& reading, unsigned threads = 1);

}  // namespace stemma::claims
