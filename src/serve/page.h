// Page: the page that people look at, and what it is made of; in a build without it the plain report.
// In:  a request.  Out: a response with the policy of what it may load.
// Tested by tests/cli/serve_test.py. Source: docs/formats/api.md, "Who is let in".
#pragma once

#include <string_view>

#include "serve/gate.h"
#include "serve/library.h"
#include "serve/request.h"
#include "serve/response.h"

namespace stemma::serve {

// `name`: the address behind the slash: empty, "app.js" or "app.css". Whoever comes with the token gets the cookie.
Response PageAnswer(Library& library, const Gate& gate, const Request& request, std::string_view name);

}  // namespace stemma::serve
