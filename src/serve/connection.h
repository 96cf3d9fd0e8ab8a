// Connection: one client, from its first request to its last.
// In:  an accepted socket, the handler, the limits.  Out: an answer a request; nothing is kept once it is closed.
// Tested by tests/cli/serve_test.py. Source: Boost.Beast's asynchronous server example for the shape.
#pragma once

#include <atomic>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <memory>
#include <optional>

#include "serve/listener.h"
#include "serve/wire.h"

namespace stemma::serve {

// What the connections of one listener share.
struct Shared {
  const Handler& handler;
  const std::atomic<bool>& stop;
  const ConnectionLimits& limits;
  std::atomic<std::size_t> open{0};  // connections
};

// Lives as long as an operation of it is under way. Its operations run on the strand of its socket.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(boost::asio::ip::tcp::socket socket, Shared& shared);
  ~Connection();

  // `refused`: too many are open; this one is told so.
  void Start(bool refused);
  // Ends the connection if it waits for a request. From any thread.
  void Leave();

 private:
  void Read();
  void OnRead(const boost::system::error_code& error);
  void Answer(const Request* request, Response response, bool last);
  void OnWritten(const boost::system::error_code& error, bool last);
  void Close();
  void Drain();

  boost::beast::tcp_stream stream_;
  Shared& shared_;
  boost::beast::flat_buffer buffer_;
  std::optional<RequestParser> parser_;
  std::optional<AnswerMessage> message_;
  std::size_t answered_ = 0;
  std::size_t drained_ = 0;
  bool waiting_ = false;  // for a request
};

}  // namespace stemma::serve
