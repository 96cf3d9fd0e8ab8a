// Fields: a block of "Name: value" lines, as WARC and HTTP headers both are.
// In:  the bytes where the first field starts.  Out: names in lower case with their values; where the block ends.
// Tested by ingest/fields_test.cc. Source: RFC 9112, section 5; WARC 1.1, section 4 (LF-only line ends taken too).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stemma::ingest {

// Bytes of one header block, above which it is none. Measured ones stay under 20 KiB (cookies).
inline constexpr std::size_t kMaxHeaderBytes = std::size_t{64} << 10;

struct Fields {
  std::vector<std::pair<std::string, std::string>> items;  // name in lower case, value without outer white space
  std::size_t size = 0;                                    // bytes of the block with its empty line

  // The value of the first field of that name (lower case), or empty.
  [[nodiscard]] std::string_view Get(std::string_view name) const;
};

// Reads fields until an empty line. A line that starts with white space goes on with the value before; a line without
// a colon is passed over. Nothing when there is no empty line within kMaxHeaderBytes.
std::optional<Fields> ReadFields(std::string_view bytes);

// The next line without its end, and what it takes with it. `bytes` must not be empty.
struct LineView {
  std::string_view text;
  std::size_t size = 0;
  bool ended = false;  // a line end stands there
};
LineView FirstLine(std::string_view bytes);

std::string_view TrimWhite(std::string_view text);

// "text/html; charset=x" in its parts, lower case, quotes off.
struct MediaType {
  std::string type;
  std::string charset;
};
MediaType ParseMediaType(std::string_view value);

}  // namespace stemma::ingest
