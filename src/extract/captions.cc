#include "extract/captions.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

#include "extract/cues.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

using html::HtmlTree;
using html::NodeIndex;

// The first picture may stand above the title; lines.
constexpr std::size_t kAboveTitle = 15;

// True when the markup calls the line the picture's source.
bool IsCreditLine(const HtmlTree& tree, const Line& line) {
  NodeIndex i = tree.node(line.first.node).parent;
  for (int level = 0; level < 4 && i != html::kNoNode && i >= line.zone_root; ++level, i = tree.node(i).parent) {
    const std::string names = text::LowerAscii(tree.Attribute(i, "class"));
    for (const std::string_view word : {"credit", "copyright", "source", "photographer", "author", "quelle", "fotograf",
                                        "byline", "agency", "rights"})
      if (names.find(word) != std::string::npos) return true;
  }
  return false;
}

bool IsButton(const Line& line) {
  constexpr std::size_t kMaxBytes = 25;
  static constexpr std::string_view kWords[] = {
      "enlarge",      "open image",   "close",       "full screen",      "play",
      "image",        "view image",   "vergrossern", "bild vergrossern", "toggle caption",
      "hide caption", "show caption", "galerie",     "gallery",          "expand",
      "zoom"};
  if (line.text.size() > kMaxBytes) return false;
  const std::string folded = text::Fold(line.text);
  return std::ranges::find(kWords, folded) != std::end(kWords);
}

// Where the picture's source begins inside a caption; npos when it names none.
std::size_t CreditStart(std::string_view text) {
  std::size_t start = std::string_view::npos;
  for (const std::string_view mark : {" Photo:", " Photo by ", " (Photo by ", " Photograph:", " Foto:", " Bild:",
                                      " Image:", " Credit:", " Picture:", " Fotos:", " \xC2\xA9 "})
    start = std::min(start, text.rfind(mark));
  return start;
}

// A picture that is a link to another story. One that opens in large is none: it links to a file or ends a sentence.
bool IsTeaser(const HtmlTree& tree, const Line& line) {
  if (line.LinkDensity() <= 0.9 || line.links.empty()) return false;
  if (tree.Ancestor(line.first.node, html::Tag::kFigcaption) == html::kNoNode) return true;
  const std::string href = text::LowerAscii(tree.Attribute(line.links.front().node, "href"));
  for (const std::string_view mark : {"image", "photo", "bild", "foto", "galer", ".jpg", ".jpeg", ".png", ".webp"})
    if (href.find(mark) != std::string::npos) return false;
  return !href.empty() && line.text.find_last_of(".!?") != line.text.size() - 1;
}

// Prose that says what a caption says stands there twice.
void DropRepeats(const std::vector<Caption>& captions, std::vector<Line>& lines) {
  constexpr std::size_t kMinBytes = 20;
  std::unordered_set<std::string_view> texts;
  for (const Caption& caption : captions)
    if (caption.text.size() >= kMinBytes) texts.insert(caption.text);
  if (texts.empty()) return;
  for (Line& line : lines) {
    if (line.role != Role::kBody || !texts.contains(line.text)) continue;
    line.role = Role::kFurniture;
    line.kind = "caption";
  }
}

void Add(std::string& field, std::string_view text) {
  if (!field.empty()) field += ' ';
  field += text;
}

}  // namespace

std::vector<Caption> CutCaptions(const HtmlTree& tree, LineRange article, std::vector<Line>& lines) {
  std::vector<Caption> out;
  NodeIndex last = html::kNoNode;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (line.role != Role::kCaption) continue;
    const bool inside = i + kAboveTitle >= article.begin && i < article.end;
    if (!inside || IsButton(line) || line.heading == 1 || IsTeaser(tree, line)) {
      line.role = Role::kFurniture;
      line.kind = "caption";
      continue;
    }
    const RawRange raw = RawOf(tree, line);
    if (line.zone_root != last || out.empty()) out.push_back({{}, {}, raw});
    last = line.zone_root;
    Caption& caption = out.back();
    caption.raw.end = std::max(caption.raw.end, raw.end);
    const std::string credit = PhotoCreditOfLine(line.text);
    if (!credit.empty() || IsCreditLine(tree, line)) {
      Add(caption.credit, credit.empty() ? line.text : credit);
      continue;
    }
    const std::size_t start = CreditStart(line.text);
    Add(caption.text, std::string_view(line.text).substr(0, start));
    if (start == std::string::npos) continue;
    const std::string tail = line.text.substr(start + 1);
    const std::string name = PhotoCreditOfLine(tail);
    Add(caption.credit, name.empty() ? tail : name);
  }
  DropRepeats(out, lines);
  return out;
}

}  // namespace stemma::extract
