// HandWords: an entry of the hand in a sentence, and why one cannot be applied any more.
// In:  an entry, the story and claims that it is about.  Out: plain sentences.
// Tested by views/hand_book_test.cc. Source: ours.
#pragma once

#include <string>

#include "views/hand.h"

namespace stemma::views {

// `story`: null where it is gone, or the entry is of the whole pile.
std::string WhatIsDone(const HandEntry& entry, const Json* story, const ClaimReader& claim);
// REQUIRES: the entry does not apply.
std::string WhyNot(const HandEntry& entry, const Json* story);

}  // namespace stemma::views
