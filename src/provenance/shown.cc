#include "provenance/shown.h"

#include <algorithm>
#include <utility>

#include "provenance/voices.h"

namespace stemma::provenance {
namespace {

// An origin beside the first needs this chance, and this share of the first one's; beyond the fifth it must be
// likelier than not. Ranges [0, 1]; docs/algorithms/provenance.md says what others gave.
constexpr double kLeastChance = 0.20;
constexpr double kLeastShare = 0.25;
// An outlet or agency beside the first needs more: to call a relay an origin is the worst answer.
constexpr double kLeastOutlet = 0.38;
constexpr std::size_t kFewOrigins = 5;

// Whether a voice of this chance is shown behind `before` others, of which the first has the chance `first`.
bool IsShown(double chance, std::size_t before, double first) {
  if (before == 0) return true;
  const double least = before < kFewOrigins ? kLeastChance : kLikely;
  return before < kMostOrigins && chance >= std::max(least, kLeastShare * first);
}

// Whether all words that tell whom one name names stand in the other ("the ministry in Orel", "an Orel official").
bool IsSecondName(const std::vector<std::string>& words, const std::vector<std::string>& of) {
  return !words.empty() && !of.empty() && (std::ranges::includes(of, words) || std::ranges::includes(words, of));
}

}  // namespace

std::vector<Shown> ChooseShown(std::span<const Candidate> rated) {
  std::vector<Shown> out;
  for (const Candidate& c : rated) {
    if (!IsShown(c.chance, out.size(), rated.front().chance)) break;
    if (!out.empty() && IsRelayKind(c.node->voice.kind) && c.chance < kLeastOutlet) continue;
    std::vector<std::string> words = TellingWords(c.node->voice.key);
    const auto same = std::ranges::find_if(out, [&](const Shown& s) { return IsSecondName(words, s.words); });
    if (same == out.end()) {
      out.push_back({c, std::move(words), {}});
    } else {
      same->also.push_back(c.node->voice.name);
      same->origin.articles.insert(c.articles.begin(), c.articles.end());
    }
  }
  return out;
}

}  // namespace stemma::provenance
