// Stance: what the source does with the content: asserts, denies, doubts, confirms, declines, leaves unsaid, asks.
// In:  the cue as read and the content.  Out: the stance; nothing where the verb says no such thing here.
// Tested by attribution/stance_test.cc. Source: ours; rows 24 to 31 and 36 of the inventory.
#pragma once

#include <optional>
#include <vector>

#include "attribution/cue.h"

namespace stemma::attribution {

// Nothing: the words are no attribution at all ("was denied entry", "confirmed dead", "rejected the offer").
std::optional<SpeechStance> JudgeStance(const View& view, const Cue& cue, const std::vector<Range>& content);

}  // namespace stemma::attribution
