#include "extract/comments.h"

#include <algorithm>
#include <array>

#include "extract/date_text.h"
#include "extract/head.h"
#include "extract/phrases.h"
#include "extract/zone.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

using html::HtmlTree;
using html::NodeIndex;
using html::Tag;

// Text without a marked item around it is a comment from this length on; shorter ones are labels.
constexpr std::size_t kLooseBytes = 60;
constexpr int kMaxLevels = 40;

bool HasWord(std::string_view names, std::string_view word) {
  for (std::size_t at = names.find(word); at != std::string_view::npos; at = names.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || names[at - 1] == ' ') && (end == names.size() || names[end] == ' ')) return true;
  }
  return false;
}

bool EndsInDigit(std::string_view id) { return !id.empty() && id.back() >= '0' && id.back() <= '9'; }

bool EndsWithOneOf(std::string_view name, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return name.ends_with(end); });
}

// True when one of the names speaks of a comment and ends in one of the words.
bool NamesComment(std::string_view names, std::initializer_list<std::string_view> ends) {
  for (std::size_t at = 0; at < names.size();) {
    const std::size_t end = std::min(names.find(' ', at), names.size());
    const std::string_view name = names.substr(at, end - at);
    if ((name.find("comment") != std::string_view::npos || name.find("kommentar") != std::string_view::npos) &&
        EndsWithOneOf(name, ends))
      return true;
    at = end + 1;
  }
  return false;
}

// True for the element around the words of one comment, without its author and time.
bool IsWords(const HtmlTree& tree, NodeIndex i) {
  return NamesComment(text::LowerAscii(tree.Attribute(i, "class")), {"content", "body", "text"});
}

// True for the element around one comment.
bool IsItem(const HtmlTree& tree, NodeIndex i) {
  const std::string_view property = tree.Attribute(i, "itemprop");
  if (property == "comment") return true;
  const std::string id = text::LowerAscii(tree.Attribute(i, "id"));
  if (EndsInDigit(id) && (id.find("comment") != std::string::npos || id.starts_with("div-") || id.starts_with("c") ||
                          id.find("kommentar") != std::string::npos))
    return true;
  const std::string names = text::LowerAscii(tree.Attribute(i, "class"));
  if (NamesComment(names, {"comment", "item", "entry", "card", "kommentar", "wrapper", "node"})) return true;
  if (HasWord(names, "review") || HasWord(names, "reply")) return true;
  return tree.node(i).tag == Tag::kLi || tree.node(i).tag == Tag::kArticle;
}

enum class Part { kText, kAuthor, kTime, kForm };

Part PartOfElement(const HtmlTree& tree, NodeIndex i) {
  const Tag tag = tree.node(i).tag;
  if (tag == Tag::kForm) return Part::kForm;
  if (tag == Tag::kCite) return Part::kAuthor;
  if (tag == Tag::kTime) return Part::kTime;
  const std::string names = text::LowerAscii(tree.Attribute(i, "class"));
  if (names.empty()) return tree.Attribute(i, "id") == "respond" ? Part::kForm : Part::kText;
  const auto has = [&](std::string_view word) { return names.find(word) != std::string::npos; };
  if (has("respond") || has("comment-form") || has("reply-link") || HasWord(names, "reply") || has("comment-reply"))
    return Part::kForm;
  if (has("author") || has("vcard") || HasWord(names, "fn") || has("user-name") || has("username"))
    return Part::kAuthor;
  if (has("date") || has("time") || has("meta")) return Part::kTime;
  return Part::kText;
}

class Cutter {
 public:
  Cutter(const HtmlTree& tree, std::vector<Line>& lines) : tree_(tree), lines_(lines) {}

  std::vector<Comment> Run() {
    for (Line& line : lines_) {
      if (line.role != Role::kComment) continue;
      if (!Take(line)) {
        line.role = Role::kFurniture;
        line.kind = "form";
      }
    }
    std::erase_if(out_, [](const Comment& comment) { return comment.text.empty(); });
    return std::move(out_);
  }

 private:
  // The nearest element around a comment, and what part of it the line is. The zone's root is no item but the last
  // resort.
  void Place(const Line& line, NodeIndex& item, Part& part) const {
    item = html::kNoNode;
    part = Part::kText;
    NodeIndex i = tree_.node(line.first.node).parent;
    NodeIndex words = html::kNoNode;
    for (int level = 0; level < kMaxLevels && i != html::kNoNode && i >= line.zone_root && item == html::kNoNode;
         ++level, i = tree_.node(i).parent) {
      if (IsWords(tree_, i)) {
        words = i;
      } else if (IsItem(tree_, i)) {
        item = i;
      } else if (part == Part::kText) {
        part = PartOfElement(tree_, i);
      }
    }
    if (item == html::kNoNode) item = words;
  }

  bool Take(const Line& line) {
    NodeIndex item = html::kNoNode;
    Part part = Part::kText;
    Place(line, item, part);
    if (part == Part::kForm || !FurnitureOfPhrase(line.text).empty() || line.heading != 0) return false;
    const bool label = line.text.size() < 120 && !FindDates(line.text, false).empty();
    if (item == html::kNoNode && (line.text.size() < kLooseBytes || line.LinkDensity() > 0.5)) return false;
    if (item != last_item_ || item == html::kNoNode || out_.empty()) {
      out_.push_back({{}, {}, {}, RawOf(tree_, line)});
      last_item_ = item;
    }
    Comment& comment = out_.back();
    comment.raw.end = std::max(comment.raw.end, RawOf(tree_, line).end);
    Add(line, label && part != Part::kText ? Part::kTime : part, comment);
    return true;
  }

  static void Add(const Line& line, Part part, Comment& comment) {
    constexpr std::size_t kMaxName = 80;
    if (part == Part::kAuthor && comment.author.empty() && line.text.size() <= kMaxName) {
      comment.author = line.text;
    } else if (part == Part::kTime && line.text.size() <= 2 * kMaxName) {
      if (comment.time.empty()) comment.time = TimeOf(line.text);
    } else {
      if (!comment.text.empty()) comment.text += '\n';
      comment.text += line.text;
    }
  }

  static std::string TimeOf(std::string_view text) {
    const auto dates = FindDates(text, false);
    return dates.empty() ? std::string() : dates.front().value;
  }

  const HtmlTree& tree_;
  std::vector<Line>& lines_;
  std::vector<Comment> out_;
  NodeIndex last_item_ = html::kNoNode;
};

}  // namespace

std::vector<Comment> CutComments(const HtmlTree& tree, std::vector<Line>& lines) { return Cutter(tree, lines).Run(); }

}  // namespace stemma::extract
