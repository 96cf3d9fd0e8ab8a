// Voice: what sort of source a phrase is, and the shortest words for it.
// In:  the words of a source.  Out: its kind, its name without titles, articles and asides.
// Tested by attribution/resolve_test.cc. Source: ours; rows 14, 15, 18, 19 and 22 of the inventory.
#pragma once

#include <string>

#include "attribution/view.h"
#include "stemma/attribution.h"

namespace stemma::attribution {

enum class VoiceShape : std::uint8_t {
  kName,         // "Sen. Ada Marr", "the Kesh Gazette"
  kPronoun,      // "he", "who"
  kDescription,  // "the agency", "the company": stands for something named before
  kAnonymous,    // "local sources", "a senior official"
};

struct Voice {
  VoiceShape shape = VoiceShape::kName;
  SourceKind kind = SourceKind::kPerson;
  std::string name;     // the name or the shortest form, without article
  std::string acronym;  // "(SOHR)" behind the name; may be empty
};

Voice ReadVoice(const View& view, Range phrase);

}  // namespace stemma::attribution
