#include "ingest/http.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "ingest/decompress.h"
#include "ingest/sniff.h"
#include "text/fold.h"

namespace stemma::ingest {
namespace {

// Codings on one body that are undone; more is taken for an attack.
constexpr std::size_t kMaxCodings = 3;

// The size on a chunk's first line; nothing when it is none.
std::optional<std::size_t> ChunkSize(std::string_view line) {
  line = TrimWhite(line.substr(0, line.find(';')));
  std::size_t size = 0;
  const auto [end, code] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
  if (line.empty() || code != std::errc() || end != line.data() + line.size()) return std::nullopt;
  return size;
}

// RFC 9112, section 7.1. A body that does not start with a chunk is taken as it is; a broken chunk ends it.
HttpBody Unchunk(std::string_view body) {
  if (body.empty() || !ChunkSize(FirstLine(body).text)) return {std::string(body), false};
  HttpBody out;
  while (!body.empty()) {
    const LineView line = FirstLine(body);
    const auto size = ChunkSize(line.text);
    if (!size || !line.ended) break;
    if (*size == 0) return out;
    body.remove_prefix(line.size);
    const std::size_t there = std::min(*size, body.size());
    out.bytes.append(body.substr(0, there));
    body.remove_prefix(there);
    if (there < *size) break;
    if (!body.empty() && FirstLine(body).text.empty()) body.remove_prefix(FirstLine(body).size);
  }
  out.truncated = true;
  return out;
}

// Adds the codings that a field lists, in the order in which they were applied.
void AddCodings(std::string_view field, std::vector<std::string>& out) {
  const std::string list = text::LowerAscii(field);
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find(',', at), list.size());
    const std::string_view name = TrimWhite(std::string_view(list).substr(at, end - at));
    if (!name.empty() && name != "identity" && name != "chunked") out.emplace_back(name);
    at = end + 1;
  }
}

// True for text: its front holds no control characters, which coded bytes do soon.
bool IsPlainText(std::string_view body) {
  constexpr std::size_t kFront = 512;
  return std::ranges::none_of(body.substr(0, kFront), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x7F || (byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f');
  });
}

// True when the body cannot be in that coding.
bool IsDecodedAlready(std::string_view coding, std::string_view body) {
  constexpr std::size_t kEnough = 64;  // bytes by which coded ones are told from text
  if (coding == "gzip" || coding == "x-gzip") return CompressionOf(body) != Compression::kGzip;
  if (coding == "zstd") return CompressionOf(body) != Compression::kZstd;
  return body.size() >= kEnough && IsPlainText(body);
}

}  // namespace

std::optional<HttpResponse> ReadResponse(std::string_view bytes) {
  if (!bytes.starts_with("HTTP/")) return std::nullopt;
  const LineView line = FirstLine(bytes);
  const std::size_t space = line.text.find(' ');
  if (!line.ended || space == std::string_view::npos) return std::nullopt;
  HttpResponse response;
  const std::string_view code = TrimWhite(line.text.substr(space));
  std::from_chars(code.data(), code.data() + code.size(), response.status);
  auto fields = ReadFields(bytes.substr(line.size));
  if (!fields) return std::nullopt;
  response.body = bytes.substr(line.size + fields->size);
  response.fields = std::move(*fields);
  return response;
}

Result<HttpBody> DecodeBody(const HttpResponse& response, const Limits& limits) {
  const bool chunked = text::LowerAscii(response.fields.Get("transfer-encoding")).find("chunked") != std::string::npos;
  HttpBody body = chunked ? Unchunk(response.body) : HttpBody{std::string(response.body), false};
  std::vector<std::string> codings;
  AddCodings(response.fields.Get("content-encoding"), codings);
  AddCodings(response.fields.Get("transfer-encoding"), codings);  // "gzip, chunked"
  if (codings.size() > kMaxCodings) return Fail(ErrorKind::kTooLarge, "the body is coded too many times");
  for (; !codings.empty(); codings.pop_back()) {  // the last one applied comes off first
    if (body.bytes.empty() || IsDecodedAlready(codings.back(), body.bytes)) continue;
    auto decoded = DecodeContent(codings.back(), body.bytes, limits);
    if (!decoded && decoded.error().kind == ErrorKind::kInvalidArgument) {
      return Fail(ErrorKind::kInvalidArgument, "the content coding \"" + codings.back() + "\" is not supported");
    }
    const bool broken = !decoded && decoded.error().kind == ErrorKind::kBadInput;
    if (broken && (IsPlainText(body.bytes) || LooksLikeHtml(body.bytes))) continue;
    if (!decoded) return std::unexpected(decoded.error());
    body.bytes = std::move(*decoded);
  }
  return body;
}

}  // namespace stemma::ingest
