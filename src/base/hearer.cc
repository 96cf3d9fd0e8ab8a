#include "base/hearer.h"

#include <algorithm>
#include <cstddef>

namespace stemma {
namespace {

constexpr std::size_t kReach = 8;  // attributions between the two
constexpr std::size_t kGap = 5;    // bytes between the cue and the medium: "told the Post"

bool StandsBehind(const Place& at, const Place& cue) {
  return at.field == cue.field && at.span.begin() >= cue.span.end() && at.span.begin() <= cue.span.end() + kGap;
}

bool IsMedium(const Attribution& a) {
  return a.cue.empty() && a.source && (a.source->kind == SourceKind::kOutlet || a.source->kind == SourceKind::kAgency);
}

}  // namespace

std::optional<AttributionIndex> HearerOf(std::span<const Attribution> attributions, AttributionIndex attribution) {
  const Attribution& inner = attributions[attribution];
  if (inner.cue.empty() || !inner.source) return std::nullopt;
  const std::size_t first = attribution > kReach ? attribution - kReach : 0;
  const std::size_t last = std::min(attributions.size(), attribution + kReach);
  for (std::size_t i = first; i < last; ++i)
    if (attributions[i].article == inner.article && inner.parent != i && IsMedium(attributions[i]) &&
        StandsBehind(attributions[i].source->place, inner.cue.front()))
      return static_cast<AttributionIndex>(i);
  return std::nullopt;
}

}  // namespace stemma
