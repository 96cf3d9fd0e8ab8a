#include "entities/latin_spelling.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

#include "entities/edit_distance.h"
#include "entities/letters.h"
#include "entities/name_lexicon.h"

namespace stemma::entities {
namespace {

constexpr std::size_t kMaxName = 64;  // bytes compared; longer names are no towns
constexpr std::size_t kShortKey = 3;  // letters of a key that too many names share
constexpr double kShortDistance =
    .25;                               // of spellings with such a key; found .50, 110 wrong of a million pairs of towns
constexpr std::size_t kLongSound = 6;  // letters of two names in classes that are one when they are equal
constexpr double kDistance = .35;      // with a longer key; costs no wrong pair more than .25 does

constexpr std::pair<std::string_view, std::string_view> kDigraphs[] = {{"ph", "f"}, {"th", "t"}, {"gh", "g"},
                                                                       {"kh", "k"}, {"dh", "d"}, {"sh", "s"},
                                                                       {"ch", "k"}, {"qu", "k"}, {"dj", "j"}};

char Consonant(char c) {
  switch (c) {
    case 'q':
    case 'c':
      return 'k';
    case 'z':
      return 's';
    case 'w':
      return 'v';
    case 'j':
      return 'i';
    default:
      return c;
  }
}

char Vowel(char c) {
  switch (c) {
    case 'e':
      return 'a';
    case 'y':
      return 'i';
    case 'u':
      return 'o';
    default:
      return c;
  }
}

// Letters that no decomposition makes plain.
constexpr std::pair<std::string_view, std::string_view> kPlain[] = {{"\u00F8", "o"},  {"\u0142", "l"},  {"\u0111", "d"},
                                                                    {"\u00F0", "d"},  {"\u00FE", "th"}, {"\u0131", "i"},
                                                                    {"\u00E6", "ae"}, {"\u0153", "oe"}};

// Letters in classes, vowels as they are, nothing doubled.
std::string Classes(std::string_view key) {
  std::string s = Squeezed(key);
  for (const auto& [from, to] : kDigraphs) ReplaceAll(s, from, to);
  std::ranges::transform(s, s.begin(), Consonant);
  Undouble(s);
  return s;
}

std::string KeyOf(const std::string& classes) {
  std::string out = classes.substr(0, 1);
  for (const char c : std::string_view(classes).substr(out.size()))
    if (std::string_view("aeiouyh").find(c) == std::string_view::npos) out += c;
  Undouble(out);
  return out;
}

std::string WithVowelClasses(std::string s) {
  std::ranges::transform(s, s.begin(), Vowel);
  Undouble(s);
  return s;
}

bool IsNumber(std::string_view word) {
  return std::ranges::all_of(
      word, [](char c) { return std::string_view("0123456789ivx").find(c) != std::string_view::npos; });
}

// "North" of North Brinholt, "ii" of Brinholt II: what tells two parts of one place apart.
std::vector<std::string_view> PartWords(std::string_view key) {
  static constexpr std::array<std::string_view, 6> kParts = {"new", "old", "great", "little", "big", "high"};
  std::vector<std::string_view> out;
  while (!key.empty()) {
    const std::size_t space = std::min(key.find(' '), key.size());
    const std::string_view word = key.substr(0, space);
    if (IsDirection(word) || IsNumber(word) || std::ranges::find(kParts, word) != kParts.end()) out.push_back(word);
    key.remove_prefix(std::min(space + 1, key.size()));
  }
  return out;
}

// Words that maps cut short, and what other tongues and other ways to write Arabic call the same thing.
constexpr std::pair<std::string_view, std::string_view> kOpenings[] = {
    {"st ", "saint"},    {"ste ", "sainte"}, {"mt ", "mount"},    {"ft ", "fort"},      {"san ", "saint"},
    {"monte ", "mount"}, {"mont ", "mount"}, {"puerto ", "port"}, {"porto ", "port"},   {"lac ", "lake"},
    {"lago ", "lake"},   {"oued ", "wadi"},  {"ouadi ", "wadi"},  {"djebel ", "jabal"}, {"jebel ", "jabal"},
    {"gebel ", "jabal"}, {"ksar ", "qasr"},  {"souk ", "suq"},    {"souq ", "suq"},     {"ain ", "ayn"},
    {"ein ", "ayn"},     {"beit ", "bayt"},  {"tell ", "tall"},   {"tel ", "tall"},     {"kfar ", "kafr"}};

std::string Sounds(std::string_view key) { return WithVowelClasses(Classes(key)); }

}  // namespace

std::string Squeezed(std::string_view key) {
  std::string out;
  for (const auto& [brief, whole] : kOpenings)
    if (key.starts_with(brief)) {
      out = whole;
      key.remove_prefix(brief.size());
      break;
    }
  std::ranges::copy_if(key.substr(0, kMaxName), std::back_inserter(out), [](char c) { return c != ' '; });
  for (const auto& [from, to] : kPlain) ReplaceAll(out, from, to);
  return out;
}

std::string LatinKey(std::string_view key) { return KeyOf(Classes(key)); }

std::string SurnameKey(std::string_view surname) {
  // How German, French and Scandinavian texts write the sounds of other scripts, and umlauts.
  static constexpr std::pair<std::string_view, std::string_view> kWays[] = {
      {"tsch", "ch"}, {"sch", "sh"}, {"zh", "sh"}, {"ou", "u"}, {"ue", "u"}, {"oe", "o"}, {"ae", "a"}};
  constexpr std::size_t kLeast = 5;  // letters: "Okar" is not Okur
  std::string plain = Squeezed(surname);
  if (plain.size() < kLeast) return plain;
  for (const auto& [from, to] : kWays) ReplaceAll(plain, from, to);
  return Sounds(plain);
}

std::vector<std::string> SurnameKeys(std::string_view surname) {
  constexpr std::size_t kLeast = 6;
  std::string plain = Squeezed(surname);
  if (plain.size() < kLeast) return {};
  std::vector<std::string> out = {SurnameKey(plain)};
  if (plain.find('j') == std::string::npos) return out;
  ReplaceAll(plain, "j", "zh");
  out.push_back(SurnameKey(plain));
  return out;
}

std::string GivenKey(std::string_view given) {
  std::string out = Classes(given);
  if (out.starts_with('y') || out.starts_with('e')) out.front() = 'i';
  std::erase(out, 'g');  // h or g, by the language
  out = KeyOf(out);
  return out.size() > 1 ? out : std::string();
}

bool IsSameSound(std::string_view key_a, std::string_view key_b) {
  return LatinKey(key_a).size() > kShortKey && Sounds(key_a) == Sounds(key_b) && PartWords(key_a) == PartWords(key_b);
}

bool IsSameLatinSpelling(std::string_view key_a, std::string_view key_b) {
  if (Squeezed(key_a) == Squeezed(key_b)) return true;
  const std::string a = Classes(key_a);
  const std::string b = Classes(key_b);
  // A short key is enough where nothing but vowels of a class differs.
  const std::string sounds = WithVowelClasses(a);
  if (sounds.size() >= kLongSound && sounds == WithVowelClasses(b)) return PartWords(key_a) == PartWords(key_b);
  const std::string shared = KeyOf(a);
  if (shared.size() < kShortKey || shared != KeyOf(b) || PartWords(key_a) != PartWords(key_b)) return false;
  return RelativeDistance(sounds, WithVowelClasses(b)) <= (shared.size() == kShortKey ? kShortDistance : kDistance);
}

}  // namespace stemma::entities
