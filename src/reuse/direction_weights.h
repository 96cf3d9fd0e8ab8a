// Direction weights: what each piece of evidence adds to the log-odds. Made, not written:
//   tools/fit_direction.py BUILD src/reuse/direction_weights.h fit401 fit402 tab7 slow7 legal7 tab9 err9 press9 und9
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
    0.000,   // kNearTaker
    0.000,   // kNearGiver
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
    0.000,   // kNearTaker
    0.000,   // kNearGiver
};

// First look, without rivals and descent.
inline constexpr std::array<double, kSidedCount> kFirstSided = {
    4.000,   // kCanonical
    1.977,   // kCreditLine
    2.000,   // kLinkToPage
    1.000,   // kLinkToSite
    1.500,   // kTitleCredit
    1.834,   // kInsertedAttribution
    0.388,   // kLaterDay
    0.404,   // kLaterMinute
    0.000,   // kContained
    0.000,   // kTruncated
    0.500,   // kUncorrected
    3.394,   // kOwnDateline
    -1.273,  // kThirdCredited
    -0.160,  // kOtherReadings
    -0.204,  // kMoreReadings
    0.007,   // kGiverReadings
    0.253,   // kGiverMore
    0.180,   // kInsertions
    0.284,   // kShareLess
    0.000,   // kRival
    0.000,   // kDescent
    0.000,   // kNearTaker
    0.000,   // kNearGiver
};

// Second look, beside rivals.
inline constexpr std::array<double, kSidedCount> kSecondSided = {
    4.000,   // kCanonical
    0.820,   // kCreditLine
    2.000,   // kLinkToPage
    1.000,   // kLinkToSite
    1.500,   // kTitleCredit
    1.084,   // kInsertedAttribution
    0.057,   // kLaterDay
    0.221,   // kLaterMinute
    0.000,   // kContained
    0.000,   // kTruncated
    0.500,   // kUncorrected
    1.471,   // kOwnDateline
    -0.274,  // kThirdCredited
    -0.055,  // kOtherReadings
    -0.020,  // kMoreReadings
    -0.089,  // kGiverReadings
    0.175,   // kGiverMore
    0.130,   // kInsertions
    -0.103,  // kShareLess
    -0.164,  // kRival
    0.686,   // kDescent
    0.513,   // kNearTaker
    0.576,   // kNearGiver
};

inline constexpr std::array<double, kThirdCount> kSecondThird = {
    0.213,   // kBias
    0.604,   // kCreditLine
    4.000,   // kDateline
    0.500,   // kNamedAgency
    4.000,   // kQuotation
    0.238,   // kBothReadings
    0.087,   // kLeastMore
    0.060,   // kSameDay
    0.567,   // kUnshared
    -0.176,  // kAlone
    0.157,   // kRival
    0.763,   // kDescent
};

}  // namespace stemma::reuse
