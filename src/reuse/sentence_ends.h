// Sentence ends: what the sentences that a passage stands in hold besides it.
// In:  a link, the words and sentences of its articles.  Out: identity of these sentences.
// Tested by reuse/sentence_ends_test.cc. Source: ours; docs/algorithms/reuse.md, step 5.
#pragma once

#include <vector>

#include "reuse/shared_passage.h"

namespace stemma::reuse {

// Words of a passage's first and last sentence that stand before and behind it.
struct Ends {
  WordIndex before = 0;
  WordIndex behind = 0;
};

// A sentence counts where the passage has half of its words at least: of another one it only has a stray word.
// REQUIRES: `sentences` are sorted and disjoint.
Ends EndsOf(WordRange passage, const std::vector<Word>& words, const std::vector<Span>& sentences);

// Equal words per column of the alignment, when what the passage leaves of its sentences counts as changed:
// "..., the agency said" behind a sentence edits it, though every word before it is the same.
double IdentityOfSentences(const SharedPassage& link, Ends a, Ends b);

}  // namespace stemma::reuse
