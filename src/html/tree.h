// HtmlTree: a page as a flat table of nodes in document order, each with its way back to the page's bytes.
// In:  a page's bytes and the charset its HTTP header named.  Out: the tree, or why there is none.
// Tested by html/html_test.cc and html/reader_test.cc, fuzzed by fuzz/html_fuzz.cc and fuzz/html_reader_fuzz.cc.
// Source: WHATWG HTML, "Parsing" (html/reader.h); docs/algorithms/html.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html/offset_map.h"
#include "html/source_text.h"
#include "html/tag.h"
#include "stemma/options.h"
#include "stemma/result.h"
#include "stemma/span.h"

namespace stemma::html {

using NodeIndex = std::uint32_t;
inline constexpr NodeIndex kNoNode = static_cast<NodeIndex>(-1);

// An element or a text. Nodes stand in document order, so the subtree of node i is [i, end). A text is one range of
// the page: what a comment or an ignored tag divides is two texts.
struct Node {
  Tag tag = Tag::kOther;
  bool is_text = false;
  bool references = false;  // text nodes: the source's character references were decoded
  NodeIndex parent = kNoNode;
  NodeIndex end = 0;             // one past the last descendant
  std::uint32_t text_begin = 0;  // text nodes: range in the page or, behind it, in what was rewritten
  std::uint32_t text_end = 0;
  std::uint32_t attribute_begin = 0;  // elements: range in the tree's attribute table
  std::uint32_t attribute_end = 0;
  std::uint32_t source_begin = 0;  // in the decoded page; Raw() leads on to the bytes
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
  friend Result<HtmlTree> Parse(std::string_view bytes, std::string_view http_charset, const Limits& limits);
  [[nodiscard]] std::string_view Get(Slice slice) const { return SourceText::Get(page_, rewritten_, slice); }
  [[nodiscard]] const TokenAttribute* Find(NodeIndex i, std::string_view name) const;
  [[nodiscard]] RawRange ToRaw(std::uint64_t begin, std::uint64_t end) const;
  [[nodiscard]] std::size_t SourceOf(const Node& node, std::size_t text_offset) const;

  std::vector<Node> nodes_;
  std::vector<TokenAttribute> attributes_;
  std::string page_;       // decoded
  std::string rewritten_;  // texts and values that do not stand in the page as they read
  OffsetMap to_bytes_;
  std::vector<std::string> json_ld_;
  std::uint64_t bytes_ = 0;  // size of the page as it was read: no range goes past it
  std::string charset_;
  bool repaired_ = false;
};

// Scripts, styles, svg, <noscript>, frames and comments are left out; of style attributes only those stay that hide.
// Errors: kTooLarge when a limit of `limits` bites (record bytes, depth, tags).
Result<HtmlTree> Parse(std::string_view bytes, std::string_view http_charset, const Limits& limits);

}  // namespace stemma::html
