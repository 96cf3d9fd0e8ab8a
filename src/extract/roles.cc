#include "extract/roles.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "extract/body.h"
#include "extract/cue_places.h"
#include "extract/cues.h"
#include "extract/date_text.h"
#include "extract/phrases.h"
#include "extract/repeats.h"
#include "extract/title.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

using html::HtmlTree;
using html::NodeIndex;

// A line with this share of its bytes in links is a link to elsewhere, not prose.
constexpr double kMaxLinkDensity = 0.66;
// Loose text (in no paragraph, item or heading) shorter than this is a label; bytes.
constexpr std::size_t kLooseBytes = 30;
// "Published: 3 May 2019, 9:06 am CEST", "Ada Quill 03.05.2019 | 09:06": a line that is little but a date.
bool IsTimeStamp(std::string_view line) {
  constexpr std::size_t kMaxBytes = 70;
  constexpr std::size_t kMaxRest = 26;  // bytes of letters beside the date: a word like "published", a name
  if (line.size() > kMaxBytes) return false;
  const std::vector<FoundDate> dates = FindDates(line, false);
  if (dates.empty()) return false;
  std::size_t rest = 0;
  std::size_t at = 0;
  for (const FoundDate& date : dates) {
    for (; at < date.begin; ++at) rest += IsWordByte(line[at]) ? 1 : 0;
    at = std::max(at, date.end);
  }
  for (; at < line.size(); ++at) rest += IsWordByte(line[at]) ? 1 : 0;
  return rest <= kMaxRest && !EndsSentence(line);
}

class Marker {
 public:
  Marker(const HtmlTree& tree, const Head& head, std::string_view title, std::vector<Line>& lines)
      : tree_(tree), head_(head), title_key_(TitleKey(title)), lines_(lines) {}

  LineRange Run() {
    for (Line& line : lines_) SetOutside(line);
    const std::vector<NodeIndex> roots = FindBody(tree_, lines_, Section());
    for (const NodeIndex root : roots) MarkInside(LinesIn(lines_, tree_, root));
    DropLinkLists();
    DropEdges();
    DropRecurring(lines_);
    DropTwins(lines_);
    if (roots.empty()) return {};
    FindStandfirst(LinesIn(lines_, tree_, roots.front()).begin);
    const LineRange article = Bounds();
    PlaceCues(article, lines_);
    return article;
  }

 private:
  // The lines from the article's title to the next title; all where the page has but one.
  LineRange Section() const {
    std::size_t begin = 0;
    while (begin < lines_.size() && lines_[begin].role != Role::kTitle) ++begin;
    if (begin == lines_.size()) return {0, lines_.size()};
    std::size_t end = begin + 1;
    while (end < lines_.size() && (lines_[end].heading != 1 || lines_[end].role == Role::kTitle)) ++end;
    return end == lines_.size() ? LineRange{0, end} : LineRange{begin, end};
  }

  // From the title, or a little above the body, to a little below its last line.
  LineRange Bounds() const {
    constexpr std::size_t kAbove = 30;
    constexpr std::size_t kBelow = 12;
    std::size_t begin = lines_.size();
    std::size_t end = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].role != Role::kBody) continue;
      begin = std::min(begin, i);
      end = i + 1;
    }
    if (end == 0) return {};  // a body was chosen, but none of its lines stayed
    std::size_t from = begin;
    while (from > 0 && begin - from < kAbove && lines_[from].role != Role::kTitle) --from;
    return {from, std::min(end + kBelow, lines_.size())};
  }

  void SetOutside(Line& line) const {
    line.role = Role::kFurniture;
    line.kind = FurnitureOfZone(line.zone);
    if (line.zone == Zone::kComments) line.role = Role::kComment;
    if (line.zone == Zone::kCaption) line.role = Role::kCaption;
    if (line.zone == Zone::kByline) line.role = Role::kByline;
    if (line.heading == 1 && IsTitle(line)) line.role = Role::kTitle;
  }

  bool IsTitle(const Line& line) const {
    // OPTIMIZATION: folding drops spaces and marks, so a line far from the title's length need not be folded.
    const std::size_t size = title_key_.size();
    const bool near = line.text.size() >= size / 3 && line.text.size() <= 2 * size + 40;
    return size != 0 && near && TitleKey(line.text) == title_key_;
  }

  void MarkInside(LineRange inside) {
    for (std::size_t i = inside.begin; i < inside.end; ++i) {
      Line& line = lines_[i];
      if (line.role == Role::kTitle || (line.zone != Zone::kNone && !IsFolded(line))) continue;
      Judge(line);
    }
  }

  // A paragraph of the body that a click unfolds.
  static bool IsFolded(const Line& line) {
    constexpr std::size_t kMinBytes = 120;
    return line.zone == Zone::kHidden && line.text.size() >= kMinBytes && line.LinkDensity() < 0.3 &&
           EndsSentence(line.text);
  }

  void Judge(Line& line) const {
    if (IsTitle(line)) {
      line.role = Role::kTitle;
    } else if (line.repeated) {
      line.kind = "navigation";
    } else if ((line.shape == Shape::kParagraph || line.shape == Shape::kLoose) && IsTimeStamp(line.text)) {
      line.kind = "byline";
    } else if (JudgeCue(line)) {
      return;
    } else if (const std::string_view kind = FurnitureOfPhrase(line.text); !kind.empty()) {
      line.kind = kind;
    } else if (line.LinkDensity() > kMaxLinkDensity &&
               !(line.shape == Shape::kParagraph && line.links.size() == 1 && EndsSentence(line.text))) {
      line.kind = "related";
    } else if (line.shape == Shape::kLoose && line.text.size() < kLooseBytes && !EndsSentence(line.text)) {
      line.kind = "label";
    } else {
      line.role = Role::kBody;
      line.kind = {};
    }
  }

  // Runs of list items that are mostly links, and headings left with nothing below them.
  void DropLinkLists() {
    for (std::size_t i = 0; i < lines_.size();) {
      std::size_t end = i;
      std::size_t bytes = 0;
      std::size_t links = 0;
      while (end < lines_.size() && lines_[end].shape == Shape::kItem && lines_[end].zone == Zone::kNone) {
        bytes += lines_[end].text.size();
        links += lines_[end].link_bytes;
        ++end;
      }
      if (2 * links > bytes) Drop({i, end}, "related");
      i = std::max(end, i + 1);
    }
  }

  void Drop(LineRange range, std::string_view kind) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (lines_[i].role != Role::kBody) continue;
      lines_[i].role = Role::kFurniture;
      lines_[i].kind = kind;
    }
  }

  // Headings and labels in front of the first prose and behind the last belong to what was cut off.
  void DropEdges() {
    std::size_t last = lines_.size();
    while (last > 0 && !(lines_[last - 1].role == Role::kBody &&
                         (IsProse(lines_[last - 1]) || lines_[last - 1].shape == Shape::kItem ||
                          lines_[last - 1].shape == Shape::kCell)))
      --last;
    if (last == 0) return;
    Drop({last, lines_.size()}, "label");
    DropEmptyHeadings();
  }

  // A heading directly before something cut, with no prose until the next heading.
  void DropEmptyHeadings() {
    bool content = false;
    for (std::size_t i = lines_.size(); i-- > 0;) {
      Line& line = lines_[i];
      if (line.role == Role::kBody && line.heading == 0) content = true;
      if (line.role != Role::kBody || line.heading == 0) continue;
      if (!content) Drop({i, i + 1}, "label");
      // A heading of higher rank may stand over another heading.
      content = content && i > 0 && lines_[i].heading > 2;
      content = true;
    }
  }

  // A line between the title and the body that the page calls its summary, or that its description repeats.
  void FindStandfirst(std::size_t body_begin) {
    constexpr std::size_t kReach = 25;  // lines between title and body: byline, date, share bar, picture
    for (std::size_t i = body_begin > kReach ? body_begin - kReach : 0; i < body_begin; ++i) {
      Line& line = lines_[i];
      if (line.text.size() < 40 || line.LinkDensity() > 0.3 || line.heading == 1) continue;
      if (line.zone != Zone::kNone && line.zone != Zone::kByline) continue;
      if (!IsSummary(line) || NoteOfLine(line.text)) continue;
      line.role = Role::kBody;
      line.kind = "standfirst";
    }
  }

  bool IsSummary(const Line& line) const {
    const std::string key = TitleKey(line.text);
    for (const std::string_view description :
         {head_.Meta({"description"}), head_.Meta({"og:description"}), std::string_view(head_.data.description)}) {
      const std::string other = TitleKey(description.substr(0, 400));
      if (other.size() >= 30 && (key.starts_with(std::string_view(other).substr(0, 30)))) return true;
    }
    static constexpr std::array<std::string_view, 17> kNames = {
        "standfirst", "lead",       "lede",     "summary",     "intro",       "subtitle",
        "subhead",    "dek",        "excerpt",  "deck",        "teaser",      "vorspann",
        "chapo",      "entradilla", "abstract", "subheadline", "headline-sub"};
    NodeIndex element = line.element;
    for (int level = 0; level < 3 && element != html::kNoNode; ++level, element = tree_.node(element).parent) {
      const std::string names = text::LowerAscii(tree_.Attribute(element, "class"));
      for (const std::string_view name : kNames)
        if (names.find(name) != std::string::npos) return true;
    }
    return false;
  }

  const HtmlTree& tree_;
  const Head& head_;
  std::string title_key_;
  std::vector<Line>& lines_;
};

}  // namespace

std::string_view FurnitureOfZone(Zone zone) {
  switch (zone) {
    case Zone::kNavigation:
      return "navigation";
    case Zone::kRelated:
      return "related";
    case Zone::kPromotion:
      return "promotion";
    case Zone::kShare:
      return "share";
    case Zone::kForm:
      return "form";
    case Zone::kLegal:
      return "legal";
    case Zone::kBiography:
      return "biography";
    case Zone::kTags:
      return "tags";
    case Zone::kAside:
      return "aside";
    case Zone::kHidden:
      return "hidden";
    case Zone::kByline:
      return "byline";
    default:
      return "other";
  }
}

LineRange MarkRoles(const HtmlTree& tree, const Head& head, std::string_view title, std::vector<Line>& lines) {
  return Marker(tree, head, title, lines).Run();
}

}  // namespace stemma::extract
