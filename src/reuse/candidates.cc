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

}  // namespace

Result<Candidates> FindCandidates(std::span<const std::string_view> texts, const JoinOptions& options) {
  if (texts.size() >= kMostArticles)
    return Fail(ErrorKind::kTooLarge, "more than two thousand million articles; compare fewer at a time");
  SeedStore store({options.threads, ShareOfSeeds(options.memory), options.directory});
  if (auto filled = store.Fill(texts); !filled) return std::unexpected(filled.error());
  PairStore pairs(ShareOfPairs(options.memory), options.directory);
  std::atomic<std::size_t> hot{0};
  std::vector<Result<void>> outcomes(store.parts());
  ParallelFor(store.parts(), options.threads, [&](std::size_t part) {
    std::vector<Seed> seeds;
    if (outcomes[part] = store.Read(part, seeds); !outcomes[part]) return;
    const SeedJoinOptions how{
        .split = options.split,
        .most_places = kMostPlaces,
        .most_checks = options.most_checks / store.parts() + options.checks_per_seed * seeds.size(),
        .order = options.order};
    SeedJoin join(how);
    join.Run(seeds);
    hot += join.hot();
    outcomes[part] = pairs.Add(join.meetings());
  });
  for (const Result<void>& outcome : outcomes)
    if (!outcome) return std::unexpected(outcome.error());
  auto found = pairs.Take();
  if (!found) return std::unexpected(found.error());
  return Candidates{std::move(*found), hot, store.seeds(), store.spilled_bytes() + pairs.spilled_bytes()};
}

}  // namespace stemma::reuse
