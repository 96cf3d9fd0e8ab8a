// Reuse: finds the passages that articles share, their kind, and which way they went.
// In:  articles sorted by id.  Out: Reuse links sorted by article_a, article_b, a, b.
// Tested by reuse/reuse_test.cc. Source: docs/algorithms/reuse.md.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "stemma/article.h"
#include "stemma/house.h"
#include "stemma/result.h"
#include "stemma/reuse.h"

namespace stemma::reuse {

struct ReuseOptions {
  unsigned threads = 0;    // 0 = all cores
  std::size_t memory = 0;  // bytes for the join; 0 = unbounded. What does not fit goes to `directory`.
  // When set, only these pairs are compared (order within a pair is free).
  std::optional<std::vector<std::pair<ArticleIndex, ArticleIndex>>> pairs = std::nullopt;
  std::string directory = "/tmp";
  // The house of each article (FindAgainst: of the queries, then of the stored ones); empty when nothing is known.
  std::span<const House> houses{};
};

// Every shared passage of eight words or more between different articles; where a run of words stands in more than
// kMostPlaces (candidates.h) articles, between each of them and the earliest. Deterministic for any thread count and
// any memory. `notes` takes a word on what a limit left uncompared; pass it wherever a person may see it.
// Errors: kNoSpace (for what does not fit in memory), kTooLarge (2^31 articles).
Result<std::vector<Reuse>> FindReuseWithin(std::span<const Article> articles, const ReuseOptions& options,
                                           DiagnosticSink* notes = nullptr);
// The same for callers whose articles are few and fit in memory: nothing where that fails.
std::vector<Reuse> FindReuse(std::span<const Article> articles, const ReuseOptions& options,
                             DiagnosticSink* notes = nullptr);

// A stored article that carries a given text.
struct Match {
  Reuse reuse;            // article_a: index into `queries`; article_b: index into `stored`
  double share_of_a = 0;  // share of the query's words that this stored article carries, [0, 1]
  double share_of_b = 0;  // share of the stored article's words, [0, 1]
};

// Reuse of each query with stored articles, best (share_of_a) first per query. Errors: as FindReuseWithin.
Result<std::vector<Match>> FindAgainst(std::span<const Article> queries, std::span<const Article> stored,
                                       const ReuseOptions& options, DiagnosticSink* notes = nullptr);

}  // namespace stemma::reuse
