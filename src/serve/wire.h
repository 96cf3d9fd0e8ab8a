// Wire: requests and answers as Boost.Beast reads and writes them.
// In:  bytes from a socket, which may be anything.  Out: a Request, or the answer that refuses it; an answer's message.
// Tested by serve/wire_test.cc; fuzzed by fuzz/serve_request_fuzz.cc. Source: RFC 9110, RFC 9112; decision 0014.
// DEVIATION: no chunked bodies, no Expect, no proxy's form: our page sends none of them, and each was a hole in some
// server.
#pragma once

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <string_view>
#include <variant>

#include "serve/request.h"
#include "serve/response.h"

namespace stemma::serve {

using RequestParser = boost::beast::http::request_parser<boost::beast::http::string_body>;
using AnswerMessage = boost::beast::http::response<boost::beast::http::string_body>;

// Sets the limits of request.h: what is larger is an error as soon as it shows.
void SetLimits(RequestParser& parser);

// The request that was read whole, or the answer that refuses it.
std::variant<Request, Response> Taken(const RequestParser::value_type& message);

// The answer to bytes that are no request.
Response RefuseBroken(const boost::system::error_code& error);

// `head`: the request was a HEAD, which gets the length and no body.
AnswerMessage MessageOf(Sent sent, bool head, bool keep_alive);

// Reads one request from the front of `bytes`; nothing where it is not whole. For tests: a connection reads as it
// comes.
std::variant<std::monostate, Request, Response> ReadRequest(std::string_view bytes);

}  // namespace stemma::serve
