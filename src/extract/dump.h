// Dump: the article in a crawler's text of a page, where only lines are left of the markup.
// In:  a kText record.  Out: its article; furniture, comments, credits and notes in their own fields.
// Tested by extract/extract_test.cc, fuzzed by fuzz/extract_text_fuzz.cc.
// Source: ours; lines are judged by their words, length, links and place, see docs/algorithms/extract.md.
#pragma once

#include "extract/dump_repeats.h"
#include "stemma/article.h"
#include "stemma/record.h"

namespace stemma::extract {

// Never fails; a dump without prose gives an article with empty text. Time O(n).
Article ReadDump(const RawRecord& record, const IsRepeated& is_repeated);

}  // namespace stemma::extract
