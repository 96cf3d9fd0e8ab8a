#include "extract/cue_places.h"

#include <algorithm>

#include "extract/date_text.h"
#include "extract/repeats.h"
#include "extract/source_labels.h"

namespace stemma::extract {
namespace {

// Paragraphs of the article that follow the source of a chart or a picture; fewer follow that of the whole.
constexpr std::size_t kChartReach = 3;

bool IsElsewhere(const Line& line) {
  return line.zone == Zone::kRelated || line.zone == Zone::kNavigation || line.zone == Zone::kComments;
}

// An agency's credit is the same line on many pages of a host, and no template for that.
bool IsWireLine(const Line& line) {
  constexpr std::size_t kMaxBytes = 40;
  if (line.text.size() > kMaxBytes) return false;
  const auto cue = CreditOfLine(line.text);
  return cue && cue->whole_line && cue->kind == "wire";
}

// What stands in the place of a caption, but can only speak of a text.
bool IsTextCredit(const Line& line) {
  const auto cue = CreditOfLine(line.text);
  return cue && cue->whole_line &&
         (cue->kind == "based_on" || cue->kind == "staff" || cue->kind == "originally_published" ||
          cue->kind == "republished_from");
}

// Credits, notes and labels often stand beside the body, in lines that their place makes furniture.
void FindAround(LineRange article, std::vector<Line>& lines) {
  for (std::size_t i = article.begin; i < article.end; ++i) {
    Line& line = lines[i];
    const bool labelled = line.zone == Zone::kNavigation && line.text.find(": ") != std::string::npos;
    if ((line.repeated || labelled) ? !IsWireLine(line) : IsElsewhere(line)) continue;
    if (line.role == Role::kFurniture || line.role == Role::kByline) JudgeCue(line);
    if (line.role == Role::kCaption && IsTextCredit(line)) line.role = Role::kCredit;
  }
}

// "Press release | Orrin Council" right above the title.
void FindAboveTitle(LineRange article, std::vector<Line>& lines) {
  constexpr std::size_t kReach = 2;
  for (std::size_t i = article.begin > kReach ? article.begin - kReach : 0; i < article.begin; ++i) {
    if (lines[i].role != Role::kFurniture || IsElsewhere(lines[i]) || lines[i].repeated) continue;
    const auto cue = CreditOfLine(lines[i].text);
    if (cue && cue->whole_line && cue->kind == "original_source") lines[i].role = Role::kCredit;
  }
}

// Lines of prose in the body from each line on.
std::vector<std::size_t> ProseFrom(const std::vector<Line>& lines) {
  std::vector<std::size_t> out(lines.size() + 1, 0);
  for (std::size_t i = lines.size(); i-- > 0;)
    out[i] = out[i + 1] + (lines[i].role == Role::kBody && IsProse(lines[i]) ? 1 : 0);
  return out;
}

// "Source:" and, in the line below, what it is. In a table, or between paragraphs, it is of a thing or a picture; there
// only an address alone is believed.
void FindBelowHeadings(LineRange article, std::vector<Line>& lines) {
  constexpr double kAllLink = 0.66;
  const std::vector<std::size_t> prose = ProseFrom(lines);
  for (std::size_t i = article.begin; i + 1 < article.end; ++i) {
    Line& next = lines[i + 1];
    if (!IsSourceHeading(lines[i].text) || IsSourceHeading(next.text)) continue;
    if (next.role == Role::kTitle || IsElsewhere(next) || next.shape == Shape::kCell || next.heading != 0) continue;
    const bool at_end = prose[i + 2] < kChartReach;
    const bool address = next.text.starts_with("http") && next.LinkDensity() > kAllLink;
    if ((!at_end && !address) || !CreditOfSource(next.text)) continue;
    next.role = Role::kCredit;
    next.kind = kBelowSourceHeading;
  }
}

// A date or a picture's credit stands right beside it: the lines that end an article.
bool IsAmongCredits(std::size_t i, const std::vector<Line>& lines) {
  constexpr std::size_t kMaxStamp = 60;  // bytes
  const auto is_credit = [&](std::size_t at) {
    const std::string& text = lines[at].text;
    if (lines[at].role == Role::kByline || !PhotoCreditOfLine(text).empty()) return true;
    return text.size() <= kMaxStamp && !EndsSentence(text) && !FindDates(text, false).empty();
  };
  const auto dates = FindDates(lines[i].text, false);
  return (!dates.empty() && dates.front().begin == 0) || (i > 0 && is_credit(i - 1)) ||
         (i + 1 < lines.size() && is_credit(i + 1));
}

// The source of a chart or a picture, with paragraphs of the article behind it.
bool IsOfPart(std::size_t i, const std::vector<Line>& lines) {
  const auto cue = CueOf(lines[i]);
  if (!cue || (cue->kind != "via" && cue->kind != "original_source")) return false;
  if (lines[i].kind == kBelowSourceHeading || (cue->kind == "via" && lines[i].text.starts_with('('))) return false;
  return !IsAmongCredits(i, lines);
}

// A label stands over the text it labels, a note that the text ends here at its end, and so does the source of the
// whole; in between they speak of an advert, a link, a chart.
void CheckPlaces(LineRange article, std::vector<Line>& lines) {
  constexpr std::size_t kAboveTitle = 8;
  std::size_t first = lines.size();
  std::size_t paragraphs = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].role != Role::kBody || !IsProse(lines[i])) continue;
    first = std::min(first, i);
    ++paragraphs;
  }
  std::size_t seen = 0;
  bool sponsored = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (line.role == Role::kBody && IsProse(line)) ++seen;
    if (line.role == Role::kLabel) {
      const bool advert = LabelOfLine(line.text) == "sponsored";
      if (i + kAboveTitle < article.begin || i > first || (advert && sponsored))
        Cut(line, advert ? "promotion" : "label");
      sponsored = sponsored || advert;
    } else if (line.role == Role::kNote && seen < paragraphs && NoteOfLine(line.text) == "truncated") {
      Cut(line, "related");
    } else if (line.role == Role::kCredit && seen + kChartReach <= paragraphs && IsOfPart(i, lines)) {
      Cut(line, "caption");
    }
  }
}

}  // namespace

std::optional<CreditCue> CueOf(const Line& line) {
  return line.kind == kBelowSourceHeading ? CreditOfSource(line.text) : CreditOfLine(line.text);
}

bool JudgeCue(Line& line) {
  if (const auto cue = CreditOfLine(line.text); cue && cue->whole_line) {
    line.role = Role::kCredit;
  } else if (NoteOfLine(line.text)) {
    line.role = Role::kNote;
  } else if (LabelOfLine(line.text)) {
    line.role = Role::kLabel;
  } else {
    return false;
  }
  return true;
}

void PlaceCues(LineRange article, std::vector<Line>& lines) {
  FindAround(article, lines);
  FindAboveTitle(article, lines);
  FindBelowHeadings(article, lines);
  CheckPlaces(article, lines);
}

}  // namespace stemma::extract
