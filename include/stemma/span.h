// Span: a half-open range of UTF-8 bytes, the coin in which every stage pays.
// In:  two offsets.  Out: a range with begin <= end, by construction.
// Which text it points into is said where a span is stored: an article's `text` unless a Field says otherwise.
// Tested by src/base/span_test.cc. Source: ours; code points appear only at the edge (json room).
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stemma {

// A half-open byte range [begin, end). Copyable, comparable (by begin, then end). An invalid one cannot exist:
// both ways to make one are total.
class Span {
 public:
  constexpr Span() = default;
  // The range between two offsets, in whichever order they come.
  constexpr Span(std::size_t a, std::size_t b)
      : begin_(static_cast<std::uint32_t>(std::min(a, b))), end_(static_cast<std::uint32_t>(std::max(a, b))) {}
  static constexpr Span FromLength(std::size_t begin, std::size_t length) { return {begin, begin + length}; }

  [[nodiscard]] constexpr std::uint32_t begin() const { return begin_; }
  [[nodiscard]] constexpr std::uint32_t end() const { return end_; }
  [[nodiscard]] constexpr std::uint32_t size() const { return end_ - begin_; }
  [[nodiscard]] constexpr bool empty() const { return begin_ == end_; }
  [[nodiscard]] constexpr bool Contains(std::size_t offset) const { return begin_ <= offset && offset < end_; }
  [[nodiscard]] constexpr bool Contains(Span other) const { return begin_ <= other.begin_ && other.end_ <= end_; }
  // True when the two share at least one byte.
  [[nodiscard]] constexpr bool Overlaps(Span other) const {
    return std::max(begin_, other.begin_) < std::min(end_, other.end_);
  }
  // Bytes that both hold.
  [[nodiscard]] constexpr std::uint32_t Shared(Span other) const {
    return Overlaps(other) ? std::min(end_, other.end_) - std::max(begin_, other.begin_) : 0;
  }
  // The part of `text` in this range, clamped to the text.
  [[nodiscard]] constexpr std::string_view Of(std::string_view text) const {
    const std::size_t b = std::min<std::size_t>(begin_, text.size());
    return text.substr(b, std::min<std::size_t>(end_, text.size()) - b);
  }

  friend constexpr auto operator<=>(const Span&, const Span&) = default;

 private:
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
};

// A half-open byte range in the page or record as it was read, before any decoding.
struct RawRange {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  friend auto operator<=>(const RawRange&, const RawRange&) = default;
};

// Position of an article in Corpus::articles, which is sorted by id. Stable within one analysis only.
using ArticleIndex = std::uint32_t;
// Position of an attribution in Analysis::attributions.
using AttributionIndex = std::uint32_t;
// Position of a mention in Analysis::mentions.
using MentionIndex = std::uint32_t;
// Position of a reuse link in Analysis::reuse.
using ReuseIndex = std::uint32_t;

// Which of an article's texts a span points into.
enum class Field : std::uint8_t { kText, kTitle, kCredits, kNotes, kCaptions, kComments };

// A piece of evidence: a span in one field of one article; `index` counts within the field's list (0 for text, title).
struct Place {
  Field field = Field::kText;
  std::uint32_t index = 0;
  Span span;
  friend auto operator<=>(const Place&, const Place&) = default;
};

}  // namespace stemma
