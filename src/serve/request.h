// Request: one HTTP/1.1 request as far as this server takes them: a head of bounded size, a body of a stated length.
// In:  bytes from a socket, which may be anything.  Out: method, path, query, headers, body; or which status to refuse
// with. Tested by serve/request_test.cc; fuzzed by fuzz/serve_request_fuzz.cc. Source: RFC 9110, RFC 9112. DEVIATION:
// no chunked bodies, no folded headers, no Expect, no pipelining of writes: our page sends none of them, and each was a
// hole in some server.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stemma::serve {

// Bytes of a request line with all headers. Browsers send under 2 KiB.
inline constexpr std::size_t kMaxHeadBytes = std::size_t{16} << 10;
// Header lines.
inline constexpr std::size_t kMaxHeaders = 64;
// Bytes of an address, query and all.
inline constexpr std::size_t kMaxTargetBytes = std::size_t{8} << 10;
// Bytes of a body: a note of several pages.
inline constexpr std::size_t kMaxBodyBytes = std::size_t{64} << 10;

struct Request {
  std::string method;
  std::string path;                                          // as sent: begins with '/', escapes are not resolved
  std::string query;                                         // behind the '?', as sent
  std::vector<std::pair<std::string, std::string>> headers;  // names in small letters, values without outer spaces
  std::string body;
  bool keep_alive = true;

  // The value of a header; empty where it is absent. `name` in small letters.
  [[nodiscard]] std::string_view Header(std::string_view name) const;
  // A value of the query, escapes resolved; nothing where it is absent or broken.
  [[nodiscard]] std::optional<std::string> Value(std::string_view name) const;
};

// What reading the front of the bytes came to.
struct Parsed {
  enum class Kind { kMore, kWhole, kRefused } kind = Kind::kMore;
  Request request;
  std::size_t used = 0;  // bytes that the request took
  int status = 0;        // to refuse with: 400, 411, 413, 414, 417, 431, 501, 505
  std::string_view why;
};

// Reads one request from the front of `bytes`. Time O(bytes), and kMore only below the limits.
Parsed ParseRequest(std::string_view bytes);

}  // namespace stemma::serve
