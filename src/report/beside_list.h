// Beside a list: what lists of recorded events say beside a claim (`stemma verify`).
// In:  a claim with its checks.  Out: HTML.
// Tested by report/beside_list_test.cc. Source: docs/formats/verification.md for the verdicts.
#pragma once

#include "report/claim.h"
#include "report/html.h"

namespace stemma::report {

// Whether a list has an entry that matches the claim or differs from it in a detail.
bool HasTellingEntry(const Claim& claim);

// A block for each list that the claim could be compared with: verdict, slots beside each other, how often a random day
// would have done as well. Nothing where there is none.
void WriteBesideLists(const Claim& claim, Html& out);

}  // namespace stemma::report
