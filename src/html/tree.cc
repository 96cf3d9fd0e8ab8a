#include "html/tree.h"

#include <algorithm>

#include "text/utf8.h"

namespace stemma::html {

std::string_view HtmlTree::Text(NodeIndex i) const {
  return std::string_view(pool_).substr(nodes_[i].text_begin, nodes_[i].text_end - nodes_[i].text_begin);
}

const HtmlTree::Pair* HtmlTree::Find(NodeIndex i, std::string_view name) const {
  const Node& n = nodes_[i];
  for (std::uint32_t a = n.attribute_begin; a < n.attribute_end; ++a) {
    const Pair& pair = attributes_[a];
    if (std::string_view(pool_).substr(pair.name_begin, pair.name_end - pair.name_begin) == name) return &pair;
  }
  return nullptr;
}

std::string_view HtmlTree::Attribute(NodeIndex i, std::string_view name) const {
  const Pair* pair = Find(i, name);
  if (pair == nullptr) return {};
  return std::string_view(pool_).substr(pair->value_begin, pair->value_end - pair->value_begin);
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
  const std::uint64_t from = to_bytes_.ToSource(to_page_.ToSource(begin));
  const std::uint64_t to = to_bytes_.EndToSource(to_page_.EndToSource(end));
  return {from, std::max(from, to)};
}

RawRange HtmlTree::Raw(NodeIndex i) const { return ToRaw(nodes_[i].source_begin, nodes_[i].source_end); }

// Walks text and source together; a character reference in the source counts for the text it became.
std::size_t HtmlTree::SourceOf(const Node& n, std::size_t text_offset) const {
  const std::string_view text = std::string_view(pool_).substr(n.text_begin, n.text_end - n.text_begin);
  const std::size_t source_size = n.source_end - n.source_begin;
  if (text.size() == source_size) return n.source_begin + text_offset;
  const std::string_view source = std::string_view(page_).substr(n.source_begin, source_size);
  std::size_t s = 0;
  std::size_t t = 0;
  while (t < text_offset && s < source.size()) {
    const bool reference = source[s] == '&' && (s + 1 < source.size()) && source[s + 1] != ' ';
    const std::size_t close = reference ? source.substr(s, 32).find(';') : std::string_view::npos;
    if (close != std::string_view::npos) {
      s += close + 1;
      t += text::Decode(text, t).size;
    } else {
      ++s;
      ++t;
    }
  }
  return n.source_begin + std::min(s, source.size());
}

RawRange HtmlTree::RawOfText(NodeIndex i, std::size_t begin, std::size_t end) const {
  return ToRaw(SourceOf(nodes_[i], begin), SourceOf(nodes_[i], end));
}

NodeIndex HtmlTree::Ancestor(NodeIndex i, Tag tag) const {
  while (i != kNoNode && (nodes_[i].is_text || nodes_[i].tag != tag)) i = nodes_[i].parent;
  return i;
}

}  // namespace stemma::html
