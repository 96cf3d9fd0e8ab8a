#include "extract/pictures.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "extract/cues.h"
#include "extract/date_text.h"
#include "extract/names.h"
#include "extract/title.h"

namespace stemma::extract {
namespace {

using html::HtmlTree;
using html::NodeIndex;
using html::Tag;

// A caption and its credits; longer is a paragraph that a picture stands beside. Bytes.
constexpr std::size_t kMaxCaptionBytes = 420;
// A paragraph with a picture inside is a caption only when it is short. Bytes.
constexpr std::size_t kMaxParagraphBytes = 160;
// Caption, credit, a button or two.
constexpr std::size_t kMaxLines = 3;
constexpr int kMaxLevels = 8;

class Marker {
 public:
  Marker(const HtmlTree& tree, std::vector<Line>& lines) : tree_(tree), lines_(lines) {}

  void Run() {
    for (NodeIndex i = 0; i < tree_.nodes().size(); ++i) {
      if (tree_.node(i).is_text || tree_.node(i).tag != Tag::kImg) continue;
      MarkAround(i);
      if (std::string key = AlternativeKey(i); key.size() >= kMinAlternative) alternatives_.try_emplace(key, i);
    }
    MarkAlternatives();
  }

 private:
  static constexpr std::size_t kMinAlternative = 24;  // bytes; shorter texts are names and headings

  [[nodiscard]] std::string AlternativeKey(NodeIndex i) const {
    const std::string_view text = tree_.Attribute(i, "alt");
    return text.size() < kMinAlternative || text.size() > kMaxCaptionBytes ? std::string() : TitleKey(text);
  }

  // The smallest element around the picture that has any text: where that is all it has, it is the caption.
  void MarkAround(NodeIndex image) {
    NodeIndex i = tree_.node(image).parent;
    for (int level = 0; level < kMaxLevels && i != html::kNoNode; ++level, i = tree_.node(i).parent) {
      const Tag tag = tree_.node(i).tag;
      if (tag == Tag::kBody || tag == Tag::kArticle || tag == Tag::kMain || tag == Tag::kA || tag == Tag::kLi) return;
      const LineRange inside = LinesIn(lines_, tree_, i);
      if (inside.begin == inside.end) continue;
      if (IsCaption(inside, tag)) Mark(inside, i);
      return;
    }
  }

  [[nodiscard]] bool IsCaption(LineRange inside, Tag tag) const {
    if (inside.end - inside.begin > kMaxLines) return false;
    std::size_t bytes = 0;
    for (std::size_t n = inside.begin; n < inside.end; ++n) {
      const Line& line = lines_[n];
      bytes += line.text.size();
      if (line.zone != Zone::kNone || line.heading != 0 || line.shape == Shape::kItem || line.shape == Shape::kQuote)
        return false;
      if (line.LinkDensity() > 0.5 || LooksLikeByline(line.text) || LabelOfLine(line.text)) return false;
      if (line.text.size() < 60 && !FindDates(line.text, false).empty()) return false;
    }
    return bytes <= (tag == Tag::kP ? kMaxParagraphBytes : kMaxCaptionBytes);
  }

  void Mark(LineRange inside, NodeIndex root) {
    for (std::size_t n = inside.begin; n < inside.end; ++n) {
      lines_[n].zone = Zone::kCaption;
      lines_[n].zone_root = root;
    }
  }

  void MarkAlternatives() {
    if (alternatives_.empty()) return;
    for (Line& line : lines_) {
      if (line.zone != Zone::kNone || line.heading != 0 || line.LinkDensity() > 0.5) continue;
      if (line.text.size() < kMinAlternative || line.text.size() > kMaxCaptionBytes) continue;
      const auto found = alternatives_.find(TitleKey(line.text));
      if (found == alternatives_.end() || found->second > line.first.node) continue;
      line.zone = Zone::kCaption;
      line.zone_root = line.element;
    }
  }

  const HtmlTree& tree_;
  std::vector<Line>& lines_;
  std::unordered_map<std::string, NodeIndex> alternatives_;  // looked up only, never walked
};

}  // namespace

void MarkPictures(const HtmlTree& tree, std::vector<Line>& lines) { Marker(tree, lines).Run(); }

}  // namespace stemma::extract
