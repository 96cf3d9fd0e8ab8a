#include "extract/dump_bounds.h"

#include <algorithm>
#include <array>
#include <set>

#include "extract/cues.h"
#include "extract/dump_biography.h"
#include "extract/dump_comment.h"
#include "extract/dump_comment_headings.h"
#include "extract/dump_comment_lines.h"
#include "extract/names.h"
#include "extract/title.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

// A line of the lower part that ends the article has at least this share of the prose above it.
constexpr double kEndShare = 0.5;
// Behind a biography that opens with its author's whole name stands at most this share of the prose, of appeals and
// law.
constexpr double kTailShare = 0.2;
// A list of links or a bar that ends the article has no paragraph of this length behind it; bytes.
constexpr std::size_t kParagraphBytes = 160;

// A headline may end as a question does, and be as long as a short paragraph.
bool CanBeHeadline(std::string_view text) {
  constexpr std::size_t kMaxBytes = 170;
  return text.size() <= kMaxBytes && text.back() != '.' && text.back() != ',' && text.back() != ':';
}

bool BylineFollows(std::span<const DumpLine> lines, std::size_t i) {
  constexpr std::size_t kNear = 3;
  const std::size_t end = std::min(lines.size(), i + 1 + kNear);
  for (std::size_t next = i + 1; next < end; ++next) {
    if (lines[next].kind == DumpKind::kProse && !CanBeHeadline(lines[next].plain.text)) return false;
    if (IsByline(lines[next])) return true;
  }
  return false;
}

// The lines so far, in order, so that one that begins with given words is found without a walk.
class EarlierLines {
 public:
  void Add(const DumpLine& line) { keys_.insert(TitleKey(line.plain.text)); }

  bool AnyOpensWith(const DumpLine& line) const {
    const std::string key = TitleKey(line.plain.text);
    const auto found = keys_.lower_bound(key);
    return !key.empty() && found != keys_.end() && found->starts_with(key);
  }

 private:
  std::set<std::string> keys_;
};

// For each line, whether no paragraph stands between it and the comments or the end.
std::vector<bool> NoParagraphBehind(std::span<const DumpLine> lines) {
  std::vector<bool> out(lines.size(), true);
  for (std::size_t i = lines.size(); i-- > 1;) {
    const DumpLine& line = lines[i];
    const bool stops =
        line.kind == DumpKind::kCommentStart || line.kind == DumpKind::kFormStart || line.kind == DumpKind::kBioEnd;
    const bool paragraph = line.kind == DumpKind::kProse && line.plain.text.size() >= kParagraphBytes;
    out[i - 1] = stops || (!paragraph && out[i]);
  }
  return out;
}

// `late`: half of the prose stands above; `last`: no paragraph stands behind.
bool EndsArticle(const DumpLine& line, bool late, bool last) {
  switch (line.kind) {
    case DumpKind::kFormStart:
    case DumpKind::kCommentStart:
      return true;
    case DumpKind::kBioEnd:
      return late;
    case DumpKind::kCredit:
      return late && CreditOfLine(line.plain.text)->kind != "wire";
    case DumpKind::kFurniture:
      return late && (line.furniture == "legal" || line.furniture == "biography" || line.furniture == "continued" ||
                      (line.furniture == "related" && text::Fold(line.plain.text).starts_with("see more")) || last);
    default:
      return false;
  }
}

// Whether the lines right above line `i`, from `begin` on, say who wrote the article or when.
bool BylineAbove(std::span<const DumpLine> lines, std::size_t i, std::size_t begin) {
  constexpr std::size_t kNear = 4;
  const std::size_t from = std::max(begin, i > kNear ? i - kNear : 0);
  return std::ranges::any_of(lines.subspan(from, i - from), IsByline);
}

// Whether one of the next lines, up to the heading of comments behind a paragraph, is of the kind that comments have
// and articles lack.
bool CommentFollows(std::span<const DumpLine> lines, std::size_t i) {
  constexpr std::size_t kNear = 8;
  const std::size_t end = std::min(lines.size(), i + 1 + kNear);
  bool paragraph = false;
  for (std::size_t next = i + 1; next < end; ++next) {
    if (lines[next].kind == DumpKind::kCommentStart && paragraph) return false;
    paragraph = paragraph || lines[next].kind == DumpKind::kProse;
    const std::string& text = lines[next].plain.text;
    if (HeadOfComment(text) || TimeOfComment(text) || IsCommentBar(text) || SignatureOfComment(text) ||
        OpensWithName(lines.subspan(next)))
      return true;
  }
  return false;
}

void Furnish(DumpLine& line) {
  line.kind = DumpKind::kFurniture;
  line.furniture = "form";
}

std::size_t ProseBytes(std::span<const DumpLine> lines) {
  std::size_t total = 0;
  for (const DumpLine& line : lines) total += line.kind == DumpKind::kProse ? line.plain.text.size() : 0;
  return total;
}

}  // namespace

std::size_t FindDumpBegin(std::span<DumpLine> lines) {
  bool titled = false;
  EarlierLines earlier;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    DumpLine& line = lines[i];
    if (line.kind == DumpKind::kProse && CanBeHeadline(line.plain.text) &&
        (!titled || earlier.AnyOpensWith(line) || BylineFollows(lines, i)))
      line.kind = DumpKind::kShort;
    titled = titled || line.kind == DumpKind::kShort;
    if (line.kind == DumpKind::kProse) return i;
    earlier.Add(line);
  }
  return lines.size();
}

void MarkCounters(std::span<DumpLine> lines, std::size_t begin) {
  constexpr std::size_t kMostAbove = 2;   // paragraphs of a summary
  constexpr std::size_t kLeastShare = 8;  // an article has more than this part of the prose; 1 / kLeastShare
  const std::size_t total = ProseBytes(lines);
  std::size_t paragraphs = 0, above = 0;
  for (std::size_t i = begin; i < lines.size(); ++i)
    if (lines[i].kind == DumpKind::kCommentStart && InvitesComments(lines[i].plain.text) && !CommentFollows(lines, i) &&
        StyleOfComments(lines.subspan(i + 1)) == CommentStyle::kHeads)
      Furnish(lines[i]);
  for (std::size_t i = begin; i < lines.size() && (paragraphs <= kMostAbove || kLeastShare * above < total); ++i) {
    DumpLine& line = lines[i];
    if (line.kind == DumpKind::kProse) ++paragraphs, above += line.plain.text.size();
    if (line.kind != DumpKind::kCommentStart && line.kind != DumpKind::kFormStart) continue;
    const bool in_head = (paragraphs <= kMostAbove && BylineAbove(lines, i, begin)) || kLeastShare * above < total;
    if (in_head && !CommentFollows(lines, i)) Furnish(line);
  }
}

void MarkCountedHeadings(std::span<DumpLine> lines, std::size_t begin) {
  constexpr std::size_t kLeastAbove = 3;  // paragraphs
  const auto is_head = [&](std::size_t i) {
    const auto head = HeadOfComment(lines[i].plain.text);
    return head && !head->time.empty();
  };
  std::vector<std::size_t> heads;
  for (std::size_t i = begin; i < lines.size(); ++i)
    if (is_head(i)) heads.push_back(i);
  std::size_t paragraphs = 0;
  for (std::size_t i = begin, next = 0; i + 1 < lines.size(); ++i) {
    paragraphs += lines[i].kind == DumpKind::kProse ? 1 : 0;
    while (next < heads.size() && heads[next] <= i) ++next;
    const bool two = next + 1 < heads.size() && heads[next] == i + 1;
    const bool heading = lines[i].kind == DumpKind::kShort || lines[i].furniture == "related";  // below a list of links
    if (two && paragraphs >= kLeastAbove && heading && MayCountComments(lines[i].plain.text))
      lines[i].kind = DumpKind::kCommentStart;
  }
}

std::size_t FindDumpEnd(std::span<const DumpLine> lines, std::size_t begin, const std::vector<std::string>& authors,
                        const std::string& site) {
  const std::size_t total = ProseBytes(lines);
  const std::vector<bool> last = NoParagraphBehind(lines);
  std::size_t above = 0;
  for (std::size_t i = begin; i < lines.size(); ++i) {
    const DumpLine& line = lines[i];
    if (line.kind == DumpKind::kProse) above += line.plain.text.size();
    const bool late = static_cast<double>(above) >= kEndShare * static_cast<double>(total);
    if (EndsArticle(line, late, last[i])) return i;
    if (!late) continue;
    if (last[i] && (TellsOfAuthor(line.plain.text, authors) || TellsOfSite(line.plain.text, site))) return i;
    if (static_cast<double>(total - above) <= kTailShare * static_cast<double>(total) &&
        NamesAuthorAtHead(line.plain.text, authors))
      return i;
  }
  return lines.size();
}

std::size_t BeginBelowHeadline(std::span<const DumpLine> lines, std::size_t begin, const std::string& title) {
  constexpr std::size_t kHeadlineWords = 3, kShare = 4;  // what stands over it is at most 1 / kShare of the rest
  const std::string own = TitleKey(title);
  if (own.empty() || WordCount(title) < kHeadlineWords) return 0;
  std::size_t at = begin;
  while (at < lines.size() && TitleKey(lines[at].plain.text) != own) ++at;
  if (at == begin || at == lines.size()) return 0;
  const std::size_t above = ProseBytes(lines.subspan(begin, at - begin));
  if (kShare * above >= ProseBytes(lines.subspan(at))) return 0;
  while (at < lines.size() && lines[at].kind != DumpKind::kProse) ++at;
  return at == lines.size() ? 0 : at;
}

std::size_t BehindHeadline(std::span<const DumpLine> lines, const std::string& title) {
  const std::string own = TitleKey(title);
  if (own.empty()) return 0;
  for (std::size_t i = lines.size(); i-- > 0;)
    if (TitleKey(lines[i].plain.text) == own) return i + 1;
  return 0;
}

}  // namespace stemma::extract
