#include "reuse/relatedness.h"

#include <algorithm>
#include <cmath>

namespace stemma::reuse {
namespace {

// Fewer distinct content words than this outside the passages tell nothing about the topic.
constexpr std::size_t kTooFewWords = 12;
// A smaller pile is weighed as if it had so many articles: in a pile of two a shared word would else weigh nothing.
constexpr std::size_t kSmallPile = 10;

// Distinct content words outside the (sorted) ranges, sorted.
std::vector<std::uint32_t> ContentHashes(const std::vector<Word>& words, const std::vector<WordRange>& without) {
  std::vector<std::uint32_t> out;
  std::size_t next = 0;
  for (WordIndex i = 0; i < words.size(); ++i) {
    while (next < without.size() && without[next].end <= i) ++next;
    const bool inside = next < without.size() && without[next].begin <= i;
    if (!inside && words[i].content && !words[i].number) out.push_back(words[i].hash);
  }
  std::ranges::sort(out);
  const auto rest = std::ranges::unique(out);
  out.erase(rest.begin(), rest.end());
  return out;
}

}  // namespace

Relatedness::Relatedness(const PreparedTexts& articles, std::span<const ArticleIndex> among) : articles_(articles) {
  std::vector<std::uint32_t> all;
  for (const ArticleIndex i : among) {
    const auto one = ContentHashes(articles[i].words, {});
    all.insert(all.end(), one.begin(), one.end());
  }
  std::ranges::sort(all);
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i;
    while (end < all.size() && all[end] == all[i]) ++end;
    const double idf =
        std::log(1 + static_cast<double>(std::max(among.size(), kSmallPile)) / static_cast<double>(end - i));
    hashes_.push_back(all[i]);
    weights_.push_back(static_cast<float>(idf * idf));
    i = end;
  }
}

double Relatedness::Weight(std::uint32_t hash) const {
  const auto it = std::ranges::lower_bound(hashes_, hash);
  return it == hashes_.end() || *it != hash ? 0 : weights_[static_cast<std::size_t>(it - hashes_.begin())];
}

std::vector<std::uint32_t> Relatedness::Rest(ArticleIndex article, std::vector<WordRange> without) const {
  std::ranges::sort(without);
  return ContentHashes(articles_[article].words, without);
}

double Relatedness::Of(ArticleIndex a, std::vector<WordRange> without_a, ArticleIndex b,
                       std::vector<WordRange> without_b) const {
  const auto x = Rest(a, std::move(without_a));
  const auto y = Rest(b, std::move(without_b));
  if (x.size() < kTooFewWords || y.size() < kTooFewWords) return 1;
  double norm_x = 0;
  double norm_y = 0;
  double dot = 0;
  for (const std::uint32_t hash : y) norm_y += Weight(hash);
  std::size_t j = 0;
  for (const std::uint32_t hash : x) {
    const double weight = Weight(hash);
    norm_x += weight;
    while (j < y.size() && y[j] < hash) ++j;
    if (j < y.size() && y[j] == hash) dot += weight;
  }
  return dot > 0 ? dot / std::sqrt(norm_x * norm_y) : 0;
}

}  // namespace stemma::reuse
