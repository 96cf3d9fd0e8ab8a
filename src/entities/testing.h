// For tests: the mentions of a small set of texts, resolved over the set.
#pragma once

#include <string>
#include <vector>

#include "entities/entities.h"

namespace stemma::entities {

inline std::vector<Mention> Resolve(const std::vector<std::string>& texts) {
  static const Gazetteer gazetteer = *Gazetteer::Load({});
  std::vector<Article> articles(texts.size());
  std::vector<Mention> all, unsettled;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    articles[i].id = std::to_string(i);
    articles[i].text = texts[i];
    auto found = FindMentions(articles[i], static_cast<ArticleIndex>(i), gazetteer, &unsettled);
    all.insert(all.end(), found.begin(), found.end());
  }
  ResolveMentions(articles, gazetteer, all, unsettled);
  return all;
}

}  // namespace stemma::entities
