// ByHand: what the analyst did by hand, beside what was computed: both numbers, who, when, and why.
// In:  the index, a story.  Out: HTML.
// Tested by report/by_hand_test.cc. Source: docs/formats/report.md.
#pragma once

#include <string>

#include "report/html.h"
#include "report/index.h"

namespace stemma::report {

// "2 as computed; by hand 1 (Ansa Merrow, 2031-03-02)": behind a number of independent origins. Empty where both agree.
std::string CountWords(const Index& index, const Claim& claim);

// The entries about a story, with the claims whose numbers they change. Writes nothing where there are none.
void WriteByHand(const Index& index, const Story& story, Html& out);

// Entries of the whole collection, and those whose story is not told here.
void WriteOtherHand(const Index& index, Html& out);

}  // namespace stemma::report
