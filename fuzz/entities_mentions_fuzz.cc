// Any bytes as an article's text: mentions must be sorted, lie in the text and repeat it.
#include <cstdlib>
#include <string>
#include <string_view>

#include "entities/entities.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const auto gazetteer = stemma::entities::Gazetteer::Load({});
  if (!gazetteer || size > 20000) return 0;
  stemma::Article article;
  article.text = stemma::text::Repair(std::string_view(reinterpret_cast<const char*>(data), size));
  if (size % 2 == 0) article.published = "2017-08-28";
  auto mentions = stemma::entities::FindMentions(article, 0, *gazetteer);
  const stemma::Article articles[] = {article};
  stemma::entities::ResolveMentions(articles, *gazetteer, mentions);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].text != mentions[i].span.Of(article.text)) std::abort();
    if (i > 0 && mentions[i].span < mentions[i - 1].span) std::abort();
  }
  return 0;
}
