#include "serve/wire.h"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <string>
#include <utility>

#include "text/fold.h"

namespace stemma::serve {
namespace {

namespace http = boost::beast::http;

constexpr unsigned kHttp11 = 11;

std::string_view View(boost::beast::string_view text) { return {text.data(), text.size()}; }

// Letters that may stand in an address: printable ASCII without the space.
bool IsTarget(std::string_view text) {
  return text.starts_with('/') && std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7F; });
}

Response Refuse(int status, std::string_view why) { return ErrorResponse(status, "bad_request", why); }

}  // namespace

void SetLimits(RequestParser& parser) {
  parser.header_limit(static_cast<std::uint32_t>(kMaxHeadBytes));
  parser.body_limit(kMaxBodyBytes);
}

std::variant<Request, Response> Taken(const RequestParser::value_type& message) {
  const std::string_view target = View(message.target());
  if (message.version() > kHttp11) return Refuse(505, "this server speaks HTTP/1.1");
  if (target.size() > kMaxTargetBytes) return Refuse(414, "the address is too long");
  if (!IsTarget(target)) return Refuse(400, "the address cannot be read");
  if (message.count(http::field::transfer_encoding) > 0) return Refuse(411, "send the body with its length");
  if (message.count(http::field::expect) > 0) return Refuse(417, "send the body at once");
  if (message.count(http::field::host) != 1) return Refuse(400, "one Host is needed");
  const std::size_t mark = std::min(target.find('?'), target.size());
  Request out;
  out.method = View(message.method_string());
  out.path = target.substr(0, mark);
  out.query = target.substr(std::min(mark + 1, target.size()));
  for (const auto& field : message)
    out.headers.emplace_back(text::LowerAscii(View(field.name_string())), View(field.value()));
  out.body = message.body();
  return out;
}

Response RefuseBroken(const boost::system::error_code& error) {
  if (error == http::error::header_limit) return Refuse(431, "the head of the request is too large");
  if (error == http::error::body_limit) return Refuse(413, "the body is too large");
  if (error == http::error::bad_version) return Refuse(505, "this server speaks HTTP/1.1");
  return Refuse(400, "the request cannot be read: " + error.message());
}

AnswerMessage MessageOf(Sent sent, bool head, bool keep_alive) {
  AnswerMessage out;
  out.version(kHttp11);
  out.result(static_cast<unsigned>(sent.status));
  for (const auto& [name, value] : sent.headers) out.insert(name, value);
  out.keep_alive(keep_alive);
  if (sent.status == 304) return out;
  const std::size_t bytes = sent.body.size();
  if (!head) out.body() = std::move(sent.body);
  out.content_length(bytes);
  return out;
}

std::variant<std::monostate, Request, Response> ReadRequest(std::string_view bytes) {
  RequestParser parser;
  parser.eager(true);
  SetLimits(parser);
  boost::system::error_code error;
  while (!parser.is_done()) {
    const std::size_t used = parser.put(boost::asio::buffer(bytes.data(), bytes.size()), error);
    bytes.remove_prefix(used);
    if (error == http::error::need_more || (!error && !parser.is_done() && used == 0)) return std::monostate();
    if (error) return RefuseBroken(error);
  }
  auto taken = Taken(parser.get());
  if (auto* request = std::get_if<Request>(&taken)) return std::move(*request);
  return std::get<Response>(std::move(taken));
}

}  // namespace stemma::serve
