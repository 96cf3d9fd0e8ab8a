#include "entities/person_context.h"

#include <algorithm>
#include <array>

#include "entities/name_lexicon.h"

namespace stemma::entities {
namespace {

bool In(const auto& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

// What people utter before or behind their name, besides IsSpeechVerb.
constexpr auto kUttered = std::to_array<std::string_view>(
    {"shouted", "cried", "joked", "laughed", "whispered", "sighed", "smiled", "shrugged", "begged", "complained"});

// What people do and bodies do not.
constexpr auto kThought = std::to_array<std::string_view>(
    {"doubts",  "doubted", "fears",     "feared",     "hopes", "hoped",  "believes", "believed", "thinks",
     "thought", "recalls", "remembers", "remembered", "knew",  "knows",  "felt",     "feels",    "died",
     "married", "woke",    "heard",     "saw",        "ran",   "lives",  "lived",    "grew",     "loves",
     "loved",   "wept",    "walked",    "sat",        "stood", "phoned", "rang",     "tweeted"});

// What is done to people, behind "was" or "is".
constexpr auto kDone = std::to_array<std::string_view>(
    {"born", "married", "arrested", "buried", "jailed", "convicted", "sentenced", "widowed", "raised", "elected"});

constexpr auto kKin = std::to_array<std::string_view>(
    {"father",   "mother",  "brother",   "sister",     "son",    "daughter", "wife",        "husband",     "widow",
     "widower",  "family",  "parents",   "uncle",      "aunt",   "lawyer",   "grandmother", "grandfather", "neighbour",
     "neighbor", "partner", "boyfriend", "girlfriend", "cousin", "children", "solicitor",   "friend",      "friends"});

constexpr auto kPersonNouns = std::to_array<std::string_view>(
    {"campaigner",  "farmer",       "resident",     "mother",        "father",      "mum",        "dad",
     "teacher",     "nurse",        "boss",         "owner",         "driver",      "student",    "pupil",
     "witness",     "neighbour",    "neighbor",     "pensioner",     "singer",      "actor",      "actress",
     "player",      "striker",      "goalkeeper",   "historian",     "scientist",   "economist",  "researcher",
     "blogger",     "photographer", "volunteer",    "organiser",     "organizer",   "landlord",   "landlady",
     "shopkeeper",  "villager",     "pilot",        "engineer",      "fellow",      "expert",     "biologist",
     "geologist",   "physicist",    "psychologist", "sociologist",   "novelist",    "artist",     "writer",
     "poet",        "painter",      "musician",     "baker",         "butcher",     "miller",     "fisherman",
     "ferryman",    "fireman",      "firefighter",  "paramedic",     "midwife",     "surgeon",    "vet",
     "priest",      "vicar",        "monk",         "nun",           "trader",      "banker",     "broker",
     "manager",     "worker",       "builder",      "plumber",       "electrician", "carpenter",  "mechanic",
     "gardener",    "cook",         "chef",         "waiter",        "waitress",    "barman",     "publican",
     "walker",      "cyclist",      "swimmer",      "climber",       "skipper",     "sailor",     "soldier",
     "veteran",     "widow",        "widower",      "wife",          "husband",     "son",        "daughter",
     "brother",     "sister",       "uncle",        "aunt",          "cousin",      "colleague",  "friend",
     "politician",  "diplomat",     "candidate",    "prosecutor",    "barrister",   "solicitor",  "magistrate",
     "clerk",       "librarian",    "curator",      "archaeologist", "astronomer",  "chemist",    "lecturer",
     "headteacher", "headmaster",   "headmistress", "principal",     "caretaker",   "janitor",    "guard",
     "mayoress",    "treasurer",    "trustee",      "spokesperson",  "commentator", "columnist",  "presenter",
     "broadcaster", "producer",     "filmmaker",    "whistleblower", "hacker",      "developer",  "programmer",
     "designer",    "architect",    "surveyor",     "inventor",      "dealer",      "customer",   "passenger",
     "commuter",    "tourist",      "survivor",     "victim",        "suspect",     "defendant",  "prisoner",
     "refugee",     "migrant",      "orphan",       "shopper",       "grower",      "tenant",     "parent",
     "lawyer",      "citizen",      "consumer",     "publisher",     "editor",      "employer",   "manufacturer",
     "docker",      "miner",        "doctor",       "officer",       "saver",       "merchant",   "supporter",
     "toddler",     "teenager",     "schoolboy",    "schoolgirl",    "grandmother", "grandfather"});

// "34)" behind an opening bracket.
bool IsAge(const Reading& r, std::size_t i) {
  constexpr std::size_t kMostDigits = 3;
  return i < r.size() && r[i].kind == text::TokenKind::kNumber && r[i].span.size() < kMostDigits && r.Is(i + 1, ")");
}

// "managing director of", "a nurse": what somebody is, in small letters, within a few words.
bool SaysOffice(const Reading& r, std::size_t at) {
  constexpr std::size_t kReach = 3;
  for (std::size_t i = at; i < std::min(r.size(), at + kReach); ++i) {
    if (r[i].kind != text::TokenKind::kWord || r[i].capitalised) return false;
    if (IsTitle(r.Lower(i)) || IsPersonNoun(r.Lower(i))) return true;
  }
  return false;
}

// Behind the comma: an age, who they are or where they are from.
bool SaysWho(const Reading& r, std::size_t at) {
  static constexpr auto kOpeners = std::to_array<std::string_view>({"who", "whose", "a", "an", "the"});
  if (at >= r.size()) return false;
  if (r[at].kind == text::TokenKind::kNumber || In(kOpeners, r.Lower(at)) || SaysOffice(r, at)) return true;
  if (!r.Is(at, "of") && !r.Is(at, "from")) return false;
  const std::size_t next = r.Is(at + 1, "the") ? at + 2 : at + 1;
  return next < r.size() && r[next].kind == text::TokenKind::kWord && r[next].capitalised;
}

bool IsToldBehind(const Reading& r, const FoundName& name) {
  const std::size_t next = name.end;
  if (next >= r.size() || !r.SameSentence(name.begin, next)) return false;
  const std::string_view word = r.Lower(next);
  if (IsSpeechVerb(word) || word == "who" || In(kThought, word) || In(kUttered, word)) return true;
  if (r.Is(next, "(")) return IsAge(r, next + 1);
  if (r.Is(next, ",")) return SaysWho(r, next + 1);
  if (next + 1 >= r.size()) return false;
  if (word == "was" || word == "is") return In(kDone, r.Lower(next + 1));
  return (r.Is(next, "'s") || r.Is(next, "\xE2\x80\x99s")) && In(kKin, r.Lower(next + 1));
}

bool IsToldBefore(const Reading& r, const FoundName& name) {
  if (name.begin == 0 || !r.SameSentence(name.begin, name.begin - 1)) return false;
  const std::string_view before = r.Lower(name.begin - 1);
  if (IsSpeechVerb(before) || In(kUttered, before) || before == "by" || IsTitle(before) || IsPersonNoun(before))
    return true;
  // "the water minister, Ada Marr", "a nurse, Ada Marr".
  if (before != "," || name.begin < 2 || r[name.begin - 2].capitalised) return false;
  return IsTitle(r.Lower(name.begin - 2)) || IsPersonNoun(r.Lower(name.begin - 2));
}

}  // namespace

bool IsPersonNoun(std::string_view word) {
  if (In(kPersonNouns, word)) return true;
  return word.size() > 3 && word.back() == 's' && In(kPersonNouns, word.substr(0, word.size() - 1));
}

bool LooksLikePerson(const Reading& r, const FoundName& name, const std::unordered_set<std::string_view>& small_words) {
  for (std::size_t i = name.begin; i < name.end; ++i) {
    if (r[i].kind == text::TokenKind::kWord && small_words.contains(r.Lower(i))) return false;
    if (IsFeatureWord(r.Lower(i)) || IsPlaceClass(r.Lower(i))) return false;
  }
  if (IsToldBehind(r, name) || IsToldBefore(r, name)) return true;
  for (std::size_t i = name.begin; i < name.end; ++i) {
    if (r[i].span.size() == 1 && r[i].capitalised) return true;
  }
  return false;
}

}  // namespace stemma::entities
