#include "reuse/candidates.h"

#include <algorithm>
#include <atomic>

#include "base/parallel.h"
#include "reuse/seed_join.h"
#include "reuse/seed_store.h"

namespace stemma::reuse {
namespace {

// How --memory is shared out: seeds take half, meetings a quarter; the rest is for blocks and parts at work.
constexpr std::size_t ShareOfSeeds(std::size_t memory) {
  return memory == 0 ? 0 : std::max<std::size_t>(memory / 2, 1);
}
constexpr std::size_t ShareOfPairs(std::size_t memory) {
  return memory == 0 ? 0 : std::max<std::size_t>(memory / 4, 1);
}

struct Joined {
  std::vector<ArticlePair> pairs;
  std::size_t hot = 0;
  std::uint64_t spilled_bytes = 0;
};

Result<Joined> JoinParts(const SeedStore& store, const JoinOptions& options, std::size_t most_places) {
  PairStore pairs(ShareOfPairs(options.memory), options.directory);
  std::atomic<std::size_t> hot{0};
  std::vector<Result<void>> outcomes(store.parts());
  ParallelFor(store.parts(), options.threads, [&](std::size_t part) {
    const auto seeds = store.Read(part);
    if (!seeds) {
      outcomes[part] = std::unexpected(seeds.error());
      return;
    }
    const SeedJoinOptions how{
        .split = options.split,
        .most_places = most_places,
        .most_checks = options.most_checks / store.parts() + options.checks_per_seed * seeds->size(),
        .order = options.order};
    SeedJoin join(how);
    join.Run(seeds->pieces);
    hot += join.hot();
    outcomes[part] = pairs.Add(join.meetings());
  });
  for (const Result<void>& outcome : outcomes)
    if (!outcome) return std::unexpected(outcome.error());
  auto found = pairs.Take();
  if (!found) return std::unexpected(found.error());
  return Joined{std::move(*found), hot, pairs.spilled_bytes()};
}

}  // namespace

Result<Candidates> FindCandidates(std::span<const std::string_view> texts, const JoinOptions& options) {
  if (texts.size() >= kMostArticles)
    return Fail(ErrorKind::kTooLarge, "more than two thousand million articles; compare fewer at a time");
  SeedStore store({options.threads, ShareOfSeeds(options.memory), options.directory});
  if (auto filled = store.Fill(texts); !filled) return std::unexpected(filled.error());
  const std::size_t most_pairs = options.most_pairs + options.pairs_per_text * texts.size();
  for (std::size_t most_places = kMostPlaces;; most_places /= 4) {
    auto joined = JoinParts(store, options, most_places);
    if (!joined) return std::unexpected(joined.error());
    if (joined->pairs.size() > most_pairs && most_places > 1 && options.split == 0) continue;
    return Candidates{std::move(joined->pairs), joined->hot, most_places, store.seeds(),
                      store.spilled_bytes() + joined->spilled_bytes};
  }
}

}  // namespace stemma::reuse
