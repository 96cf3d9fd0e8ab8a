// ByHand: what the analyst did by hand, and what that makes of the numbers: beside a dossier, never in it.
// In:  entries put over what was computed.  Out: what the report and the exports show beside it.
// Tested by views/hand_book_test.cc, tests/cli/serve_test.py. Source: docs/formats/api.md, "The analyst's hand".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stemma/lineage.h"

namespace stemma {

// One entry in words. An entry that is undone, or that cannot be applied any more, changes nothing.
struct HandLine {
  std::int64_t number = 0;
  std::string time;  // ISO 8601, UTC
  std::string author;
  std::string kind;                 // (open) merge_sources, split_source, merge_claims, split_claim, edge_wrong, note
  std::string story;                // id of today; empty: of the whole pile
  std::vector<std::string> claims;  // ids of today of the claims that it names
  std::string what;                 // in a sentence
  std::string text;                 // the analyst's reason, may be empty
  std::string why;                  // why it cannot be applied; empty when it can
  bool undone = false;
  friend bool operator==(const HandLine&, const HandLine&) = default;
};

// A claim whose numbers are other by hand than as computed.
struct HandCount {
  std::string claim;
  std::string story;
  std::uint32_t computed = 0;  // independent origins
  std::uint32_t by_hand = 0;
  std::uint32_t low = 0;  // range by hand
  std::uint32_t high = 0;
  std::string by;  // "Ansa Merrow, 2031-03-02"
  friend bool operator==(const HandCount&, const HandCount&) = default;
};

struct HandEdge {
  std::string from;
  std::string to;
  EdgeKind kind = EdgeKind::kCites;
  std::string words;  // "called wrong by Ansa Merrow, 2031-03-02: text"
  friend bool operator==(const HandEdge&, const HandEdge&) = default;
};

struct ByHand {
  std::vector<HandLine> lines;    // oldest first
  std::vector<HandCount> counts;  // sorted by claim
  std::vector<HandEdge> wrong;    // sorted by from, to, kind
  friend bool operator==(const ByHand&, const ByHand&) = default;
};

}  // namespace stemma
