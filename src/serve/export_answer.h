// ExportAnswer: the exports as files to take along.
// In:  the format and, for CSV, the table.  Out: the file, or why not.
// Tested by tests/cli/hand_test.py, tests/cli/serve_test.py. Source: docs/formats/exports.md.
#pragma once

#include <string>

#include "serve/library.h"
#include "serve/request.h"
#include "serve/response.h"

namespace stemma::serve {

Response ExportAnswer(Library& library, const Request& request, const std::string& format);

}  // namespace stemma::serve
