// HtmlTree: a page as a flat table of nodes in document order, each with its way back to the page's bytes.
// In:  a page's bytes and the charset its HTTP header named.  Out: the tree, or why there is none.
// Tested by html/html_test.cc, fuzzed by fuzz/html_fuzz.cc.
// Source: WHATWG HTML, "Parsing" (done by gumbo, which nothing outside this room sees).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html/offset_map.h"
#include "html/tag.h"
#include "stemma/options.h"
#include "stemma/result.h"
#include "stemma/span.h"

namespace stemma::html {

using NodeIndex = std::uint32_t;
inline constexpr NodeIndex kNoNode = static_cast<NodeIndex>(-1);

// An element or a text. Nodes stand in document order, so the subtree of node i is [i, end).
struct Node {
  Tag tag = Tag::kOther;
  bool is_text = false;
  NodeIndex parent = kNoNode;
  NodeIndex end = 0;             // one past the last descendant
  std::uint32_t text_begin = 0;  // text nodes: range in the tree's text pool
  std::uint32_t text_end = 0;
  std::uint32_t attribute_begin = 0;  // elements: range in the tree's attribute table
  std::uint32_t attribute_end = 0;
  std::uint32_t source_begin = 0;  // in the thinned page; Raw() leads on to the bytes
  std::uint32_t source_end = 0;
};

// One parsed page. A value; immutable once built, so safe to share between threads.
class HtmlTree {
 public:
  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] const Node& node(NodeIndex i) const { return nodes_[i]; }
  [[nodiscard]] std::string_view Text(NodeIndex i) const;
  // Value of an attribute, entities decoded; empty when absent. `name` in lower case.
  [[nodiscard]] std::string_view Attribute(NodeIndex i, std::string_view name) const;
  [[nodiscard]] bool HasAttribute(NodeIndex i, std::string_view name) const;
  // The texts of a subtree, white space runs as one space, trimmed.
  [[nodiscard]] std::string InnerText(NodeIndex i) const;
  // Bytes of the page that the node was read from (an element: its tags and all between).
  [[nodiscard]] RawRange Raw(NodeIndex i) const;
  // Bytes behind the part [begin, end) of a text node's text.
  [[nodiscard]] RawRange RawOfText(NodeIndex i, std::size_t begin, std::size_t end) const;
  // First ancestor-or-self with the tag, or kNoNode.
  [[nodiscard]] NodeIndex Ancestor(NodeIndex i, Tag tag) const;

  [[nodiscard]] const std::vector<std::string>& json_ld() const { return json_ld_; }
  [[nodiscard]] const std::string& charset() const { return charset_; }
  [[nodiscard]] bool repaired() const { return repaired_; }

 private:
  friend class TreeBuilder;
  struct Pair {
    std::uint32_t name_begin, name_end, value_begin, value_end;  // in pool_
  };
  [[nodiscard]] const Pair* Find(NodeIndex i, std::string_view name) const;
  [[nodiscard]] RawRange ToRaw(std::uint64_t begin, std::uint64_t end) const;
  [[nodiscard]] std::size_t SourceOf(const Node& node, std::size_t text_offset) const;

  std::vector<Node> nodes_;
  std::vector<Pair> attributes_;
  std::string pool_;  // texts, attribute names and values
  std::string page_;  // the thinned page
  OffsetMap to_page_;
  OffsetMap to_bytes_;
  std::vector<std::string> json_ld_;
  std::string charset_;
  bool repaired_ = false;
};

// Errors: kTooLarge when a limit of `limits` bites (record bytes, depth, tags).
Result<HtmlTree> Parse(std::string_view bytes, std::string_view http_charset, const Limits& limits);

}  // namespace stemma::html
