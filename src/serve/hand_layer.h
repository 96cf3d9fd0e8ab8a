// HandLayer: the analyst's entries put over what was computed, when a document is sent; new entries.
// In:  the views of a store, its hand as a book; bodies of requests.  Out: documents with the entries applied; answers.
// Tested by tests/cli/serve_test.py, tests/cli/hand_test.py. Source: docs/formats/api.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "serve/library.h"
#include "serve/response.h"
#include "stemma/result.h"
#include "store/views.h"
#include "views/hand_book.h"
#include "views/reader.h"

namespace stemma::serve {

// Documents out of a store. REQUIRES: the views outlive it.
views::Reader ReaderOf(const store::Views& views);

// The document at `path`, as it is sent. Nothing where there is none.
Result<std::optional<std::string>> WithHand(const store::Views& views, const views::HandBook& book,
                                            const std::string& path);

// A story's graph, or the part of it that is about a claim (its id; empty: all).
Result<std::optional<std::string>> GraphWithHand(const store::Views& views, const views::HandBook& book,
                                                 const std::string& story, const std::string& claim);

// Two articles and what they share.
Result<std::optional<std::string>> PairWithHand(const store::Views& views, const views::HandBook& book,
                                                const std::string& a, const std::string& b);

// 201 with the entry, or an error.
Response AddHand(Library& library, std::string_view body, const std::string& now);
Response UndoHand(Library& library, std::string_view entry, std::string_view body, const std::string& now);

}  // namespace stemma::serve
