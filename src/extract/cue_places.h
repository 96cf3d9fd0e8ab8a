// CuePlaces: which lines of a page are its credits, notes and labels, by what they say and where they stand.
// In:  lines with the roles that body and zones give, the lines of the article.  Out: their roles.
// Tested by extract/extract_test.cc. Source: ours; places of credits on 940 news pages.
#pragma once

#include <optional>
#include <vector>

#include "extract/cues.h"
#include "extract/page.h"

namespace stemma::extract {

// The kind of a kCredit line whose label stands in the line above.
inline constexpr std::string_view kBelowSourceHeading = "source";

// The credit that a line holds, read with the label above it where there is one.
std::optional<CreditCue> CueOf(const Line& line);

// Sets the role of a line that is nothing but a credit, a note or a label; false where it is none.
bool JudgeCue(Line& line);

// Finds the cues that stand beside the body, and cuts those that speak of something else than the article.
void PlaceCues(LineRange article, std::vector<Line>& lines);

}  // namespace stemma::extract
