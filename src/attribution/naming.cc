#include "attribution/naming.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "attribution/voice_kind.h"

namespace stemma::attribution {
namespace {

constexpr std::size_t kMostBareWords = 3;  // of a role without an article: "deputy mayor"

// Nouns that say no more than that it is a person.
constexpr auto kAnybody = std::to_array<std::string_view>(
    {"another",    "bloke",  "boy",      "caller",   "chap",    "fellow",   "fellows", "girl",  "guy",
     "individual", "lad",    "lady",     "listener", "man",     "older",    "one",     "other", "pair",
     "passer-by",  "person", "somebody", "someone",  "speaker", "stranger", "voice",   "woman", "younger"});
// People of somebody: whose they are does not name them.
constexpr auto kRelations = std::to_array<std::string_view>(
    {"aide",       "attorney",      "aunt",        "boss",     "boyfriend", "brother",    "brother-in-law", "colleague",
     "companion",  "cousin",        "dad",         "daughter", "driver",    "father",     "foreman",        "friend",
     "girlfriend", "grandfather",   "grandmother", "husband",  "lawyer",    "lieutenant", "mate",           "mother",
     "mum",        "nan",           "neighbour",   "nephew",   "niece",     "pal",        "partner",        "people",
     "sister",     "sister-in-law", "son",         "uncle",    "widow",     "wife"});
// Offices that a body or a principal has one of: "its director" is one person, whoever that is.
constexpr auto kSoleOffices = std::to_array<std::string_view>(
    {"captain",      "chair",       "chairman",  "chairwoman", "chancellor",    "chief",
     "curator",      "deputy",      "director",  "editor",     "head",          "leader",
     "manager",      "president",   "principal", "rector",     "secretary",     "spokesman",
     "spokesperson", "spokeswoman", "superior",  "treasurer",  "vice-chairman", "vice-president"});
constexpr auto kCounts = std::to_array<std::string_view>(
    {"a",      "all",   "an",        "another",  "any",  "anyone",   "both",    "dozens", "each",     "eight",
     "either", "every", "everybody", "everyone", "few",  "five",     "four",    "half",   "hundreds", "many",
     "more",   "most",  "neither",   "nine",     "no",   "nobody",   "none",    "one",    "other",    "others",
     "people", "seven", "several",   "six",      "some", "somebody", "someone", "ten",    "three",    "two"});
constexpr auto kHides = std::to_array<std::string_view>({"anonymous", "familiar", "insider", "insiders", "official",
                                                         "officials", "source", "sources", "unidentified", "unnamed"});
constexpr auto kMedia = std::to_array<std::string_view>(
    {"agencies",  "agency",     "blog",     "blogs",     "broadcaster", "broadcasters", "channel",  "channels",
     "dailies",   "daily",      "magazine", "magazines", "media",       "monthly",      "network",  "networks",
     "newspaper", "newspapers", "outlet",   "outlets",   "paper",       "papers",       "rag",      "site",
     "sites",     "station",    "stations", "tabloid",   "tabloids",    "website",      "websites", "weekly"});
constexpr auto kNobody = std::to_array<std::string_view>(
    {"anybody", "anyone", "everybody", "everyone", "nobody", "none", "somebody", "someone"});
constexpr auto kBehind = std::to_array<std::string_view>(
    {"about", "above",  "across",  "after", "along", "among",   "around", "at",     "before",  "behind",
     "below", "beside", "between", "by",    "close", "during",  "for",    "from",   "in",      "inside",
     "into",  "near",   "of",      "off",   "on",    "outside", "over",   "that",   "through", "to",
     "under", "upon",   "which",   "who",   "whose", "with",    "within", "without"});
constexpr auto kOwners = std::to_array<std::string_view>({"her", "his", "its", "my", "our", "their", "your"});
constexpr auto kThirdOwners = std::to_array<std::string_view>({"her", "his", "its", "their"});
constexpr auto kPronouns =
    std::to_array<std::string_view>({"he", "her", "him", "his", "i", "it", "its", "me", "she", "that", "them", "their",
                                     "they", "this", "us", "we", "which", "who"});
constexpr auto kPlurals = std::to_array<std::string_view>({"children", "crew", "men", "people", "staff", "women"});

template <std::size_t N>
bool In(const std::array<std::string_view, N>& words, std::string_view key) {
  return std::ranges::find(words, key) != words.end();
}

bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '\'' || (c & 0x80) != 0;
}

// Lower-case words; curly apostrophes straight, quotation marks and stops off.
std::vector<std::string> Words(std::string_view text) {
  std::string low(text);
  for (std::size_t at; (at = low.find("\xE2\x80\x99")) != std::string::npos;) low.replace(at, 3, "'");
  for (const std::string_view mark : {"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98"})
    for (std::size_t at; (at = low.find(mark)) != std::string::npos;) low.replace(at, 3, " ");
  std::vector<std::string> out(1);
  for (const char c : low) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (IsLetter(lower))
      out.back() += lower;
    else if (!out.back().empty())
      out.emplace_back();
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

bool HasCapital(std::string_view s) {
  return std::ranges::any_of(s, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// A noun phrase taken apart.
struct Phrase {
  explicit Phrase(std::string_view text) : words(Words(text.substr(0, std::min(text.find(','), text.size())))) {
    std::size_t behind = 0;  // where what narrows the noun begins
    for (; behind < words.size() && !In(kBehind, words[behind]); ++behind) head = words[behind];
    if (words.empty()) return;
    definite = words.front() == "the" || words.front() == "this" || words.front() == "that";
    owned = In(kOwners, words.front());
    for (std::size_t i = 0; i + 1 < behind; ++i) owned = owned || words[i].ends_with("'s") || words[i].ends_with("s'");
    capital = text.size() > 1 && HasCapital(text.substr(1));
  }
  [[nodiscard]] bool IsPlural() const { return head.ends_with("s") || In(kPlurals, head); }
  std::vector<std::string> words;
  std::string_view head;
  bool definite = false, owned = false, capital = false;
};

// The entity is a name that the words do not hold: somebody was found for a description.
bool IsFound(std::string_view words, std::string_view entity) {
  return HasCapital(entity) && words.find(entity) == std::string_view::npos;
}

// "Its director", "their finance chief"; "our manager" is anybody's.
bool IsSoleOffice(const Phrase& p) {
  return In(kThirdOwners, p.words.front()) && !p.capital && In(kSoleOffices, p.head);
}

bool HidesName(const Phrase& p) {
  if (IsSoleOffice(p)) return false;
  const bool grade = p.definite || p.words.front() == "a" || p.words.front() == "an" || p.words.front() == "same";
  if (grade && In(kAnybody, p.head)) return true;
  const bool of_them = In(kOwners, p.words.front()) && IsPersonNoun(p.head);  // "its director", "our reporter"
  return p.owned && !p.capital && (In(kRelations, p.head) || of_them);
}

bool SinglesOut(const Phrase& p, std::string_view text) {
  if (std::ranges::any_of(p.words, [](const std::string& w) { return In(kHides, w); })) return false;
  if (p.IsPlural() || text.find(". ") != std::string_view::npos || In(kAnybody, p.head)) return false;
  if (p.words.front() == "a" || p.words.front() == "an") return false;
  if (IsSoleOffice(p)) return true;
  if (p.owned) return !In(kRelations, p.head) && !(In(kOwners, p.words.front()) && IsPersonNoun(p.head));
  if (p.definite) return true;
  return !In(kCounts, p.words.front()) && p.words.size() <= kMostBareWords && !p.head.ends_with("ed");
}

}  // namespace

bool IsSomeMedium(std::string_view words) {
  const Phrase p(words);
  if (p.head.empty() || !In(kMedia, p.head) || words.find(p.head) == std::string_view::npos) return false;
  return In(kCounts, p.words.front()) || (p.words.size() == 1 && p.IsPlural());
}

bool IsIntroduced(std::string_view before, std::string_view words) {
  constexpr std::size_t kReach = 3000;    // bytes that are looked back over
  constexpr std::size_t kAdjectives = 2;  // words between the article and its noun
  const Phrase p(words);
  if (p.head.empty() || !p.definite || p.capital) return false;
  before = before.substr(before.size() > kReach ? before.size() - kReach : 0);
  const std::string noun = " " + std::string(p.head);
  for (std::size_t at = before.find(noun); at != std::string_view::npos; at = before.find(noun, at + 1)) {
    if (at + noun.size() < before.size() && IsLetter(before[at + noun.size()])) continue;
    std::size_t end = at;
    for (std::size_t step = 0; step <= kAdjectives && end > 0 && end != std::string_view::npos; ++step) {
      const std::size_t space = before.find_last_of(" \n", end - 1);
      const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
      const std::string_view word = before.substr(begin, end - begin);
      if (word == "a" || word == "an" || word == "A" || word == "An" || word == "one" || word == "One") return true;
      if (word.empty() || !IsLetter(word.back())) break;
      end = space;
    }
  }
  return false;
}

SourceKind SettledKind(std::string_view words, std::string_view entity, SourceKind kind) {
  const Phrase p(words);
  if (p.head.empty() || (p.words.size() == 1 && In(kPronouns, p.head))) return kind;
  if (In(kNobody, p.words.front())) return SourceKind::kGroup;
  const bool unnamed = kind == SourceKind::kAnonymous || kind == SourceKind::kGroup;
  const SourceKind named = IsPersonNoun(p.head) ? SourceKind::kPerson : SourceKind::kOrganisation;
  if (IsFound(words, entity)) return unnamed && !p.IsPlural() ? named : kind;
  if (!unnamed) return HidesName(p) ? SourceKind::kAnonymous : kind;
  return !entity.empty() && SinglesOut(p, words) ? named : kind;
}

}  // namespace stemma::attribution
