#include "attribution/attribution.h"

namespace stemma::attribution {
std::vector<Attribution> FindAttributions(const Article&, ArticleIndex) { return {}; }
void ResolveSources(std::span<const Article>, std::span<const Mention>, std::span<Attribution>) {}
}  // namespace stemma::attribution
