// Equation: words by which a text says that two names are one's: pen names, birth names, former names.
// In:  a text and the spans of two names in it, in order.  Out: whether the words between equate them.
// "Ada Marr, who writes as Nettle", "Nettle (real name Ada Marr)", "Orrwing, formerly Tarnwing", "Ada Holt (nee Marr)".
// Tested by entities/equation_test.cc. Source: ours, docs/algorithms/entities.md, "Spellings".
#pragma once

#include <string_view>

#include "stemma/span.h"

namespace stemma::entities {

// Nothing may stand between but marks, the phrase, and an apposition ("a former teacher who ...") before it.
bool AreEquated(std::string_view text, Span first, Span second);

// "Ovrenau is the old German name of Ovrena": places have names in several tongues, people and bodies rarely.
bool IsNamedInAnotherTongue(std::string_view text, Span first, Span second);

// Whether two names of places are one's by what stands between: "Qosvulaq (Kosh-Vulak)", "Qosvulaq (Russian:
// Kosh-Vulak)", "Qosvulaq/Kosh-Vulak", "Qosvulaq, or Kosh-Vulak,", or as AreEquated says.
bool AreSpellings(std::string_view text, Span first, Span second);

}  // namespace stemma::entities
