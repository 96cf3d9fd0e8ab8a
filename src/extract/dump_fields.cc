#include "extract/dump_fields.h"

#include <algorithm>
#include <string>

#include "extract/date_order.h"
#include "extract/date_text.h"
#include "extract/dump_byline.h"
#include "extract/site.h"

namespace stemma::extract {

void DumpFields::Keep(const DumpLine& line) {
  const std::string& text = line.plain.text;
  switch (line.kind) {
    case DumpKind::kCredit:
      AddCredit(line, *CreditOfLine(text));
      break;
    case DumpKind::kNote:
      article_.notes.push_back({*NoteOfLine(text), text, Raw(line)});
      break;
    case DumpKind::kLabel:
      article_.labels.push_back({*LabelOfLine(text), text});
      break;
    case DumpKind::kPhoto:
      article_.captions.push_back({text, PhotoCreditOfLine(text), Raw(line)});
      break;
    case DumpKind::kSays:
      names_.ReadSays(text);
      Furnish(line, "byline");
      break;
    case DumpKind::kDateline:
      Dateline(line);
      break;
    case DumpKind::kByline:
      Byline(line);
      break;
    default:
      if (line.furniture == "tags")
        for (Label& label : LabelsInBar(text)) article_.labels.push_back(std::move(label));
      Furnish(line, line.furniture.empty() ? "other" : line.furniture);
      break;
  }
}

void DumpFields::Furnish(const DumpLine& line, std::string_view kind) {
  if (kind == "continued") kind = "navigation";  // "Continued on page 4"
  article_.furniture.push_back({std::string(kind), line.plain.text, Raw(line)});
  AddLinks(line, std::string::npos);
}

void DumpFields::AddLinks(const DumpLine& line, std::size_t begin) {
  for (const MarkdownLink& link : line.plain.links) AddLink(line, link, begin);
}

void DumpFields::AddCredits(const DumpLine& line) {
  for (const CreditCue& cue : CreditsOfParagraph(line.plain.text)) AddCredit(line, cue);
}

void DumpFields::AddCredit(const DumpLine& line, const CreditCue& cue) {
  std::string href;
  for (const MarkdownLink& link : line.plain.links)
    if (href.empty() && !HostOf(link.href).empty()) href = link.href;
  article_.credits.push_back({cue.kind, cue.name, Excerpt(line.plain.text, cue.at), href, Raw(line)});
}

RawRange DumpFields::Raw(const DumpLine& line) const {
  const std::uint64_t from = map_.ToSource(line.begin);
  return {from, std::max(from, map_.EndToSource(line.end))};
}

void DumpFields::AddLink(const DumpLine& line, const MarkdownLink& link, std::size_t begin) {
  if (link.href.empty()) return;
  const bool outside = !HostOf(link.href).empty();
  const bool inside = begin != std::string::npos;
  Link made{link.href,
            line.plain.text.substr(link.begin, link.end - link.begin),
            inside ? (outside || link.href == "#" ? "cites" : "internal") : "navigation",
            {}};
  if (inside) made.span = Span(begin + link.begin, begin + link.end);
  article_.links.push_back(std::move(made));
}

bool DumpFields::MonthFirst(std::string_view line) const {
  return std::ranges::none_of(FindDates(line, true), &FoundDate::ambiguous) || WritesMonthFirst(text_);
}

// "The Harbour Post, July 14, 2017".
void DumpFields::Dateline(const DumpLine& line) {
  const std::string& text = line.plain.text;
  const std::string published = PublishedOfLine(text, MonthFirst(text));
  if (article_.published.empty()) article_.published = published;
  article_.dates.push_back({published, "header"});
  for (Label& label : LabelsInBar(text)) article_.labels.push_back(std::move(label));
  names_.ReadBar(text);
  names_.ReadDateline(text, FindDates(text, true).front().begin);
  Furnish(line, "byline");
}

void DumpFields::Byline(const DumpLine& line) {
  names_.ReadByline(line.plain.text);
  if (const auto dates = FindDates(line.plain.text, MonthFirst(line.plain.text));
      !dates.empty() && article_.published.empty()) {
    article_.published = dates.front().value;
    article_.dates.push_back({article_.published, "header"});
  }
  Furnish(line, "byline");
}

}  // namespace stemma::extract
