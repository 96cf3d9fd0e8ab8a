#include "provenance/reuse_by_article.h"

#include <algorithm>

namespace stemma::provenance {

ReuseByArticle::ReuseByArticle(const Evidence& evidence) : evidence_(evidence), links_(evidence.articles.size()) {
  for (ReuseIndex i = 0; i < evidence.reuse.size(); ++i) {
    if (evidence.reuse[i].kind == ReuseKind::kBoilerplate) continue;
    links_[evidence.reuse[i].article_a].push_back(i);
    links_[evidence.reuse[i].article_b].push_back(i);
  }
}

std::vector<ReuseIndex> ReuseByArticle::Among(const std::set<ArticleIndex>& articles) const {
  std::vector<ReuseIndex> out;
  for (const ArticleIndex article : articles)
    for (const ReuseIndex i : links_[article])
      if (evidence_.reuse[i].article_a == article && articles.contains(evidence_.reuse[i].article_b)) out.push_back(i);
  std::ranges::sort(out);
  return out;
}

}  // namespace stemma::provenance
