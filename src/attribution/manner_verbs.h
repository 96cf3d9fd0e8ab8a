// Manner verbs: how words are uttered, "sighed", "fumed", "snapped". They report only beside a quotation.
// In:  nothing.  Out: a table with all their forms, for the lexicon.
// Tested by attribution/idioms_test.cc. Source: our own list.
#pragma once

#include <span>

#include "attribution/lexicon.h"

namespace stemma::attribution {

std::span<const VerbEntry> MannerVerbs();

}  // namespace stemma::attribution
