#include "serve/listener.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace stemma::serve {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// How often a waiting thread looks whether to stop.
constexpr milliseconds kTick{100};
// How long a connection without a request is left alone where others wait.
constexpr milliseconds kGrace{1'000};
constexpr int kBacklog = 64;
constexpr std::size_t kReadBytes = std::size_t{16} << 10;

// Waits for the socket until the deadline, a tick at a time. False when the time is over or `stop_waiting` says so.
template <typename Fn>
bool WaitFor(int socket, short events, Clock::time_point deadline, Fn&& stop_waiting) {
  while (!stop_waiting()) {
    const auto left = std::chrono::duration_cast<milliseconds>(deadline - Clock::now());
    if (left.count() <= 0) return false;
    pollfd item{socket, events, 0};
    const int ready = ::poll(&item, 1, static_cast<int>(std::min(left, kTick).count()));
    if (ready > 0) return true;
    if (ready < 0 && errno != EINTR) return false;
  }
  return false;
}

// Connections that wait for a thread.
class Queue {
 public:
  explicit Queue(std::size_t most) : most_(most) {}

  bool Push(int socket) {
    const std::scoped_lock lock(mutex_);
    if (waiting_.size() >= most_) return false;
    waiting_.push_back(socket);
    ready_.notify_one();
    return true;
  }

  // -1 once closed and empty.
  int Pop() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
    if (waiting_.empty()) return -1;
    const int socket = waiting_.front();
    waiting_.pop_front();
    return socket;
  }

  void Close() {
    const std::scoped_lock lock(mutex_);
    closed_ = true;
    ready_.notify_all();
  }

  [[nodiscard]] bool HasWaiting() {
    const std::scoped_lock lock(mutex_);
    return !waiting_.empty();
  }

 private:
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<int> waiting_;
  std::size_t most_;
  bool closed_ = false;
};

// One connection, from its first request to its last.
class Connection {
 public:
  Connection(int socket, const Handler& handler, const std::atomic<bool>& stop, const ConnectionLimits& limits,
             Queue& queue)
      : socket_(socket), handler_(handler), stop_(stop), limits_(limits), queue_(queue) {}
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  ~Connection() {
    // Closing with unread bytes would reset the connection and take the answer with it.
    ::shutdown(socket_, SHUT_WR);
    Drain();
    ::close(socket_);
  }

  void Run() {
    for (std::size_t i = 0; i < limits_.requests; ++i) {
      const Parsed parsed = Next();
      if (parsed.kind == Parsed::Kind::kMore) return;
      if (parsed.kind == Parsed::Kind::kRefused) {
        Send(Serialized(nullptr, ErrorResponse(parsed.status, "bad_request", parsed.why), false));
        return;
      }
      const bool last = !parsed.request.keep_alive || i + 1 == limits_.requests || stop_;
      if (!Send(Serialized(&parsed.request, handler_(parsed.request), !last)) || last) return;
      buffer_.erase(0, parsed.used);
    }
  }

 private:
  // The next request; kMore when none came.
  Parsed Next() {
    auto deadline = Clock::now() + (buffer_.empty() ? limits_.idle : limits_.request);
    while (true) {
      Parsed parsed = ParseRequest(buffer_);
      if (parsed.kind != Parsed::Kind::kMore) return parsed;
      const bool idle = buffer_.empty();
      // A browser opens connections that it may never use: they give way to who waits, after a moment.
      const auto enough = [&] {
        return idle && (stop_ || queue_.HasWaiting()) && (answered_ || Clock::now() > began_ + kGrace);
      };
      if (!WaitFor(socket_, POLLIN, deadline, enough) || !Receive()) return Late();
      if (idle) deadline = Clock::now() + limits_.request;
    }
  }

  Parsed Late() const {
    Parsed out;
    if (buffer_.empty()) return out;
    out.kind = Parsed::Kind::kRefused;
    out.status = 408;
    out.why = "the request did not come whole in time";
    return out;
  }

  bool Receive() {
    std::array<char, kReadBytes> piece{};
    const ssize_t got = ::recv(socket_, piece.data(), piece.size(), 0);
    if (got <= 0) return got < 0 && errno == EINTR;
    buffer_.append(piece.data(), static_cast<std::size_t>(got));
    return true;
  }

  bool Send(std::string_view bytes) {
    answered_ = true;
    const auto deadline = Clock::now() + limits_.answer;
    while (!bytes.empty()) {
      if (!WaitFor(socket_, POLLOUT, deadline, [] { return false; })) return false;
      const ssize_t took = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
      if (took < 0 && errno != EINTR && errno != EAGAIN) return false;
      if (took > 0) bytes.remove_prefix(static_cast<std::size_t>(took));
    }
    return true;
  }

  void Drain() const {
    std::array<char, kReadBytes> piece{};
    for (int i = 0; i < 8 && ::recv(socket_, piece.data(), piece.size(), MSG_DONTWAIT) > 0; ++i) continue;
  }

  int socket_;
  const Handler& handler_;
  const std::atomic<bool>& stop_;
  const ConnectionLimits& limits_;
  Queue& queue_;
  std::string buffer_;
  Clock::time_point began_ = Clock::now();
  bool answered_ = false;
};

void Refuse(int socket) {
  const std::string busy =
      Serialized(nullptr, ErrorResponse(503, "busy", "too many connections at once; try again in a moment"), false);
  static_cast<void>(::send(socket, busy.data(), busy.size(), MSG_NOSIGNAL | MSG_DONTWAIT));
  ::close(socket);
}

Result<void> Unbound(std::uint16_t port) {
  const std::string name = "port " + std::to_string(port);
  if (errno == EADDRINUSE)
    return Fail(ErrorKind::kInvalidArgument, name + " is in use; name another with --port, or none for a free one");
  if (errno == EACCES) return Fail(ErrorKind::kInvalidArgument, name + " may not be taken by you; name one above 1023");
  return Fail(ErrorKind::kUnreadable, name + " on 127.0.0.1 cannot be taken: " + std::strerror(errno));
}

}  // namespace

Result<Listener> Listener::Bind(std::uint16_t port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (socket < 0) return std::unexpected(Unbound(port).error());
  Listener out(socket, port);
  const int on = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const auto* plain = reinterpret_cast<const sockaddr*>(&address);
  if (::bind(socket, plain, sizeof address) != 0 || ::listen(socket, kBacklog) != 0)
    return std::unexpected(Unbound(port).error());
  socklen_t size = sizeof address;
  ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  out.port_ = ntohs(address.sin_port);
  return out;
}

Listener::~Listener() {
  if (socket_ >= 0) ::close(socket_);
}

void Listener::Run(const Handler& handler, const std::atomic<bool>& stop, const ConnectionLimits& limits) {
  Queue queue(limits.waiting);
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < limits.threads; ++i)
    threads.emplace_back([&] {
      for (int socket = queue.Pop(); socket >= 0; socket = queue.Pop())
        Connection(socket, handler, stop, limits, queue).Run();
    });
  while (!stop) {
    pollfd item{socket_, POLLIN, 0};
    if (::poll(&item, 1, static_cast<int>(kTick.count())) <= 0) continue;
    const int socket = ::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC);
    if (socket < 0) {
      std::this_thread::sleep_for(kTick);  // no descriptors left: the connection waits, and so do we
      continue;
    }
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (!queue.Push(socket)) Refuse(socket);
  }
  queue.Close();
  for (std::thread& thread : threads) thread.join();
}

}  // namespace stemma::serve
