// OffsetMap: the way back from a rewritten text (decoded, thinned) to the bytes it was made from.
// In:  anchors (offset in the new text, offset in the old), both growing.  Out: old offsets.
// Tested by html/html_test.cc. Source: ours.
#pragma once

#include <cstdint>
#include <vector>

namespace stemma::html {

// A monotone piecewise map: from an anchor on, both offsets grow together until the next anchor.
class OffsetMap {
 public:
  // From `out` on, offset out + i comes from in + i. REQUIRES: both at least those of the anchor before.
  void Anchor(std::uint64_t out, std::uint64_t in);

  // The old offset of new offset `out`; never past the old offset of the next anchor. Identity without anchors.
  [[nodiscard]] std::uint64_t ToSource(std::uint64_t out) const;
  // The same for the end of a half-open range: what was left out behind the byte before `out` stays outside.
  [[nodiscard]] std::uint64_t EndToSource(std::uint64_t out) const;

  [[nodiscard]] bool empty() const { return out_.empty(); }

 private:
  [[nodiscard]] std::uint64_t From(std::size_t anchor, std::uint64_t out) const;
  // The last anchor at or before `out`; npos when there is none.
  [[nodiscard]] std::size_t AnchorOf(std::uint64_t out) const;

  std::vector<std::uint64_t> out_;
  std::vector<std::uint64_t> in_;
};

}  // namespace stemma::html
