// Kinds: tells copying from quotation, running background and site furniture.
// In:  all links of a run.  Out: the kind of each.
// Tested by reuse/kinds_test.cc. Source: docs/algorithms/reuse.md, step 5; research table by hosts, days and stories.
#pragma once

#include <span>
#include <vector>

#include "reuse/shared_passage.h"
#include "stemma/article.h"

namespace stemma::reuse {

// What is judged of all articles together.
struct Pile {
  std::span<const Article> articles;
  std::span<const Prepared> prepared;
};

// Sets `kind` of every link. REQUIRES: all other fields set. The result does not depend on their order.
void JudgeKinds(const Pile& pile, std::vector<SharedPassage>& links, unsigned threads);

}  // namespace stemma::reuse
