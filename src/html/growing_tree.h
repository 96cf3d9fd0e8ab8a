// GrowingTree: the nodes of a page while rules still move them about.
// In:  elements and texts with their places.  Out: their order once the page is read.
// Tested by html/reader_test.cc. Source: ours.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "html/source_text.h"
#include "html/tag.h"
#include "html/tokenizer.h"

namespace stemma::html {

using NodeId = std::uint32_t;
inline constexpr NodeId kNobody = static_cast<NodeId>(-1);

enum class Namespace : std::uint8_t { kHtml, kSvg, kMath };

// An element or a text; the lists of children are doubly linked, so that moving one is O(1).
struct GrowingNode {
  NodeId parent = kNobody;
  NodeId first = kNobody;
  NodeId last = kNobody;
  NodeId previous = kNobody;
  NodeId next = kNobody;
  std::uint32_t source_begin = 0;
  std::uint32_t source_end = 0;
  Slice text;  // elements: the name
  std::uint32_t attribute_begin = 0;
  std::uint32_t attribute_end = 0;
  Tag tag = Tag::kOther;
  Namespace space = Namespace::kHtml;
  bool is_text = false;
  bool references = false;  // texts: the source's references were decoded
  bool is_open = false;     // on the stack of open elements
  bool takes_html = false;  // a foreign element that holds HTML ("HTML integration point")
  bool is_special = false;
  bool ends_scope = false;
};

// Owns the nodes; ids stay good. Memory O(nodes).
class GrowingTree {
 public:
  [[nodiscard]] GrowingNode& At(NodeId id) { return nodes_[id]; }
  [[nodiscard]] const GrowingNode& At(NodeId id) const { return nodes_[id]; }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  void Reserve(std::size_t nodes) { nodes_.reserve(nodes); }

  NodeId Add(const GrowingNode& node);
  // Puts a node that hangs nowhere into `parent`, before `before` or, with kNobody, last.
  void Insert(NodeId node, NodeId parent, NodeId before);
  void Remove(NodeId node);
  // Returns how many were moved.
  std::size_t MoveChildren(NodeId from, NodeId to);

 private:
  std::vector<GrowingNode> nodes_;
};

}  // namespace stemma::html
