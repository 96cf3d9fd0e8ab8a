// Direction weights: what each piece of evidence adds to the log-odds. Made, not written:
//   tools/fit_direction.py BUILD src/reuse/direction_weights.h fit401 fit402
// In:  evidence.h.  Out: the tables that direction.cc weighs with. Tested by reuse/direction_test.cc. Source:
// conditional logit on simulated news, tools/fit_direction.py; docs/algorithms/reuse.md, step 6.
#pragma once

#include <array>

#include "reuse/evidence.h"

namespace stemma::reuse {

// First look, without rivals.
inline constexpr std::array<double, kSidedCount> kFirstSided = {
    4.000,   // kCanonical
    2.308,   // kCreditLine
    2.000,   // kLinkToPage
    1.000,   // kLinkToSite
    1.500,   // kTitleCredit
    1.978,   // kInsertedAttribution
    0.934,   // kLaterDay
    0.282,   // kLaterMinute
    0.000,   // kContained
    0.000,   // kTruncated
    0.500,   // kUncorrected
    3.736,   // kOwnDateline
    -1.055,  // kThirdCredited
    -0.302,  // kOtherReadings
    -0.221,  // kMoreReadings
    -0.132,  // kGiverReadings
    0.267,   // kGiverMore
    0.089,   // kInsertions
    0.301,   // kShareLess
    0.000,   // kRival
};

// Second look, beside rivals.
inline constexpr std::array<double, kSidedCount> kSecondSided = {
    4.000,   // kCanonical
    1.615,   // kCreditLine
    2.000,   // kLinkToPage
    1.000,   // kLinkToSite
    1.500,   // kTitleCredit
    1.783,   // kInsertedAttribution
    0.721,   // kLaterDay
    0.333,   // kLaterMinute
    0.000,   // kContained
    0.000,   // kTruncated
    0.500,   // kUncorrected
    2.648,   // kOwnDateline
    -0.394,  // kThirdCredited
    -0.293,  // kOtherReadings
    -0.142,  // kMoreReadings
    0.045,   // kGiverReadings
    0.252,   // kGiverMore
    0.071,   // kInsertions
    0.134,   // kShareLess
    -0.115,  // kRival
};

inline constexpr std::array<double, kThirdCount> kSecondThird = {
    0.704,   // kBias
    0.309,   // kCreditLine
    4.000,   // kDateline
    0.500,   // kNamedAgency
    4.000,   // kQuotation
    0.774,   // kBothReadings
    -0.008,  // kLeastMore
    0.604,   // kSameDay
    0.787,   // kUnshared
    -0.078,  // kAlone
    0.326,   // kRival
};

}  // namespace stemma::reuse
