#include "reuse/reuse.h"

#include <algorithm>
#include <tuple>

#include "reuse/comparison.h"

namespace stemma::reuse {

Result<std::vector<Reuse>> FindReuseWithin(std::span<const Article> articles, const ReuseOptions& options,
                                           DiagnosticSink* notes) {
  Comparison comparison(articles, options.threads);
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
  Comparison comparison(all, options.threads);
  const JoinOptions join{
      .threads = options.threads, .memory = options.memory, .directory = options.directory, .split = queries.size()};
  if (auto found = comparison.FindAll(join, notes); !found) return std::unexpected(found.error());
  const std::vector<Reuse> links = comparison.Links();
  std::vector<Match> out;
  for (std::size_t i = 0; i < links.size(); ++i) {
    const SharedPassage& passage = comparison.passages()[i];
    Match match{.reuse = links[i], .share_of_a = passage.share_a, .share_of_b = passage.share_b};
    match.reuse.article_b -= static_cast<ArticleIndex>(queries.size());
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
