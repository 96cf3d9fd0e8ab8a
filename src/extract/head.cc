#include "extract/head.h"

#include <algorithm>

#include "text/fold.h"

namespace stemma::extract {
namespace {

using html::HtmlTree;
using html::NodeIndex;
using html::Tag;

void AddMeta(const HtmlTree& tree, NodeIndex i, Head& head) {
  std::string content = Squash(tree.Attribute(i, "content"));
  if (content.empty()) return;
  for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"}) {
    const std::string_view name = tree.Attribute(i, key);
    if (!name.empty()) head.metas.emplace_back(text::LowerAscii(Squash(name)), content);
  }
}

void AddLink(const HtmlTree& tree, NodeIndex i, Head& head) {
  const std::string rel = text::LowerAscii(tree.Attribute(i, "rel"));
  if (rel == "canonical" && head.canonical.empty()) head.canonical = Squash(tree.Attribute(i, "href"));
}

// A heading that leads to the front page is the site's name.
bool LinksHome(const HtmlTree& tree, NodeIndex heading) {
  for (NodeIndex i = heading + 1; i < tree.node(heading).end; ++i) {
    if (tree.node(i).is_text || tree.node(i).tag != Tag::kA) continue;
    const std::string href = Squash(tree.Attribute(i, "href"));
    if (href == "/" || href == "./" || href == "index.html" || href == "/index.html") return true;
    const std::size_t host = href.find("://");
    const std::size_t slash = host == std::string::npos ? host : href.find('/', host + 3);
    if (host != std::string::npos && (slash == std::string::npos || slash + 1 == href.size())) return true;
  }
  return false;
}

}  // namespace

std::string Squash(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool wide = text.compare(i, 2, "\xC2\xA0") == 0;
    if (static_cast<unsigned char>(text[i]) <= ' ' || wide) {
      space = true;
      if (wide) ++i;
      continue;
    }
    if (space && !out.empty()) out += ' ';
    space = false;
    out += text[i];
  }
  return out;
}

std::string_view Head::Meta(std::initializer_list<std::string_view> names) const {
  return Meta(std::span(names.begin(), names.size()));
}

std::string_view Head::Meta(std::span<const std::string_view> names) const {
  for (const std::string_view name : names)
    for (const auto& [key, content] : metas)
      if (key == name) return content;
  return {};
}

std::vector<std::string> Head::MetaAll(std::string_view name) const {
  std::vector<std::string> out;
  for (const auto& [key, content] : metas)
    if (key == name) out.push_back(content);
  return out;
}

Head ReadHead(const HtmlTree& tree) {
  Head head;
  for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
    if (tree.node(i).is_text) continue;
    switch (tree.node(i).tag) {
      case Tag::kHtml:
        head.language = Squash(tree.Attribute(i, "lang"));
        break;
      case Tag::kMeta:
        AddMeta(tree, i, head);
        break;
      case Tag::kLink:
        AddLink(tree, i, head);
        break;
      case Tag::kBase:
        head.base = Squash(tree.Attribute(i, "href"));
        break;
      case Tag::kTitle:
        if (head.title.empty()) head.title = Squash(tree.InnerText(i));
        break;
      case Tag::kH1:
        if (std::string text = tree.InnerText(i); !text.empty() && !LinksHome(tree, i))
          head.h1.push_back(std::move(text));
        break;
      default:
        break;
    }
  }
  head.data = ReadLinkedData(tree.json_ld());
  return head;
}

}  // namespace stemma::extract
