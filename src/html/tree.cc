#include "html/tree.h"

#include <algorithm>

namespace stemma::html {

std::string_view HtmlTree::Text(NodeIndex i) const { return Get({nodes_[i].text_begin, nodes_[i].text_end}); }

const TokenAttribute* HtmlTree::Find(NodeIndex i, std::string_view name) const {
  const Node& n = nodes_[i];
  for (std::uint32_t a = n.attribute_begin; a < n.attribute_end; ++a)
    if (Get(attributes_[a].name) == name) return &attributes_[a];
  return nullptr;
}

std::string_view HtmlTree::Attribute(NodeIndex i, std::string_view name) const {
  const TokenAttribute* const attribute = Find(i, name);
  return attribute == nullptr ? std::string_view() : Get(attribute->value);
}

bool HtmlTree::HasAttribute(NodeIndex i, std::string_view name) const { return Find(i, name) != nullptr; }

std::string HtmlTree::InnerText(NodeIndex i) const {
  std::string out;
  bool space = false;
  for (NodeIndex n = i; n < std::max(nodes_[i].end, i + 1); ++n) {
    if (!nodes_[n].is_text) {
      space = space || IsBlock(nodes_[n].tag) || nodes_[n].tag == Tag::kBr;
      continue;
    }
    for (const char c : Text(n)) {
      if (static_cast<unsigned char>(c) <= ' ') {
        space = true;
        continue;
      }
      if (space && !out.empty()) out += ' ';
      space = false;
      out += c;
    }
  }
  return out;
}

RawRange HtmlTree::ToRaw(std::uint64_t begin, std::uint64_t end) const {
  const std::uint64_t from = to_bytes_.ToSource(begin);
  const std::uint64_t to = to_bytes_.EndToSource(end);
  return {std::min(from, bytes_), std::min(std::max(from, to), bytes_)};
}

RawRange HtmlTree::Raw(NodeIndex i) const { return ToRaw(nodes_[i].source_begin, nodes_[i].source_end); }

// Reads the source again up to the offset: a character reference counts for the text that it became.
std::size_t HtmlTree::SourceOf(const Node& n, std::size_t text_offset) const {
  const std::size_t source_size = n.source_end - n.source_begin;
  if (n.text_begin == n.source_begin) return n.source_begin + std::min(text_offset, source_size);
  const std::string_view source = std::string_view(page_).substr(n.source_begin, source_size);
  return n.source_begin + SourceSize(source, {.references = n.references, .in_attribute = false}, text_offset);
}

RawRange HtmlTree::RawOfText(NodeIndex i, std::size_t begin, std::size_t end) const {
  return ToRaw(SourceOf(nodes_[i], begin), SourceOf(nodes_[i], end));
}

NodeIndex HtmlTree::Ancestor(NodeIndex i, Tag tag) const {
  while (i != kNoNode && (nodes_[i].is_text || nodes_[i].tag != tag)) i = nodes_[i].parent;
  return i;
}

}  // namespace stemma::html
