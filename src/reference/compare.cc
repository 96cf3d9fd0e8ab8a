#include "reference/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "reference/chance.h"

namespace stemma::reference {
namespace {

constexpr double kCountRatio = 1.25;  // tolls this near are rounding or another hour, as between articles
constexpr double kOpenReach = 2;      // "at least 20" speaks of 25 or 40, hardly of 200
constexpr int kLongestEntry = 10;     // days; some entries sum up half a year
constexpr double kLargeToll = 10;     // a toll that is told by its size alone, some days off
constexpr int kOffBy = 10;            // days off at most for "differs in date"

std::string ShowNumber(double value) { return fmt::format("{:.0f}", value); }

std::string ShowDeaths(const ReferenceEntry& e) {
  if (e.low && e.high && *e.low != *e.high) return ShowNumber(*e.low) + " to " + ShowNumber(*e.high);
  return e.best ? ShowNumber(*e.best) : e.low ? ShowNumber(*e.low) : std::string();
}

std::string ShowDays(const ReferenceEntry& e) {
  return e.date_start == e.date_end ? e.date_start : e.date_start + " to " + e.date_end;
}

double Toll(const ReferenceEntry& e) { return e.best.value_or(e.low.value_or(e.high.value_or(0))); }

Days PeriodOf(std::span<const Entry> entries) {
  Days out = entries.front().days;
  for (const Entry& e : entries) out = {std::min(out.from, e.days.from), std::max(out.to, e.days.to)};
  return out;
}

int Agreements(Agreement a, Agreement b) {
  return (a == Agreement::kAgrees ? 1 : 0) + (b == Agreement::kAgrees ? 1 : 0);
}

std::string ShowShare(double share) { return fmt::format("{:.0f} of 100", std::ceil(share * 100)); }

bool Agrees(const ReferenceCheck& check, std::string_view slot) {
  const auto found = std::ranges::find(check.slots, slot, &SlotCheck::slot);
  return found != check.slots.end() && found->agreement == Agreement::kAgrees;
}

std::string DiffersReason(const ReferenceCheck& check) {
  std::string out = "an entry agrees but for";
  for (const SlotCheck& s : check.slots)
    if (s.agreement == Agreement::kDiffers) out += " " + s.slot;
  return out;
}

// Fills chance and reason; takes a verdict back that a random day would have brought too. No day can match a claim
// whose place has too many entries: neither the day it names nor another.
void Judge(const Shifts& shifts, ReferenceCheck& check) {
  const double by_count = Share(shifts.by_count);
  const double matched = Share(shifts.by_count | shifts.by_actor);
  const bool count_tells = by_count <= kMostChance;
  const bool actor_tells = matched <= kMostChanceOfActor;
  check.chance_of_match = actor_tells ? matched : count_tells ? by_count : 0;
  bool tells = true;
  switch (check.verdict) {
    case Verdict::kMatched:
      tells = Agrees(check, "count") ? count_tells : actor_tells;
      check.chance = Agrees(check, "count") && !actor_tells ? by_count : matched;
      check.reason = "an entry agrees in place and day, and nothing that both state differs";
      break;
    case Verdict::kDiffers:
      check.chance = Share(shifts.differs | shifts.by_count | shifts.by_actor);
      tells = *check.chance <= kMostChance;
      check.reason = DiffersReason(check);
      break;
    case Verdict::kPartly:
      check.chance = Share(shifts.any);
      check.reason = "an entry agrees in some slots only; whether it is the same event cannot be told";
      break;
    default:
      check.chance = check.chance_of_match;
      check.reason =
          fmt::format("the list covers the time and the region, and has no such entry within {} days", kDayTolerance);
  }
  if (tells) return;
  check.verdict = Verdict::kPartly;
  check.reason = "an entry agrees, but on " + ShowShare(*check.chance) + " days another would: it says little";
}

}  // namespace

Agreement CompareDeaths(const QuantityValue& stated, const ReferenceEntry& entry) {
  const double low = entry.low.value_or(entry.best.value_or(0));
  const double high = entry.high.value_or(entry.best.value_or(low));
  if (high <= 0) return Agreement::kNotStated;  // how many died there is not known
  const double from = stated.low.value_or(0);
  const double to = stated.high.value_or(INFINITY);
  if (from > high * kCountRatio) return Agreement::kDiffers;
  if (low > to * kCountRatio) return Agreement::kDiffers;
  if (!stated.high && low > from * kOpenReach) return Agreement::kUnclear;
  if (from <= 0) return Agreement::kUnclear;  // "up to 20" holds for anything
  return Agreement::kAgrees;
}

// An entry at the statement's place, on whatever day.
struct List::Candidate {
  std::uint32_t entry = 0;
  const Town* town = nullptr;
  bool district = false;
  Agreement actor = Agreement::kNotStated;
  Agreement count = Agreement::kNotStated;
  bool telling = false;  // the stated toll is of kTellingToll and more
  bool near = false;     // the entry's toll is that of the statement, not only allowed by it
  bool spread = false;   // the entry runs over many days: a sum, not an event of one
  bool guessed = false;  // the statement's days stand in for a day that it does not name
  int days_off = 0;

  // How near the day must be. `rare`: such entries are few at the place.
  [[nodiscard]] int Tolerance(bool rare) const {
    const bool both = Agreements(actor, count) > 1 && near;
    if (rare || both || AtBest() == Verdict::kPartly) return kDayTolerance;
    return guessed ? 0 : kBusyDayTolerance;  // the two days that stand in for one are wide enough
  }
  [[nodiscard]] bool Differs() const { return actor == Agreement::kDiffers || count == Agreement::kDiffers; }
  // What the entry would be were its day right.
  [[nodiscard]] Verdict AtBest() const {
    const int agree = Agreements(actor, count);
    if (district || spread) return Verdict::kPartly;
    // One to four dead is the size of most events: alone it tells none from another.
    if (agree == 1 && count == Agreement::kAgrees && !telling) return Verdict::kPartly;
    if (agree > 0) return Differs() ? Verdict::kDiffers : Verdict::kMatched;
    return Verdict::kPartly;
  }
};

struct List::Tried {
  ReferenceCheck check;
  Shifts shifts;
};

List::List(std::span<const Entry> entries, std::string name, const Names& names)
    : entries_(entries), name_(std::move(name)), places_(entries, names), period_(PeriodOf(entries)) {
  sides_.reserve(entries.size());
  for (const Entry& e : entries) {
    Sides sides = SidesOfCell(e.shown.side_a, names);
    sides.merge(SidesOfCell(e.shown.side_b, names));
    known_.insert(sides.begin(), sides.end());
    sides_.push_back(std::move(sides));
  }
  known_.insert("state:");
}

std::vector<List::Candidate> List::CandidatesFor(const Facts& facts) {
  Sides stated;
  std::ranges::set_intersection(facts.sides, known_, std::inserter(stated, stated.end()));
  std::vector<Candidate> out;
  for (const Town& town : facts.towns)
    for (const AtPlace& at : places_.Find(town)) {
      const Entry& entry = entries_[at.entry];
      Candidate c{
          at.entry,           &town, at.district, CompareSides(stated, sides_[at.entry]), {}, false, false, false,
          facts.days_guessed, 0};
      c.count = facts.deaths ? CompareDeaths(*facts.deaths, entry.shown) : Agreement::kNotStated;
      c.telling = facts.deaths && facts.deaths->low.value_or(0) >= kTellingToll;
      c.near = c.telling && Toll(entry.shown) <= *facts.deaths->low * kCountRatio;
      c.spread = entry.days.to - entry.days.from > kLongestEntry;
      c.days_off = Gap(*facts.days, entry.days);
      out.push_back(c);
    }
  return out;
}

std::string List::WhyNotCovered(const Facts& facts) {
  if (!facts.fatal) return "kind: the statement tells of no deaths, and the list holds only events with deaths";
  if (facts.total) return "kind: the number adds up deaths over a longer time";
  if (!facts.days) return "period: the statement names no day";
  if (Gap(*facts.days, period_) > 0)
    return fmt::format("period: the list runs from {} to {}", ShowDay(period_.from), ShowDay(period_.to));
  if (facts.towns.empty()) return "region: the statement names no town or village; a region alone is no evidence";
  const bool known = std::ranges::any_of(
      facts.towns, [&](const Town& t) { return !places_.Find(t).empty() || places_.HasRegion(t.regions); });
  return known ? std::string() : "region: the list has no entry in the region, or the region is not known";
}

ReferenceCheck List::Uncovered(const Facts& facts, const std::string& reason) const {
  ReferenceCheck out = Shown(facts, nullptr);
  out.verdict = Verdict::kNotCovered;
  out.reason = reason;
  return out;
}

ReferenceCheck List::Shown(const Facts& facts, const Candidate* best) const {
  ReferenceCheck out;
  out.list = name_;
  const std::string town = best != nullptr ? best->town->shown : facts.towns.empty() ? "" : facts.towns.front().shown;
  std::string sides;
  for (const std::string& side : facts.sides)
    if (known_.contains(side)) sides += (sides.empty() ? "" : "; ") + side;
  out.slots = {{"place", Agreement::kNotStated, town, ""},
               {"date", Agreement::kNotStated, facts.days_shown, ""},
               {"actor", Agreement::kNotStated, sides, ""},
               {"count", Agreement::kNotStated, facts.deaths_shown, ""}};
  if (best == nullptr) return out;
  const ReferenceEntry& e = entries_[best->entry].shown;
  out.entry = e;
  out.slots[0].agreement = best->district ? Agreement::kUnclear : Agreement::kAgrees;
  out.slots[0].entry = best->district ? e.adm_2 : e.where;
  out.slots[1].agreement = best->days_off <= kDayTolerance ? Agreement::kAgrees : Agreement::kDiffers;
  out.slots[1].entry = ShowDays(e);
  out.slots[2].agreement = best->actor;
  out.slots[2].entry = e.side_a + " - " + e.side_b;
  out.slots[3].agreement = best->count;
  out.slots[3].entry = ShowDeaths(e);
  return out;
}

bool List::AreRare(std::span<const Candidate> candidates, Days stated) const {
  ShiftSet wide;
  for (const Candidate& c : candidates)
    if (c.AtBest() == Verdict::kMatched) AddShifts(stated, entries_[c.entry].days, kDayTolerance, wide);
  return Share(wide) <= kRareChance;
}

List::Tried List::Try(const Facts& facts) {
  Tried out;
  if (const std::string reason = WhyNotCovered(facts); !reason.empty()) {
    out.check = Uncovered(facts, reason);
    return out;
  }
  const std::vector<Candidate> candidates = CandidatesFor(facts);
  const bool rare = AreRare(candidates, *facts.days);
  const Candidate* best = nullptr;
  // A large toll at the right town that is a few days off.
  const auto only_date = [&](const Candidate& c) {
    return c.days_off > kDayTolerance && c.days_off <= kOffBy && c.AtBest() == Verdict::kMatched &&
           c.count == Agreement::kAgrees && facts.deaths->low.value_or(0) >= kLargeToll;
  };
  const auto verdict = [&](const Candidate& c) {
    if (c.days_off <= c.Tolerance(rare)) return c.AtBest();
    if (c.days_off <= kDayTolerance) return Verdict::kPartly;
    return only_date(c) ? Verdict::kDiffers : Verdict::kNoMatch;
  };
  const auto rank = [&](const Candidate& c) {
    return std::tuple(verdict(c), -Agreements(c.actor, c.count), c.district, c.Differs(), c.days_off, c.entry);
  };
  for (const Candidate& c : candidates) {
    const Days days = entries_[c.entry].days;
    if (c.AtBest() == Verdict::kMatched)
      AddShifts(*facts.days, days, c.Tolerance(rare),
                c.count == Agreement::kAgrees ? out.shifts.by_count : out.shifts.by_actor);
    if (c.AtBest() == Verdict::kDiffers) AddShifts(*facts.days, days, c.Tolerance(rare), out.shifts.differs);
    AddShifts(*facts.days, days, kDayTolerance, out.shifts.any);
    if (verdict(c) != Verdict::kNoMatch && (best == nullptr || rank(c) < rank(*best))) best = &c;
  }
  out.check = Shown(facts, best);
  out.check.verdict = best == nullptr ? Verdict::kNoMatch : verdict(*best);
  return out;
}

ReferenceCheck List::Check(std::span<const Facts> statements) {
  std::optional<ReferenceCheck> best;
  Shifts shifts;
  for (std::uint32_t n = 0; n < statements.size(); ++n) {
    Tried tried = Try(statements[n]);
    shifts |= tried.shifts;
    tried.check.mention = n;
    if (!best || tried.check.verdict < best->verdict) best = std::move(tried.check);
  }
  if (!best) return {};
  if (best->verdict != Verdict::kNotCovered) Judge(shifts, *best);
  return *best;
}

}  // namespace stemma::reference
