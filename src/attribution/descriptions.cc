#include "attribution/descriptions.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "attribution/gender.h"
#include "attribution/name_text.h"
#include "attribution/voice_kind.h"
#include "attribution/voice_name.h"
#include "text/fold.h"

namespace stemma::attribution {
namespace {

constexpr std::size_t kEntriesBack = 100;  // sources of one article that a description may look back over

std::string Singular(std::string word) {
  if (word.ends_with("s")) word.pop_back();
  return word;
}

// The words of another unnamed voice up to its head, where the head is the same.
std::string Fuller(const SourceEntry& other, const std::string& head) {
  if (other.voice.shape != VoiceShape::kAnonymous) return {};
  std::string name;
  for (const std::string& word : Split(other.voice.name)) {
    name += (name.empty() ? "" : " ") + word;
    if (Singular(text::Fold(word)) != head) continue;
    if (name.size() > word.size()) return name;
    return other.voice.name.size() > word.size() ? other.voice.name : std::string{};
  }
  return {};
}

// "the ministry" and "Defence Ministry" share their head.
bool Shares(std::string_view description, std::string_view name) {
  const std::string folded = text::Fold(name);
  for (const std::string& word : Split(text::Fold(description)))
    if (word.size() > 3 && folded.find(word) != std::string::npos) return true;
  return false;
}

bool IsOneOf(std::string_view word, std::span<const std::string_view> list) {
  return std::ranges::find(list, word) != list.end();
}

// "Kavria" and "Kavrian": five letters in common, or all of the shorter word's.
bool IsSameStem(std::string_view a, std::string_view b) {
  constexpr std::size_t kStem = 5;
  const auto shared = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  return shared >= std::min({kStem, a.size(), b.size()}) && shared > 2;
}

// What ministries and courts are told apart by.
bool IsField(std::string_view word) {
  static constexpr auto kFields = std::to_array<std::string_view>(
      {"agriculture", "culture", "defence", "defense", "economy",   "education", "energy",  "environment", "finance",
       "foreign",     "health",  "home",    "housing", "interior",  "justice",   "labour",  "labor",       "oil",
       "planning",    "sports",  "supreme", "trade",   "transport", "treasury",  "tourism", "water"});
  return IsOneOf(word, kFields);
}

// "Kavrian", "Turkish".
bool IsOfALand(std::string_view word) {
  return word.ends_with("ian") || word.ends_with("ish") || word.ends_with("ese") || word.ends_with("ean");
}

// "the Kavrian government" is no Orel Regional Government, "the health ministry" no Interior Ministry: whose and what
// for must stand in the name too.
bool TellsAnother(const SourceEntry& open, std::string_view name) {
  const auto words = Split(text::Fold(name));
  const bool title = open.place.field == Field::kTitle;
  const bool article = text::Fold(open.words).starts_with("the ");
  bool first = true;
  for (const std::string& word : Split(open.voice.name)) {
    const std::string folded = text::Fold(word);
    // A first word without an article may have its capital from the sentence.
    const bool sure = article || !std::exchange(first, false) || IsOfALand(folded);
    const bool capital = word[0] >= 'A' && word[0] <= 'Z' && !title && sure;
    if (folded.ends_with("-based")) continue;  // where a body sits is no part of its name
    const bool telling = IsField(folded) || (capital && !IsBodyNoun(folded));
    if (telling && std::ranges::none_of(words, [&](const std::string& w) { return IsSameStem(w, folded); }))
      return true;
  }
  return false;
}

std::string LastWord(std::string_view name) {
  const auto words = Split(text::Fold(name));
  return words.empty() ? std::string() : words.back();
}

// Nouns that any business goes under.
bool IsBusinessNoun(std::string_view word) {
  static constexpr auto kNouns = std::to_array<std::string_view>(
      {"airline",  "bank",      "brand",     "brewer",   "brewery", "business", "carrier", "chain",
       "company",  "developer", "firm",      "giant",    "group",   "label",    "maker",   "manufacturer",
       "operator", "producer",  "publisher", "retailer", "startup", "supplier", "utility"});
  return IsOneOf(word, kNouns);
}

// "the Vell-based monitor": civil bodies go by what they do, their names by what they are.
bool FitsCivilBody(std::string_view head, const std::vector<std::string>& name) {
  static constexpr auto kHeads =
      std::to_array<std::string_view>({"charity", "monitor", "ngo", "watchdog", "tank", "think-tank"});
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"association", "center", "centre", "foundation", "group", "institute", "monitor", "network", "observatory",
       "organisation", "organization", "society", "trust", "watch"});
  return IsOneOf(head, kHeads) &&
         std::ranges::all_of(name, [](const std::string& w) { return !IsBodyNoun(w) || IsOneOf(w, kNames); });
}

// The nouns for a body in a description, else its last word, stand in the name: "the ministry" and "Defence Ministry",
// but not "the northern council" and "Northern Trust".
bool SharesHead(std::string_view description, std::string_view name) {
  const std::string folded = text::Fold(name);
  bool any = false;
  for (const std::string& word : Split(text::Fold(description))) {
    if (!IsBodyNoun(word)) continue;
    if (folded.find(word) != std::string::npos) return true;
    any = true;
  }
  const std::string last = LastWord(description);
  return !any && last.size() > 3 && folded.find(last) != std::string::npos;
}

// "the hospital" is a name that says so; "the company" one that is no other kind of body.
bool FitsHead(std::string_view description, std::string_view name) {
  if (SharesHead(description, name)) return true;
  const std::string head = LastWord(description);
  const auto words = Split(text::Fold(name));
  const bool other =
      std::ranges::any_of(words, [](const std::string& w) { return IsBodyNoun(w) && !IsBusinessNoun(w); });
  static constexpr auto kAny =
      std::to_array<std::string_view>({"organisation", "organization", "body", "group", "agency"});
  if (FitsCivilBody(head, words)) return true;
  return IsOneOf(head, kAny) || (IsBusinessNoun(head) && !other);
}

// Documents that go under the name of the outlet that printed or showed them.
bool IsPublished(std::string_view head) {
  static constexpr auto kPublished =
      std::to_array<std::string_view>({"article", "blog", "clip", "footage", "item", "page", "piece", "publication",
                                       "report", "reports", "site", "story", "video", "website"});
  return IsOneOf(head, kPublished);
}

// A document's outlet; a name of one word may be one that no list knows.
bool Publishes(const SourceEntry& named, std::string_view document) {
  if (!IsPublished(LastWord(document))) return false;
  const SourceKind kind = named.voice.kind;
  if (IsMediumKind(kind)) return true;
  const auto words = Split(text::Fold(named.name));
  return kind == SourceKind::kOrganisation && words.size() == 1 && !IsBodyNoun(words[0]);
}

// "he" is nobody known to be a woman, and the other way round.
bool IsOfSex(std::string_view pronoun, const SourceEntry& named) {
  const std::string key = text::Fold(pronoun);
  const std::string_view word = Uncontracted(key);
  const bool man = word == "he" || word == "his" || word == "him";
  const bool woman = word == "she" || word == "her";
  if (!man && !woman) return true;
  Gender gender = named.pronoun ? Gender::kUnknown : GenderOf(named.words);
  if (gender == Gender::kUnknown) gender = GenderOf(named.name);
  return gender != (man ? Gender::kWoman : Gender::kMan);
}

}  // namespace

bool Compatible(const SourceEntry& open, const SourceEntry& named) {
  const SourceKind kind = named.voice.kind;
  const bool pronoun = open.voice.shape == VoiceShape::kPronoun;
  if (named.voice.shape == VoiceShape::kAnonymous) return pronoun && IsPerson(open.voice.kind);
  switch (open.voice.kind) {
    case SourceKind::kAgency:
    case SourceKind::kOutlet:
      return IsMediumKind(kind);
    case SourceKind::kDocument:
      return Publishes(named, open.voice.name);
    case SourceKind::kOrganisation:
      if (pronoun) return kind != SourceKind::kPerson;
      return kind == SourceKind::kOrganisation && FitsHead(open.voice.name, named.name) &&
             !TellsAnother(open, named.name);
    case SourceKind::kOfficial:
      return Shares(open.voice.name, named.name) && !TellsAnother(open, named.name);
    case SourceKind::kGroup:
      return pronoun && kind != SourceKind::kPerson;
    case SourceKind::kPerson:
      return IsPerson(kind) && named.voice.shape == VoiceShape::kName && (!pronoun || IsOfSex(open.words, named));
    default:
      return false;
  }
}

const SourceEntry* LatestCompatible(std::span<const SourceEntry> entries, std::size_t i) {
  for (std::size_t back = i; back-- > 0 && i - back < kEntriesBack && entries[back].article == entries[i].article;)
    if (!entries[back].name.empty() && Compatible(entries[i], entries[back])) return &entries[back];
  return nullptr;
}

// "a source", "another official": not the one spoken of before.
bool IsSomebodyNew(const SourceEntry& e) {
  const auto words = Split(text::Fold(e.words));
  return !words.empty() && (words[0] == "a" || words[0] == "an" || words[0] == "another");
}

std::string Qualified(std::span<const SourceEntry> entries, std::size_t i) {
  const SourceEntry& e = entries[i];
  const bool unnamed = e.voice.kind == SourceKind::kAnonymous || IsPerson(e.voice.kind);
  if (Split(e.voice.name).size() != 1 || !unnamed || IsSomebodyNew(e)) return e.voice.name;
  const std::string head = Singular(text::Fold(e.voice.name));
  for (std::size_t back = i; back-- > 0 && i - back < kEntriesBack && entries[back].article == e.article;)
    if (std::string fuller = Fuller(entries[back], head); !fuller.empty()) return fuller;
  for (std::size_t next = i + 1; next < entries.size() && next - i < kEntriesBack && entries[next].article == e.article;
       ++next)
    if (std::string fuller = Fuller(entries[next], head); !fuller.empty()) return fuller;
  return e.voice.name;
}

std::string OutletBefore(const Article& article, const SourceEntry& e, const std::set<std::string>& outlets) {
  const bool medium = e.voice.kind == SourceKind::kOutlet || e.voice.kind == SourceKind::kDocument;
  if (e.voice.kind == SourceKind::kDocument && !IsPublished(LastWord(e.voice.name))) return {};
  if (!medium || e.voice.shape != VoiceShape::kDescription || e.place.field != Field::kText) return {};
  const std::string_view before = std::string_view(article.text).substr(0, e.place.span.begin());
  std::string found;
  std::size_t latest = 0;
  for (const std::string& name : outlets) {
    const std::size_t at = before.rfind(name);
    if (at == std::string_view::npos || (at < latest && !found.empty())) continue;
    latest = at;
    found = name;
  }
  return found;
}

}  // namespace stemma::attribution
