#include "html/offset_map.h"

#include <algorithm>

namespace stemma::html {

void OffsetMap::Anchor(std::uint64_t out, std::uint64_t in) {
  if (!out_.empty() && out_.back() == out) {
    in_.back() = in;
    return;
  }
  if (!out_.empty() && in - in_.back() == out - out_.back()) return;  // the same slope goes on
  out_.push_back(out);
  in_.push_back(in);
}

std::size_t OffsetMap::AnchorOf(std::uint64_t out) const {
  const auto after = std::upper_bound(out_.begin(), out_.end(), out);
  return after == out_.begin() ? static_cast<std::size_t>(-1) : static_cast<std::size_t>(after - out_.begin()) - 1;
}

std::uint64_t OffsetMap::From(std::size_t anchor, std::uint64_t out) const {
  if (anchor == static_cast<std::size_t>(-1)) return out;
  const std::uint64_t source = in_[anchor] + (out - out_[anchor]);
  return anchor + 1 < in_.size() ? std::min(source, in_[anchor + 1]) : source;
}

std::uint64_t OffsetMap::ToSource(std::uint64_t out) const { return From(AnchorOf(out), out); }

std::uint64_t OffsetMap::EndToSource(std::uint64_t out) const { return out == 0 ? 0 : From(AnchorOf(out - 1), out); }

}  // namespace stemma::html
