#include "serve/connection.h"

#include <boost/asio/post.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>
#include <utility>

namespace stemma::serve {
namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;

// What is read and thrown away of a client whose request was refused: closing with unread bytes would reset the
// connection and take the answer with it.
constexpr std::size_t kMaxDrained = std::size_t{256} << 10;
constexpr std::chrono::milliseconds kDrainTime{1'000};

}  // namespace

Connection::Connection(boost::asio::ip::tcp::socket socket, Shared& shared)
    : stream_(std::move(socket)), shared_(shared), buffer_(kMaxHeadBytes + kMaxBodyBytes) {
  ++shared_.open;
}

Connection::~Connection() { --shared_.open; }

void Connection::Start(bool refused) {
  boost::asio::post(stream_.get_executor(), [self = shared_from_this(), refused] {
    beast::error_code ignored;
    static_cast<void>(self->stream_.socket().set_option(boost::asio::ip::tcp::no_delay(true), ignored));
    if (!refused) return self->Read();
    self->Answer(nullptr, ErrorResponse(503, "busy", "too many connections at once; try again in a moment"), true);
  });
}

void Connection::Leave() {
  boost::asio::post(stream_.get_executor(), [self = shared_from_this()] {
    if (self->waiting_) self->stream_.cancel();
  });
}

void Connection::Read() {
  if (shared_.stop) return Close();
  parser_.emplace();
  SetLimits(*parser_);
  stream_.expires_after(shared_.limits.idle);
  waiting_ = true;
  http::async_read(stream_, buffer_, *parser_,
                   [self = shared_from_this()](const beast::error_code& error, std::size_t) { self->OnRead(error); });
}

void Connection::OnRead(const boost::system::error_code& error) {
  waiting_ = false;
  // A request that is broken is told so; a client that left, or whose time is over, cannot be told.
  const bool broken = error.category() == make_error_code(http::error::bad_version).category() &&
                      error != http::error::end_of_stream && error != http::error::partial_message;
  if (error && !broken) return Close();
  if (error) return Answer(nullptr, RefuseBroken(error), true);
  auto taken = Taken(parser_->get());
  if (auto* refused = std::get_if<Response>(&taken)) return Answer(nullptr, std::move(*refused), true);
  const Request& request = std::get<Request>(taken);
  ++answered_;
  const bool last = !parser_->get().keep_alive() || answered_ == shared_.limits.requests || shared_.stop;
  Answer(&request, shared_.handler(request), last);
}

void Connection::Answer(const Request* request, Response response, bool last) {
  const bool head = request != nullptr && request->method == "HEAD";
  message_.emplace(MessageOf(Finished(request, std::move(response)), head, !last));
  stream_.expires_after(shared_.limits.answer);
  http::async_write(stream_, *message_, [self = shared_from_this(), last](const beast::error_code& error, std::size_t) {
    self->OnWritten(error, last);
  });
}

void Connection::OnWritten(const boost::system::error_code& error, bool last) {
  message_.reset();
  if (error || last) return Close();
  Read();
}

void Connection::Close() {
  beast::error_code error;
  static_cast<void>(stream_.socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, error));
  if (error) return;
  stream_.expires_after(kDrainTime);
  Drain();
}

void Connection::Drain() {
  buffer_.clear();
  stream_.async_read_some(buffer_.prepare(buffer_.max_size()),
                          [self = shared_from_this()](const beast::error_code& error, std::size_t bytes) {
                            self->drained_ += bytes;
                            if (!error && self->drained_ < kMaxDrained && !self->shared_.stop) self->Drain();
                          });
}

}  // namespace stemma::serve
