#include "extract/dump.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "extract/credit_owner.h"
#include "extract/cues.h"
#include "extract/dump_bounds.h"
#include "extract/dump_comment.h"
#include "extract/dump_comment_headings.h"
#include "extract/dump_comment_lines.h"
#include "extract/dump_comment_words.h"
#include "extract/dump_fields.h"
#include "extract/dump_lines.h"
#include "extract/dump_names.h"
#include "extract/dump_site.h"
#include "extract/dump_title.h"
#include "extract/given.h"
#include "extract/site.h"
#include "extract/title.h"
#include "html/charset.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

// "* * *", "---", "—": a line that parts what stands over it from what stands below.
bool IsRule(std::string_view text) { return CommentTokens(text::LowerAscii(text)).empty(); }

// The head of a dump (title, byline, dateline) is over after this many lines.
constexpr std::size_t kHeadLines = 20;

class Reader {
 public:
  Reader(const RawRecord& record, const IsRepeated& is_repeated)
      : decoded_(html::Decode(record.body, record.charset)), is_repeated_(is_repeated), out_(BeginArticle(record)) {
    lines_ = ReadDumpLines(decoded_.text);
  }

  Article Run() {
    names_.SetRepeated(MarkRepeatedLines(decoded_.text.size(), is_repeated_, lines_));
    begin_ = FindDumpBegin(lines_);
    names_.SetText(std::span(lines_).subspan(begin_));
    ReadHead();
    MarkCountedHeadings(lines_, begin_);
    MarkCounters(lines_, begin_);
    end_ = FindDumpEnd(lines_, begin_, names_.so_far(), names_.title_site());
    ReadBody();
    ReadTail();
    out_.publisher.name = names_.Publisher(OriginalSource());
    out_.authors = names_.Authors();
    DropSelfCredits();
    return std::move(out_);
  }

 private:
  void ReadHead() {
    const std::span<const DumpLine> head = std::span(lines_).first(std::min(begin_, kHeadLines));
    DumpTitle chosen = ChooseDumpTitle(head, lines_);
    out_.title = std::move(chosen.title);
    if (chosen.site.empty()) chosen.site = NameOfTopBar(lines_);
    names_.SetTitle(out_.title, chosen.site);
    ReadAddress(head);
    if (const std::size_t begin = BeginBelowHeadline(lines_, begin_, out_.title); begin != 0) begin_ = begin;
    const std::size_t below = BehindHeadline(std::span(lines_).first(begin_), out_.title);
    names_.SetAboveHeadline(below > 0);
    for (std::size_t i = 0; i < begin_; ++i) {
      if (i == below) PassHeadline();
      HeadLine(lines_[i]);
    }
    PassHeadline();
    const std::size_t end = std::min(begin_ + kHeadLines, lines_.size());
    names_.ReadBelowHeadline(std::span(lines_).subspan(below, end - below));
    constexpr std::size_t kBelowSummary = 6;  // a summary that reads as prose stands over the byline
    const std::size_t near = std::min(begin_ + kBelowSummary, lines_.size());
    names_.ReadNearDate(std::span(lines_).subspan(below, near - below));
    if (out_.title.empty() && begin_ < lines_.size() && lines_[begin_].plain.heading == 1) {
      out_.title = lines_[begin_].plain.text;
      names_.SetTitle(out_.title, chosen.site);
    }
    fields_.EndHead();
  }

  // A crawler puts the page's address over its text.
  void ReadAddress(std::span<const DumpLine> head) {
    constexpr std::size_t kNear = 2;
    for (const DumpLine& line : head.first(std::min(head.size(), kNear)))
      if (const std::string_view url = AddressOfLine(line.plain.text); !url.empty() && out_.publisher.domain.empty())
        out_.publisher.domain = RegistrableDomain(HostOf(url));
  }

  void PassHeadline() {
    names_.SetAboveHeadline(false);
    if (!passed_) fields_.PassHeadline();
    passed_ = true;
  }

  void HeadLine(const DumpLine& line) {
    const std::string own = TitleKey(line.plain.text);
    const bool title = line.kind == DumpKind::kShort && !own.empty() && own == TitleKey(out_.title);
    if (!title) fields_.Keep(line);
  }

  void ReadBody() {
    for (std::size_t i = begin_; i < end_; ++i)
      if (lines_[i].kind == DumpKind::kProse) last_prose_ = i;
    for (std::size_t i = begin_; i < end_; ++i) {
      const DumpLine& line = lines_[i];
      if (i == begin_ && line.plain.text == out_.title) continue;
      if (line.kind == DumpKind::kProse || (line.kind == DumpKind::kShort && BelongsToBody(i))) {
        Body(i);
      } else {
        fields_.Keep(line);
      }
    }
  }

  // A short line inside the article: a heading, a lead-in to a quote, a verse; not the last thing before the end.
  bool BelongsToBody(std::size_t i) const {
    if (lines_[i].plain.image || lines_[i].plain.text.size() < 3 || IsRule(lines_[i].plain.text)) return false;
    const auto& links = lines_[i].plain.links;
    const bool all_link = links.size() == 1 && links[0].begin == 0 && links[0].end == lines_[i].plain.text.size();
    if (all_link) return false;
    constexpr std::size_t kLongBytes = 70;  // a paragraph that lost its full stop
    if (lines_[i].plain.text.size() >= kLongBytes || Continues(lines_[i])) return true;
    return i < last_prose_;
  }

  // Text broken by the page's width or by a lost element goes on in the same paragraph.
  bool Continues(const DumpLine& line) const {
    if (out_.blocks.empty() || out_.blocks.back().kind != "paragraph" || line.plain.item || line.plain.quote ||
        line.plain.heading != 0)
      return false;
    const std::string_view before = out_.text;
    const char c = line.plain.text[0];
    return !EndsLikeSentence(before) && c >= 'a' && c <= 'z';
  }

  void Body(std::size_t i) {
    const DumpLine& line = lines_[i];
    const bool joined = Continues(line);
    if (joined) {
      out_.text += ' ';
    } else if (!out_.text.empty()) {
      out_.text += "\n\n";
    }
    const std::size_t begin = out_.text.size();
    out_.text += line.plain.text;
    fields_.AddLinks(line, begin);
    if (joined) {
      Block& block = out_.blocks.back();
      block.span = Span(block.span.begin(), out_.text.size());
      block.raw.end = fields_.Raw(line).end;
      return;
    }
    std::string kind =
        line.plain.heading != 0 || (line.kind == DumpKind::kShort && line.plain.bold) ? "heading" : "paragraph";
    if (line.plain.quote) kind = "quote";
    if (line.plain.item) kind = "list";
    out_.blocks.push_back({{begin, out_.text.size()}, std::move(kind), fields_.Raw(line)});
    fields_.AddCredits(line);
  }

  void ReadTail() {
    bool comments = false;
    DumpComments reader;
    for (std::size_t i = end_; i < lines_.size(); ++i) {
      const DumpLine& line = lines_[i];
      if (comments && StopsComments(line)) comments = false;
      const std::span<const DumpLine> below = std::span<const DumpLine>(lines_).subspan(i);
      const bool replies = comments && !out_.comments.empty() && IsCommentBar(line.plain.text);  // "12 replies"
      if (!replies && (line.kind == DumpKind::kCommentStart || (comments && line.kind == DumpKind::kFormStart))) {
        comments = true;
        const bool heading = line.kind == DumpKind::kCommentStart;
        reader.SetStyle(heading ? StyleOfComments(below.subspan(1)) : CommentStyle::kHeads);
        fields_.Furnish(line, "form");
      } else if (comments) {
        if ((line.kind == DumpKind::kFurniture && line.furniture == "form" && !replies) ||
            !reader.Add(below, fields_.Raw(line), out_.comments))
          fields_.Furnish(line, "form");
      } else {
        TailCue(line);
      }
    }
  }

  bool StopsComments(const DumpLine& line) const {
    const std::string_view text = line.plain.text;
    // "Add a comment...": the empty field above the comments.
    const bool field = text.ends_with("...") || text.ends_with("\xE2\x80\xA6");
    if (line.kind == DumpKind::kFormStart) return !field || !out_.comments.empty();
    const bool bar = line.kind == DumpKind::kFurniture && (line.furniture == "legal" || line.furniture == "related");
    constexpr std::size_t kMaxBytes = 90;
    const bool rights = bar && text.starts_with("\xC2\xA9");
    return rights || EndsComments(text) || (bar && line.after_blank && text.size() <= kMaxBytes);
  }

  void TailCue(const DumpLine& line) {
    const std::string& text = line.plain.text;
    if (line.kind == DumpKind::kBioEnd && line.furniture == "biography") names_.ReadBiography(text);
    names_.ReadSeeMore(text);
    if (const auto cue = CreditOfLine(text);
        cue && cue->whole_line && line.kind != DumpKind::kCredit && line.kind != DumpKind::kProse)
      fields_.AddCredit(line, *cue);
    if (line.kind == DumpKind::kProse || line.kind == DumpKind::kShort) return fields_.Furnish(line, "promotion");
    fields_.Keep(line);
  }

  std::string OriginalSource() const {
    std::string original;
    for (const Credit& credit : out_.credits)
      if (credit.kind == "original_source") original = credit.name;
    return original;
  }

  // "The original source of this article is <the page's own publisher>" says nothing about an origin.
  void DropSelfCredits() {
    for (Credit& credit : out_.credits) credit = OfItsOutlet(std::move(credit), out_.publisher);
    const std::string own = TitleKey(out_.publisher.name);
    if (own.empty()) return;
    std::erase_if(out_.credits, [&](const Credit& credit) {
      const bool self = TitleKey(credit.name) == own && credit.kind != "wire";
      if (self) out_.furniture.push_back({"legal", credit.text, credit.raw});
      return self;
    });
  }

  html::Decoded decoded_;
  const IsRepeated& is_repeated_;
  std::vector<DumpLine> lines_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool passed_ = false;         // the headline has been read
  std::size_t last_prose_ = 0;  // the last line of prose before end_
  Article out_;
  DumpNames names_;
  DumpFields fields_{decoded_, out_, names_};
};

}  // namespace

Article ReadDump(const RawRecord& record, const IsRepeated& is_repeated) { return Reader(record, is_repeated).Run(); }

}  // namespace stemma::extract
