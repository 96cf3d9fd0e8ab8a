#include "claims/denier_name.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "text/fold.h"
#include "text/token.h"
#include "text/word_vectors.h"

namespace stemma::claims {
namespace {

// Words of a name that do not tell whose it is.
constexpr std::string_view kGeneral =
    " a account agency all an and another article at company concerned correction department firm for "
    "from government group he her his i image in insider it its local magazine media ministry network "
    "news newspaper of official officials on one others outlet outlets people photo picture police post "
    "rep report reporting reports representative s senior she site some source sources spokesman "
    "spokespeople spokesperson spokeswoman statement story the their they to update url users video we "
    "web website who witness ";

// Words behind which a name only says which one it is: its head stands before them.
constexpr std::array<std::string_view, 9> kBehindHead = {"of", "in", "with", "for", "from", "at", "on", "who", "to"};

// The logarithm of the highest rank is this, and a word that is not known is rarer.
constexpr double kLogOfRanks = 11;
constexpr double kUnknownRarity = 1.1;

bool IsGeneral(const std::string& word) { return kGeneral.find(' ' + word + ' ') != std::string_view::npos; }

bool IsCapital(std::string_view word) {
  const std::string folded = text::Fold(word);
  return !word.empty() && !folded.empty() && word.front() != folded.front();
}

// The words of a name, as they stand, without marks and what an apostrophe adds.
std::vector<std::string_view> WordsOf(std::string_view name) {
  std::vector<std::string_view> out;
  for (const text::Token& t : text::Tokenize(name))
    if (t.kind != text::TokenKind::kMark && !t.span.Of(name).starts_with('\'')) out.push_back(t.span.Of(name));
  return out;
}

std::string_view HeadOf(const std::vector<std::string_view>& words) {
  const auto end = std::ranges::find_if(
      words, [](std::string_view w) { return std::ranges::find(kBehindHead, w) != kBehindHead.end(); });
  if (words.empty()) return {};
  return end == words.begin() ? words.back() : *(end - 1);
}

}  // namespace

NameShape ShapeOf(std::string_view name) {
  const std::vector<std::string_view> words = WordsOf(name);
  NameShape out;
  double capitals = 0;
  for (const std::string_view word : words) {
    const bool general = IsGeneral(text::Fold(word));
    out.untelling = out.untelling && general;
    out.general = out.general || general;
    capitals += IsCapital(word) ? 1 : 0;
  }
  out.one_word = words.size() == 1;
  out.small = !name.empty() && name.front() >= 'a' && name.front() <= 'z';
  out.capitals = words.empty() ? 0 : capitals / static_cast<double>(words.size());
  const std::string_view head = HeadOf(words);
  out.capital_head = IsCapital(head);
  const auto known = text::FindWord(text::Fold(head));
  out.unknown_head = !known;
  out.rarity = known ? std::log1p(static_cast<double>(known->rank)) / kLogOfRanks : kUnknownRarity;
  return out;
}

bool TellsWho(std::string_view name) { return !ShapeOf(name).untelling; }

}  // namespace stemma::claims
