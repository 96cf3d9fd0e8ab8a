// Cue: a reporting verb with its helpers, "did not explicitly say", "went on to say", "was told".
// In:  a view and the position of a verb.  Out: the verb group, or nothing where the word is a noun or an adjective.
// Tested by attribution/attribution_test.cc. Source: ours; the group's limits after the PolNeAR guidelines (2018).
#pragma once

#include <optional>

#include "attribution/view.h"

namespace stemma::attribution {

struct Cue {
  std::uint32_t head = 0;
  Range group;
  const VerbEntry* verb = nullptr;
  Form form = Form::kPast;
  bool passive = false;
  bool negated = false;
  bool modal = false;
  bool gerund = false;      // ", adding that": a participle that borrows its subject
  bool infinitive = false;  // "to say" without a verb that carries it
  bool withholds = false;   // declined to, refused to
  [[nodiscard]] bool Trait(std::uint32_t traits) const { return (verb->traits & traits) != 0; }
};

// The verb group around `head`, inside [floor, ceiling).
std::optional<Cue> ReadCue(const View& view, std::uint32_t head, std::uint32_t floor, std::uint32_t ceiling);

// The group around `head`, read as if its word were a reporting verb.
Cue SupposeCue(const View& view, std::uint32_t head, std::uint32_t floor, std::uint32_t ceiling);

}  // namespace stemma::attribution
