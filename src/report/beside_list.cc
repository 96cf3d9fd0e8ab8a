#include "report/beside_list.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "report/words.h"

namespace stemma::report {
namespace {

std::string_view WordsOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::kMatched:
      return "an entry matches";
    case Verdict::kPartly:
      return "an entry agrees in part, too little to tell whether it is the same event";
    case Verdict::kDiffers:
      return "an entry agrees but for one detail";
    case Verdict::kNoMatch:
      return "no such entry, though the list covers kind, region and time";
    case Verdict::kNotCovered:
      return "cannot be compared";
  }
  return {};
}

std::string_view WordsOf(Agreement agreement) {
  switch (agreement) {
    case Agreement::kAgrees:
      return "agrees";
    case Agreement::kDiffers:
      return "differs";
    case Agreement::kUnclear:
      return "unclear";
    case Agreement::kNotStated:
      return "not stated";
  }
  return {};
}

void WriteSlots(const ReferenceCheck& check, Html& out) {
  out.Raw(
      "<table class=\"slots\"><thead><tr><th scope=\"col\">detail</th><th scope=\"col\">here</th><th scope=\"col\">in "
      "the list</th><th scope=\"col\"></th></tr></thead><tbody>\n");
  for (const SlotCheck& s : check.slots) {
    if (s.claim.empty() && s.entry.empty()) continue;
    out.Raw("<tr><th scope=\"row\">").Text(s.slot).Raw("</th><td dir=\"auto\">").Text(s.claim);
    out.Raw("</td><td dir=\"auto\">").Text(s.entry).Raw("</td><td>").Text(WordsOf(s.agreement)).Raw("</td></tr>\n");
  }
  out.Raw("</tbody></table>\n");
}

std::string FileOf(std::string_view path) { return std::string(path.substr(path.find_last_of('/') + 1)); }

}  // namespace

bool HasTellingEntry(const Claim& claim) {
  return std::ranges::any_of(claim.reference, [](const ReferenceCheck& check) {
    return check.verdict == Verdict::kMatched || check.verdict == Verdict::kDiffers;
  });
}

void WriteBesideLists(const Claim& claim, Html& out) {
  for (const ReferenceCheck& check : claim.reference) {
    if (check.verdict == Verdict::kNotCovered) continue;
    out.Raw("<div class=\"beside-list\"><p>In the list <strong>").Text(FileOf(check.list)).Raw("</strong>: ");
    out.Text(WordsOf(check.verdict)).Raw(".");
    if (check.entry && !check.entry->id.empty())
      out.Raw(" <span class=\"muted\">Entry ").Text(check.entry->id).Raw(".</span>");
    if (check.entry && check.chance)
      out.Raw(" <span class=\"muted\">A random day within half a year would do as well on ")
          .Text(std::to_string(std::lround(std::ceil(*check.chance * 100))))
          .Raw(" of 100 days.</span>");
    out.Raw("</p>\n");
    if (check.entry) WriteSlots(check, out);
    out.Raw("</div>\n");
  }
}

}  // namespace stemma::report
