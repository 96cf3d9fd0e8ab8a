// HTTP: the response that an archive record holds, taken out of its wrappings.
// In:  the bytes of one response.  Out: status, header, body without chunks and codings.
// Tested by ingest/http_test.cc. Source: RFC 9112 (message syntax, section 7.1 chunks), RFC 9110 (codings).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/fields.h"
#include "stemma/options.h"
#include "stemma/result.h"

namespace stemma::ingest {

struct HttpResponse {
  int status = 0;
  Fields fields;
  std::string_view body;  // as sent; points into the bytes that were read
};

// Nothing when the bytes do not open with a status line and a header that ends.
std::optional<HttpResponse> ReadResponse(std::string_view bytes);

struct HttpBody {
  std::string bytes;
  bool truncated = false;  // the last chunk is missing
};

// The body with chunks joined and codings undone. Many archives keep the header but store the body already decoded:
// a body that does not look like what the header says is taken as it is.
// Errors: kBadInput (damaged coding), kTooLarge, kInvalidArgument (a coding that is not known).
Result<HttpBody> DecodeBody(const HttpResponse& response, const Limits& limits);

}  // namespace stemma::ingest
