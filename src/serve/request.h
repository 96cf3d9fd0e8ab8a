// Request: one HTTP/1.1 request as far as this server takes them: a head of bounded size, a body of a stated length.
// In:  what wire.h read.  Out: method, path, query, headers, body.
// Tested by serve/wire_test.cc. Source: RFC 9110.
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

  // The value of a header; empty where it is absent. `name` in small letters.
  [[nodiscard]] std::string_view Header(std::string_view name) const;
  // A value of the query, escapes resolved; nothing where it is absent or broken.
  [[nodiscard]] std::optional<std::string> Value(std::string_view name) const;
};

}  // namespace stemma::serve
