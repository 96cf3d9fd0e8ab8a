#include "html/growing_tree.h"

namespace stemma::html {

NodeId GrowingTree::Add(const GrowingNode& node) {
  nodes_.push_back(node);
  return static_cast<NodeId>(nodes_.size() - 1);
}

void GrowingTree::Insert(NodeId node, NodeId parent, NodeId before) {
  GrowingNode& me = nodes_[node];
  GrowingNode& above = nodes_[parent];
  me.parent = parent;
  me.next = before;
  me.previous = before == kNobody ? above.last : nodes_[before].previous;
  (me.previous == kNobody ? above.first : nodes_[me.previous].next) = node;
  (before == kNobody ? above.last : nodes_[before].previous) = node;
}

void GrowingTree::Remove(NodeId node) {
  GrowingNode& me = nodes_[node];
  if (me.parent == kNobody) return;
  GrowingNode& above = nodes_[me.parent];
  (me.previous == kNobody ? above.first : nodes_[me.previous].next) = me.next;
  (me.next == kNobody ? above.last : nodes_[me.next].previous) = me.previous;
  me.parent = me.previous = me.next = kNobody;
}

std::size_t GrowingTree::MoveChildren(NodeId from, NodeId to) {
  std::size_t moved = 0;
  for (NodeId child = nodes_[from].first; child != kNobody; ++moved) {
    const NodeId next = nodes_[child].next;
    Remove(child);
    Insert(child, to, kNobody);
    child = next;
  }
  return moved;
}

}  // namespace stemma::html
