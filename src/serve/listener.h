// Listener: the connections: accepts on loopback, reads requests and sends answers on a few threads.
// In:  a port, a function from request to response.  Out: bytes on connections, until asked to stop.
// Tested by tests/cli/serve_test.py. Source: Boost.Asio and Boost.Beast (decision 0014); RFC 9112, section 9.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>

#include "serve/request.h"
#include "serve/response.h"
#include "stemma/result.h"

namespace stemma::serve {

// Limits on connections. Times are for people and sockets, never for results.
struct ConnectionLimits {
  unsigned threads = 8;                      // that answer
  std::size_t connections = 256;             // at once; one more is answered 503. A browser opens six
  std::size_t requests = 1'000;              // on one connection
  std::chrono::milliseconds idle{15'000};    // for the next request to come whole
  std::chrono::milliseconds answer{30'000};  // to send an answer
};

using Handler = std::function<Response(const Request&)>;

// A bound socket. Owns it.
class Listener {
 public:
  // Binds 127.0.0.1; port 0: any free one. Errors: kInvalidArgument when the port is in use or may not be taken.
  static Result<Listener> Bind(std::uint16_t port);
  Listener(Listener&&) noexcept;
  Listener& operator=(Listener&&) = delete;
  ~Listener();

  [[nodiscard]] std::uint16_t port() const;

  // Answers until `stop` is true; then finishes the answers under way. `handler` is called from several threads.
  void Run(const Handler& handler, const std::atomic<bool>& stop, const ConnectionLimits& limits = {});

 private:
  struct Socket;
  explicit Listener(std::unique_ptr<Socket> socket);
  std::unique_ptr<Socket> socket_;
};

}  // namespace stemma::serve
