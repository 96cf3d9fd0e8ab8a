// Answers: the responses that many addresses give: a document that may be kept, nothing there, what went wrong.
// In:  what was read, or an error.  Out: a response.
// Tested by tests/cli/serve_test.py. Source: docs/formats/api.md.
#pragma once

#include <optional>
#include <string>

#include "serve/response.h"
#include "stemma/result.h"

namespace stemma::serve {

// One that may be asked for again with its tag.
Response Cached(std::string body);
Response NotFound();
// The status that an error has for who asked.
Response FromError(const Error& error);
// What was read at an address, or why not.
Response Found(Result<std::optional<std::string>> body);

}  // namespace stemma::serve
