// Names: the words that enumerations have in JSON and in reports, both ways.
// In:  an enumerator or its word.  Out: the word, or nothing for a word that is none.
// Tested by src/base/names_test.cc.
#pragma once

#include <string_view>

#include "stemma/attribution.h"
#include "stemma/claim.h"
#include "stemma/lineage.h"
#include "stemma/mention.h"
#include "stemma/reference.h"
#include "stemma/reuse.h"

namespace stemma {

std::string_view Name(Field value);
std::string_view Name(ReuseKind value);
std::string_view Name(Direction value);
std::string_view Name(QuoteKind value);
std::string_view Name(SourceKind value);
std::string_view Name(SpeechStance value);
std::string_view Name(MentionKind value);
std::string_view Name(Stance value);
std::string_view Name(NodeKind value);
std::string_view Name(EdgeKind value);
std::string_view Name(Verdict value);
std::string_view Name(Agreement value);

}  // namespace stemma
