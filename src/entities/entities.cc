#include "entities/entities.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "entities/reading.h"
#include "entities/times.h"

namespace stemma::entities {

struct Gazetteer::Table {};
Result<Gazetteer> Gazetteer::Load(std::span<const std::string>) { return Gazetteer(std::make_shared<Table>()); }

std::vector<Mention> FindMentions(const Article& article, ArticleIndex index, const Gazetteer&) {
  const Reading reading(article.text);
  std::vector<Mention> out = FindTimes(article, index, reading);
  std::ranges::sort(out, {}, [](const Mention& m) { return std::tuple(m.span, m.kind); });
  return out;
}

void ResolveMentions(std::span<const Article>, const Gazetteer&, std::span<Mention>) {}

}  // namespace stemma::entities
