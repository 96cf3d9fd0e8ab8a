#include "claims/rare_names.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include <xxhash.h>

#include "text/fold.h"
#include "text/token.h"
#include "text/word_vectors.h"

namespace stemma::claims {
namespace {

// A name that is in no list of common words is seldom in two stories: two articles of alike words that share one are
// twice as often of one story (docs/measured.md, "stories").
constexpr std::uint16_t kRareRank = 15000;
constexpr std::size_t kRareLetters = 4;
constexpr std::size_t kRareBytes = 4000;  // names further down are of the background
// A burst: three quarters of a name's texts lie within so many days.
constexpr int kBurstDays = 21;
// Fewer texts say nothing about how often a name comes.
constexpr std::size_t kFewTexts = 4;

bool IsBurst(EventDays& days) {
  std::ranges::sort(days);
  const std::size_t most = (days.size() * 3 + 3) / 4;
  for (std::size_t i = 0; i + most <= days.size(); ++i)
    if ((days[i + most - 1] - days[i]).count() <= kBurstDays) return true;
  return false;
}

}  // namespace

Names RareNames(const Reading& reading, ArticleIndex article) {
  const std::string_view text = reading.evidence().articles[article].text;
  Names out;
  for (const text::Token& token : text::Tokenize(text.substr(0, kRareBytes))) {
    if (token.kind != text::TokenKind::kWord || !token.capitalised || token.span.size() < kRareLetters) continue;
    if (reading.IsFurniture(article, token.span)) continue;
    const std::string word = text::Fold(token.span.Of(text));
    const auto known = text::FindWord(word);
    if (!known || known->rank >= kRareRank) out.push_back(XXH3_64bits(word.data(), word.size()));
  }
  std::ranges::sort(out);
  out.erase(std::ranges::unique(out).begin(), out.end());
  return out;
}

void KeepBursts(std::span<const EventDays> days, std::span<Names> names) {
  std::unordered_map<std::uint64_t, EventDays> told;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (!days[i].empty())
      for (const std::uint64_t name : names[i]) told[name].push_back(days[i].back());
  std::unordered_set<std::uint64_t> steady;
  for (auto& [name, list] : told)
    if (list.size() >= kFewTexts && !IsBurst(list)) steady.insert(name);
  for (Names& list : names) std::erase_if(list, [&](std::uint64_t name) { return steady.contains(name); });
}

bool ShareOne(const Names& a, const Names& b) {
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) return true;
    ++(*x < *y ? x : y);
  }
  return false;
}

}  // namespace stemma::claims
