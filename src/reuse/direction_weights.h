// Direction weights: what each piece of evidence adds to the log-odds. Made, not written:
//   tools/fit_direction.py BUILD src/reuse/direction_weights.h fit101 fit102
// In:  evidence.h.  Out: the tables that direction.cc weighs with. Tested by reuse/direction_test.cc. Source: conditional
// logit on simulated news, tools/fit_direction.py; docs/algorithms/reuse.md, step 6.
#pragma once

#include <array>

#include "reuse/evidence.h"

namespace stemma::reuse {

// First look, without rivals.
inline constexpr std::array<double, kSidedCount> kFirstSided = {
    4.000,  // kCanonical
    2.310,  // kCreditLine
    2.000,  // kLinkToPage
    1.000,  // kLinkToSite
    1.500,  // kTitleCredit
    2.462,  // kInsertedAttribution
    0.578,  // kLaterDay
    0.546,  // kLaterMinute
    0.000,  // kContained
    0.000,  // kTruncated
    0.500,  // kUncorrected
    3.805,  // kOwnDateline
    -1.204,  // kThirdCredited
    0.029,  // kOtherReadings
    -0.250,  // kMoreReadings
    -0.036,  // kGiverReadings
    0.218,  // kGiverMore
    0.097,  // kInsertions
    0.297,  // kShareLess
    0.000,  // kRival
};

// Second look, beside rivals.
inline constexpr std::array<double, kSidedCount> kSecondSided = {
    4.000,  // kCanonical
    1.689,  // kCreditLine
    2.000,  // kLinkToPage
    1.000,  // kLinkToSite
    1.500,  // kTitleCredit
    2.319,  // kInsertedAttribution
    0.543,  // kLaterDay
    0.472,  // kLaterMinute
    0.000,  // kContained
    0.000,  // kTruncated
    0.500,  // kUncorrected
    2.897,  // kOwnDateline
    -0.713,  // kThirdCredited
    -0.057,  // kOtherReadings
    -0.151,  // kMoreReadings
    0.045,  // kGiverReadings
    0.234,  // kGiverMore
    0.081,  // kInsertions
    0.255,  // kShareLess
    -0.089,  // kRival
};

inline constexpr std::array<double, kThirdCount> kSecondThird = {
    0.815,  // kBias
    0.365,  // kCreditLine
    0.000,  // kDateline
    0.500,  // kNamedAgency
    2.000,  // kQuotation
    1.031,  // kBothReadings
    -0.009,  // kLeastMore
    0.501,  // kSameDay
    0.975,  // kUnshared
    0.331,  // kAlone
    0.274,  // kRival
};

}  // namespace stemma::reuse
