// Sentence ends: what the sentences that a passage stands in hold besides it.
// In:  a link, the words and sentences of its articles.  Out: identity of these sentences.
// Tested by reuse/sentence_ends_test.cc. Source: ours; docs/algorithms/reuse.md, step 5.
#pragma once

#include <string_view>
#include <vector>

#include "reuse/shared_passage.h"

namespace stemma::reuse {

// How a passage cuts its first and last sentence.
struct Ends {
  // Words of the two sentences that stand before and behind the passage. A sentence counts where the passage has half
  // of its words at least; of another one it only has stray words. What stands before a dash is a dateline.
  WordIndex before = 0;
  WordIndex behind = 0;
  Span proper;  // bytes of the passage without stray words
};

// REQUIRES: `sentences` are sorted and disjoint.
Ends EndsOf(WordRange passage, std::string_view text, const std::vector<Word>& words,
            const std::vector<Span>& sentences);

// Equal words per column of the alignment, when what the passage leaves of its sentences counts as changed:
// "..., the agency said" behind a sentence edits it, though every word before it is the same.
double IdentityOfSentences(const SharedPassage& link, const Ends& a, const Ends& b);

// A number or name differs, stray words aside: two sentences that end in different names before the passage begins in
// earnest are two sentences.
bool DetailsChanged(const SharedPassage& link, const Ends& a, const Ends& b);

}  // namespace stemma::reuse
