// Query: what a person types into the search, as FTS5 takes it.
// In:  words, "phrases in quotation marks", beginnings with a star: fire*.  Out: an FTS5 expression in which nothing of
// the query but its words remains. All of them must occur.
// Tested by store/query_test.cc; fuzzed by fuzz/serve_request_fuzz.cc. Source: sqlite.org/fts5.html, section 3.
#pragma once

#include <string>
#include <string_view>

#include "stemma/result.h"

namespace stemma::store {

// Bytes of a query, and words and phrases in it: more is no search but an attack on the index.
inline constexpr std::size_t kMaxQueryBytes = 1'000;
inline constexpr std::size_t kMaxQueryTerms = 32;

// Errors: kInvalidArgument with a remedy: nothing to search for, a quotation mark without its partner, too long.
Result<std::string> ReadQuery(std::string_view query);

}  // namespace stemma::store
