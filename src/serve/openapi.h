// OpenApi: the description of the API, data/serve/openapi.json, as the server hands it out.
// In:  nothing.  Out: an OpenAPI 3.1 document.
// Tested by tests/cli/serve_test.py: every answer against its schema.
#pragma once

#include <string_view>

namespace stemma::serve {

std::string_view OpenApi();

}  // namespace stemma::serve
