// Evidence: what two articles and their links offer on who took from whom, as numbers that a model can weigh.
// In:  a pair's links and articles.  Out: two one-sided lists and one for a third source.
// Tested by reuse/direction_test.cc. Source: docs/algorithms/reuse.md, step 6.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace stemma::reuse {

// What speaks for "the taker took from the giver". The order is that of the weight table.
enum class Sided : std::size_t {
  kCanonical,            // the taker's canonical page is the giver's
  kCreditLine,           // a credit line names the giver's house
  kLinkToPage,           // links to the giver's page
  kLinkToSite,           // links to the giver's site
  kTitleCredit,          // names the giver's house in the title
  kInsertedAttribution,  // names it beside or inside the passage
  kLaterDay,             // published on a later day
  kLaterMinute,          // the same day, half an hour or more later
  kContained,            // nearly all of it is in the longer giver
  kTruncated,            // and is the giver's beginning
  kUncorrected,          // the giver carries a correction, the taker does not
  kOwnDateline,          // the giver has a dateline of its own house: an agency's original
  kThirdCredited,        // the taker credits another house (speaks against)
  kOtherReadings,        // the taker shares words with a third text that the giver lacks (speaks against)
  kMoreReadings,         // how many: log of the bytes
  kGiverReadings,        // the giver shares words with a third text, its own copies included, that the taker lacks
  kGiverMore,            // how many: log of the bytes
  kInsertions,           // short pieces that stand in the taker only, less those in the giver only
  kShareLess,            // share of the taker that is shared, less that of the giver
  kRival,                // second look: how much better the best other giver is
  kDescent,              // in so many of the likely forests (descent.h): log of the share against a third
  kNearTaker,            // how much liker the giver is to the taker than the next likest of the taker's texts
  kNearGiver,            // the same for the giver
  kCount
};

// What speaks for a third source.
enum class Third : std::size_t {
  kBias,
  kCreditLine,    // both credit the same third house
  kDateline,      // both have its dateline
  kNamedAgency,   // both name the same agency beside the passage
  kQuotation,     // what is shared is somebody's speech
  kBothReadings,  // each shares words with third texts that the other lacks
  kLeastMore,     // how many, the lesser of both: log of the bytes
  kSameDay,       // published within a day of each other
  kUnshared,      // share of the fuller article that is not shared
  kAlone,         // no third text is linked to both
  kRival,         // second look: how much better a common giver is for both
  kDescent,       // in so many of the likely forests: log of the share against a third
  kCount
};

inline constexpr std::size_t kSidedCount = static_cast<std::size_t>(Sided::kCount);
inline constexpr std::size_t kThirdCount = static_cast<std::size_t>(Third::kCount);

using SidedEvidence = std::array<double, kSidedCount>;
using ThirdEvidence = std::array<double, kThirdCount>;

// A pair's evidence. Unset values are 0.
struct Evidence {
  SidedEvidence a_from_b{};
  SidedEvidence b_from_a{};
  ThirdEvidence third{};
  // The one is a site that carries others' text and no earlier than the other: the other took nothing from it.
  bool a_carries = false;
  bool b_carries = false;
};

// Words of the JSON form (docs/formats/reuse.md); empty for what is no evidence by itself.
inline constexpr std::array<std::string_view, kSidedCount> kSidedNames = {"canonical",
                                                                          "credit_line",
                                                                          "link",
                                                                          "link",
                                                                          "credit_line",
                                                                          "inserted_attribution",
                                                                          "date",
                                                                          "date",
                                                                          "containment",
                                                                          "truncation",
                                                                          "correction",
                                                                          "dateline",
                                                                          "",
                                                                          "",
                                                                          "",
                                                                          "readings",
                                                                          "readings",
                                                                          "insertions",
                                                                          "",
                                                                          "",
                                                                          "descent",
                                                                          "",
                                                                          ""};
inline constexpr std::array<std::string_view, kThirdCount> kThirdNames = {
    "", "credit_line",  "dateline", "named_agency", "quotation", "readings", "readings", "", "",
    "", "common_giver", "descent"};

}  // namespace stemma::reuse
