#include "report/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <span>
#include <utility>

#include "stemma/names.h"

namespace stemma::report {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array kEvidence = std::to_array<Pair>({
    {"credit_line", "a credit line names it"},
    {"link", "it links there"},
    {"canonical", "its canonical address points there"},
    {"date", "it is dated later"},
    {"containment", "its text is contained in the other"},
    {"inserted_attribution", "it adds words that credit the other"},
    {"shared_error", "both have the same slip"},
    {"truncation", "it breaks off where the other goes on"},
    {"attribution", "it names it as its source"},
    {"verbatim", "the words are the same"},
    {"readings", "other articles have words of it that one of the two lacks"},
    {"insertions", "it adds short pieces that the other lacks"},
    {"common_giver", "another article fits both better as their source"},
    {"descent", "of all the articles that share the text, it fits best there"},
    {"dateline", "a dateline names the source"},
    {"named_agency", "both name the same agency beside it"},
    {"rehost", "the other is a site that carries others\u2019 text and is not earlier"},
    {"quotation", "it is somebody\u2019s speech"},
    {"correction", "the other carries a correction that it lacks"},
});
constexpr std::array kDateSources = std::to_array<Pair>({
    {"json_ld", "page data"},
    {"meta", "page header data"},
    {"url", "address"},
    {"time_element", "time mark on the page"},
    {"text", "date in the text"},
    {"header", "server header"},
    {"given", "as given with the input"},
});
constexpr std::array kOriginKinds = std::to_array<Pair>({
    {"anonymous", "unnamed source"},
    {"social_media", "social media"},
    {"article", "the article\u2019s own voice"},
    {"agency", "news agency"},
    {"outlet", "news outlet"},
});
constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

// The phrase that goes with `word`, or nothing.
std::string_view Find(std::span<const Pair> table, std::string_view word) {
  const auto it = std::ranges::find(table, word, &Pair::first);
  return it == table.end() ? std::string_view() : it->second;
}

std::string FindOrSpaced(std::span<const Pair> table, std::string_view word) {
  const std::string_view found = Find(table, word);
  return found.empty() ? Spaced(word) : std::string(found);
}

bool Digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

int Value(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// Year, month and day of an ISO value, as far as they are there; 0 where not. Nothing valid: year 0.
struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
};

Day Parse(std::string_view iso) {
  const auto digits = [&](std::size_t at, std::size_t count) {
    return iso.size() >= at + count && Digits(iso.substr(at, count));
  };
  const auto ends = [&](std::size_t at) {
    return iso.size() == at || (at == 10 && (iso[at] == 'T' || iso[at] == ' '));
  };
  if (!digits(0, 4)) return {};
  Day out = {Value(iso.substr(0, 4)), 0, 0};
  if (ends(4)) return out;
  if (iso[4] != '-' || !digits(5, 2)) return {};
  out.month = Value(iso.substr(5, 2));
  if (out.month < 1 || out.month > 12) return {};
  if (ends(7)) return out;
  if (iso[7] != '-' || !digits(8, 2) || !ends(10)) return {};
  out.day = Value(iso.substr(8, 2));
  return out;
}

std::string Written(const Day& day, std::size_t month_letters) {
  std::string out = day.day != 0 ? std::to_string(day.day) + " " : "";
  if (day.month != 0)
    out += std::string(kMonths[static_cast<std::size_t>(day.month - 1)].substr(0, month_letters)) + " ";
  return out + std::to_string(day.year);
}

// ", 18:00 +02:00" of "T18:00:00+02:00"; empty when there is no time of day.
std::string ClockWords(std::string_view rest) {
  if (rest.size() < 6 || (rest[0] != 'T' && rest[0] != ' ') || rest[3] != ':') return {};
  std::string out = ", " + std::string(rest.substr(1, 5));
  const std::size_t zone = rest.find_first_of("+-Z", 6);
  if (zone == std::string_view::npos) return out;
  return out + " " + (rest[zone] == 'Z' ? "UTC" : std::string(rest.substr(zone, 6)));
}

}  // namespace

std::string Counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string Joined(const std::vector<std::string>& items, std::size_t most) {
  std::string out;
  const std::size_t shown = items.size() > most ? most : items.size();
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) out += i + 1 == items.size() ? " and " : ", ";
    out += items[i];
  }
  if (shown < items.size()) out += " and " + std::to_string(items.size() - shown) + " more";
  return out;
}

// The steps are for reading, not for deciding: four words are as many as people tell apart.
std::string_view Strength(double score) {
  if (score >= 0.85) return "strong evidence";
  if (score >= 0.65) return "good evidence";
  if (score >= 0.4) return "some evidence";
  return "weak evidence";
}

// An origin competes with all other voices, so that a chance of one in four is no weak one.
std::string_view Likelihood(double chance) {
  if (chance >= 0.65) return "likely";
  if (chance >= 0.4) return "quite possible";
  if (chance >= 0.2) return "possible";
  return "faint";
}

std::string Decimal(double score) {
  const double kept = std::isfinite(score) ? std::clamp(score, 0.0, 1.0) : 0.0;
  const int hundredths = static_cast<int>(std::lround(kept * 100));
  return std::to_string(hundredths / 100) + "." + std::to_string(hundredths / 10 % 10) +
         std::to_string(hundredths % 10);
}

std::string DateWords(std::string_view iso) {
  const Day day = Parse(iso);
  if (day.year == 0) return std::string(iso);
  return Written(day, 9) + (day.day != 0 ? ClockWords(iso.substr(10)) : "");
}

std::string TimeWords(std::string_view value) {
  const std::size_t slash = value.find('/');
  if (slash != std::string_view::npos)
    return DateWords(value.substr(0, slash)) + " to " + DateWords(value.substr(slash + 1));
  if (value.size() == 3 && Digits(value)) return std::string(value) + "0s";
  const bool part = value.size() > 6 && Digits(value.substr(0, 4)) && value[4] == '-' && Digits(value.substr(6));
  if (part && value[5] == 'W') return "week " + std::string(value.substr(6)) + " of " + std::string(value.substr(0, 4));
  if (part && value[5] == 'Q') return std::string(value.substr(5)) + " " + std::string(value.substr(0, 4));
  return DateWords(value);
}

std::string ShortDate(std::string_view iso) {
  const Day day = Parse(iso);
  return day.year == 0 ? std::string(iso) : Written(day, 3);
}

std::string_view DayOf(std::string_view iso) { return iso.substr(0, 10); }

std::string EvidenceWords(std::string_view evidence) { return FindOrSpaced(kEvidence, evidence); }

std::string EvidenceList(const std::vector<std::string>& evidence) {
  std::string out;
  for (const std::string& item : evidence) out += (out.empty() ? "" : "; ") + EvidenceWords(item);
  return out;
}

std::string DateSourceWords(std::string_view from) { return FindOrSpaced(kDateSources, from); }

std::string Spaced(std::string_view word) {
  std::string out(word);
  std::ranges::replace(out, '_', ' ');
  return out;
}

std::string SlotWords(std::string_view slot) {
  if (slot == "from") return "where from";
  if (slot == "to") return "where to";
  return Spaced(slot);
}

std::string Capital(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

std::string OriginKindWords(std::string_view kind) { return FindOrSpaced(kOriginKinds, kind); }

std::string_view StanceWords(Stance stance) {
  switch (stance) {
    case Stance::kAsserts:
      return "in its own voice";
    case Stance::kReports:
      return "as someone\u2019s words";
    case Stance::kDoubts:
      return "with doubt";
    case Stance::kDenies:
      return "denying it";
  }
  return "";
}

std::string_view EdgeWords(EdgeKind kind) {
  switch (kind) {
    case EdgeKind::kCopies:
      return "copies from";
    case EdgeKind::kCites:
      return "cites";
    case EdgeKind::kCredits:
      return "credits";
    case EdgeKind::kLinks:
      return "links to";
  }
  return "";
}

std::string_view ReuseWords(ReuseKind kind) {
  switch (kind) {
    case ReuseKind::kVerbatim:
      return "word for word";
    case ReuseKind::kEdited:
      return "edited";
    case ReuseKind::kQuotation:
      return "the same quotation";
    case ReuseKind::kBackground:
      return "background paragraph";
    case ReuseKind::kBoilerplate:
      return "page furniture";
  }
  return "";
}

std::string OriginsCount(const Claim& claim) {
  if (claim.independent_origins == 0) return "no origin that could be made out";
  return Counted(claim.independent_origins, "independent origin", "independent origins");
}

std::string OriginsRange(const Claim& claim) {
  if (claim.independent_low == claim.independent_high) return {};
  return "between " + std::to_string(claim.independent_low) + " and " + std::to_string(claim.independent_high);
}

std::string OriginsNote(const Claim& claim) {
  const std::string range = OriginsRange(claim);
  return range.empty() ? "" : range + ", as unresolved sources allow";
}

std::string OutletsCount(std::size_t outlets, bool all_named) {
  if (outlets == 0) return "outlets not named";
  return (all_named ? "" : "at least ") + Counted(outlets, "outlet", "outlets");
}

std::string UnnamedWords(std::size_t statements) {
  return Counted(statements, "statement rests on", "statements rest on") + kUnnamedSource + ".";
}

std::string UnnamedInStory(std::size_t statements) { return "In the whole story " + UnnamedWords(statements); }

std::string CircleWords(const std::vector<std::string>& circle) {
  std::string out = "Circular reporting: ";
  for (const std::string& name : circle) out += name + " \u2192 ";
  return out + circle.front() + ". " + std::string(kCircleMeans);
}

}  // namespace stemma::report
