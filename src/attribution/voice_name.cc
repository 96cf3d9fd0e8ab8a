#include "attribution/voice_name.h"

#include <algorithm>
#include <array>

#include "attribution/gender.h"
#include "attribution/noun_phrase.h"
#include "attribution/voice_kind.h"
#include "text/word_vectors.h"

namespace stemma::attribution {
namespace {

// How well placed an unnamed source is said to be: no part of its shortest form.
bool IsGrade(std::string_view key) {
  constexpr std::array<std::string_view, 15> kGrades = {
      "single",   "same",     "unnamed", "unidentified", "anonymous", "well-placed", "well-informed", "reliable",
      "informed", "internal", "own",     "high-level",   "trusted",   "credible",    "multiple"};
  return std::find(kGrades.begin(), kGrades.end(), key) != kGrades.end();
}

// "al-Hadath", "el-Sisi": the article is part of the name.
bool HasArabicArticle(std::string_view key) {
  return key.size() > 4 && (key.starts_with("al-") || key.starts_with("el-"));
}

bool IsNameJoint(std::string_view key) {
  constexpr std::array<std::string_view, 16> kJoints = {"of",  "for", "the", "and", "de", "la", "der", "van",
                                                        "von", "bin", "al",  "-",   ".",  "&",  "du",  "to"};
  return std::find(kJoints.begin(), kJoints.end(), key) != kJoints.end();
}

bool IsAcronym(const View& v, std::uint32_t i) {
  const std::string_view word = v[i].span.Of(v.text());
  if (word.size() < 2 || word.size() > 8) return false;
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || (c >= '0' && c <= '9'); });
}

}  // namespace

std::string_view Uncontracted(std::string_view key) {
  const std::string_view stem = key.substr(0, key.find('\''));
  constexpr std::array<std::string_view, 7> kPronouns = {"he", "she", "it", "they", "we", "i", "you"};
  return std::ranges::find(kPronouns, stem) != kPronouns.end() ? stem : key;
}

std::string Text(const View& v, Range r) {
  while (!r.empty() && (v.Key(r.end - 1) == "." || v.Key(r.end - 1) == ",") &&
         !(v.Key(r.end - 1) == "." && r.size() > 1 && v[r.end - 2].key.size() == 1))
    --r.end;
  std::string out;
  for (std::uint32_t i = r.begin; i < r.end; ++i) {
    if (i > r.begin && v[i].span.begin() > v[i - 1].span.end()) out += ' ';
    out += v[i].span.Of(v.text());
  }
  return out;
}

// The phrase up to its first comma, bracket or relative: titles and name, or the description.
Range HeadSegment(const View& v, Range r) {
  for (std::uint32_t i = r.begin + (r.empty() ? 0 : 1); i < r.end; ++i)
    if (v.Key(i) == "," || v.Key(i) == "(" || v.Key(i) == "[" || v[i].Is(kRelative)) return {r.begin, i};
  return r;
}

Range WithoutArticle(const View& v, Range r) {
  while (r.size() > 1 && (v[r.begin].Is(kDeterminer) || IsGrade(v.Key(r.begin)) || v[r.begin].Is(kAdverb) ||
                          v[r.begin].kind == text::TokenKind::kMark))
    ++r.begin;
  return r;
}

Range WithoutEdges(const View& v, Range phrase) {
  Range r = phrase;
  const auto is_time = [&](std::uint32_t i) {
    const std::string_view key = v.Key(i);
    return v[i].kind == text::TokenKind::kNumber || (v[i].Is(kTime) && key != "sunday") || key == "." || key == ":" ||
           ((key == "on" || key == "at") && i > phrase.begin);
  };
  // Only where a number or a day comes first, and a name is left behind it.
  std::uint32_t begin = r.begin;
  // "9 News" is a station.
  const bool station = v[begin].kind == text::TokenKind::kNumber && v.Key(begin + 1) == "news";
  while (begin + 1 < r.end && is_time(begin) && !station) ++begin;
  if (begin > r.begin && v[begin].capitalised && !v[begin].Is(kBodyNoun | kMediumNoun)) r.begin = begin;
  // "Back in November a source", "Earlier this month the mayor": the phrase starts behind the time.
  bool time = false;
  for (std::uint32_t i = r.begin; i + 1 < r.end && i < r.begin + 6 && v.Key(i) != ","; ++i) {
    if (time && (v.Key(i) == "a" || v.Key(i) == "an" || v.Key(i) == "the")) r.begin = i;
    time = time || v[i].Is(kTime | kCountNoun);
  }
  static constexpr std::array<std::string_view, 10> kLoose = {"last",      "himself", "herself", "itself", "themselves",
                                                              "yesterday", "today",   "too",     "now",    "next"};
  while (r.size() > 1 && std::ranges::find(kLoose, v.Key(r.end - 1)) != kLoose.end()) --r.end;
  // "the mayor's", of "the mayor's claim".
  if (r.size() > 1 && v.Key(r.end - 1) == "'s") --r.end;
  return r;
}

// Last word before the first preposition: "spokesman" of "a spokesman for the port".
// "seen" of "emails seen by", "lodged" of "papers lodged with": what was done with the noun.
static bool IsDoneTo(const View& v, std::uint32_t i) {
  constexpr auto kDone = std::to_array<std::string_view>(
      {"drawn", "given", "held", "kept", "made", "read", "seen", "sent", "shown", "taken", "written"});
  if (v[i].capitalised || std::ranges::find(kDone, v.Key(i)) != kDone.end()) return !v[i].capitalised;
  return v.Key(i).ends_with("ed") && v.Key(i).size() > 4 && v.Key(i).find('-') == std::string_view::npos;
}

std::uint32_t HeadWord(const View& v, Range r) {
  for (std::uint32_t i = r.begin + 1; i < r.end; ++i) {
    if (!v[i].Is(kPreposition) || v[i].capitalised) continue;
    const bool behind_noun = i >= r.begin + 2 && IsDoneTo(v, i - 1) && v[i - 2].kind == text::TokenKind::kWord &&
                             !v[i - 2].Is(kDeterminer | kPossessive);
    return behind_noun ? i - 2 : i - 1;
  }
  return r.end - 1;
}

bool IsNameWord(const Word& w) {
  if (w.key.ends_with("-based")) return false;
  if (HasArabicArticle(w.key)) return true;
  // "Connolly" at the head of its phrase: no source opens with an adverb.
  if (w.capitalised && w.info.classes == kAdverb && w.key.ends_with("ly")) return true;
  return w.capitalised && w.kind == text::TokenKind::kWord &&
         !w.Is(kDeterminer | kPossessive | kConjunction | kPreposition | kAdverb);
}

// Longest run of capitalised words that ends the segment or is its last one, joints inside allowed.
Range NameRun(const View& v, Range r) {
  Range best;
  for (std::uint32_t i = r.begin; i < r.end;) {
    if (!IsNameWord(v[i]) && !(v[i].kind == text::TokenKind::kNumber && i + 1 < r.end && v[i + 1].capitalised)) {
      ++i;
      continue;
    }
    std::uint32_t end = i + 1;
    for (std::uint32_t j = end; j < r.end && j < end + 3; ++j) {
      if (IsNameWord(v[j]) || v[j].kind == text::TokenKind::kNumber)
        end = j + 1;
      else if (!IsNameJoint(v.Key(j)) && v.Key(j) != "'s")
        break;
      else if (v.Key(j) == "'s")
        break;
    }
    if (best.empty() || best.end <= i) best = {i, end};
    i = end;
  }
  return best;
}

// "Screenwriter" of "Screenwriter Ada Marr", at the head of a sentence; no name that is also a noun ("Hunter Marr").
static bool OpensWithOccupation(const View& v, Range name) {
  constexpr auto kGiven = std::to_array<std::string_view>(
      {"archer", "carter", "chandler", "christian", "cooper", "fisher", "harper", "hunter", "mason", "parker", "piper",
       "porter", "sawyer", "spencer", "taylor", "tucker", "tyler", "victor"});
  const std::string_view key = v.Key(name.begin);
  if (std::ranges::binary_search(kGiven, key) || IsGivenName(key) || !IsNameWord(v[name.begin + 1])) return false;
  return IsPersonNoun(key) && text::FindWord(key).has_value();
}

// Ranks and offices before a person's name fall away: "Pentagon Press Secretary Rear Adm. John Kirby".
Range WithoutTitles(const View& v, Range name) {
  // "Interior Ministry" is a body, though "Interior Minister" is an office.
  if (name.empty() || v[name.end - 1].Is(kBodyNoun)) return name;
  if (name.size() > 2 && OpensWithOccupation(v, name)) ++name.begin;
  for (std::uint32_t i = name.end; i-- > name.begin;) {
    if (!v[i].Is(kTitle | kSpeakerNoun) && v.Key(i) != "spokesman") continue;
    std::uint32_t next = i + 1;
    while (next < name.end && v.Key(next) == ".") ++next;
    if (next < name.end && IsNameWord(v[next]) && !v[next].Is(kPreposition)) return {next, name.end};
    break;
  }
  return name;
}

std::string AcronymBehind(const View& v, Range phrase) {
  for (std::uint32_t i = phrase.begin; i + 2 < phrase.end; ++i)
    if (v.Key(i) == "(" && v.Key(i + 2) == ")" && IsAcronym(v, i + 1)) return std::string(v[i + 1].span.Of(v.text()));
  return {};
}

// "Sen. Ada Marr of Kesh" is "Ada Marr"; "Ministry of Works" stays whole.
Range WithoutOrigin(const View& v, Range run) {
  // "Ada Marr of Orel Islands": a given name tells a person's from "Bank of Orel".
  if (IsGivenName(v.Key(run.begin)))
    for (std::uint32_t i = run.begin + 2; i < run.end; ++i)
      if (v[i].Is(kPreposition)) return {run.begin, i};
  if (!v[run.begin].Is(kTitle)) return run;
  for (std::uint32_t i = run.begin + 2; i < run.end; ++i)
    if (v[i].Is(kPreposition)) {
      const Range name = WithoutTitles(v, {run.begin, i});
      return name.begin > run.begin ? name : run;
    }
  return run;
}

// "Website Orel Report" is "Orel Report".
Range WithoutMediumNoun(const View& v, Range name) {
  if (name.size() > 1 &&
      (v.Key(name.begin) == "website" || v.Key(name.begin) == "newspaper" || v.Key(name.begin) == "magazine" ||
       v.Key(name.begin) == "site" || v.Key(name.begin) == "sites"))
    ++name.begin;
  return name;
}

// The name that owns a document: "an Orel Press report", "a report from Orel Press", "a statement by the ministry".
// "documents seen by the Gazette": who looked at them, not whose they are.
static bool IsLookedAt(std::string_view key) {
  constexpr auto kLooks = std::to_array<std::string_view>(
      {"examined", "leaked", "obtained", "read", "reviewed", "seen", "shown", "verified", "viewed"});
  return std::ranges::find(kLooks, key) != kLooks.end();
}

// "Unconfirmed reports", "Numerous studies" at the head of a sentence: whose they are is not said.
static bool IsLooseWord(std::string_view key) {
  constexpr auto kLoose = std::to_array<std::string_view>(
      {"bogus",   "conflicting", "contradictory", "earlier",     "early",     "fake",       "false",
       "few",     "fresh",       "further",       "initial",     "internal",  "latest",     "leaked",
       "local",   "many",        "multiple",      "new",         "numerous",  "official",   "older",
       "other",   "preliminary", "previous",      "recent",      "satirical", "separate",   "several",
       "similar", "some",        "subsequent",    "unconfirmed", "unsourced", "unverified", "various"});
  return std::ranges::binary_search(kLoose, key);
}

Range Owner(const View& v, Range phrase, Range bare, std::uint32_t head) {
  if (!v[head].Is(kDocumentNoun) || v[head].capitalised) return {};
  std::uint32_t begin = head;
  while (begin > bare.begin &&
         (v.Key(begin - 1) == "news" || v.Key(begin - 1) == "new" || v.Key(begin - 1) == "press" ||
          v.Key(begin - 1) == "'s" || v.Key(begin - 1) == "recent"))
    --begin;
  std::uint32_t first = begin;
  while (first > bare.begin && IsNameWord(v[first - 1]) && !IsTimeWord(v, first - 1)) --first;
  if (first + 1 == begin && first == phrase.begin && IsLooseWord(v.Key(first))) return {};
  if (first < begin) return {first, begin};
  for (std::uint32_t i = head + 1; i + 1 < phrase.end; ++i) {
    if (IsLookedAt(v.Key(i))) return {};
    if (v.Key(i) != "from" && v.Key(i) != "by" && v.Key(i) != "in" && v.Key(i) != "on") continue;
    const Range rest{i + 1, phrase.end};
    const Range bare_rest = WithoutArticle(v, rest);
    const Range name = NameRun(v, HeadSegment(v, bare_rest));
    if (!name.empty() && !IsTimeWord(v, name.begin) && name.begin <= bare_rest.begin + 4) return name;
  }
  return {};
}

// "a website called Orel Oddities".
Range CalledName(const View& v, Range phrase) {
  for (std::uint32_t i = phrase.begin + 1; i + 1 < phrase.end; ++i)
    if ((v.Key(i) == "called" || v.Key(i) == "named" || v.Key(i) == "dubbed") && v[i + 1].capitalised)
      return NameRun(v, HeadSegment(v, {i + 1, phrase.end}));
  return {};
}

// The outlet whose kind stands before its name: "supernatural website Orel Oddities".
Range NameBehindMedium(const View& v, Range bare) {
  for (std::uint32_t i = bare.begin; i + 1 < bare.end; ++i) {
    if (!v[i].Is(kMediumNoun) || v[i].capitalised) continue;
    std::uint32_t next = i + 1;
    while (next < bare.end && v[next].Is(kDeterminer)) ++next;
    if (next < bare.end && IsNameWord(v[next])) return {next, bare.end};
  }
  return {};
}

Range NameBehindComma(const View& v, Range phrase, Range segment) {
  constexpr std::uint32_t kMostBetween = 2;  // words for an office or a past one, between the comma and the name
  if (segment.end >= phrase.end || v.Key(segment.end) != ",") return {};
  const Range rest = HeadSegment(v, {segment.end + 1, phrase.end});
  const Range name = NameRun(v, rest);
  if (name.empty() || name.begin > rest.begin + kMostBetween) return {};
  for (std::uint32_t i = rest.begin; i < name.begin; ++i)
    if (v[i].Is(kPreposition | kConjunction | kRelative) || v[i].kind == text::TokenKind::kMark) return {};
  return name;
}

bool IsNationality(std::string_view word) {
  static constexpr std::array<std::string_view, 13> kOthers = {"UK",      "US",    "U.S.",     "British", "French",
                                                               "Dutch",   "Greek", "Swiss",    "Welsh",   "Iraqi",
                                                               "Israeli", "Saudi", "Pakistani"};
  if (std::ranges::find(kOthers, word) != kOthers.end()) return true;
  if (word.find(' ') != std::string_view::npos || word.ends_with("man") || word.starts_with("al-")) return false;
  for (const std::string_view ending : {"ian", "ish", "ese", "ean", "can", "van", "-language"})
    if (word.ends_with(ending)) return true;
  return word == "German" || word == "Afghan";
}

// "assistant manager for marketing Ada Marr": a name of several words that closes a description.
Range TrailingName(const View& v, Range r, std::uint32_t head) {
  std::uint32_t begin = r.end;
  while (begin > r.begin && (IsNameWord(v[begin - 1]) || (v.Key(begin - 1) == "." && begin > r.begin + 1))) --begin;
  while (begin < r.end && !IsNameWord(v[begin])) ++begin;
  // "the girlfriend of swimmer Ada Marr" is somebody else.
  if (begin > head + 1 && v[head + 1].Is(kPreposition) && IsPersonNoun(v.Key(begin - 1))) return {};
  const bool described = begin > head && begin > r.begin + 1 &&
                         !v[begin - 1].Is(kPreposition | kDeterminer | kConjunction | kPossessive) &&
                         v.Key(begin - 1) != "'s" && v[begin - 1].kind == text::TokenKind::kWord;
  return described && r.end - begin >= 2 && !v[r.end - 1].Is(kBodyNoun | kMediumNoun) ? Range{begin, r.end} : Range{};
}

// The run of capitalised words that holds the head; else the longest.
Range RunWith(const View& v, Range r, std::uint32_t head) {
  if (!IsNameWord(v[head])) return NameRun(v, {r.begin, head + 1});
  std::uint32_t begin = head;
  while (begin > r.begin && (IsNameWord(v[begin - 1]) || v[begin - 1].kind == text::TokenKind::kNumber ||
                             (begin > r.begin + 1 && IsNameWord(v[begin - 2]) && IsNameJoint(v.Key(begin - 1)))))
    --begin;
  while (begin < head && !IsNameWord(v[begin]) && v[begin].kind != text::TokenKind::kNumber) ++begin;
  const Range run = NameRun(v, {begin, r.end});
  return run.Contains(head) ? run : Range{begin, head + 1};
}

}  // namespace stemma::attribution
