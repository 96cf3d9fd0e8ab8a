#include "serve/request.h"

#include <algorithm>

#include "views/document.h"

namespace stemma::serve {
namespace {

constexpr std::string_view kHeadEnd = "\r\n\r\n";

bool IsTokenLetter(char c) {
  const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return plain || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool IsToken(std::string_view text) { return !text.empty() && std::ranges::all_of(text, IsTokenLetter); }

// Letters that may stand in an address: printable ASCII without the space.
bool IsTarget(std::string_view text) {
  return text.starts_with('/') && std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7F; });
}

bool IsValue(std::string_view text) {
  return std::ranges::none_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7F;
  });
}

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::string Small(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

Parsed Refuse(int status, std::string_view why) {
  Parsed out;
  out.kind = Parsed::Kind::kRefused;
  out.status = status;
  out.why = why;
  return out;
}

// 0 when the line is taken, else the status to refuse with.
int ReadRequestLine(std::string_view line, Request& request) {
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) return 400;
  const std::string_view target = line.substr(first + 1, last - first - 1);
  const std::string_view version = line.substr(last + 1);
  if (!IsToken(line.substr(0, first))) return 400;
  if (target.size() > kMaxTargetBytes) return 414;
  if (!IsTarget(target)) return 400;
  if (!version.starts_with("HTTP/1.")) return 505;
  request.method = line.substr(0, first);
  const std::size_t mark = target.find('?');
  request.path = target.substr(0, mark);
  request.query = mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1);
  request.keep_alive = version == "HTTP/1.1";
  return 0;
}

bool ReadHeader(std::string_view line, Request& request) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || !IsToken(line.substr(0, colon))) return false;
  const std::string_view value = Trimmed(line.substr(colon + 1));
  if (!IsValue(value)) return false;
  request.headers.emplace_back(Small(line.substr(0, colon)), value);
  return true;
}

std::size_t Count(const Request& request, std::string_view name) {
  return static_cast<std::size_t>(
      std::ranges::count(request.headers, name, [](const auto& header) { return std::string_view(header.first); }));
}

// Bytes of the body; nothing where the header is no number.
std::optional<std::size_t> BodyBytes(const Request& request) {
  const std::string_view text = request.Header("content-length");
  if (text.empty()) return 0;
  std::size_t bytes = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    bytes = std::min<std::size_t>(bytes * 10 + static_cast<std::size_t>(c - '0'), kMaxBodyBytes + 1);
  }
  return bytes;
}

Parsed ReadHead(std::string_view head) {
  Parsed out;
  const std::size_t end = std::min(head.find("\r\n"), head.size());
  if (const int status = ReadRequestLine(head.substr(0, end), out.request); status != 0)
    return Refuse(status, "the first line of the request cannot be read");
  for (std::size_t at = end + 2; at < head.size();) {
    const std::size_t stop = std::min(head.find("\r\n", at), head.size());
    if (out.request.headers.size() == kMaxHeaders) return Refuse(431, "too many headers");
    if (!ReadHeader(head.substr(at, stop - at), out.request)) return Refuse(400, "a header cannot be read");
    at = stop + 2;
  }
  if (Count(out.request, "transfer-encoding") > 0) return Refuse(411, "send the body with its length");
  if (Count(out.request, "expect") > 0) return Refuse(417, "send the body at once");
  if (Count(out.request, "content-length") > 1 || Count(out.request, "host") != 1)
    return Refuse(400, "one Host and at most one Content-Length are needed");
  if (Small(out.request.Header("connection")) == "close") out.request.keep_alive = false;
  return out;
}

std::optional<std::string> Unescaped(std::string_view text) {
  std::string spaced(text);
  std::ranges::replace(spaced, '+', ' ');
  return views::FromSegment(spaced);
}

}  // namespace

std::string_view Request::Header(std::string_view name) const {
  const auto at = std::ranges::find(headers, name, [](const auto& header) { return std::string_view(header.first); });
  return at == headers.end() ? std::string_view() : std::string_view(at->second);
}

std::optional<std::string> Request::Value(std::string_view name) const {
  for (std::string_view rest = query; !rest.empty();) {
    const std::size_t end = std::min(rest.find('&'), rest.size());
    const std::string_view pair = rest.substr(0, end);
    const std::size_t equals = std::min(pair.find('='), pair.size());
    if (pair.substr(0, equals) == name)
      return Unescaped(equals == pair.size() ? std::string_view() : pair.substr(equals + 1));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return std::nullopt;
}

Parsed ParseRequest(std::string_view bytes) {
  // A line end before a request is let pass, as RFC 9112, section 2.2, asks.
  std::size_t skipped = 0;
  while (bytes.starts_with("\r\n") && skipped < 4) {
    bytes.remove_prefix(2);
    skipped += 2;
  }
  const std::size_t end = bytes.substr(0, kMaxHeadBytes).find(kHeadEnd);
  if (end == std::string_view::npos) {
    if (bytes.size() < kMaxHeadBytes) return {};
    const bool line = bytes.substr(0, kMaxHeadBytes).find("\r\n") != std::string_view::npos;
    return Refuse(line ? 431 : 414, "the head of the request is too large");
  }
  Parsed out = ReadHead(bytes.substr(0, end));
  if (out.kind == Parsed::Kind::kRefused) return out;
  const auto body = BodyBytes(out.request);
  if (!body) return Refuse(400, "Content-Length is no number");
  if (*body > kMaxBodyBytes) return Refuse(413, "the body is too large");
  const std::size_t begin = end + kHeadEnd.size();
  if (bytes.size() - begin < *body) return {};
  out.request.body = bytes.substr(begin, *body);
  out.kind = Parsed::Kind::kWhole;
  out.used = skipped + begin + *body;
  return out;
}

}  // namespace stemma::serve
