// Reader: documents as they are kept, by their path, wherever they are kept; and a story put together from its parts.
// In:  a path.  Out: a document.
// Tested by views/views_test.cc. Source: docs/formats/store.md, "views".
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "stemma/result.h"

namespace stemma::views {

// The document at a path as it is kept; nothing where there is none. Errors: kCorrupt.
using Reader = std::function<Result<std::optional<std::string>>(const std::string&)>;

// A story with its lead claim and its graph in it, as it is sent but for the hand.
Result<std::optional<std::string>> ReadStory(const Reader& read, const std::string& story);

// {"total": ..., "stories": [...]}: rows of the list from `offset`, at most `limit`. `change`: may put another line in
// place of a row; may be empty.
Result<std::string> ReadRows(const Reader& read, std::size_t offset, std::size_t limit,
                             const std::function<void(std::string& row)>& change);

}  // namespace stemma::views
