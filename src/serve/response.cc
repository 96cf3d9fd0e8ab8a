#include "serve/response.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <xxhash.h>
#include <nlohmann/json.hpp>

#include "base/gzip.h"

namespace stemma::serve {
namespace {

// Bytes below which packing costs more than it saves.
constexpr std::size_t kWorthPacking = 1'024;
// Bytes above which speed counts for more than size: a story of 3,000 articles must come within half a second.
constexpr std::size_t kLargeBody = std::size_t{1} << 20;

std::string_view ReasonOf(int status) {
  static constexpr std::array kReasons = std::to_array<std::pair<int, std::string_view>>({
      {200, "OK"},
      {201, "Created"},
      {202, "Accepted"},
      {304, "Not Modified"},
      {400, "Bad Request"},
      {403, "Forbidden"},
      {404, "Not Found"},
      {405, "Method Not Allowed"},
      {408, "Request Timeout"},
      {409, "Conflict"},
      {411, "Length Required"},
      {413, "Content Too Large"},
      {414, "URI Too Long"},
      {415, "Unsupported Media Type"},
      {417, "Expectation Failed"},
      {421, "Misdirected Request"},
      {422, "Unprocessable Content"},
      {431, "Request Header Fields Too Large"},
      {500, "Internal Server Error"},
      {501, "Not Implemented"},
      {503, "Service Unavailable"},
      {505, "HTTP Version Not Supported"},
      {507, "Insufficient Storage"},
  });
  const auto at = std::ranges::find(kReasons, status, &std::pair<int, std::string_view>::first);
  return at == kReasons.end() ? "Status" : at->second;
}

std::string_view PolicyText(Policy policy) {
  switch (policy) {
    case Policy::kApp:
      return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
             "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
             "require-trusted-types-for 'script'";
    case Policy::kReport:
      return "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
             "frame-ancestors 'none'";
    case Policy::kNothing:
      break;
  }
  return "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

// The same on every answer, errors too. No Access-Control header ever: no other site may read anything.
std::string SecurityHeaders(Policy policy) {
  return fmt::format(
      "Content-Security-Policy: {}\r\n"
      "X-Content-Type-Options: nosniff\r\n"
      "X-Frame-Options: DENY\r\n"
      "Referrer-Policy: no-referrer\r\n"
      "Cross-Origin-Opener-Policy: same-origin\r\n"
      "Cross-Origin-Resource-Policy: same-origin\r\n"
      "Permissions-Policy: camera=(), microphone=(), geolocation=(), usb=()\r\n",
      PolicyText(policy));
}

// Whether the client lists gzip without weight 0.
bool TakesGzip(const Request* request) {
  if (request == nullptr) return false;
  const std::string_view list = request->Header("accept-encoding");
  for (std::size_t at = list.find("gzip"); at != std::string_view::npos; at = list.find("gzip", at + 4)) {
    const std::string_view rest = list.substr(at + 4, list.find(',', at) - at - 4);
    return rest.find("q=0") == std::string_view::npos || rest.find("q=0.") != std::string_view::npos;
  }
  return false;
}

// Weak: the packed and the plain form have the same meaning, not the same bytes.
std::string TagOf(std::string_view body) { return fmt::format("W/\"{:016x}\"", XXH3_64bits(body.data(), body.size())); }

bool Matches(const Request* request, const std::string& tag) {
  return request != nullptr && request->Header("if-none-match").find(tag) != std::string_view::npos;
}

}  // namespace

Response ErrorResponse(int status, std::string_view code, std::string_view message) {
  const nlohmann::ordered_json body = {{"error", {{"code", code}, {"message", message}}}};
  Response out;
  out.status = status;
  out.body = body.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  return out;
}

std::string Serialized(const Request* request, Response response, bool keep_alive) {
  std::string more;
  if (response.cached) {
    const std::string tag = TagOf(response.body);
    more += "ETag: " + tag + "\r\n";
    if (response.status == 200 && Matches(request, tag)) {
      response.status = 304;
      response.body.clear();
    }
  }
  more += fmt::format("Cache-Control: {}\r\n", response.cached ? "private, no-cache" : "no-store");
  if (response.body.size() >= kWorthPacking && TakesGzip(request)) {
    response.body = Gzip(response.body, response.body.size() > kLargeBody ? 1 : 6);
    more += "Content-Encoding: gzip\r\n";
  }
  for (const auto& [name, value] : response.headers) more += fmt::format("{}: {}\r\n", name, value);
  const bool empty = response.status == 304;
  if (!empty) more += fmt::format("Content-Type: {}\r\nContent-Length: {}\r\n", response.type, response.body.size());
  std::string out = fmt::format(
      "HTTP/1.1 {} {}\r\n{}Vary: Accept-Encoding, Cookie, X-Stemma-Token\r\n{}Connection: {}\r\n\r\n", response.status,
      ReasonOf(response.status), SecurityHeaders(response.policy), more, keep_alive ? "keep-alive" : "close");
  if (!empty && (request == nullptr || request->method != "HEAD")) out += response.body;
  return out;
}

}  // namespace stemma::serve
