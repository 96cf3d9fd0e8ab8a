// Unseen: common sources that no page of the pile is (a press release, a wire story), inferred from what texts share.
// In:  articles and reuse.  Out: groups of articles that share text which none of them can be shown to have first
// written. Tested by provenance/provenance_test.cc. Source: ours, docs/algorithms/provenance.md, "Unseen sources"; the
// archetype of textual criticism (Maas, Textkritik, 1927).
#pragma once

#include <vector>

#include "provenance/provenance.h"

namespace stemma::provenance {

// Whether a link shows a passage that went from one text to the other by more than the order of dates.
bool IsDirected(const Reuse& reuse);

// Groups of article numbers, each sorted, in order of first member. Two kinds: articles whose link says common source;
// and three or more outlets that share passages where nothing but dates tells a direction, while nobody outside
// dates points at one of them: had one been the source, somebody would name, link or contain it.
std::vector<std::vector<ArticleIndex>> FindUnseen(const Evidence& evidence);

}  // namespace stemma::provenance
