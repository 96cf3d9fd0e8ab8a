// FormattingList: the formatting elements (b, a, font ...) that a page left open and that come back in the next block.
// In:  formatting elements as they open, markers of cells and the like.  Out: which ones to open again.
// Tested by html/reader_test.cc. Source: WHATWG HTML, "The list of active formatting elements".
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "html/growing_tree.h"

namespace stemma::html {

// An entry without a node is a marker.
struct FormattingEntry {
  NodeId node = kNobody;
  std::uint64_t attributes = 0;  // hash, whatever their order
  [[nodiscard]] bool IsMarker() const { return node == kNobody; }
};

class FormattingList {
 public:
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] bool empty() const { return entries_.empty(); }
  [[nodiscard]] FormattingEntry& operator[](std::size_t i) { return entries_[i]; }

  void Push(FormattingEntry entry) { entries_.push_back(entry); }
  void PushMarker() { entries_.push_back({}); }
  void Insert(std::size_t i, FormattingEntry entry) { entries_.insert(At(i), entry); }
  void Erase(std::size_t i) { entries_.erase(At(i)); }
  // Position of a node; size() when absent.
  [[nodiscard]] std::size_t IndexOf(NodeId node) const {
    const auto is_node = [node](const FormattingEntry& entry) { return entry.node == node; };
    return static_cast<std::size_t>(std::ranges::find_if(entries_, is_node) - entries_.begin());
  }
  void Remove(NodeId node) {
    const std::size_t i = IndexOf(node);
    if (i < entries_.size()) Erase(i);
  }
  // Drops all behind the last marker, and it.
  void ClearToMarker() {
    while (!entries_.empty()) {
      const bool marker = entries_.back().IsMarker();
      entries_.pop_back();
      if (marker) return;
    }
  }
  // Behind the last marker.
  [[nodiscard]] std::size_t Begin() const {
    std::size_t i = entries_.size();
    while (i > 0 && !entries_[i - 1].IsMarker()) --i;
    return i;
  }

 private:
  std::vector<FormattingEntry>::iterator At(std::size_t i) { return entries_.begin() + static_cast<std::ptrdiff_t>(i); }
  std::vector<FormattingEntry> entries_;
};

}  // namespace stemma::html
