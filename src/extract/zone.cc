#include "extract/zone.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include "extract/class_words.h"

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
// A page with less than this share of its prose outside furniture is read again without the word that took most.
constexpr double kMinOutside = 0.35;

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

// React sends parts of a page behind its end, hidden, and a script puts them in place: <div hidden id="S:1f">.
bool IsStreamed(const HtmlTree& tree, NodeIndex i) { return tree.Attribute(i, "id").starts_with("S:"); }

// What an element declares, and the word that says so; empty where its tag, role or property does.
struct Declared {
  Zone zone = Zone::kNone;
  std::string_view word;
};

// Reads declarations; remembers what names mean, since a page repeats few.
class Reader {
 public:
  explicit Reader(const HtmlTree& tree) : tree_(tree) {}

  // From now on the word says nothing.
  void Ignore(std::string_view word) { ignored_.push_back(word); }

  Declared Of(NodeIndex element) {
    const Tag tag = tree_.node(element).tag;
    if (tag == Tag::kHtml || tag == Tag::kBody) return {};
    const html::Node& node = tree_.node(element);
    const Zone zone = ZoneOfTag(tag);
    if (node.attribute_begin == node.attribute_end) return {zone, {}};
    if (zone != Zone::kNone && zone != Zone::kAside && zone != Zone::kLegal) return {zone, {}};
    if (IsHidden(tree_, element) && !IsIgnored("hidden"))
      return IsStreamed(tree_, element) ? Declared{} : Declared{Zone::kHidden, "hidden"};
    if (!BodyName(tree_, element).empty()) return {};
    // Names first: an <aside class="comments"> is a place for comments.
    Declared vague;
    for (const char* attribute : {"class", "id", "data-component", "data-testid"}) {
      const ZoneWord* found = OfNames(tree_.Attribute(element, attribute));
      if (found == nullptr) continue;
      if (!IsVague(*found)) return {found->zone, found->word};
      if (vague.word.empty()) vague = {found->zone, found->word};
    }
    if (!vague.word.empty()) return vague;
    Zone said = ZoneOfRole(tree_.Attribute(element, "role"));
    if (said == Zone::kNone) said = ZoneOfProperty(tree_.Attribute(element, "itemprop"));
    return {said != Zone::kNone ? said : zone, {}};
  }

 private:
  [[nodiscard]] bool IsIgnored(std::string_view word) const {
    return std::ranges::find(ignored_, word) != ignored_.end();
  }

  const ZoneWord* OfNames(std::string_view names) {
    if (names.empty()) return nullptr;
    const auto [it, fresh] = known_.try_emplace(names, nullptr);
    if (fresh) it->second = ZoneOfNames(names);
    const ZoneWord* found = it->second;
    return found != nullptr && IsIgnored(found->word) ? nullptr : found;
  }

  const HtmlTree& tree_;
  std::vector<std::string_view> ignored_;
  std::unordered_map<std::string_view, const ZoneWord*> known_;  // looked up only, never walked
};

class Marker {
 public:
  Marker(const HtmlTree& tree, std::vector<Line>& lines)
      : tree_(tree), lines_(lines), reader_(tree), sums_(ProseSums(lines)) {}

  // A word that would take most of a page that has hardly any prose outside furniture is this site's name for
  // something else ("sidebar-grid", "paywall" on each paragraph).
  void Run() {
    constexpr int kMaxWords = 4;
    Pass();
    for (int n = 0; n < kMaxWords && Unmarked() < kMinOutside * Total(); ++n) {
      const std::string_view word = GreediestWord();
      if (word.empty()) return;
      reader_.Ignore(word);
      for (Line& line : lines_) {
        line.zone = Zone::kNone;
        line.zone_root = html::kNoNode;
      }
      Pass();
    }
  }

 private:
  void Pass() {
    taken_.clear();
    const auto count = static_cast<NodeIndex>(tree_.nodes().size());
    for (NodeIndex i = 0; i < count;) {
      const LineRange inside = tree_.node(i).is_text ? LineRange{} : LinesIn(lines_, tree_, i);
      if (inside.begin == inside.end) {
        i = std::max(tree_.node(i).end, i + 1);
        continue;
      }
      // Programs are coloured by names like "comment".
      if (tree_.node(i).tag == Tag::kPre || tree_.node(i).tag == Tag::kCode) {
        i = tree_.node(i).end;
        continue;
      }
      const Declared declared = reader_.Of(i);
      if (declared.zone != Zone::kNone && !IsProtected(declared.zone, inside) && !HoldsContent(i, inside)) {
        Mark(inside, declared, i);
        i = tree_.node(i).end;
      } else {
        ++i;
      }
    }
  }

  [[nodiscard]] double Total() const { return static_cast<double>(sums_.back()); }
  [[nodiscard]] std::size_t Prose(LineRange inside) const { return sums_[inside.end] - sums_[inside.begin]; }

  [[nodiscard]] double Unmarked() const {
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (lines_[i].zone == Zone::kNone) bytes += sums_[i + 1] - sums_[i];
    return static_cast<double>(bytes);
  }

  // The word whose elements hold most prose, if it is a large share of the page's; first of equals.
  [[nodiscard]] std::string_view GreediestWord() const {
    std::string_view best;
    std::size_t most = 0;
    for (const auto& [word, bytes] : taken_) {
      if (bytes <= most) continue;
      most = bytes;
      best = word;
    }
    return static_cast<double>(most) > kMinOutside * Total() ? best : std::string_view();
  }

  [[nodiscard]] bool HasHeading(LineRange inside) const {
    for (std::size_t i = inside.begin; i < inside.end; ++i)
      if (lines_[i].heading == 1) return true;
    return false;
  }

  [[nodiscard]] bool IsProtected(Zone zone, LineRange inside) const {
    if (Total() == 0) return false;
    const double share = static_cast<double>(Prose(inside)) / Total();
    if (zone == Zone::kComments)
      return share > kProtectedCommentShare || (HasHeading(inside) && share > kProtectedShare);
    return share > kProtectedShare || (share > kProtectedWithHeading && HasHeading(inside));
  }

  // A <figure> may hold a table, a quotation or a program; only what is left is its caption.
  [[nodiscard]] bool HoldsContent(NodeIndex i, LineRange inside) const {
    if (tree_.node(i).tag != Tag::kFigure) return false;
    for (std::size_t n = inside.begin; n < inside.end; ++n) {
      const Shape shape = lines_[n].shape;
      if (shape == Shape::kCell || shape == Shape::kQuote || shape == Shape::kPreformatted) return true;
    }
    return false;
  }

  void Mark(LineRange inside, const Declared& declared, NodeIndex root) {
    Set(inside, declared.zone, root);
    if (!declared.word.empty() && declared.zone != Zone::kComments) {
      const auto known = std::ranges::find(taken_, declared.word, [](const auto& entry) { return entry.first; });
      if (known == taken_.end()) {
        taken_.emplace_back(declared.word, Prose(inside));
      } else {
        known->second += Prose(inside);
      }
    }
    constexpr std::array kHolders = {Zone::kLegal, Zone::kForm, Zone::kAside, Zone::kByline, Zone::kTags};
    if (std::ranges::find(kHolders, declared.zone) != kHolders.end()) MarkComments(root);
  }

  // A paragraph may begin with a dateline in a <span>: what goes on behind a byline's element is no byline.
  void Set(LineRange inside, Zone zone, NodeIndex root) {
    for (std::size_t i = inside.begin; i < inside.end; ++i) {
      if (zone == Zone::kByline && lines_[i].last.node >= tree_.node(root).end) continue;
      lines_[i].zone = zone;
      lines_[i].zone_root = root;
    }
  }

  // Comments may stand in an article's <footer>, with their form, or in the block of tags and dates below it.
  void MarkComments(NodeIndex root) {
    for (NodeIndex i = root + 1; i < tree_.node(root).end; ++i) {
      if (tree_.node(i).is_text || reader_.Of(i).zone != Zone::kComments) continue;
      Set(LinesIn(lines_, tree_, i), Zone::kComments, i);
      i = std::max(i, tree_.node(i).end - 1);
    }
  }

  const HtmlTree& tree_;
  std::vector<Line>& lines_;
  Reader reader_;
  std::vector<std::size_t> sums_;
  std::vector<std::pair<std::string_view, std::size_t>> taken_;  // word, bytes of prose it took; in page order
};

}  // namespace

void MarkZones(const HtmlTree& tree, std::vector<Line>& lines) { Marker(tree, lines).Run(); }

}  // namespace stemma::extract
