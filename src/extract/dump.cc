#include "extract/dump.h"

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/cues.h"
#include "extract/date_text.h"
#include "extract/dump_bounds.h"
#include "extract/dump_byline.h"
#include "extract/dump_comment.h"
#include "extract/dump_comment_lines.h"
#include "extract/dump_lines.h"
#include "extract/dump_title.h"
#include "extract/given.h"
#include "extract/head.h"
#include "extract/names.h"
#include "extract/repetition.h"
#include "extract/site.h"
#include "extract/title.h"
#include "html/charset.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

// The head of a dump (title, byline, dateline) is over after this many lines.
constexpr std::size_t kHeadLines = 20;
// The key of each line: its words, and whether it stands above the first prose.
std::vector<std::uint64_t> LineKeys(const std::vector<DumpLine>& lines) {
  std::vector<std::uint64_t> keys;
  keys.reserve(lines.size());
  bool head = true;
  for (const DumpLine& line : lines) {
    head = head && line.kind != DumpKind::kProse;
    keys.push_back(Repetition::Hash(line.plain.text) + (head ? 1 : 0));
  }
  return keys;
}

// "By Ada Quill, Varn": a single word behind the comma is where, not who.
std::vector<std::string> WithoutPlaces(std::vector<std::string> names, const std::string& line) {
  if (names.empty() || names[0].find(' ') == std::string::npos) return names;
  std::erase_if(names, [&](const std::string& name) {
    return name.find(' ') == std::string::npos && line.find(", " + name) != std::string::npos;
  });
  return names;
}

class Reader {
 public:
  Reader(const RawRecord& record, const IsRepeated& is_repeated)
      : decoded_(html::Decode(record.body, record.charset)), is_repeated_(is_repeated), out_(BeginArticle(record)) {
    lines_ = ReadDumpLines(decoded_.text);
  }

  Article Run() {
    MarkRepeated();
    begin_ = FindDumpBegin(lines_);
    ReadHead();
    end_ = FindDumpEnd(lines_, begin_, authors_, title_site_);
    ReadBody();
    ReadTail();
    ChoosePublisher();
    ChooseAuthors();
    DropSelfCredits();
    out_.published = published_;
    return std::move(out_);
  }

 private:
  RawRange Raw(const DumpLine& line) const { return Raw(line.begin, line.end); }
  RawRange Raw(std::size_t begin, std::size_t end) const {
    const std::uint64_t from = decoded_.map.ToSource(begin);
    return {from, std::max(from, decoded_.map.EndToSource(end))};
  }

  // Furniture that stands on other dumps of the site, or twice in this one.
  void MarkRepeated() {
    std::unordered_map<std::string, int> count;  // looked up only, never walked
    for (const DumpLine& line : lines_) ++count[TitleKey(line.plain.text)];
    const std::vector<std::uint64_t> keys = LineKeys(lines_);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      DumpLine& line = lines_[i];
      const int times = count[TitleKey(line.plain.text)];
      if (IsBareName(line.plain.text) && times >= 2) repeated_name_ = line.plain.text;
      if (line.kind != DumpKind::kProse && line.kind != DumpKind::kShort) continue;
      // A long line among the first ones may be background that a house carries from story to story.
      const bool story = line.kind == DumpKind::kProse && line.plain.text.size() > 200 && !Late(line);
      if (times < 2 && !is_repeated_(keys[i], story)) continue;
      line.kind = DumpKind::kFurniture;
      line.furniture = IsBareName(line.plain.text) ? "biography" : "promotion";
    }
  }

  bool Late(const DumpLine& line) const { return 2 * line.begin > decoded_.text.size(); }

  void ReadHead() {
    const std::size_t stop = std::min(begin_, kHeadLines);
    DumpTitle chosen = ChooseDumpTitle(std::span(lines_).first(stop));
    out_.title = std::move(chosen.title);
    title_site_ = std::move(chosen.site);
    for (std::size_t i = 0; i < stop; ++i) HeadLine(lines_[i]);
    if (authors_.empty()) NameNearDate(stop);
    if (out_.title.empty() && begin_ < lines_.size() && lines_[begin_].plain.heading == 1)
      out_.title = lines_[begin_].plain.text;
    for (std::size_t i = stop; i < begin_; ++i) Keep(lines_[i]);
  }

  void HeadLine(const DumpLine& line) {
    const std::string own = TitleKey(line.plain.text);
    const bool title = line.kind == DumpKind::kShort && !own.empty() && own == TitleKey(out_.title);
    if (!title) Keep(line);
  }

  // "Ada Quill in Varn" right above or below the date.
  void NameNearDate(std::size_t stop) {
    for (std::size_t i = 0; i < stop; ++i) {
      const bool near = (i > 0 && lines_[i - 1].kind == DumpKind::kDateline) ||
                        (i + 1 < stop && lines_[i + 1].kind == DumpKind::kDateline);
      const std::string& text = lines_[i].plain.text;
      if (!near || lines_[i].kind != DumpKind::kShort || text == out_.title) continue;
      if (std::string name = NameOfHeadLine(text); CanHaveWritten(name)) return authors_.push_back(std::move(name));
    }
  }

  bool IsOwnSite(std::string_view name) const {
    const std::string key = TitleKey(name);
    const std::string site = TitleKey(title_site_);
    return !site.empty() && (site.starts_with(key) || key.starts_with(site));
  }

  // Who writes is seldom spoken of in the text; a place, a section's subject or the site is.
  bool CanHaveWritten(const std::string& name) const {
    if (name.empty() || IsOwnSite(name) || TitleKey(out_.title).find(TitleKey(name)) != std::string::npos) return false;
    return std::none_of(lines_.begin() + static_cast<std::ptrdiff_t>(begin_), lines_.end(), [&](const DumpLine& line) {
      const std::size_t at = line.plain.text.find(name);
      return line.kind == DumpKind::kProse && at != std::string::npos && at != 0;
    });
  }

  // What a bar beside the headline tells besides its date.
  void ReadBar(const std::string& text) {
    for (Label& label : LabelsInBar(text)) out_.labels.push_back(std::move(label));
    if (authors_.empty()) authors_ = AuthorsBehindWord(text);
    const bool comma_only = title_site_.empty() && text.find(" | ") == std::string::npos;
    if (!authors_.empty() || comma_only) return;
    if (std::string name = NameOfHeadLine(text); CanHaveWritten(name)) authors_ = {std::move(name)};
  }

  // "The Harbour Post, July 14, 2017".
  void Dateline(const DumpLine& line) {
    const std::string& text = line.plain.text;
    const FoundDate date = FindDates(text, true).front();
    if (published_.empty()) published_ = PublishedOfLine(text);
    out_.dates.push_back({PublishedOfLine(text), "header"});
    ReadBar(text);
    std::string name = Squash(std::string_view(text).substr(0, date.begin));
    while (!name.empty() && std::string_view(" ,|-:").find(name.back()) != std::string_view::npos) name.pop_back();
    const std::string folded = text::Fold(name);
    const bool words = folded.find("publish") != std::string::npos || folded.find("posted") != std::string::npos ||
                       folded.find("update") != std::string::npos || folded.find("date") != std::string::npos ||
                       folded == "on";
    if (!name.empty() && name.size() <= 50 && !words && AfterLeadWord(name).empty() && dateline_site_.empty() &&
        text.find(',') != std::string::npos)
      dateline_site_ = name;
    Furnish(line, "byline");
  }

  void ReadBody() {
    for (std::size_t i = begin_; i < end_; ++i) {
      const DumpLine& line = lines_[i];
      if (i == begin_ && line.plain.text == out_.title) continue;
      if (line.kind == DumpKind::kProse || (line.kind == DumpKind::kShort && BelongsToBody(i))) {
        Body(i);
      } else {
        Keep(line);
      }
    }
  }

  // A short line inside the article: a heading, a lead-in to a quote, a verse; not the last thing before the end.
  bool BelongsToBody(std::size_t i) const {
    if (lines_[i].plain.image || lines_[i].plain.text.size() < 3) return false;
    const auto& links = lines_[i].plain.links;
    const bool all_link = links.size() == 1 && links[0].begin == 0 && links[0].end == lines_[i].plain.text.size();
    if (all_link) return false;
    constexpr std::size_t kLongBytes = 70;  // a paragraph that lost its full stop
    if (lines_[i].plain.text.size() >= kLongBytes || Continues(lines_[i])) return true;
    for (std::size_t next = i + 1; next < end_; ++next)
      if (lines_[next].kind == DumpKind::kProse) return true;
    return false;
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
    for (const MarkdownLink& link : line.plain.links) AddLink(line, link, begin);
    if (joined) {
      Block& block = out_.blocks.back();
      block.span = Span(block.span.begin(), out_.text.size());
      block.raw.end = Raw(line).end;
      return;
    }
    std::string kind =
        line.plain.heading != 0 || (line.kind == DumpKind::kShort && line.plain.bold) ? "heading" : "paragraph";
    if (line.plain.quote) kind = "quote";
    if (line.plain.item) kind = "list";
    out_.blocks.push_back({{begin, out_.text.size()}, std::move(kind), Raw(line)});
    Cue(line);
  }

  void AddLink(const DumpLine& line, const MarkdownLink& link, std::size_t begin) {
    if (link.href.empty()) return;
    const bool outside = !HostOf(link.href).empty();
    const bool inside = begin != std::string::npos;
    Link made{link.href,
              line.plain.text.substr(link.begin, link.end - link.begin),
              inside ? (outside || link.href == "#" ? "cites" : "internal") : "navigation",
              {}};
    if (inside) made.span = Span(begin + link.begin, begin + link.end);
    out_.links.push_back(std::move(made));
  }

  // A credit inside prose.
  void Cue(const DumpLine& line) {
    for (const CreditCue& cue : CreditsOfParagraph(line.plain.text)) AddCredit(line, cue);
  }

  void AddCredit(const DumpLine& line, const CreditCue& cue) {
    std::string href;
    for (const MarkdownLink& link : line.plain.links)
      if (href.empty() && !HostOf(link.href).empty()) href = link.href;
    out_.credits.push_back({cue.kind, cue.name, Excerpt(line.plain.text, cue.at), href, Raw(line)});
  }

  // Puts a line that is no prose where it belongs.
  void Keep(const DumpLine& line) {
    const std::string& text = line.plain.text;
    switch (line.kind) {
      case DumpKind::kCredit:
        AddCredit(line, *CreditOfLine(text));
        break;
      case DumpKind::kNote:
        out_.notes.push_back({*NoteOfLine(text), text, Raw(line)});
        break;
      case DumpKind::kLabel:
        out_.labels.push_back({*LabelOfLine(text), text});
        break;
      case DumpKind::kPhoto:
        out_.captions.push_back({text, PhotoCreditOfLine(text), Raw(line)});
        break;
      case DumpKind::kSays:
        if (says_site_.empty()) says_site_ = text.substr(0, text::LowerAscii(text).rfind(" says"));
        Furnish(line, "byline");
        break;
      case DumpKind::kDateline:
        Dateline(line);
        break;
      case DumpKind::kByline:
        if (authors_.empty()) authors_ = AuthorsBehindWord(text);
        if (authors_.empty()) authors_ = WithoutPlaces(CleanAuthors(text, ""), text);
        if (const auto dates = FindDates(text, true); !dates.empty() && published_.empty()) {
          published_ = dates.front().value;
          out_.dates.push_back({published_, "header"});
        }
        Furnish(line, "byline");
        break;
      default:
        if (line.furniture == "tags")
          for (Label& label : LabelsInBar(text)) out_.labels.push_back(std::move(label));
        Furnish(line, line.furniture.empty() ? "other" : line.furniture);
        break;
    }
  }

  void Furnish(const DumpLine& line, std::string_view kind) {
    if (kind == "continued") kind = "navigation";  // "Continued on page 4"
    out_.furniture.push_back({std::string(kind), line.plain.text, Raw(line)});
    for (const MarkdownLink& link : line.plain.links) AddLink(line, link, std::string::npos);
  }

  void ReadTail() {
    bool comments = false;
    DumpComments reader;
    for (std::size_t i = end_; i < lines_.size(); ++i) {
      const DumpLine& line = lines_[i];
      if (comments && StopsComments(line)) comments = false;
      if (line.kind == DumpKind::kCommentStart || (comments && line.kind == DumpKind::kFormStart)) {
        comments = true;
        Furnish(line, "form");
      } else if (comments) {
        if (!reader.Add(line, Raw(line), out_.comments)) Furnish(line, "form");
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
    return EndsComments(text) || (bar && line.after_blank && text.size() <= kMaxBytes);
  }

  void TailCue(const DumpLine& line) {
    const std::string& text = line.plain.text;
    if (line.kind == DumpKind::kBioEnd && line.furniture == "biography") Biography(text);
    if (text::Fold(text).starts_with("see more") && see_more_site_.empty())
      if (const std::size_t at = text.find(": "); at != std::string::npos) see_more_site_ = text.substr(at + 2);
    if (const auto cue = CreditOfLine(text);
        cue && cue->whole_line && line.kind != DumpKind::kCredit && line.kind != DumpKind::kProse)
      AddCredit(line, *cue);
    if (line.kind == DumpKind::kProse || line.kind == DumpKind::kShort) return Furnish(line, "promotion");
    Keep(line);
  }

  // "Jane Doe is a writer at The Harbour Post."
  void Biography(const std::string& text) {
    std::size_t at = std::string::npos;
    for (const std::string_view verb : {" is a", " is the", " lives in", " has been", " covers", " writes"})
      at = std::min(at, text.find(verb));
    if (at != std::string::npos && IsBareName(std::string_view(text).substr(0, at)) && bio_name_.empty())
      bio_name_ = text.substr(0, at);
    for (const std::string_view mark : {"writer at ", "editor at ", "reporter at ", "journalist at ",
                                        "correspondent at ", "writer for ", "reporter for ", "correspondent for "}) {
      const std::size_t site = text.find(mark);
      if (site == std::string::npos || !bio_site_.empty()) continue;
      const std::size_t from = site + mark.size();
      bio_site_ = text.substr(from, std::min(text.find_first_of(".,;\n", from), text.size()) - from);
      if (bio_site_.size() > 60) bio_site_.clear();
    }
  }

  void ChoosePublisher() {
    std::string original;
    for (const Credit& credit : out_.credits)
      if (credit.kind == "original_source") original = credit.name;
    for (const std::string& name : {title_site_, says_site_, dateline_site_, original, bio_site_, see_more_site_}) {
      if (name.empty()) continue;
      out_.publisher.name = Squash(name);
      return;
    }
  }

  void ChooseAuthors() {
    out_.authors = authors_;
    std::erase_if(out_.authors, [&](const std::string& name) { return IsOwnSite(name); });
    if (out_.authors.empty() && !bio_name_.empty() && !IsOwnSite(bio_name_)) out_.authors = {bio_name_};
    if (out_.authors.empty() && !repeated_name_.empty() && !IsOwnSite(repeated_name_)) out_.authors = {repeated_name_};
  }

  // "The original source of this article is <the page's own publisher>" says nothing about an origin.
  void DropSelfCredits() {
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
  Article out_;
  std::vector<std::string> authors_;
  std::string published_;
  std::string repeated_name_, bio_name_;
  std::string title_site_, says_site_, dateline_site_, bio_site_, see_more_site_;
};

}  // namespace

Article ReadDump(const RawRecord& record, const IsRepeated& is_repeated) { return Reader(record, is_repeated).Run(); }

DumpSample SampleDump(const RawRecord& record) {
  constexpr std::size_t kLongest = 3;  // one of them may be the site's disclaimer
  const std::string text = html::Decode(record.body, record.charset).text;
  std::vector<DumpLine> lines = ReadDumpLines(text);
  DumpSample sample{0, LineKeys(lines)};
  const std::size_t kept = std::min(kLongest, lines.size());
  std::ranges::stable_sort(lines, std::greater{}, [](const DumpLine& line) { return line.plain.text.size(); });
  for (std::size_t i = 0; i < kept; ++i) sample.page += Repetition::Hash(lines[i].plain.text);
  return sample;
}

std::string DumpHost(const RawRecord& record) {
  constexpr std::size_t kLeastLinks = 5;
  if (!record.uri.empty()) return HostOf(record.uri);
  const std::string_view body = record.body;
  constexpr std::string_view kLink = "](http";
  std::map<std::string, std::size_t> count;
  std::size_t links = 0;
  for (std::size_t at = body.find(kLink); at != std::string_view::npos; at = body.find(kLink, at)) {
    at += 2;
    constexpr std::size_t kReach = 300;  // bytes: a host is not longer
    if (std::string host = HostOf(body.substr(at, kReach)); !host.empty()) ++count[std::move(host)], ++links;
  }
  for (const auto& [host, times] : count)
    if (times >= kLeastLinks && 2 * times > links) return host;
  return {};
}

}  // namespace stemma::extract
