#include "serve/listener.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "serve/connection.h"

namespace stemma::serve {
namespace {

namespace net = boost::asio;
using boost::system::error_code;
using net::ip::tcp;

// How often it is looked whether to stop.
constexpr std::chrono::milliseconds kTick{100};

Result<void> Unbound(std::uint16_t port, const error_code& error) {
  const std::string name = "port " + std::to_string(port);
  if (error == net::error::address_in_use)
    return Fail(ErrorKind::kInvalidArgument, name + " is in use; name another with --port, or none for a free one");
  if (error == net::error::access_denied)
    return Fail(ErrorKind::kInvalidArgument, name + " may not be taken by you; name one above 1023");
  return Fail(ErrorKind::kUnreadable, name + " on 127.0.0.1 cannot be taken: " + error.message());
}

}  // namespace

struct Listener::Socket {
  net::io_context context;
  tcp::acceptor acceptor{context};
  net::steady_timer timer{context};
  net::steady_timer pause{context};  // after a failed accept: the machine may be out of descriptors
  std::mutex mutex;
  std::vector<std::weak_ptr<Connection>> connections;  // that were open when last swept

  void Accept(Shared& shared);
  void Tick(Shared& shared);
  // Ends the connections that wait for a request, where `leave`; forgets those that are gone.
  void Sweep(bool leave);
};

void Listener::Socket::Accept(Shared& shared) {
  acceptor.async_accept(net::make_strand(context), [this, &shared](const error_code& error, tcp::socket socket) {
    if (shared.stop || error == net::error::operation_aborted) return;
    if (error) {
      pause.expires_after(kTick);
      pause.async_wait([this, &shared](const error_code&) {
        if (!shared.stop) Accept(shared);
      });
      return;
    }
    const auto connection = std::make_shared<Connection>(std::move(socket), shared);
    {
      const std::scoped_lock lock(mutex);
      connections.push_back(connection);
    }
    connection->Start(shared.open > shared.limits.connections);
    Accept(shared);
  });
}

void Listener::Socket::Tick(Shared& shared) {
  timer.expires_after(kTick);
  timer.async_wait([this, &shared](const error_code& error) {
    if (error) return;
    Sweep(shared.stop);
    if (!shared.stop) return Tick(shared);
    error_code ignored;
    static_cast<void>(acceptor.close(ignored));
  });
}

void Listener::Socket::Sweep(bool leave) {
  const std::scoped_lock lock(mutex);
  std::erase_if(connections, [](const auto& connection) { return connection.expired(); });
  if (!leave) return;
  for (const auto& held : connections)
    if (const auto connection = held.lock()) connection->Leave();
}

Listener::Listener(std::unique_ptr<Socket> socket) : socket_(std::move(socket)) {}
Listener::Listener(Listener&&) noexcept = default;
Listener::~Listener() = default;

Result<Listener> Listener::Bind(std::uint16_t port) {
  auto socket = std::make_unique<Socket>();
  const tcp::endpoint here(net::ip::address_v4::loopback(), port);
  error_code error;
  // What is returned is `error` again.
  static_cast<void>(socket->acceptor.open(here.protocol(), error));
  if (!error) static_cast<void>(socket->acceptor.set_option(net::socket_base::reuse_address(true), error));
  if (!error) static_cast<void>(socket->acceptor.bind(here, error));
  if (!error) static_cast<void>(socket->acceptor.listen(net::socket_base::max_listen_connections, error));
  if (error) return std::unexpected(Unbound(port, error).error());
  return Listener(std::move(socket));
}

std::uint16_t Listener::port() const {
  error_code ignored;
  return socket_->acceptor.local_endpoint(ignored).port();
}

void Listener::Run(const Handler& handler, const std::atomic<bool>& stop, const ConnectionLimits& limits) {
  Shared shared{handler, stop, limits};
  socket_->Accept(shared);
  socket_->Tick(shared);
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < limits.threads; ++i) threads.emplace_back([this] { socket_->context.run(); });
  socket_->context.run();
  for (std::thread& thread : threads) thread.join();
}

}  // namespace stemma::serve
