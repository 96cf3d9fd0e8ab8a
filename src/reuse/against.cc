#include "reuse/against.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <tuple>

#include "base/parallel.h"
#include "reuse/comparison.h"
#include "reuse/seed_join.h"

namespace stemma::reuse {
namespace {

std::array<std::uint8_t, 12> ContextOf(const Seed& seed) {
  std::array<std::uint8_t, 12> out{};
  std::memcpy(out.data(), &seed.before, sizeof seed.before);
  std::ranges::copy(seed.left, out.begin() + 4);
  std::ranges::copy(seed.right, out.begin() + 7);
  return out;
}

Seed SeedOf(const IndexSeed& stored, ArticleIndex article) {
  Seed out{.article = article,
           .hash_low = static_cast<std::uint32_t>(stored.hash),
           .hash_high = static_cast<std::uint16_t>(stored.hash >> 32)};
  std::memcpy(&out.before, stored.context.data(), sizeof out.before);
  std::copy_n(stored.context.begin() + 4, kSideUnits, out.left.begin());
  std::copy_n(stored.context.begin() + 7, kSideUnits, out.right.begin());
  return out;
}

// The numbers that the seeds bear, sorted: a number's position stands for it in the join.
std::vector<std::uint32_t> TextsOf(std::span<const IndexSeed> seeds) {
  std::vector<std::uint32_t> out;
  for (const IndexSeed& seed : seeds) out.push_back(seed.text);
  std::ranges::sort(out);
  const auto rest = std::ranges::unique(out);
  out.erase(rest.begin(), rest.end());
  return out;
}

// OPTIMIZATION: so few pairs are compared sooner than threads are made for each step.
constexpr std::size_t kFewPairs = 32;

ArticleIndex PlaceOf(const std::vector<std::uint32_t>& texts, std::uint32_t text) {
  return static_cast<ArticleIndex>(std::ranges::lower_bound(texts, text) - texts.begin());
}

}  // namespace

std::vector<IndexSeed> ReadIndexSeeds(std::span<const std::string_view> texts, unsigned threads) {
  std::vector<std::vector<IndexSeed>> found(texts.size());
  ParallelFor(texts.size(), threads, [&](std::size_t i) {
    thread_local SeedReader reader;
    Seeds read;
    reader.Read(0, texts[i], read);
    for (std::size_t s = 0; s < read.seeds.size(); ++s)
      found[i].push_back({read.HashOf(s), static_cast<std::uint32_t>(i), ContextOf(read.seeds[s])});
  });
  std::vector<IndexSeed> out;
  for (const auto& seeds : found) out.insert(out.end(), seeds.begin(), seeds.end());
  return out;
}

std::vector<IndexPair> PairsAgainst(std::span<const IndexSeed> queries, std::span<const IndexSeed> stored) {
  const std::vector<std::uint32_t> asked = TextsOf(queries);
  const std::vector<std::uint32_t> there = TextsOf(stored);
  std::vector<Seed> seeds;
  seeds.reserve(queries.size() + stored.size());
  for (const IndexSeed& q : queries) seeds.push_back(SeedOf(q, PlaceOf(asked, q.text)));
  const auto base = static_cast<ArticleIndex>(asked.size());
  for (const IndexSeed& s : stored) seeds.push_back(SeedOf(s, base + PlaceOf(there, s.text)));
  if (seeds.empty() || asked.empty()) return {};
  const SeedJoinOptions how{.split = asked.size()};
  SeedJoin join(how);
  const std::array<std::span<const Seed>, 1> pieces = {seeds};
  join.Run(pieces);
  std::vector<IndexPair> out;
  for (const std::uint64_t m : join.meetings()) {
    if (Meeting64::WeightOf(m) < Meeting64::kEnough) continue;
    const auto [a, b] = Meeting64::ArticlesOf(m);
    out.emplace_back(asked[a], there[b - base]);
  }
  return out;
}

std::vector<Match> MatchPairs(std::span<const Article> queries, std::span<const Article> stored,
                              std::span<const IndexPair> pairs, unsigned threads, std::span<const House> houses) {
  if (pairs.empty()) return {};
  std::vector<Article> all(queries.begin(), queries.end());
  all.insert(all.end(), stored.begin(), stored.end());
  std::vector<ArticlePair> wanted;
  for (const auto& [q, s] : pairs) wanted.emplace_back(q, queries.size() + s);
  std::ranges::sort(wanted);
  Comparison comparison(all, pairs.size() < kFewPairs ? 1 : threads, houses);
  comparison.FindCandidatePairs(wanted);
  return MatchesOf(comparison, queries.size());
}

std::vector<Match> MatchesOf(const Comparison& comparison, std::size_t queries) {
  const std::vector<Reuse> links = comparison.Links();
  std::vector<Match> out;
  for (std::size_t i = 0; i < links.size(); ++i) {
    const SharedPassage& passage = comparison.passages()[i];
    Match match{.reuse = links[i], .share_of_a = passage.share_a, .share_of_b = passage.share_b};
    match.reuse.article_b -= static_cast<ArticleIndex>(queries);
    out.push_back(std::move(match));
  }
  std::ranges::sort(out, [](const Match& x, const Match& y) {
    if (x.reuse.article_a != y.reuse.article_a) return x.reuse.article_a < y.reuse.article_a;
    if (x.share_of_a != y.share_of_a) return x.share_of_a > y.share_of_a;
    return std::tuple(x.reuse.article_b, x.reuse.a, x.reuse.b) < std::tuple(y.reuse.article_b, y.reuse.a, y.reuse.b);
  });
  return out;
}

}  // namespace stemma::reuse
