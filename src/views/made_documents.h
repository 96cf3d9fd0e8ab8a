// MadeDocuments: the documents of a dossier by their addresses, made when they are asked for: for those who need few of
// them and have no store.
// In:  views of a dossier.  Out: a reader.
// Tested by views/hand_book_test.cc.
#pragma once

#include "views/reader.h"
#include "views/views.h"

namespace stemma::views {

// Keeps what it made of the story that was asked for last. Not thread-safe. REQUIRES: the views outlive it.
Reader MadeDocuments(const Views& views);

}  // namespace stemma::views
