// Reuse: a passage that two articles share, which way it went, and what changed on the way.
// In:  articles (reuse room).  Out: one Reuse per chained passage of a pair.
// JSON form: docs/formats/reuse.md. Tested by src/reuse/*_test.cc. Source: docs/algorithms/reuse.md.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stemma/span.h"

namespace stemma {

enum class ReuseKind : std::uint8_t { kVerbatim, kEdited, kQuotation, kBackground, kBoilerplate };
enum class Direction : std::uint8_t { kUnknown, kAFromB, kBFromA, kCommonSource };

// One difference inside a shared passage. Spans point into the two texts; one of them is empty for cut and insert.
struct Change {
  std::string kind;  // (open) number, name, cut, insert, reorder, other
  Span a;
  Span b;
  friend bool operator==(const Change&, const Change&) = default;
};

// One shared passage. Invariant: a.article < b.article by index.
struct Reuse {
  ArticleIndex article_a = 0;
  ArticleIndex article_b = 0;
  Span a;
  Span b;
  ReuseKind kind = ReuseKind::kVerbatim;
  double identity = 0;  // share of aligned words that are equal, [0, 1]
  Direction direction = Direction::kUnknown;
  double confidence = 0;              // of the direction, [0, 1]; 0 when unknown
  std::vector<std::string> evidence;  // (open) credit_line, link, canonical, date, containment, inserted_attribution…
  std::vector<Change> changes;
  friend bool operator==(const Reuse&, const Reuse&) = default;
};

}  // namespace stemma
