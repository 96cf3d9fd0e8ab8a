// The details table of a claim: what is said about when, where, how many, and where the reports part.
#include <algorithm>
#include <string>
#include <vector>

#include "report/claim.h"
#include "report/contains.h"
#include "report/quote.h"
#include "report/words.h"

namespace stemma::report {
namespace {

// Values of one slot that stand open; a slot with more keeps the rest collapsed.
constexpr std::size_t kOpenValues = 6;

const Conflict* ConflictOf(const Claim& claim, const std::string& slot) {
  const auto it = std::ranges::find(claim.conflicts, slot, &Conflict::slot);
  return it == claim.conflicts.end() ? nullptr : &*it;
}

bool InConflict(const Conflict* conflict, const std::string& value) {
  return conflict != nullptr && Contains(conflict->values, value, &SlotValue::value);
}

void WriteVerdict(const Slot& slot, const Conflict* conflict, Html& out) {
  if (conflict != nullptr) {
    out.Raw("<strong class=\"differ\"><span class=\"sign\" aria-hidden=\"true\">\u2260</span> differ</strong>");
    if (!conflict->reason.empty())
      out.Raw("<br><span class=\"reason\" dir=\"auto\">").Text(conflict->reason).Raw("</span>");
  } else if (slot.values.size() > 1) {
    out.Raw("<span class=\"agree\"><span class=\"sign\" aria-hidden=\"true\">\u2248</span> no conflict seen</span>");
  } else if (slot.values.front().articles.size() > 1) {
    out.Raw("<span class=\"agree\"><span class=\"sign\" aria-hidden=\"true\">=</span> agree</span>");
  } else {
    out.Raw("<span class=\"muted\">one article</span>");
  }
}

// Only a date's value is a time; a count of 196 must not become the 1960s.
std::string ValueWords(const Slot& slot, const SlotValue& value) {
  return Clip(slot.name == "date" ? TimeWords(value.value) : value.value, 200);
}

void WriteValue(const ClaimView& view, const Slot& slot, const SlotValue& value, bool conflicting, Html& out) {
  if (conflicting) out.Raw("<li class=\"conflicting\">");
  if (!conflicting) out.Raw("<li>");
  out.Raw("<span class=\"value\">").Name(ValueWords(slot, value)).Raw("</span> <span class=\"by\">");
  WriteArticleLinks(view.index, value.articles, out, 4);
  out.Raw("</span></li>");
}

// What differs comes first: it must not stand in the collapsed part.
std::vector<Slot> Ordered(const Claim& claim) {
  std::vector<Slot> slots = claim.slots;
  std::erase_if(slots, [](const Slot& slot) { return slot.values.empty(); });
  std::ranges::stable_sort(slots, {}, [&](const Slot& slot) { return ConflictOf(claim, slot.name) == nullptr; });
  for (Slot& slot : slots)
    std::ranges::stable_sort(slot.values, {}, [&](const SlotValue& value) {
      return !InConflict(ConflictOf(claim, slot.name), value.value);
    });
  return slots;
}

void WriteValues(const ClaimView& view, const Slot& slot, const Conflict* conflict, Html& out) {
  out.Raw("<ul class=\"values\">");
  for (std::size_t i = 0; i < slot.values.size(); ++i) {
    if (i == kOpenValues)
      out.Raw("</ul><details class=\"more\"><summary>")
          .Number(slot.values.size() - i)
          .Raw(" more</summary><ul class=\"values\">");
    WriteValue(view, slot, slot.values[i], InConflict(conflict, slot.values[i].value), out);
  }
  out.Raw("</ul>");
  if (slot.values.size() > kOpenValues) out.Raw("</details>");
}

}  // namespace

void WriteDetails(const ClaimView& view, Html& out) {
  const std::vector<Slot> slots = Ordered(view.claim);
  if (slots.empty()) return;
  out.Raw("<table class=\"details\"><caption>Details, what each article says, and whether they agree</caption>\n");
  out.Raw("<thead><tr><th scope=\"col\">Detail</th><th scope=\"col\">As reported</th>");
  out.Raw("<th scope=\"col\">Taken together</th></tr></thead>\n<tbody>\n");
  for (const Slot& slot : slots) {
    const Conflict* conflict = ConflictOf(view.claim, slot.name);
    out.Raw("<tr><th scope=\"row\">").Text(Capital(SlotWords(slot.name))).Raw("</th><td>");
    WriteValues(view, slot, conflict, out);
    out.Raw("</td><td>");
    WriteVerdict(slot, conflict, out);
    out.Raw("</td></tr>\n");
  }
  out.Raw("</tbody></table>\n");
}

}  // namespace stemma::report
