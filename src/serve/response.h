// Response: an answer, and what is sent of it: every answer bears the security headers.
// In:  status, type, body.  Out: headers and body; packed for who takes gzip; 304 for who has it already.
// Tested by serve/response_test.cc. Source: RFC 9110; docs/formats/api.md; OWASP Secure Headers.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "serve/request.h"

namespace stemma::serve {

inline constexpr std::string_view kJsonType = "application/json; charset=utf-8";
inline constexpr std::string_view kHtmlType = "text/html; charset=utf-8";

// What a document may load and run. kApp: scripts and styles of this server. kReport: a page of its own, without
// scripts, with the style inside. kNothing: all else.
enum class Policy { kNothing, kApp, kReport };

struct Response {
  int status = 200;
  std::string type{kJsonType};
  std::string body;
  Policy policy = Policy::kNothing;
  bool cached = false;  // may be asked for again with its tag
  std::vector<std::pair<std::string, std::string>> headers;
};

// {"error": {"code", "message"}}. The message says what happened and what to do.
Response ErrorResponse(int status, std::string_view code, std::string_view message);

// What goes over the wire, but for the version and the length.
struct Sent {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};

// `request` may be null where none could be read.
Sent Finished(const Request* request, Response response);

}  // namespace stemma::serve
