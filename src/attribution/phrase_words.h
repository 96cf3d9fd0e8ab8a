// Phrase words: what one word can be inside or beside a noun phrase.
// In:  a view and a position.  Out: yes or no.
// Tested by attribution/attribution_test.cc. Source: ours.
#pragma once

#include "attribution/view.h"

namespace stemma::attribution {

bool IsMark(const View& v, std::uint32_t i);
// Marks that hold a name together: "Mr. Vell", "Vell & Sons", "U.S.-led", "Radio/TV".
bool IsGlue(const View& v, std::uint32_t i);
bool IsClauseVerb(const View& v, std::uint32_t i);
// A reporting verb used as one: lower case and no noun here.
bool IsCueVerb(const View& v, std::uint32_t i);
// Lower-case words in -ed that no table knows: a finite verb or a participle, as their surroundings say.
bool LooksPast(const View& v, std::uint32_t i);
bool LooksGerund(const View& v, std::uint32_t i);
// "officials briefed on the talks", "a man named Orel": the participle narrows the noun before it.
bool IsReducedRelative(const View& v, std::uint32_t i, std::uint32_t end);
bool IsNominal(const View& v, std::uint32_t i);
bool IsBoundary(const View& v, std::uint32_t i);
bool HasFiniteVerb(const View& v, Range r);
// Words between two commas behind a name that say who it is, "a spokeswoman for the port".
bool IsIdentifying(const View& v, Range r);

}  // namespace stemma::attribution
