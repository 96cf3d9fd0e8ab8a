// HandLayer: the analyst's entries put over what was computed, when a story or a claim is sent.
// In:  the views and the hand of a store; bodies of requests.  Out: documents with the entries applied; new entries.
// Tested by tests/cli/serve_test.py.
// Source: docs/formats/api.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "serve/library.h"
#include "serve/response.h"
#include "stemma/result.h"
#include "store/hand.h"
#include "store/views.h"
#include "views/reader.h"

namespace stemma::serve {

// Documents out of a store. REQUIRES: the views outlive it.
views::Reader ReaderOf(const store::Views& views);

// The document at `address`, a story or one of its claims, with what the hand says of it. Nothing where there is none.
Result<std::optional<std::string>> WithHand(const store::Views& views, const store::Hand& hand,
                                            const std::string& story, const std::string& address, bool is_claim);

// A story's graph, with what the hand says of its edges.
Result<std::optional<std::string>> GraphWithHand(const store::Views& views, const store::Hand& hand,
                                                 const std::string& story);

// {"entries": [...]}, oldest first.
Result<std::string> HandDocument(const store::Views& views, const store::Hand& hand);

// 201 with the entry, or an error.
Response AddHand(Library& library, std::string_view body, const std::string& now);
Response UndoHand(Library& library, std::string_view entry, std::string_view body, const std::string& now);

// An error of the library as an answer.
Response FromError(const Error& error);

}  // namespace stemma::serve
