// Listener: the sockets: one that accepts on loopback, a few threads that read requests and send answers.
// In:  a port, a function from request to response.  Out: bytes on connections, until asked to stop.
// Tested by tests/cli/serve_test.py. Source: POSIX sockets; RFC 9112, section 9.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>

#include "serve/request.h"
#include "serve/response.h"
#include "stemma/result.h"

namespace stemma::serve {

// Limits on connections. Times are for people and sockets, never for results.
struct ConnectionLimits {
  unsigned threads = 8;                       // that answer; a browser opens six connections
  std::size_t waiting = 64;                   // connections that wait for a thread; one more is answered 503
  std::size_t requests = 1'000;               // on one connection
  std::chrono::milliseconds idle{15'000};     // without a byte of the next request; none where others wait
  std::chrono::milliseconds request{10'000};  // from the first byte of a request to its last
  std::chrono::milliseconds answer{30'000};   // to send an answer
};

using Handler = std::function<Response(const Request&)>;

// A bound socket. Owns it.
class Listener {
 public:
  // Binds 127.0.0.1; port 0: any free one. Errors: kInvalidArgument when the port is in use or may not be taken.
  static Result<Listener> Bind(std::uint16_t port);
  Listener(Listener&& other) noexcept : socket_(other.socket_), port_(other.port_) { other.socket_ = -1; }
  Listener& operator=(Listener&&) = delete;
  ~Listener();

  [[nodiscard]] std::uint16_t port() const { return port_; }

  // Answers until `stop` is true; then finishes the answers under way. `handler` is called from several threads.
  void Run(const Handler& handler, const std::atomic<bool>& stop, const ConnectionLimits& limits = {});

 private:
  Listener(int socket, std::uint16_t port) : socket_(socket), port_(port) {}
  int socket_;
  std::uint16_t port_;
};

}  // namespace stemma::serve
