#include "claims/near_copies.h"

#include <algorithm>

#include "base/disjoint_sets.h"

namespace stemma::claims {
namespace {

constexpr double kMost = 0.6;  // of the longer text

bool IsCopied(const Reuse& r) { return r.kind == ReuseKind::kVerbatim || r.kind == ReuseKind::kEdited; }

}  // namespace

std::vector<ArticleIndex> FirstOfCopies(std::span<const Article> articles, std::span<const Reuse> reuse) {
  DisjointSets<ArticleIndex> copies(articles.size());
  for (std::size_t i = 0; i < reuse.size();) {
    const ArticleIndex a = reuse[i].article_a;
    const ArticleIndex b = reuse[i].article_b;
    std::size_t shared = 0;
    for (; i < reuse.size() && reuse[i].article_a == a && reuse[i].article_b == b; ++i)
      if (IsCopied(reuse[i])) shared += std::min(reuse[i].a.size(), reuse[i].b.size());
    const std::size_t longer = std::max(articles[a].text.size(), articles[b].text.size());
    if (static_cast<double>(shared) < kMost * static_cast<double>(longer)) continue;
    copies.Join(a, b);
  }
  std::vector<ArticleIndex> first(articles.size());
  for (ArticleIndex i = 0; i < first.size(); ++i) first[i] = copies.Lowest(i);
  return first;
}

}  // namespace stemma::claims
