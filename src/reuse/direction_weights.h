// Direction weights: what each piece of evidence adds to the log-odds. Made, not written:
//   tools/fit_direction.py BUILD src/reuse/direction_weights.h fit401 fit402 tab7 slow7 legal7
// In:  evidence.h.  Out: the tables that direction.cc weighs with. Tested by reuse/direction_test.cc. Source:
// conditional logit on simulated news, tools/fit_direction.py; docs/algorithms/reuse.md, step 6.
#pragma once

#include <array>

#include "reuse/evidence.h"

namespace stemma::reuse {

// What speaks for a giver in a forest (descent.h), set by hand: what the taker shows, and what the giver shows.
inline constexpr std::array<double, kSidedCount> kSpeaks = {
    4.000,   // kCanonical
    2.300,   // kCreditLine
    2.000,   // kLinkToPage
    1.000,   // kLinkToSite
    1.500,   // kTitleCredit
    2.000,   // kInsertedAttribution
    0.500,   // kLaterDay
    0.300,   // kLaterMinute
    0.000,   // kContained
    0.000,   // kTruncated
    0.500,   // kUncorrected
    2.500,   // kOwnDateline
    -1.000,  // kThirdCredited
    0.000,   // kOtherReadings
    0.000,   // kMoreReadings
    0.000,   // kGiverReadings
    0.000,   // kGiverMore
    0.100,   // kInsertions
    0.300,   // kShareLess
    0.000,   // kRival
    0.000,   // kDescent
};

inline constexpr std::array<double, kSidedCount> kSpeaksAgainst = {
    -2.000,  // kCanonical
    -1.000,  // kCreditLine
    -1.000,  // kLinkToPage
    -0.500,  // kLinkToSite
    -1.000,  // kTitleCredit
    -1.000,  // kInsertedAttribution
    -1.500,  // kLaterDay
    -1.000,  // kLaterMinute
    0.000,   // kContained
    0.000,   // kTruncated
    0.000,   // kUncorrected
    -1.000,  // kOwnDateline
    0.000,   // kThirdCredited
    0.000,   // kOtherReadings
    0.000,   // kMoreReadings
    0.000,   // kGiverReadings
    0.000,   // kGiverMore
    0.000,   // kInsertions
    0.000,   // kShareLess
    0.000,   // kRival
    0.000,   // kDescent
};

// First look, without rivals and descent.
inline constexpr std::array<double, kSidedCount> kFirstSided = {
    4.000,   // kCanonical
    2.070,   // kCreditLine
    2.000,   // kLinkToPage
    1.000,   // kLinkToSite
    1.500,   // kTitleCredit
    1.708,   // kInsertedAttribution
    0.617,   // kLaterDay
    0.610,   // kLaterMinute
    0.000,   // kContained
    0.000,   // kTruncated
    0.500,   // kUncorrected
    3.773,   // kOwnDateline
    -1.245,  // kThirdCredited
    -0.326,  // kOtherReadings
    -0.160,  // kMoreReadings
    -0.240,  // kGiverReadings
    0.348,   // kGiverMore
    0.182,   // kInsertions
    0.065,   // kShareLess
    0.000,   // kRival
    0.000,   // kDescent
};

// Second look, beside rivals.
inline constexpr std::array<double, kSidedCount> kSecondSided = {
    4.000,   // kCanonical
    0.971,   // kCreditLine
    2.000,   // kLinkToPage
    1.000,   // kLinkToSite
    1.500,   // kTitleCredit
    1.036,   // kInsertedAttribution
    0.389,   // kLaterDay
    0.475,   // kLaterMinute
    0.000,   // kContained
    0.000,   // kTruncated
    0.500,   // kUncorrected
    1.756,   // kOwnDateline
    -0.343,  // kThirdCredited
    -0.297,  // kOtherReadings
    0.013,   // kMoreReadings
    -0.219,  // kGiverReadings
    0.252,   // kGiverMore
    0.139,   // kInsertions
    -0.063,  // kShareLess
    -0.109,  // kRival
    0.636,   // kDescent
};

inline constexpr std::array<double, kThirdCount> kSecondThird = {
    0.492,   // kBias
    0.611,   // kCreditLine
    4.000,   // kDateline
    0.500,   // kNamedAgency
    4.000,   // kQuotation
    0.257,   // kBothReadings
    0.199,   // kLeastMore
    0.431,   // kSameDay
    0.135,   // kUnshared
    -0.164,  // kAlone
    0.187,   // kRival
    0.612,   // kDescent
};

}  // namespace stemma::reuse
