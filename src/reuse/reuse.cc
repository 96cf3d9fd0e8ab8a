#include "reuse/reuse.h"

namespace stemma::reuse {
std::vector<Reuse> FindReuse(std::span<const Article>, const ReuseOptions&) { return {}; }
std::vector<Match> FindAgainst(std::span<const Article>, std::span<const Article>, const ReuseOptions&) { return {}; }
}  // namespace stemma::reuse
