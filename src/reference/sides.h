// Sides: who fights whom, as a list and as a statement name it.
// In:  the side cells of an entry; a statement's text with its organisations.  Out: sets of side keys that compare:
// "state:SY", "group:islamic state", "rebels".
// Tested by reference/sides_test.cc. Source: ours, docs/algorithms/reference.md, "Actors"; side names after UCDP.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

#include "reference/names.h"
#include "stemma/mention.h"
#include "stemma/reference.h"

namespace stemma::reference {

using Sides = std::set<std::string>;

// "Government of Syria", "IS", "Ahrar al-Sham, SNA". "Civilians" is no side: they are in every list's every town.
Sides SidesOfCell(std::string_view cell, const Names& names);

// Of the words in `span` of an article's text and the organisations among `mentions` (all within `span`). `home`: the
// code of the country where it happened, for "the army" and "the regime"; may be empty, then they are "state:".
Sides SidesOfStatement(std::string_view text, Span span, std::span<const Mention> mentions, const std::string& home,
                       const Names& names);

// One that both name: agrees. Nothing on either side: not stated. A statement that names two, none of them the
// entry's: differs. Else unclear: helpers are often listed under the one they help.
Agreement CompareSides(const Sides& stated, const Sides& of_entry);

}  // namespace stemma::reference
