#include "html/open_elements.h"

#include <algorithm>

namespace stemma::html {

void OpenElements::Tell(NodeId node, bool open) {
  GrowingNode& element = tree_.At(node);
  element.is_open = open;
  if (IsHtml(element)) count_[static_cast<std::size_t>(element.tag)] += open ? 1U : static_cast<std::uint32_t>(-1);
}

void OpenElements::Push(NodeId node) {
  stack_.push_back(node);
  Tell(node, true);
}

void OpenElements::Pop(std::uint32_t end) {
  GrowingNode& element = tree_.At(stack_.back());
  element.source_end = std::max(element.source_end, end);
  Tell(stack_.back(), false);
  stack_.pop_back();
}

void OpenElements::Remove(NodeId node) {
  const std::size_t i = IndexOf(node);
  if (i == stack_.size()) return;
  Tell(node, false);
  stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(i));
}

void OpenElements::Replace(std::size_t i, NodeId node) {
  Tell(stack_[i], false);
  stack_[i] = node;
  Tell(node, true);
}

void OpenElements::InsertAfter(NodeId below, NodeId node) {
  stack_.insert(stack_.begin() + static_cast<std::ptrdiff_t>(IndexOf(below) + 1), node);
  Tell(node, true);
}

bool OpenElements::Look(const TagSet& wanted, const TagSet& more_ends, bool only_those) const {
  for (std::size_t i = stack_.size(); i-- > 0;) {
    ++steps_;
    const GrowingNode& node = tree_.At(stack_[i]);
    if (IsHtml(node)) {
      if (wanted.Has(node.tag)) return true;
      if (more_ends.Has(node.tag)) return false;
    }
    if (!only_those && node.ends_scope) return false;
  }
  return false;
}

bool OpenElements::IsInSelectScope(Tag tag) const {
  for (std::size_t i = stack_.size(); i-- > 0;) {
    ++steps_;
    const GrowingNode& node = tree_.At(stack_[i]);
    if (IsHtml(node) && node.tag == tag) return true;
    if (!IsHtml(node) || (node.tag != Tag::kOptgroup && node.tag != Tag::kOption)) return false;
  }
  return false;
}

bool OpenElements::IsNodeInScope(NodeId node) const {
  for (std::size_t i = stack_.size(); i-- > 0;) {
    ++steps_;
    if (stack_[i] == node) return true;
    if (tree_.At(stack_[i]).ends_scope) return false;
  }
  return false;
}

std::size_t OpenElements::IndexOf(NodeId node) const {
  for (std::size_t i = stack_.size(); i-- > 0;) {
    ++steps_;
    if (stack_[i] == node) return i;
  }
  return stack_.size();
}

std::size_t OpenElements::LastOf(Tag tag) const {
  if (Count(tag) == 0) return stack_.size();
  for (std::size_t i = stack_.size(); i-- > 0;) {
    ++steps_;
    if (IsHtml(tree_.At(stack_[i])) && tree_.At(stack_[i]).tag == tag) return i;
  }
  return stack_.size();
}

}  // namespace stemma::html
