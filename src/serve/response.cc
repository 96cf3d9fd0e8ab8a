#include "serve/response.h"

#include <algorithm>
#include <array>
#include <utility>

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
constexpr std::array kSecurityHeaders = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), microphone=(), geolocation=(), usb=()"},
    {"Vary", "Accept-Encoding, Cookie, X-Stemma-Token"},
});

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

Sent Finished(const Request* request, Response response) {
  Sent out{response.status, {}, std::move(response.body)};
  const auto set = [&out](std::string_view name, std::string_view value) { out.headers.emplace_back(name, value); };
  set("Content-Security-Policy", PolicyText(response.policy));
  for (const auto& [name, value] : kSecurityHeaders) set(name, value);
  if (response.cached) {
    const std::string tag = TagOf(out.body);
    set("ETag", tag);
    if (out.status == 200 && Matches(request, tag)) {
      out.status = 304;
      out.body.clear();
    }
  }
  set("Cache-Control", response.cached ? "private, no-cache" : "no-store");
  if (out.body.size() >= kWorthPacking && TakesGzip(request)) {
    out.body = Gzip(out.body, out.body.size() > kLargeBody ? 1 : 6);
    set("Content-Encoding", "gzip");
  }
  for (const auto& [name, value] : response.headers) set(name, value);
  if (out.status != 304) set("Content-Type", response.type);
  return out;
}

}  // namespace stemma::serve
