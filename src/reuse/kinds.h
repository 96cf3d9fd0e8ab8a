// Kinds: tells copying from quotation, running background and site furniture.
// In:  all links of a run.  Out: the kind of each.
// Tested by reuse/kinds_test.cc. Source: docs/algorithms/reuse.md, step 5; research table by hosts, days and stories.
#pragma once

#include <span>
#include <vector>

#include "reuse/shared_passage.h"
#include "stemma/article.h"
#include "stemma/house.h"

namespace stemma::reuse {

// What is judged of all articles together.
struct Pile {
  std::span<const Article> articles;
  PreparedTexts prepared;
  std::span<const House> houses{};  // of the articles; empty when nothing is known of owners

  [[nodiscard]] bool SameHost(ArticleIndex a, ArticleIndex b) const {
    return !articles[a].publisher.domain.empty() && articles[a].publisher.domain == articles[b].publisher.domain;
  }
  // One host, or two of one owner.
  [[nodiscard]] bool SameHouse(ArticleIndex a, ArticleIndex b) const {
    return SameHost(a, b) || (!houses.empty() && !houses[a].group.empty() && houses[a].group == houses[b].group);
  }
  // The article's site carries others' text.
  [[nodiscard]] bool IsRehost(ArticleIndex i) const { return !houses.empty() && houses[i].rehost; }
};

// Sets `kind` of every link. REQUIRES: all other fields set. The result does not depend on their order.
void JudgeKinds(const Pile& pile, std::vector<SharedPassage>& links, unsigned threads);

}  // namespace stemma::reuse
