// A word as the second look sees it. Declared in hops.h.
#include "attribution/hop_patterns.h"
#include "attribution/hops.h"
#include "attribution/noun_phrase.h"
#include "attribution/speech.h"

namespace stemma::attribution {

HopWord::HopWord(const HopSight& s, std::uint32_t i) : at(i), region(Region(s.view, i)) {
  const View& v = s.view;
  std::uint32_t verb = i;
  while (verb > region.begin && v[verb - 1].Is(kAuxiliary | kAdverb | kNegation)) --verb;
  subject = PhraseBefore(v, verb, region.begin);
  for (const std::uint32_t k : s.Near(i)) {
    ++near;
    const Relation& r = s.taken[k];
    const Range cue = r.cue.front();
    if (cue.Contains(i)) continue;
    // In the order of their cues: the last one in front and the first one behind.
    if (cue.begin < i && (left == nullptr || cue.begin > left->cue.front().begin)) left = &r;
    if (cue.begin >= i && right == nullptr) right = &r;
  }
  patterns = HopPatterns(s, *this, verb);
}

}  // namespace stemma::attribution
