#include "report/by_hand.h"

#include <algorithm>
#include <vector>

#include "report/contains.h"
#include "report/quote.h"
#include "report/words.h"

namespace stemma::report {
namespace {

// "2031-03-02 14:05 UTC" of "2031-03-02T14:05:09Z"; as it is where it has another form.
std::string TimeWords(const std::string& time) {
  constexpr std::size_t kMinutes = 16;
  if (time.size() < kMinutes || time[10] != 'T') return time;
  return time.substr(0, 10) + " " + time.substr(11, 5) + " UTC";
}

std::string StateWords(const HandLine& line) {
  if (line.undone) return "undone";
  return line.why.empty() ? "holds" : "cannot be applied: " + line.why;
}

void WriteLines(const std::vector<const HandLine*>& lines, Html& out) {
  out.Raw("<div class=\"scroll\"><table><caption>Entries, oldest first</caption>\n<thead><tr>");
  for (const std::string_view head : {"When", "Who", "What", "Why", "Now"})
    out.Raw("<th scope=\"col\">").Text(head).Raw("</th>");
  out.Raw("</tr></thead>\n<tbody>\n");
  for (const HandLine* line : lines) {
    out.Raw("<tr><td>").Text(TimeWords(line->time)).Raw("</td><td>").Name(line->author).Raw("</td><td dir=\"auto\">");
    out.Text(line->what).Raw("</td><td dir=\"auto\">").Text(line->text).Raw("</td><td>").Text(StateWords(*line));
    out.Raw("</td></tr>\n");
  }
  out.Raw("</tbody></table></div>\n");
}

void WriteCounts(const Index& index, const Story& story, Html& out) {
  const bool none =
      std::ranges::none_of(story.claims, [&](const Claim& claim) { return index.CountByHand(claim) != nullptr; });
  if (none) return;
  out.Raw("<div class=\"scroll\"><table><caption>Independent origins</caption>\n<thead><tr>");
  for (const std::string_view head : {"Claim", "As computed", "By hand", "Who"})
    out.Raw("<th scope=\"col\">").Text(head).Raw("</th>");
  out.Raw("</tr></thead>\n<tbody>\n");
  for (const Claim& claim : story.claims) {
    const HandCount* count = index.CountByHand(claim);
    if (count == nullptr) continue;
    out.Raw("<tr><td dir=\"auto\">").Text(Statement(claim, 200)).Raw("</td><td class=\"num\">").Number(count->computed);
    out.Raw("</td><td class=\"num\">").Number(count->by_hand).Raw("</td><td>").Text(count->by).Raw("</td></tr>\n");
  }
  out.Raw("</tbody></table></div>\n");
}

}  // namespace

std::string CountWords(const Index& index, const Claim& claim) {
  const HandCount* count = index.CountByHand(claim);
  if (count == nullptr) return {};
  return std::to_string(count->computed) + " as computed; by hand " + std::to_string(count->by_hand) + " (" +
         count->by + ")";
}

void WriteByHand(const Index& index, const Story& story, Html& out) {
  if (index.hand() == nullptr) return;
  std::vector<const HandLine*> lines;
  for (const HandLine& line : index.hand()->lines)
    if (line.story == story.id) lines.push_back(&line);
  const bool counted =
      std::ranges::any_of(story.claims, [&](const Claim& claim) { return index.CountByHand(claim) != nullptr; });
  if (lines.empty() && !counted) return;
  out.Raw(
      "<section><h3>Changed by hand</h3>\n<p class=\"muted\">An analyst wrote these beside what was computed, which "
      "stands in this report as it was.</p>\n");
  WriteCounts(index, story, out);
  if (!lines.empty()) WriteLines(lines, out);
  out.Raw("</section>\n");
}

void WriteOtherHand(const Index& index, Html& out) {
  if (index.hand() == nullptr) return;
  std::vector<const HandLine*> lines;
  for (const HandLine& line : index.hand()->lines)
    if (line.story.empty() || !Contains(index.dossier().stories, line.story, &Story::id)) lines.push_back(&line);
  if (lines.empty()) return;
  out.Raw("<section aria-labelledby=\"hand\"><h2 id=\"hand\">Written by hand about the whole collection</h2>\n");
  WriteLines(lines, out);
  out.Raw("</section>\n");
}

}  // namespace stemma::report
