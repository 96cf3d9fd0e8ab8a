#include "extract/body.h"

#include <algorithm>
#include <string>

#include "extract/class_words.h"

namespace stemma::extract {
namespace {

using html::HtmlTree;
using html::NodeIndex;
using html::Tag;

// A declared body counts when it holds this share of the page's prose outside furniture …
constexpr double kDeclaredShare = 0.4;
// … and a declared inner element replaces the outer one when it loses no more than this.
constexpr double kInnerShare = 0.85;
// Without a declared body: an element goes on to the child that holds this share of its prose.
constexpr double kDominantShare = 0.8;

// Bytes of prose that a line adds to the elements around it; 0 for labels and link lists.
std::size_t ProseBytes(const Line& line) {
  if (line.zone != Zone::kNone || line.repeated || line.heading != 0) return 0;
  const std::size_t bytes = line.text.size() - line.link_bytes;
  if (line.LinkDensity() > 0.5 || bytes < 25) return 0;
  const bool sentence = line.text.find_first_of(",.;:!?") != std::string::npos;
  if (bytes < 80 && !(sentence && line.shape != Shape::kLoose)) return bytes / 4;
  return bytes;
}

class Finder {
 public:
  Finder(const HtmlTree& tree, const std::vector<Line>& lines, LineRange section)
      : tree_(tree), lines_(lines), section_(section), sums_(lines.size() + 1, 0) {
    for (std::size_t i = 0; i < lines.size(); ++i) sums_[i + 1] = sums_[i] + ProseBytes(lines[i]);
  }

  std::vector<NodeIndex> Run() {
    if (lines_.empty() || sums_.back() == 0) return {};
    CollectDeclared();
    if (const NodeIndex own = BestInSection(); own != html::kNoNode) return WithParts(own);
    const NodeIndex declared = BestDeclared();
    if (declared != html::kNoNode) return WithParts(declared);
    NodeIndex start = OnlyTagged(Tag::kArticle);
    if (start == html::kNoNode) start = OnlyTagged(Tag::kMain);
    return {Descend(start == html::kNoNode ? 0 : start)};
  }

 private:
  std::size_t Prose(NodeIndex i) const {
    const LineRange inside = LinesIn(lines_, tree_, i);
    return sums_[inside.end] - sums_[inside.begin];
  }

  bool InFurniture(NodeIndex i) const {
    const LineRange inside = LinesIn(lines_, tree_, i);
    return inside.begin == inside.end || lines_[inside.begin].zone_root < i;
  }

  void CollectDeclared() {
    for (NodeIndex i = 0; i < tree_.nodes().size(); ++i) {
      const html::Node& node = tree_.node(i);
      if (!node.is_text && node.attribute_begin != node.attribute_end && !BodyName(tree_, i).empty())
        declared_.push_back(i);
    }
  }

  // Where the page goes on with other articles: the declared body under the article's own title.
  NodeIndex BestInSection() const {
    constexpr std::size_t kMinBytes = 400;
    if (section_.end - section_.begin == lines_.size()) return html::kNoNode;
    NodeIndex best = html::kNoNode;
    std::size_t most = kMinBytes;
    for (const NodeIndex i : declared_) {
      const LineRange inside = LinesIn(lines_, tree_, i);
      if (inside.begin < section_.begin || inside.end > section_.end || Prose(i) <= most) continue;
      best = i;
      most = Prose(i);
    }
    return best;
  }

  NodeIndex BestDeclared() const {
    NodeIndex best = html::kNoNode;
    std::size_t most = 0;
    for (const NodeIndex i : declared_) {
      const std::size_t prose = Prose(i);
      const bool inner = best != html::kNoNode && i < tree_.node(best).end &&
                         static_cast<double>(prose) >= kInnerShare * static_cast<double>(most);
      if (prose > most || inner) {
        best = i;
        most = std::max(most, prose);
      }
    }
    return static_cast<double>(most) >= kDeclaredShare * static_cast<double>(sums_.back()) && most > 0 ? best
                                                                                                       : html::kNoNode;
  }

  // The element and those of the same class beside it: a body split by adverts. A heading in between says that
  // the others are articles of their own.
  std::vector<NodeIndex> WithParts(NodeIndex best) const {
    std::vector<NodeIndex> parts;
    for (const NodeIndex i : declared_) {
      const bool same = i == best || BodyName(tree_, i) == BodyName(tree_, best);
      if (!same || Prose(i) == 0 || (!parts.empty() && i < tree_.node(parts.back()).end)) continue;
      if (i != best && (i < best ? tree_.node(i).end > best : i < tree_.node(best).end)) continue;
      if (i == best || !HeadingBetween(std::min(i, best), std::max(i, best))) parts.push_back(i);
    }
    return parts;
  }

  bool HeadingBetween(NodeIndex a, NodeIndex b) const {
    const std::size_t from = LinesIn(lines_, tree_, a).end;
    const std::size_t to = LinesIn(lines_, tree_, b).begin;
    for (std::size_t i = from; i < to; ++i)
      if (lines_[i].heading != 0 && lines_[i].heading <= 3 && lines_[i].zone == Zone::kNone) return true;
    return false;
  }

  // The one element with the tag that holds most of the prose.
  NodeIndex OnlyTagged(Tag tag) const {
    for (NodeIndex i = 0; i < tree_.nodes().size(); ++i) {
      if (tree_.node(i).is_text || tree_.node(i).tag != tag) continue;
      if (static_cast<double>(Prose(i)) >= 0.6 * static_cast<double>(sums_.back())) return i;
    }
    return html::kNoNode;
  }

  // From an element to the child that dominates it, as long as there is one that is no single paragraph.
  NodeIndex Descend(NodeIndex i) const {
    for (;;) {
      const NodeIndex child = DominantChild(i);
      if (child == html::kNoNode) return i;
      i = child;
    }
  }

  NodeIndex DominantChild(NodeIndex i) const {
    const double floor = kDominantShare * static_cast<double>(Prose(i));
    for (NodeIndex c = i + 1; c < tree_.node(i).end; c = tree_.node(c).end) {
      if (tree_.node(c).is_text) continue;
      if (tree_.node(c).tag == Tag::kP || tree_.node(c).tag == Tag::kLi) continue;
      const LineRange inside = LinesIn(lines_, tree_, c);
      if (inside.end - inside.begin > 1 && static_cast<double>(Prose(c)) >= floor) return c;
    }
    return html::kNoNode;
  }

  const HtmlTree& tree_;
  const std::vector<Line>& lines_;
  LineRange section_;
  std::vector<std::size_t> sums_;
  std::vector<NodeIndex> declared_;
};

}  // namespace

std::vector<NodeIndex> FindBody(const HtmlTree& tree, const std::vector<Line>& lines, LineRange section) {
  return Finder(tree, lines, section).Run();
}

}  // namespace stemma::extract
