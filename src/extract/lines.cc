#include <algorithm>

#include "extract/page.h"

namespace stemma::extract {
namespace {

using html::HtmlTree;
using html::NodeIndex;
using html::Tag;

// A button around a picture opens it in large.
bool HasCaption(const HtmlTree& tree, NodeIndex button) {
  for (NodeIndex i = button + 1; i < tree.node(button).end; ++i)
    if (!tree.node(i).is_text && tree.node(i).tag == Tag::kFigcaption) return true;
  return false;
}

// Elements whose text is no line of the page.
bool IsSilent(const HtmlTree& tree, NodeIndex i) {
  switch (tree.node(i).tag) {
    case Tag::kHead:
    case Tag::kScript:
    case Tag::kStyle:
    case Tag::kSelect:
    case Tag::kOption:
    case Tag::kTextarea:
    case Tag::kSvg:
    case Tag::kVideo:
    case Tag::kAudio:
    case Tag::kObject:
    case Tag::kIframe:
    case Tag::kNoscript:
    case Tag::kTitle:
    case Tag::kCanvas:
    case Tag::kMap:
      return true;
    case Tag::kButton:
      return !HasCaption(tree, i);
    case Tag::kTemplate:
      return !tree.HasAttribute(i, "shadowrootmode");
    default:
      return false;
  }
}

std::uint8_t HeadingLevel(Tag tag) {
  switch (tag) {
    case Tag::kH1:
      return 1;
    case Tag::kH2:
      return 2;
    case Tag::kH3:
      return 3;
    case Tag::kH4:
      return 4;
    case Tag::kH5:
      return 5;
    case Tag::kH6:
      return 6;
    default:
      return 0;
  }
}

bool IsBold(Tag tag) { return tag == Tag::kB || tag == Tag::kStrong; }

// White space of HTML and the spaces that only look like it.
std::size_t SpaceAt(std::string_view text, std::size_t i) {
  const auto c = static_cast<unsigned char>(text[i]);
  if (c <= ' ') return 1;
  if (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0xA0) return 2;
  if (c == 0xE2 && text.compare(i, 3, "\xE2\x80\x8B") == 0) return 3;  // zero width space
  if (c == 0xEF && text.compare(i, 3, "\xEF\xBB\xBF") == 0) return 3;  // byte order mark
  return 0;
}

// Soft hyphens are no part of the words.
std::size_t DroppedAt(std::string_view text, std::size_t i) { return text.compare(i, 2, "\xC2\xAD") == 0 ? 2 : 0; }

bool EndsSentence(std::string_view text) {
  if (text.empty()) return false;
  if (std::string_view(".!?:;\"')").find(text.back()) != std::string_view::npos) return true;
  return text.ends_with("\xE2\x80\x9D") || text.ends_with("\xC2\xBB") || text.ends_with("\xE2\x80\xA6");
}

class Cutter {
 public:
  explicit Cutter(const HtmlTree& tree) : tree_(tree) {}

  std::vector<Line> Run() {
    const auto count = static_cast<NodeIndex>(tree_.nodes().size());
    for (NodeIndex i = 0; i < count;) {
      while (!open_.empty() && i >= tree_.node(open_.back()).end) Leave();
      if (tree_.node(i).is_text) {
        AddText(i);
        ++i;
      } else if (IsSilent(tree_, i)) {
        i = std::max(tree_.node(i).end, i + 1);
      } else {
        Enter(i);
        ++i;
      }
    }
    while (!open_.empty()) Leave();
    Flush();
    return std::move(lines_);
  }

 private:
  void Enter(NodeIndex i) {
    const Tag tag = tree_.node(i).tag;
    if (tag == Tag::kBr) return Break();
    if (tag == Tag::kHr || html::IsBlock(tag)) {
      Flush();
      blocks_.push_back(i);
    }
    if (tag == Tag::kA) anchor_ = i;
    if (IsBold(tag)) ++bold_;
    open_.push_back(i);
  }

  void Leave() {
    const NodeIndex i = open_.back();
    const Tag tag = tree_.node(i).tag;
    open_.pop_back();
    if (tag == Tag::kHr || html::IsBlock(tag)) {
      Flush();
      blocks_.pop_back();
    }
    if (tag == Tag::kA) anchor_ = html::kNoNode;
    if (IsBold(tag)) --bold_;
  }

  // One <br> breaks a line, two part paragraphs.
  void Break() {
    if (line_.text.empty()) return;
    if (broken_) return Flush();
    broken_ = true;
    space_ = true;
  }

  void AddText(NodeIndex i) {
    const std::string_view text = tree_.Text(i);
    for (std::size_t at = 0; at < text.size();) {
      if (const std::size_t space = SpaceAt(text, at); space != 0) {
        space_ = true;
        at += space;
      } else if (const std::size_t dropped = DroppedAt(text, at); dropped != 0) {
        at += dropped;
      } else {
        at = AddWord(i, text, at);
      }
    }
  }

  // Appends the characters from `at` up to the next space; returns where it ends.
  std::size_t AddWord(NodeIndex i, std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && SpaceAt(text, end) == 0 && DroppedAt(text, end) == 0) ++end;
    if (line_.text.empty()) {
      line_.first = {i, static_cast<std::uint32_t>(at)};
      all_bold_ = true;
    } else if (space_) {
      line_.text += broken_ && EndsSentence(line_.text) ? '\n' : ' ';
    }
    space_ = broken_ = false;
    const auto begin = static_cast<std::uint32_t>(line_.text.size());
    line_.text.append(text.substr(at, end - at));
    line_.last = {i, static_cast<std::uint32_t>(end)};
    all_bold_ = all_bold_ && bold_ > 0;
    if (anchor_ != html::kNoNode) AddLink(begin);
    return end;
  }

  void AddLink(std::uint32_t begin) {
    const auto end = static_cast<std::uint32_t>(line_.text.size());
    if (!line_.links.empty() && line_.links.back().node == anchor_) {
      line_.link_bytes += end - line_.links.back().end;
      line_.links.back().end = end;
    } else {
      line_.link_bytes += end - begin;
      line_.links.push_back({anchor_, begin, end});
    }
  }

  void Flush() {
    space_ = broken_ = false;
    if (line_.text.empty()) return;
    line_.bold = all_bold_;
    line_.element = blocks_.empty() ? 0 : blocks_.back();
    SetShape();
    lines_.push_back(std::move(line_));
    line_ = {};
  }

  void SetShape() {
    constexpr std::size_t kLevels = 6;  // a paragraph in a list item in a quote in …
    for (std::size_t n = 0; n < std::min(kLevels, blocks_.size()); ++n) {
      const Tag tag = tree_.node(blocks_[blocks_.size() - 1 - n]).tag;
      if (const std::uint8_t level = HeadingLevel(tag); level != 0) {
        line_.heading = level;
        line_.shape = Shape::kHeading;
        return;
      }
      if (tag == Tag::kP && line_.shape == Shape::kLoose) line_.shape = Shape::kParagraph;
      if (tag == Tag::kBlockquote) line_.shape = Shape::kQuote;
      if (tag == Tag::kLi || tag == Tag::kDd || tag == Tag::kDt) line_.shape = Shape::kItem;
      if (tag == Tag::kTd || tag == Tag::kTh)
        line_.shape = line_.shape == Shape::kParagraph ? line_.shape : Shape::kCell;
      if (tag == Tag::kPre) line_.shape = Shape::kPreformatted;
      if (line_.shape != Shape::kLoose && line_.shape != Shape::kParagraph) return;
    }
  }

  const HtmlTree& tree_;
  std::vector<Line> lines_;
  Line line_;
  std::vector<NodeIndex> open_;
  std::vector<NodeIndex> blocks_;
  NodeIndex anchor_ = html::kNoNode;
  int bold_ = 0;
  bool all_bold_ = false;
  bool space_ = false;
  bool broken_ = false;
};

}  // namespace

std::vector<Line> LinesOf(const HtmlTree& tree) { return Cutter(tree).Run(); }

LineRange LinesIn(const std::vector<Line>& lines, const HtmlTree& tree, NodeIndex element) {
  const auto first = [](const Line& line, NodeIndex node) { return line.first.node < node; };
  const auto begin = std::lower_bound(lines.begin(), lines.end(), element, first);
  const auto end = std::lower_bound(begin, lines.end(), tree.node(element).end, first);
  return {static_cast<std::size_t>(begin - lines.begin()), static_cast<std::size_t>(end - lines.begin())};
}

Zone ZoneOfNode(const HtmlTree& tree, const std::vector<Line>& lines, NodeIndex node) {
  const auto first = [](const Line& line, NodeIndex n) { return line.first.node < n; };
  const auto inside = std::lower_bound(lines.begin(), lines.end(), node, first);
  if (inside != lines.end() && inside->first.node < tree.node(node).end) return inside->zone;
  return inside == lines.begin() ? Zone::kNavigation : std::prev(inside)->zone;
}

RawRange RawOf(const HtmlTree& tree, const Line& line) {
  const RawRange first = tree.RawOfText(line.first.node, line.first.offset, line.first.offset + 1);
  const RawRange last = tree.RawOfText(line.last.node, 0, line.last.offset);
  return {first.begin, std::max(first.begin, last.end)};
}

}  // namespace stemma::extract
