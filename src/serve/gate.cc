#include "serve/gate.h"

#include <sys/random.h>

#include <array>
#include <utility>

namespace stemma::serve {
namespace {

constexpr std::size_t kSecretBytes = 16;
constexpr std::string_view kDigits = "0123456789abcdef";

Result<std::string> MakeSecret() {
  std::array<unsigned char, kSecretBytes> bytes{};
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
    return Fail(ErrorKind::kInternal, "the system gives no random numbers; the page cannot be guarded without");
  std::string out;
  for (const unsigned char byte : bytes) {
    out += kDigits[byte >> 4];
    out += kDigits[byte & 0xF];
  }
  return out;
}

// The value of a cookie in the header "a=1; b=2".
std::string_view CookieNamed(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    const std::size_t end = std::min(header.find(';'), header.size());
    std::string_view pair = header.substr(0, end);
    while (pair.starts_with(' ')) pair.remove_prefix(1);
    if (pair.starts_with(name) && pair.substr(name.size()).starts_with('=')) return pair.substr(name.size() + 1);
    header.remove_prefix(std::min(end + 1, header.size()));
  }
  return {};
}

}  // namespace

Result<Secrets> MakeSecrets() {
  auto token = MakeSecret();
  auto cookie = MakeSecret();
  if (!token) return std::unexpected(token.error());
  if (!cookie) return std::unexpected(cookie.error());
  return Secrets{std::move(*token), std::move(*cookie)};
}

bool SameSecret(std::string_view a, std::string_view b) {
  if (a.size() != b.size() || a.empty()) return false;
  unsigned char differ = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    differ = static_cast<unsigned char>(differ | (static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i])));
  return differ == 0;
}

// The port is in the cookie's name: two servers on one machine would overwrite each other's else.
Gate::Gate(Secrets secrets, std::uint16_t port)
    : secrets_(std::move(secrets)), port_(port), cookie_name_("stemma_token_" + std::to_string(port)) {}

std::string Gate::Address() const { return "http://127.0.0.1:" + std::to_string(port_) + "/?token=" + secrets_.token; }

bool Gate::IsOwnHost(std::string_view host) const {
  const std::string port = ":" + std::to_string(port_);
  return host == "127.0.0.1" + port || host == "localhost" + port;
}

std::optional<Response> Gate::RefuseStranger(const Request& request) const {
  if (!IsOwnHost(request.Header("host")))
    return ErrorResponse(421, "wrong_host", "this server answers to 127.0.0.1 only; open the address it printed");
  const std::string_view origin = request.Header("origin");
  if (!origin.empty() && (!origin.starts_with("http://") || !IsOwnHost(origin.substr(7))))
    return ErrorResponse(403, "wrong_origin", "another site's page may not ask this server");
  const std::string_view site = request.Header("sec-fetch-site");
  const bool opened = request.Header("sec-fetch-mode") == "navigate" && request.path == "/";
  if (!site.empty() && site != "same-origin" && site != "none" && !opened)
    return ErrorResponse(403, "wrong_origin", "another site's page may not ask this server");
  return std::nullopt;
}

bool Gate::MayWrite(const Request& request) const {
  return SameSecret(request.Header("x-stemma-token"), secrets_.token);
}

bool Gate::MayRead(const Request& request) const {
  return MayWrite(request) || SameSecret(CookieNamed(request.Header("cookie"), cookie_name_), secrets_.cookie);
}

bool Gate::HasTokenInAddress(const Request& request) const {
  return SameSecret(request.Value("token").value_or(""), secrets_.token);
}

std::string Gate::Cookie() const {
  return cookie_name_ + "=" + secrets_.cookie + "; HttpOnly; SameSite=Strict; Path=/";
}

}  // namespace stemma::serve
