#include "base/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <cstdint>

namespace stemma {
namespace {

constexpr int kGzipWindow = 15 + 16;  // 32 KiB, and a gzip header in place of zlib's
constexpr int kMemoryLevel = 8;       // zlib's own default
constexpr std::size_t kPiece = std::size_t{1} << 30;

constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

std::string Gzip(std::string_view bytes, int level) {
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, kGzipWindow, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  std::size_t written = 0;
  int code = Z_OK;
  // zlib counts in 32 bits.
  for (std::size_t at = 0; code == Z_OK;) {
    const std::size_t take = std::min(kPiece, bytes.size() - at);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data() + at));  // NOLINT: zlib reads it only
    stream.avail_in = static_cast<uInt>(take);
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + written);
    const std::size_t room = std::min(kPiece, out.size() - written);
    stream.avail_out = static_cast<uInt>(room);
    code = deflate(&stream, at + take == bytes.size() ? Z_FINISH : Z_NO_FLUSH);
    at += take - stream.avail_in;
    written += room - stream.avail_out;
  }
  deflateEnd(&stream);
  out.resize(written);
  return out;
}

std::string Base64(std::string_view bytes) {
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::string_view group = bytes.substr(i, 3);
    std::uint32_t bits = 0;
    for (std::size_t k = 0; k < 3; ++k)
      bits = bits << 8 | (k < group.size() ? static_cast<unsigned char>(group[k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k) out += k <= group.size() ? kLetters[bits >> (18 - 6 * k) & 0x3F] : '=';
  }
  return out;
}

}  // namespace stemma
