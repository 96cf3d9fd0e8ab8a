#include "extract/class_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace stemma::extract {
namespace {

using html::HtmlTree;
using html::NodeIndex;
using html::Tag;

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsAlnum(char c) { return (c >= 'a' && c <= 'z') || IsUpper(c) || (c >= '0' && c <= '9'); }

// "entry-Content_wrap" and "entryContentWrap" both give entry, content, wrap.
std::vector<std::string> WordsOf(std::string_view name) {
  std::vector<std::string> words;
  bool fresh = true;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (!IsAlnum(c)) {
      fresh = true;
      continue;
    }
    const bool hump = IsUpper(c) && i > 0 && !IsUpper(name[i - 1]);
    if (fresh || hump || words.empty()) words.emplace_back();
    fresh = false;
    words.back() += IsUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return words;
}

template <std::size_t N>
bool IsOneOf(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::ranges::find(list, word) != list.end();
}

// Words that turn the next one into a statement about something else: "has-sidebar", "no-comments".
bool Negates(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kWords = {"has", "with", "no",     "without", "not",   "is",
                                                              "non", "show", "enable", "disable", "after", "before"};
  return IsOneOf(word, kWords);
}

template <typename Fn>
void EachName(std::string_view names, Fn&& fn) {
  for (std::size_t at = 0; at < names.size();) {
    const std::size_t end = std::min(names.find_first_of(" \t\n\r\f", at), names.size());
    if (end > at) fn(names.substr(at, end - at));
    at = end + 1;
  }
}

// Page builders call every part of a page a widget, the article too.
bool IsBuilderName(std::string_view name) {
  return name.starts_with("elementor") || name.starts_with("siteorigin") || name.starts_with("so-widget") ||
         name.starts_with("widget-span") || name.starts_with("widget-type");
}

// OPTIMIZATION: every name of a body ends in one of few words; most names of a page do not.
bool MayNameBody(std::string_view name) {
  constexpr std::size_t kEnd = 4;
  if (name.size() < 8) return false;
  std::array<char, kEnd> end{};
  std::ranges::transform(name.substr(name.size() - kEnd), end.begin(),
                         [](char c) { return IsUpper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
  static constexpr std::array<std::string_view, 9> kEnds = {"body", "tent", "text", "copy", "icle",
                                                            "main", "tail", "halt", "ntry"};
  return IsOneOf(std::string_view(end.data(), kEnd), kEnds);
}

}  // namespace

bool IsVague(const ZoneWord& word) { return word.word.starts_with("widget"); }

const ZoneWord* ZoneOfName(std::string_view name) {
  constexpr std::size_t kMaxBytes = 80;  // longer names are hashes
  if (name.size() > kMaxBytes) return nullptr;
  const std::vector<std::string> words = WordsOf(name);
  const ZoneWord* widget = nullptr;
  for (std::size_t size = std::min<std::size_t>(words.size(), 3); size > 0; --size) {
    for (std::size_t begin = words.size() - size + 1; begin-- > 0;) {
      if (begin > 0 && Negates(words[begin - 1])) continue;
      std::string joined;
      for (std::size_t i = begin; i < begin + size; ++i) joined += words[i];
      const ZoneWord* found = FindZoneWord(joined);
      if (found == nullptr) continue;
      if (!IsVague(*found)) return found->zone == Zone::kNone ? nullptr : found;
      if (!IsBuilderName(name)) widget = found;
    }
  }
  return widget;
}

const ZoneWord* ZoneOfNames(std::string_view names) {
  constexpr std::size_t kMaxNames = 24;  // utility frameworks put dozens of names on one element
  const ZoneWord* zone = nullptr;
  std::size_t count = 0;
  EachName(names, [&](std::string_view name) {
    if ((zone == nullptr || IsVague(*zone)) && ++count <= kMaxNames)
      if (const ZoneWord* found = ZoneOfName(name); found != nullptr && (zone == nullptr || !IsVague(*found)))
        zone = found;
  });
  return zone;
}

std::string_view BodyName(const HtmlTree& tree, NodeIndex element) {
  const Tag tag = tree.node(element).tag;
  if (tag == Tag::kHtml || tag == Tag::kBody) return {};
  if (tree.Attribute(element, "itemprop") == "articleBody") return "articleBody";
  static constexpr std::array<std::string_view, 40> kNames = {
      "articlebody",   "entrycontent",       "postcontent",     "postbody",      "storybody",          "articlecontent",
      "articletext",   "storycontent",       "bodytext",        "artikeltext",   "posttext",           "newstext",
      "storytext",     "articlebodycontent", "contentbody",     "bodycontent",   "textcontent",        "entrytext",
      "blogcontent",   "newscontent",        "blogpostcontent", "blogpostbody",  "singlecontent",      "pagecontent",
      "postarticle",   "articlecontentbody", "entrybody",       "articlecopy",   "articlemaincontent", "bodycopy",
      "richtext",      "theentrycontent",    "articlemain",     "articledetail", "tdpostcontent",      "postentry",
      "artikelinhalt", "artikelbody",        "newsbody",        "newsarticle"};
  std::string_view found;
  const auto check = [&](std::string_view name) {
    constexpr std::size_t kMaxBytes = 60;
    if (!found.empty() || name.size() > kMaxBytes || !MayNameBody(name)) return;
    std::string joined;
    for (const std::string& word : WordsOf(name)) joined += word;
    if (IsOneOf(joined, kNames) || joined.ends_with("themepostcontent")) found = name;
  };
  EachName(tree.Attribute(element, "class"), check);
  EachName(tree.Attribute(element, "id"), check);
  return found;
}

}  // namespace stemma::extract
