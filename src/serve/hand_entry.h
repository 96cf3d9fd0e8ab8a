// HandEntry: an entry of the hand between a request's body, the store's row and the page.
// In:  JSON of a stranger's making.  Out: a row that keeps only what its kind asks for.
// Tested by serve/hand_entry_test.cc; fuzzed by fuzz/serve_request_fuzz.cc. Source: docs/formats/api.md.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "stemma/result.h"
#include "store/hand.h"

namespace stemma::serve {

// Characters of an author, a note, an id or a name; ids or names in one target.
inline constexpr std::size_t kMaxAuthor = 200;
inline constexpr std::size_t kMaxNote = 20'000;
inline constexpr std::size_t kMaxName = 2'000;
inline constexpr std::size_t kMaxNames = 500;

// What the body of a request asks to keep. Errors: kInvalidArgument, with what is wrong and how to mend it.
Result<store::HandRow> ReadEntry(std::string_view body);

// The author in the body of an undo, which may be empty.
Result<std::string> ReadAuthor(std::string_view body);

}  // namespace stemma::serve
