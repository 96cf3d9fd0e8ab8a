#include "entities/unit_noun.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/stem.h"

namespace stemma::entities {
namespace {

constexpr std::size_t kMaxModifiers = 4;  // words between number and head: "20 heavily armed foreign fighters"

// What happened to the counted, as the texts say it; the type of a casualty figure.
constexpr std::array<std::string_view, 26> kFates = {
    "killed",   "dead",      "wounded",      "injured",      "captured",   "arrested",  "detained",
    "missing",  "evacuated", "transported",  "displaced",    "kidnapped",  "abducted",  "rescued",
    "released", "freed",     "executed",     "beheaded",     "hurt",       "destroyed", "damaged",
    "lost",     "shot",      "hospitalized", "hospitalised", "transferred"};

// People's nouns that make no plural with s.
constexpr std::array<std::string_view, 12> kPlurals = {"people",    "men",    "women",   "children",
                                                       "personnel", "police", "troops",  "aircraft",
                                                       "staff",     "dead",   "wounded", "persons"};

bool In(const auto& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

bool IsPluralNoun(std::string_view word) {
  if (In(kPlurals, word)) return true;
  return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
         !word.ends_with("'s") && word != "others" && word != "was" && word != "has" && word != "this" &&
         word != "years" && word != "times" && word != "dozens";
}

bool IsPlainWord(const Reading& r, std::size_t i, std::size_t first) {
  return i < r.size() && r[i].kind == text::TokenKind::kWord && r.SameSentence(first, i);
}

// "were killed", "have been wounded": the fate behind the head.
std::size_t FateAfter(const Reading& r, std::size_t at, std::string_view& fate) {
  std::size_t i = at;
  const auto helps = [&](std::size_t k) {
    return r.Is(k, "were") || r.Is(k, "was") || r.Is(k, "have") || r.Is(k, "had") || r.Is(k, "has") ||
           r.Is(k, "been") || r.Is(k, "are") || r.Is(k, "being") || r.Is(k, "also") || r.Is(k, "reportedly");
  };
  while (i < at + 4 && helps(i) && r.SameSentence(at, i)) ++i;
  if (i < r.size() && r.SameSentence(at, i) && In(kFates, r.Lower(i))) {
    fate = r.Lower(i);
    return i + 1;
  }
  return 0;
}

}  // namespace

UnitNoun UnitAfter(const Reading& r, std::size_t at) {
  UnitNoun out{"", at};
  if (r.Is(at, "%") || r.Is(at, "percent") || r.Is(at, "pct")) return {"percent", at + 1};
  if (r.Is(at, "per") && r.Is(at + 1, "cent")) return {"percent", at + 2};
  std::size_t i = at;
  if (r.Is(i, "of") && (r.Is(i + 1, "the") || r.Is(i + 1, "its") || r.Is(i + 1, "their")))
    i += 2;
  else if (r.Is(i, "of"))
    ++i;
  std::string_view fate;
  for (std::size_t words = 0; words <= kMaxModifiers && IsPlainWord(r, i, at); ++words, ++i) {
    const std::string_view word = r.Lower(i);
    if (In(kFates, word) && words == 0) {
      return {"people " + std::string(word), i + 1};
    }
    if (r.Is(i, "others") || r.Is(i, "more")) {
      if (const std::size_t end = FateAfter(r, i + 1, fate)) return {"people " + std::string(fate), end};
      if (r.Is(i, "others")) return {"people", i + 1};
      continue;
    }
    if (text::IsStopWord(word) && word != "other") break;
    const std::string_view surface = r.Surface(i);
    const bool capitals = std::ranges::none_of(surface, [](char c) { return c >= 'a' && c <= 'z'; });
    if (!IsPluralNoun(word) || capitals) continue;
    out = {std::string(word), i + 1};
    // A second plural is the head of a compound: "arms depots".
    if (IsPlainWord(r, i + 1, at) && IsPluralNoun(r.Lower(i + 1)) && !text::IsStopWord(r.Lower(i + 1)) &&
        !r[i + 1].capitalised)
      out = {std::string(r.Lower(i + 1)), i + 2};
    if (const std::size_t end = FateAfter(r, out.end, fate)) {
      out.unit += " " + std::string(fate);
      if (end == out.end + 1) out.end = end;  // a longer verb phrase stays outside
    }
    return out;
  }
  return out;
}

}  // namespace stemma::entities
