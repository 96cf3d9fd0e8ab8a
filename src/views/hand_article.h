// HandArticle: what the hand says of an article, of a pair of articles and of a passage, put over their documents.
// In:  entries, documents as computed.  Out: the documents with "hand" and the marks.
// Tested by views/hand_book_test.cc. Source: docs/formats/api.md, "The analyst's hand".
#pragma once

#include <vector>

#include "views/hand.h"

namespace stemma::views {

void ApplyToArticle(const std::vector<HandEntry>& entries, Json& article);
void ApplyToPair(const std::vector<HandEntry>& entries, Json& pair);
void ApplyToPassage(const std::vector<HandEntry>& entries, Json& passage);

// Whether a note is about the view of `id`: its address names it, as it is or as a segment.
bool IsNoteOn(const HandEntry& entry, const std::string& id);

}  // namespace stemma::views
