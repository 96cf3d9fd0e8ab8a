#include "extract/zone.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/zone_words.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

using html::HtmlTree;
using html::NodeIndex;
using html::Tag;

// Lines shorter than this are labels more often than prose; bytes.
constexpr std::size_t kProseBytes = 60;
// Share of the page's prose above which an element is no furniture, whatever it is called. On the measured pages
// wrappers named "sidebar-right" or "subscribe" hold all of it, real side columns under a third.
constexpr double kProtectedShare = 0.45;
// The same for comments, which may be longer than the article.
constexpr double kProtectedCommentShare = 0.9;
// An element with the page's heading is protected from this share on.
constexpr double kProtectedWithHeading = 0.12;

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

Zone ZoneOfNames(std::string_view names) {
  constexpr std::size_t kMaxNames = 24;  // utility frameworks put dozens of names on one element
  Zone zone = Zone::kNone;
  std::size_t count = 0;
  EachName(names, [&](std::string_view name) {
    if (zone == Zone::kNone && ++count <= kMaxNames) zone = ZoneOfName(name);
  });
  return zone;
}

Zone ZoneOfTag(Tag tag) {
  switch (tag) {
    case Tag::kNav:
    case Tag::kMenu:
      return Zone::kNavigation;
    case Tag::kFooter:
      return Zone::kLegal;
    case Tag::kAside:
      return Zone::kAside;
    case Tag::kForm:
    case Tag::kFieldset:
      return Zone::kForm;
    case Tag::kFigcaption:
    case Tag::kFigure:
      return Zone::kCaption;
    case Tag::kDialog:
      return Zone::kPromotion;
    default:
      return Zone::kNone;
  }
}

Zone ZoneOfRole(std::string_view role) {
  if (role == "navigation" || role == "banner" || role == "menu" || role == "menubar") return Zone::kNavigation;
  if (role == "complementary") return Zone::kAside;
  if (role == "contentinfo") return Zone::kLegal;
  if (role == "search" || role == "form") return Zone::kForm;
  if (role == "dialog" || role == "alertdialog") return Zone::kPromotion;
  return Zone::kNone;
}

Zone ZoneOfProperty(std::string_view property) {
  if (property == "author" || property == "datePublished" || property == "dateModified") return Zone::kByline;
  if (property == "comment" || property == "UserComments") return Zone::kComments;
  if (property == "keywords" || property == "articleSection") return Zone::kTags;
  if (property == "caption") return Zone::kCaption;
  return Zone::kNone;
}

bool IsHidden(const HtmlTree& tree, NodeIndex i) {
  return tree.HasAttribute(i, "hidden") || tree.HasAttribute(i, "style") || tree.Attribute(i, "aria-hidden") == "true";
}

// Bytes of prose in front of each line; the last entry is the whole page's.
std::vector<std::size_t> ProseSums(const std::vector<Line>& lines) {
  std::vector<std::size_t> sums(lines.size() + 1, 0);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const bool prose = line.text.size() >= kProseBytes && line.LinkDensity() < 0.5;
    sums[i + 1] = sums[i] + (prose ? line.text.size() - line.link_bytes : 0);
  }
  return sums;
}

class Marker {
 public:
  Marker(const HtmlTree& tree, std::vector<Line>& lines) : tree_(tree), lines_(lines), sums_(ProseSums(lines)) {}

  void Run() {
    const auto count = static_cast<NodeIndex>(tree_.nodes().size());
    for (NodeIndex i = 0; i < count;) {
      const LineRange inside = tree_.node(i).is_text ? LineRange{} : LinesIn(lines_, tree_, i);
      if (inside.begin == inside.end) {
        i = std::max(tree_.node(i).end, i + 1);
        continue;
      }
      const Zone zone = DeclaredZone(tree_, i);
      if (zone != Zone::kNone && !IsProtected(zone, inside)) {
        Mark(inside, zone, i);
        i = tree_.node(i).end;
      } else {
        ++i;
      }
    }
  }

 private:
  bool HasHeading(LineRange inside) const {
    for (std::size_t i = inside.begin; i < inside.end; ++i)
      if (lines_[i].heading == 1) return true;
    return false;
  }

  bool IsProtected(Zone zone, LineRange inside) const {
    const auto total = static_cast<double>(sums_.back());
    if (total == 0) return false;
    const double share = static_cast<double>(sums_[inside.end] - sums_[inside.begin]) / total;
    if (zone == Zone::kComments)
      return share > kProtectedCommentShare || (HasHeading(inside) && share > kProtectedShare);
    return share > kProtectedShare || (share > kProtectedWithHeading && HasHeading(inside));
  }

  void Mark(LineRange inside, Zone zone, NodeIndex root) {
    for (std::size_t i = inside.begin; i < inside.end; ++i) {
      lines_[i].zone = zone;
      lines_[i].zone_root = root;
    }
    if (zone == Zone::kLegal || zone == Zone::kForm) MarkComments(root);
  }

  // Comments may stand in an article's <footer>, or with their form.
  void MarkComments(NodeIndex root) {
    for (NodeIndex i = root + 1; i < tree_.node(root).end; ++i) {
      if (tree_.node(i).is_text || DeclaredZone(tree_, i) != Zone::kComments) continue;
      const LineRange inside = LinesIn(lines_, tree_, i);
      for (std::size_t n = inside.begin; n < inside.end; ++n) {
        lines_[n].zone = Zone::kComments;
        lines_[n].zone_root = i;
      }
      i = std::max(i, tree_.node(i).end - 1);
    }
  }

  const HtmlTree& tree_;
  std::vector<Line>& lines_;
  std::vector<std::size_t> sums_;
};

}  // namespace

Zone ZoneOfName(std::string_view name) {
  constexpr std::size_t kMaxBytes = 80;  // longer names are hashes
  if (name.size() > kMaxBytes) return Zone::kNone;
  const std::vector<std::string> words = WordsOf(name);
  for (std::size_t size = std::min<std::size_t>(words.size(), 3); size > 0; --size) {
    for (std::size_t begin = words.size() - size + 1; begin-- > 0;) {
      if (begin > 0 && Negates(words[begin - 1])) continue;
      std::string joined;
      for (std::size_t i = begin; i < begin + size; ++i) joined += words[i];
      if (const Zone zone = ZoneOfWord(joined); zone != Zone::kNone) return zone;
    }
  }
  return Zone::kNone;
}

bool DeclaresBody(const HtmlTree& tree, NodeIndex element) {
  if (tree.Attribute(element, "itemprop") == "articleBody") return true;
  static constexpr std::array<std::string_view, 40> kNames = {
      "articlebody",   "entrycontent",       "postcontent",     "postbody",      "storybody",          "articlecontent",
      "articletext",   "storycontent",       "bodytext",        "artikeltext",   "posttext",           "newstext",
      "storytext",     "articlebodycontent", "contentbody",     "bodycontent",   "textcontent",        "entrytext",
      "blogcontent",   "newscontent",        "blogpostcontent", "blogpostbody",  "singlecontent",      "pagecontent",
      "postarticle",   "articlecontentbody", "entrybody",       "articlecopy",   "articlemaincontent", "bodycopy",
      "richtext",      "theentrycontent",    "articlemain",     "articledetail", "tdpostcontent",      "postentry",
      "artikelinhalt", "artikelbody",        "newsbody",        "newsarticle"};
  bool found = false;
  const auto check = [&](std::string_view name) {
    std::string joined;
    for (const std::string& word : WordsOf(name)) joined += word;
    found = found || IsOneOf(joined, kNames);
  };
  EachName(tree.Attribute(element, "class"), check);
  EachName(tree.Attribute(element, "id"), check);
  return found;
}

Zone DeclaredZone(const HtmlTree& tree, NodeIndex element) {
  const Tag tag = tree.node(element).tag;
  if (tag == Tag::kHtml || tag == Tag::kBody) return Zone::kNone;
  const html::Node& node = tree.node(element);
  Zone zone = ZoneOfTag(tag);
  if (node.attribute_begin == node.attribute_end) return zone;
  if (zone != Zone::kNone && zone != Zone::kAside && zone != Zone::kLegal) return zone;
  if (IsHidden(tree, element)) return Zone::kHidden;
  if (DeclaresBody(tree, element)) return Zone::kNone;
  // Names first: an <aside class="comments"> is a place for comments.
  Zone named = ZoneOfNames(tree.Attribute(element, "class"));
  if (named == Zone::kNone) named = ZoneOfNames(tree.Attribute(element, "id"));
  if (named == Zone::kNone) named = ZoneOfNames(tree.Attribute(element, "data-component"));
  if (named == Zone::kNone) named = ZoneOfNames(tree.Attribute(element, "data-testid"));
  if (named == Zone::kNone) named = ZoneOfRole(tree.Attribute(element, "role"));
  if (named == Zone::kNone) named = ZoneOfProperty(tree.Attribute(element, "itemprop"));
  return named != Zone::kNone ? named : zone;
}

void MarkZones(const HtmlTree& tree, std::vector<Line>& lines) { Marker(tree, lines).Run(); }

}  // namespace stemma::extract
