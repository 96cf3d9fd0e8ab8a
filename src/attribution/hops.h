// Hops: a second look at words that the tagger passed over, now that the attributions around them are known.
// In:  a view, the relations that the tagger took, what it passed over.  Out: relations added: hops of chains in odd
// words ("via", "has it", "its version"), statements that another one of the sentence makes likely.
// Tested by attribution/hops_test.cc. Source: ours; docs/algorithms/attribution.md, "Second look".
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "attribution/tagger.h"

namespace stemma::attribution {

// What the second look sees. REQUIRES: all outlive it.
struct HopSight {
  HopSight(const Sheet& rules, const std::vector<Relation>& taken, const std::vector<PassedOver>& passed);
  const View& view;
  const Sheet& rules;  // as the tagger saw it: its tables read spans
  Sheet sheet;         // marks are those of the relations taken
  const std::vector<Relation>& taken;
  std::vector<const PassedOver*> passed_at;  // for each token: what was passed over with this head
  // The relations of the sentence of `i` whose cues stand nearest, a few on each side, in the order of their cues.
  [[nodiscard]] std::vector<std::uint32_t> Near(std::uint32_t i) const;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> by_cue;  // where a cue begins, the relation; sorted
  // What kind of voice the words are, and whether they, or their last word, are a source elsewhere in the text.
  [[nodiscard]] std::uint64_t VoiceOf(Range phrase) const;
  std::vector<std::uint64_t> sources;  // last words of the sources, sorted
  std::vector<bool> held;              // tokens that some content holds
};

// A word that may carry a hop, and what stands around it.
struct HopWord {
  HopWord(const HopSight& sight, std::uint32_t i);
  std::uint32_t at = 0;
  Range region;
  Range subject;               // the words in front of it and its helpers that may be its subject
  std::uint32_t patterns = 0;  // bits of hop_patterns.h
  std::size_t near = 0;        // relations of its sentence, as HopSight::Near counts them
  const Relation* left = nullptr;
  const Relation* right = nullptr;  // those of them whose cues stand nearest on each side
};

// Whether the word at `i` may carry a hop: what may carry a cue, and "has", "via", "per", "from" and their like.
bool CanBeHop(const HopSight& sight, std::uint32_t i);
void HopCueFeatures(const HopSight& sight, const HopWord& word, FeatureBag& bag);

// A word worth a reading, with the sum of the hop table.
struct HopProposal {
  HopWord word;
  float score = 0;
};
std::vector<HopProposal> ProposeHops(const HopSight& sight, const WeightTable& table);

// One reading of a hop: whence its parts come, and what VoiceOf says of its source.
struct HopReading {
  Relation relation;
  std::uint8_t source_from = 0, content_from = 0;
  std::uint64_t voice = 0;
};
std::vector<HopReading> HopReadings(const HopSight& sight, const Scene& scene, const LinearModel& model);
void HopFeatures(const HopSight& sight, const Scene& scene, const HopProposal& proposal, const HopReading& reading,
                 FeatureBag& bag);

// Adds to `relations`, what the tagger took. `rules` is the sheet that it saw, `passed` what it passed over.
void AddHops(const Sheet& rules, const LinearModel& model, const std::vector<PassedOver>& passed,
             std::vector<Relation>& relations);

}  // namespace stemma::attribution
