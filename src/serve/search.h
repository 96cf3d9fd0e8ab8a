// Search: the answer to a query over all texts: articles in brief with the piece of text that was found.
// In:  the views of a store, a query as typed.  Out: JSON.
// Tested by tests/cli/serve_test.py. Source: docs/formats/api.md.
#pragma once

#include <cstddef>
#include <string>

#include "stemma/result.h"
#include "store/views.h"

namespace stemma::serve {

inline constexpr std::size_t kUsualHits = 50;
inline constexpr std::size_t kMostHits = 200;

// Errors: kInvalidArgument with a remedy when the query is broken; those of the store.
Result<std::string> SearchTexts(const store::Views& views, const std::string& query, std::size_t offset,
                                std::size_t limit);

}  // namespace stemma::serve
