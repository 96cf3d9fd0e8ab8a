// Gate: which requests are let in: from this machine's own page, with this run's token.
// In:  a request.  Out: nothing, or the answer that refuses it.
// Tested by serve/gate_test.cc, tests/cli/serve_test.py.
// Source: docs/formats/api.md. Against DNS rebinding: the Host header. Against other sites: Origin, Sec-Fetch-Site, and
// a token that they cannot know. Against other users of the machine: the token.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "serve/request.h"
#include "serve/response.h"
#include "stemma/result.h"

namespace stemma::serve {

// Secrets of one run. The cookie is another one than the token, since browsers send cookies to every port of a host:
// who gets it that way may read, not write.
struct Secrets {
  std::string token;
  std::string cookie;
};

// From the operating system; 128 bits each, in hexadecimal digits. Errors: kInternal when it gives none.
Result<Secrets> MakeSecrets();

// Whether two texts are equal, in a time that does not tell where they differ.
bool SameSecret(std::string_view a, std::string_view b);

class Gate {
 public:
  Gate(Secrets secrets, std::uint16_t port);

  // "http://127.0.0.1:4711/?token=..."
  [[nodiscard]] std::string Address() const;
  // Whether the request comes from a name and a page of this server. Every request.
  [[nodiscard]] std::optional<Response> RefuseStranger(const Request& request) const;
  // Whether it may read: token or cookie. Requests to the API.
  [[nodiscard]] bool MayRead(const Request& request) const;
  // Whether it may write: the token in the header, which no other site can send.
  [[nodiscard]] bool MayWrite(const Request& request) const;
  // Whether the address has the right token in it.
  [[nodiscard]] bool HasTokenInAddress(const Request& request) const;
  // Set-Cookie's value.
  [[nodiscard]] std::string Cookie() const;

 private:
  [[nodiscard]] bool IsOwnHost(std::string_view host) const;

  Secrets secrets_;
  std::uint16_t port_;
  std::string cookie_name_;
};

}  // namespace stemma::serve
