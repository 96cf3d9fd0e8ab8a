// Marks: an article's text with the spans that the dossier speaks of made visible, anchors and references between.
// In:  a text, spans with a meaning each, points.  Out: HTML in which every byte of the text stands once.
// Tested by report/marks_test.cc: marks taken away, the text comes back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/html.h"
#include "stemma/article.h"

namespace stemma::report {

enum class MarkKind : std::uint8_t { kSource, kCue, kContent, kClaim, kReuse };
inline constexpr std::size_t kMarkKinds = 5;

struct Mark {
  Span span;
  MarkKind kind = MarkKind::kContent;
};

// A place in the text to which, or from which, something links.
enum class PointKind : std::uint8_t {
  kAttribution,  // anchor "q<number>"
  kClaim,        // reference to claim "c<number>"
  kReuse,        // reference to the passages of story <number>; `words` says where else the passage stands
};
struct TextPoint {
  std::uint32_t at = 0;
  PointKind kind = PointKind::kAttribution;
  std::uint32_t number = 0;
  std::string words;  // shown, or in the tooltip
};

// Writes the text paragraph by paragraph; a paragraph's block kind gives its element. Marks may overlap in any way.
// Time O((bytes + marks + points) log).
void WriteMarkedText(const Article& article, const std::vector<Mark>& marks, std::vector<TextPoint> points, Html& out);

}  // namespace stemma::report
