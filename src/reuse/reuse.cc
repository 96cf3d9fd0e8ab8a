#include "reuse/reuse.h"

#include "reuse/against.h"
#include "reuse/comparison.h"

namespace stemma::reuse {

Result<std::vector<Reuse>> FindReuseWithin(std::span<const Article> articles, const ReuseOptions& options,
                                           DiagnosticSink* notes) {
  Comparison comparison(articles, options.threads, options.houses);
  if (options.pairs) {
    comparison.FindAmong(*options.pairs);
  } else {
    const JoinOptions join{.threads = options.threads, .memory = options.memory, .directory = options.directory};
    if (auto found = comparison.FindAll(join, notes); !found) return std::unexpected(found.error());
  }
  return comparison.Links();
}

std::vector<Reuse> FindReuse(std::span<const Article> articles, const ReuseOptions& options, DiagnosticSink* notes) {
  return FindReuseWithin(articles, options, notes).value_or(std::vector<Reuse>());
}

Result<std::vector<Match>> FindAgainst(std::span<const Article> queries, std::span<const Article> stored,
                                       const ReuseOptions& options, DiagnosticSink* notes) {
  if (queries.empty() || stored.empty()) return std::vector<Match>();
  std::vector<Article> all(queries.begin(), queries.end());
  all.insert(all.end(), stored.begin(), stored.end());
  Comparison comparison(all, options.threads, options.houses);
  const JoinOptions join{
      .threads = options.threads, .memory = options.memory, .directory = options.directory, .split = queries.size()};
  if (auto found = comparison.FindAll(join, notes); !found) return std::unexpected(found.error());
  return MatchesOf(comparison, queries.size());
}

}  // namespace stemma::reuse
