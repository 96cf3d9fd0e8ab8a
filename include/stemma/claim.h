// Claim and Story: one statement with its slots and spans, and the articles that are about the same event.
// In:  attributions, mentions, reuse (claims room); origins and relays come from the provenance room.
// JSON form: docs/formats/dossier.md. Tested by src/claims/*_test.cc and src/provenance/*_test.cc.
// Source: ours, docs/algorithms/claims.md and docs/algorithms/provenance.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stemma/reference.h"
#include "stemma/span.h"

namespace stemma {

// An article's or a mention's position towards the claim.
enum class Stance : std::uint8_t { kAsserts, kReports, kDoubts, kDenies };

// A source that the passage lost in copying and another article still names.
struct InheritedSource {
  std::string name;
  ArticleIndex from_article = 0;
  friend bool operator==(const InheritedSource&, const InheritedSource&) = default;
};

struct ClaimMention {
  ArticleIndex article = 0;
  Span span;  // the sentence or quoted clause, in the article's text
  Stance stance = Stance::kAsserts;
  std::optional<AttributionIndex> attribution;  // innermost attribution whose content holds the span
  bool unsourced = false;                       // stands in the article's own voice, nobody named
  std::optional<InheritedSource> inherited_source;
  double weight = 1;  // how likely its source speaks for the claim itself and not for a detail, [0, 1]
  friend bool operator==(const ClaimMention&, const ClaimMention&) = default;
};

struct ArticleStance {
  ArticleIndex article = 0;
  Stance stance = Stance::kAsserts;
  friend bool operator==(const ArticleStance&, const ArticleStance&) = default;
};

struct SlotValue {
  std::string value;
  std::vector<ArticleIndex> articles;
  std::vector<std::uint32_t> mentions;  // positions in Claim::mentions
  friend bool operator==(const SlotValue&, const SlotValue&) = default;
};

// (open) date, place, from, to, count, actor, object, action, means.
struct Slot {
  std::string name;
  std::vector<SlotValue> values;
  friend bool operator==(const Slot&, const Slot&) = default;
};

struct Conflict {
  std::string slot;
  std::vector<SlotValue> values;
  std::string reason;  // why it is called a conflict, or the innocent cause that was found
  friend bool operator==(const Conflict&, const Conflict&) = default;
};

struct Origin {
  std::string name;
  std::string kind;                    // as SourceKind, in words; "article" for an article that names nobody
  double score = 0;                    // [0, 1]
  std::vector<ArticleIndex> articles;  // whose text shows it
  std::vector<std::string> chain;      // from the article outwards: each intermediary, then the origin
  std::string why;
  std::uint32_t group = 0;       // origins of a claim with the same number count as one
  bool counted = true;           // its group is among the independent origins; false: told too seldom beside the others
  std::string merged_because{};  // why it is counted as one with others; empty when it stands alone
  friend bool operator==(const Origin&, const Origin&) = default;
};

struct Denial {
  std::string name;
  std::vector<ArticleIndex> articles;
  std::optional<AttributionIndex> attribution;
  friend bool operator==(const Denial&, const Denial&) = default;
};

struct Claim {
  std::string id;
  std::string summary;  // a sentence taken from the texts
  std::vector<ClaimMention> mentions;
  std::vector<ArticleStance> stances;
  std::vector<Slot> slots;
  std::vector<Conflict> conflicts;
  std::vector<Origin> origins;
  std::uint32_t independent_origins = 0;
  std::uint32_t independent_low = 0;
  std::uint32_t independent_high = 0;
  std::vector<std::string> relays;
  std::vector<std::vector<std::string>> circular;
  std::vector<Denial> denied_by;
  std::vector<ReferenceCheck> reference;  // of each list that was put beside it; empty without one
  friend bool operator==(const Claim&, const Claim&) = default;
};

// Articles about one event; every article belongs to exactly one story.
struct Story {
  std::string id;
  std::string title;  // headline of the story: of its earliest or most central article
  std::vector<ArticleIndex> articles;
  std::string lead_claim;  // id of the claim that the story's articles are about; empty when there is none
  std::vector<Claim> claims;
  friend bool operator==(const Story&, const Story&) = default;
};

}  // namespace stemma
