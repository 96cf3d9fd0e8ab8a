// Any bytes as the body of an HTTP response, chunked or not and in any coding: it ends and stays in its limits; and
// text cut into chunks comes back whole.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "ingest/http.h"

using namespace stemma;

namespace {

constexpr std::array<std::string_view, 6> kCodings = {"gzip", "deflate", "br", "zstd", "deflate, br", "identity"};

void Check(bool holds) {
  if (!holds) std::abort();
}

std::string Chunked(std::string_view body, std::size_t step) {
  std::string out;
  for (std::size_t at = 0; at < body.size(); at += step) {
    const std::string_view chunk = body.substr(at, step);
    std::array<char, 24> size{};
    std::snprintf(size.data(), size.size(), "%zx\r\n", chunk.size());
    out += size.data();
    out += chunk;
    out += "\r\n";
  }
  return out + "0\r\n\r\n";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::string_view body(reinterpret_cast<const char*>(data) + 2, size - 2);
  Limits limits;
  limits.max_record_bytes = std::size_t{1} << 16;
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  const std::string coding = "Content-Encoding: " + std::string(kCodings[data[0] % kCodings.size()]) + "\r\n";
  const std::string chunked = (data[0] & 0x80) != 0 ? "Transfer-Encoding: chunked\r\n" : "";
  const std::string response = head + coding + chunked + "\r\n" + std::string(body);
  const auto read = ingest::ReadResponse(response);
  Check(read.has_value() && read->status == 200 && read->body == body);
  const auto decoded = ingest::DecodeBody(*read, limits);
  if (decoded) Check(decoded->bytes.size() <= std::max(limits.max_record_bytes, body.size()));

  const std::string cut =
      head + "Transfer-Encoding: chunked\r\n\r\n" + Chunked(body, static_cast<std::size_t>(data[1]) + 1);
  const auto joined = ingest::DecodeBody(*ingest::ReadResponse(cut), limits);
  Check(joined && joined->bytes == body && !joined->truncated);
  return 0;
}
