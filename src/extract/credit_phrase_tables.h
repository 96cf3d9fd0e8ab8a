// CreditPhraseTables: the wordings of credits by what they say, each with its kind and its place in a line.
// In:  nothing.  Out: tables, surer wordings first.
// Tested by extract/cues_test.cc. Source: ours; see credit_phrases.h.
#pragma once

#include <span>

#include "extract/credit_phrases.h"

namespace stemma::extract {

std::span<const CreditPhrase> OriginPhrases();    // originally_published
std::span<const CreditPhrase> AgainPhrases();     // republished_from
std::span<const CreditPhrase> ReportPhrases();    // first_reported_by
std::span<const CreditPhrase> StaffPhrases();     // staff
std::span<const CreditPhrase> MaterialPhrases();  // based_on, original_source, via

}  // namespace stemma::extract
