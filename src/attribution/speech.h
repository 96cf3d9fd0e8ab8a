// Speech: attributions whose cue is a verb: direct, indirect and mixed speech.
// In:  a view.  Out: relations, one for each reporting verb that has a content.
// Tested by attribution/attribution_test.cc. Source: ours; rows 1 to 11, 16 and 20 to 28 of the inventory in
// docs/algorithms/attribution.md.
#pragma once

#include <vector>

#include "attribution/relation.h"

namespace stemma::attribution {

// Appends to `out`, in reading order of the cues.
void FindSpeech(const View& view, std::vector<Relation>& out);

// What the word at `head` would say, who and with which stance, were it a reporting verb. `before` holds the relations
// whose cues stand in front of it, in order; a shared subject is taken from them.
Relation SupposeSpeech(const View& view, std::uint32_t head, const std::vector<Relation>& before);

// The part of the sentence of `at` in which a verb at `at` finds its words: the sentence, or the part of it that
// stands inside the same quotation.
Range Region(const View& view, std::uint32_t at);

// The whole speech around a quotation: the paragraphs before and after it that it continues over.
std::vector<Range> WholeSpeech(const View& view, std::int32_t quote);

// Quotation that ends right before `at` (a comma may stand between); -1 when there is none.
std::int32_t QuoteEndingAt(const View& view, std::uint32_t at);

// Quotation that starts at `at`; -1 when there is none.
std::int32_t QuoteStartingAt(const View& view, std::uint32_t at);

// Where a content that starts at `begin` ends, at the latest at `ceiling`.
std::uint32_t ContentEnd(const View& view, std::uint32_t begin, std::uint32_t ceiling);

// Whether the comma at `comma` opens a closing tag, ", the paper reported on Friday.", that carries all before it.
bool OpensTag(const View& view, std::uint32_t comma, std::uint32_t ceiling);

// Whole paragraphs of quotation that follow the paragraph of `at`: a block that the paragraph introduces.
std::vector<Range> BlockAfter(const View& view, std::uint32_t at);

}  // namespace stemma::attribution
