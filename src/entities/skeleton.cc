#include "entities/skeleton.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "entities/edit_distance.h"
#include "entities/letters.h"

namespace stemma::entities {
namespace {

constexpr std::array<std::string_view, 16> kClassWords = {
    "governorate", "city", "village",   "town", "province", "district", "region", "county",
    "countryside", "camp", "muhafazat", "area", "the",      "of",       "suburb", "oblast"};
constexpr std::array<std::string_view, 16> kArticles = {"al", "el", "ul", "as", "ash", "az", "ez",  "ad",
                                                        "ed", "ar", "er", "at", "an",  "es", "esh", "il"};
constexpr std::size_t kMaxName = 64;  // bytes compared; longer names are no towns

bool In(const auto& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

std::vector<std::string_view> Words(std::string_view key) {
  std::vector<std::string_view> out;
  key = key.substr(0, kMaxName);
  while (!key.empty()) {
    const std::size_t space = std::min(key.find(' '), key.size());
    if (space > 0) out.push_back(key.substr(0, space));
    key.remove_prefix(std::min(space + 1, key.size()));
  }
  return out;
}

// "azzor" and "ezzor" carry the article "az"; so does "arraqqa".
std::string_view WithoutFusedArticle(std::string_view word) {
  if (word.size() < 5 || (word[0] != 'a' && word[0] != 'e')) return word;
  const bool sun_letter = std::string_view("zrsdtn").find(word[1]) != std::string_view::npos;
  return sun_letter && word[1] == word[2] ? word.substr(2) : word;
}

// The first words of Arabic place names, each in one spelling: "Deir ez-Zor" is a monastery, "Tell Abyad" a hill.
struct Head {
  std::string_view spelling;
  std::string_view plain;
};
constexpr std::array<Head, 45> kHeads = {{
    {"deir", "dayr"},   {"dair", "dayr"},   {"deyr", "dayr"},   {"dayr", "dayr"},   {"der", "dayr"},
    {"tell", "tall"},   {"tall", "tall"},   {"tel", "tall"},    {"tal", "tall"},    {"umm", "umm"},
    {"oumm", "umm"},    {"oum", "umm"},     {"um", "umm"},      {"om", "umm"},      {"abou", "abu"},
    {"abo", "abu"},     {"abu", "abu"},     {"bab", "bab"},     {"ras", "ras"},     {"ouadi", "wadi"},
    {"wady", "wadi"},   {"wadi", "wadi"},   {"jabal", "jabal"}, {"jebel", "jabal"}, {"djebel", "jabal"},
    {"gebel", "jabal"}, {"gabal", "jabal"}, {"beit", "bayt"},   {"bait", "bayt"},   {"beyt", "bayt"},
    {"bayt", "bayt"},   {"ain", "ayn"},     {"ein", "ayn"},     {"ayn", "ayn"},     {"kafar", "kafr"},
    {"kfar", "kafr"},   {"kafr", "kafr"},   {"khan", "khan"},   {"qasr", "qasr"},   {"kasr", "qasr"},
    {"bourj", "burj"},  {"borj", "burj"},   {"burj", "burj"},   {"bir", "bir"},     {"beer", "bir"},
}};
constexpr std::string_view kSunLetters = "zrsdtn";

bool IsVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// How many letters at the front of `rest`, the part behind a head, are its article: "ez" of "ezzor" and, written
// carelessly, of "ezor"; "al" of "alzor". 0 when there is none. Something to be named must be left.
std::size_t FusedArticle(std::string_view rest) {
  constexpr std::size_t kLeastName = 3;
  if (rest.size() < kLeastName + 1) return 0;
  const bool vowel = rest[0] == 'a' || rest[0] == 'e' || rest[0] == 'i';
  if (!vowel) return 0;
  if (kSunLetters.find(rest[1]) != std::string_view::npos) {
    if (rest[1] == rest[2]) return 2;
    return IsVowel(rest[2]) ? 1 : 0;
  }
  return rest[0] != 'i' && rest[1] == 'l' && rest.size() > kLeastName + 1 && !IsVowel(rest[2]) ? 2 : 0;
}

// "deir", "deirezzor", "abualduhur": the head in its plain spelling, and what it names without the article. A word that
// only begins like a head ("rasafa", "tellin") is left as it is.
std::string PlainHead(std::string_view word) {
  for (const Head& head : kHeads) {
    if (!word.starts_with(head.spelling)) continue;
    const std::string_view rest = word.substr(head.spelling.size());
    if (rest.empty()) return std::string(head.plain);
    if (const std::size_t article = FusedArticle(rest); article > 0)
      return std::string(head.plain) + std::string(rest.substr(article));
  }
  return std::string(word);
}

// The words that tell places apart, in their plain spelling.
std::string Core(std::string_view key) {
  std::string all;
  std::string out;
  const auto words = Words(key);
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string_view word = words[i];
    all += word;
    if (In(kClassWords, word) || (In(kArticles, word) && words.size() > 1)) continue;
    out += PlainHead(WithoutFusedArticle(word));
  }
  return out.empty() ? all : out;
}

constexpr std::pair<std::string_view, std::string_view> kDigraphs[] = {{"ch", "sh"}, {"kh", "h"}, {"gh", "g"},
                                                                       {"dh", "d"},  {"th", "t"}, {"ou", "u"},
                                                                       {"oo", "u"},  {"ee", "i"}, {"dj", "j"}};

char Consonant(char c) {
  switch (c) {
    case 'q':
    case 'c':
      return 'k';
    case 'z':
      return 's';
    case 'p':
      return 'b';
    case 'v':
      return 'w';
    default:
      return c;
  }
}

char VowelClass(char c) {
  switch (c) {
    case 'e':
      return 'a';
    case 'y':
      return 'i';
    case 'w':
    case 'o':
      return 'u';
    default:
      return c;
  }
}

std::string Spelling(std::string_view key) {
  std::string s = Core(key);
  for (const auto& [from, to] : kDigraphs) {
    if (from != "kh") ReplaceAll(s, from, to);  // the distance keeps what the key gives up
  }
  for (char& c : s) c = VowelClass(c == 'q' || c == 'c' ? 'k' : c);
  Undouble(s);
  return s;
}

}  // namespace

std::string Skeleton(std::string_view key) {
  std::string s = Core(key);
  for (const auto& [from, to] : kDigraphs) ReplaceAll(s, from, to);
  for (char& c : s) c = Consonant(c);
  Undouble(s);
  std::string out;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (i == 0 || !(IsVowel(s[i]) || s[i] == 'y' || s[i] == 'w')) out += s[i];
  }
  Undouble(out);
  return out;
}

double SpellingDistance(std::string_view key_a, std::string_view key_b) {
  return RelativeDistance(Spelling(key_a), Spelling(key_b));
}

bool IsSameSpelling(std::string_view key_a, std::string_view key_b, bool nearby) {
  constexpr std::size_t kShort = 3;
  const std::string skeleton = Skeleton(key_a);
  if (skeleton.size() < kShort || skeleton != Skeleton(key_b)) return false;
  const double limit = skeleton.size() == kShort ? kSameSpellingShort : nearby ? kSameSpellingNearby : kSameSpelling;
  return SpellingDistance(key_a, key_b) <= limit;
}

}  // namespace stemma::entities
