#include "entities/organisation_context.h"

#include <algorithm>
#include <array>

namespace stemma::entities {
namespace {

// Nouns right before a name that is a company's.
constexpr std::array<std::string_view, 22> kKinds = {
    "company",  "firm",      "airline",    "manufacturer", "maker",     "carrier",   "giant",      "retailer",
    "builder",  "airframer", "planemaker", "carmaker",     "automaker", "rival",     "subsidiary", "publisher",
    "operator", "supplier",  "contractor", "competitor",   "startup",   "consortium"};
// What stands behind a company's name, or behind its possessive.
constexpr auto kBehind = std::to_array<std::string_view>(
    {"shares",     "stock",        "executives",   "executive",    "spokesman",   "spokeswoman",  "employees",
     "ceo",        "board",        "shareholders", "customers",    "profits",     "headquarters", "factory",
     "subsidiary", "spokesperson", "products",     "aircraft",     "cfo",         "jets",         "airliners",
     "planes",     "computers",    "processors",   "phones",       "smartphones", "cars",         "flights",
     "engineers",  "investors",    "dealers",      "manufactures", "unveils",     "outsells"});
// What is done to companies and by them, before or behind "of" and the like: "ordered from Orrwing".
constexpr auto kBefore = std::to_array<std::string_view>({"from", "by", "against", "with", "for"});
constexpr auto kDealings = std::to_array<std::string_view>(
    {"aircraft", "jets", "planes", "airliners", "lawsuit", "suit", "complaint", "order", "orders", "contract",
     "contracts", "acquired", "manufactured", "merger", "shares", "built"});
// What a company has or is given, before "of" or "at".
constexpr std::array<std::string_view, 12> kHeads = {"ceo",         "chairman",   "executive",    "spokesman",
                                                     "spokeswoman", "subsidiary", "unit",         "shares",
                                                     "employees",   "founder",    "shareholders", "spokesperson"};

// What people band together in, before its name ("a gang called Zhevti Kuduk") or behind it ("the Zhevti Kuduk gang").
constexpr auto kBands = std::to_array<std::string_view>(
    {"network", "gang",     "group",     "ring",        "cartel",       "band",         "militia",
     "party",   "movement", "sect",      "cult",        "charity",      "collective",   "outfit",
     "faction", "clan",     "syndicate", "brotherhood", "organisation", "organization", "mafia"});
constexpr auto kNaming = std::to_array<std::string_view>({"called", "named", "dubbed", "as", "itself", "themselves"});

constexpr std::array<std::string_view, 18> kBodyWords = {
    "inc",     "corp", "corporation", "ltd",      "plc",     "group",    "company", "co",   "llc",
    "limited", "ag",   "sa",          "airlines", "airways", "holdings", "nv",      "gmbh", "agency"};

bool In(const auto& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

bool IsWordBefore(const Reading& r, std::size_t begin, const auto& list, std::size_t back) {
  return begin >= back && r.SameSentence(begin - back, begin) && In(list, r.Lower(begin - back));
}

// "a gang called X", "a band of smugglers known as X", "the group, which calls itself X".
bool IsNamedBand(const Reading& r, std::size_t begin) {
  constexpr std::size_t kReach = 6;
  if (!IsWordBefore(r, begin, kNaming, 1)) return false;
  if (r.Is(begin - 1, "as") && !IsWordBefore(r, begin, std::to_array<std::string_view>({"known"}), 2)) return false;
  for (std::size_t back = 2; back <= kReach; ++back)
    if (IsWordBefore(r, begin, kBands, back)) return true;
  return false;
}

// "the X gang".
bool IsBandBehind(const Reading& r, std::size_t begin, std::size_t end) {
  return begin > 0 && r.Is(begin - 1, "the") && r.SameSentence(begin - 1, end) && In(kBands, r.Lower(end)) &&
         !r[end].capitalised;
}

}  // namespace

bool IsOrganisationByContext(const Reading& r, std::size_t begin, std::size_t end) {
  // The end of a longer run of capitals is no name of its own.
  if (begin > 0 && r.SameSentence(begin - 1, begin) && r[begin - 1].capitalised &&
      r[begin - 1].kind == text::TokenKind::kWord && !r.OpensSentence(begin - 1))
    return false;
  if (IsWordBefore(r, begin, kKinds, 1) && !r[begin - 1].capitalised) return true;
  if (IsWordBefore(r, begin, kBands, 1) && !r[begin - 1].capitalised) return true;
  if (IsNamedBand(r, begin) || IsBandBehind(r, begin, end)) return true;
  if (begin >= 2 && (r.Is(begin - 1, "of") || r.Is(begin - 1, "at")) && IsWordBefore(r, begin, kHeads, 2)) return true;
  if (begin >= 2 && In(kBefore, r.Lower(begin - 1)) && IsWordBefore(r, begin, kDealings, 2)) return true;
  const bool possessive = r.Is(end, "'s") || r.Is(end, "\xE2\x80\x99s");
  const std::size_t behind = possessive ? end + 1 : end;
  return r.SameSentence(begin, behind) && In(kBehind, r.Lower(behind));
}

bool IsShortForm(std::string_view key, std::string_view whole) {
  if (whole.size() <= key.size() + 1 || !whole.starts_with(key) || whole[key.size()] != ' ') return false;
  std::string_view rest = whole.substr(key.size() + 1);
  while (!rest.empty()) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    if (!In(kBodyWords, rest.substr(0, space))) return false;
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  return true;
}

}  // namespace stemma::entities
