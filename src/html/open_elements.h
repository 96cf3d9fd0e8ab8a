// OpenElements: the stack of open elements, with the looks down it that the rules ask for.
// In:  elements as they open and close.  Out: what is open, what is in scope.
// Tested by html/reader_test.cc. Source: WHATWG HTML, "The stack of open elements".
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "html/growing_tree.h"
#include "html/tag_set.h"

namespace stemma::html {

// Each look is O(depth), which the builder limits; OPTIMIZATION: O(1) when no element of the name is open at all.
class OpenElements {
 public:
  explicit OpenElements(GrowingTree& tree) : tree_(tree) {}

  [[nodiscard]] bool empty() const { return stack_.empty(); }
  [[nodiscard]] std::size_t size() const { return stack_.size(); }
  [[nodiscard]] NodeId operator[](std::size_t i) const { return stack_[i]; }
  [[nodiscard]] NodeId CurrentId() const { return stack_.back(); }
  [[nodiscard]] const GrowingNode& Current() const { return tree_.At(stack_.back()); }
  // The current node is this HTML element, or one of these.
  [[nodiscard]] bool CurrentIs(Tag tag) const { return IsHtml(Current()) && Current().tag == tag; }
  [[nodiscard]] bool CurrentIs(const TagSet& tags) const { return IsHtml(Current()) && tags.Has(Current().tag); }

  void Push(NodeId node);
  // The popped element's source ends at `end`.
  void Pop(std::uint32_t end);
  void Remove(NodeId node);
  void Replace(std::size_t i, NodeId node);
  void InsertAfter(NodeId below, NodeId node);

  // Open HTML elements of the name.
  [[nodiscard]] std::size_t Count(Tag tag) const { return count_[static_cast<std::size_t>(tag)]; }
  [[nodiscard]] bool IsInScope(Tag tag) const { return Count(tag) != 0 && Look(TagSet{tag}, TagSet{}, false); }
  [[nodiscard]] bool IsInScope(const TagSet& tags) const { return Look(tags, TagSet{}, false); }
  [[nodiscard]] bool IsInListScope(Tag tag) const {
    return Count(tag) != 0 && Look(TagSet{tag}, TagSet{Tag::kOl, Tag::kUl}, false);
  }
  [[nodiscard]] bool IsInButtonScope(Tag tag) const {
    return Count(tag) != 0 && Look(TagSet{tag}, TagSet{Tag::kButton}, false);
  }
  [[nodiscard]] bool IsInTableScope(Tag tag) const { return Count(tag) != 0 && Look(TagSet{tag}, kTableContext, true); }
  [[nodiscard]] bool IsInTableScope(const TagSet& tags) const { return Look(tags, kTableContext, true); }
  [[nodiscard]] bool IsInSelectScope(Tag tag) const;
  [[nodiscard]] bool IsNodeInScope(NodeId node) const;
  // Position in the stack; size() when absent.
  [[nodiscard]] std::size_t IndexOf(NodeId node) const;
  // Position of the last HTML element of the name; size() when absent.
  [[nodiscard]] std::size_t LastOf(Tag tag) const;

  // Elements looked at so far.
  [[nodiscard]] std::uint64_t steps() const { return steps_; }

  static bool IsHtml(const GrowingNode& node) { return node.space == Namespace::kHtml; }

 private:
  [[nodiscard]] bool Look(const TagSet& wanted, const TagSet& more_ends, bool only_those) const;
  void Tell(NodeId node, bool open);

  GrowingTree& tree_;
  std::vector<NodeId> stack_;
  std::array<std::uint32_t, 256> count_{};
  mutable std::uint64_t steps_ = 0;  // looks change nothing else
};

}  // namespace stemma::html
