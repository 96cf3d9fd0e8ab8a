#include "serve/wire.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace stemma::serve {
namespace {

constexpr std::string_view kGet =
    "GET /api/search?q=a%20b+c&limit=3 HTTP/1.1\r\nHost: 127.0.0.1:1\r\nX-Thing:  a b \r\n\r\n";

TEST(ReadRequest, ReadsLineHeadersAndQuery) {
  const auto read = ReadRequest(kGet);
  ASSERT_TRUE(std::holds_alternative<Request>(read));
  const auto& request = std::get<Request>(read);
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(request.path, "/api/search");
  EXPECT_EQ(request.Header("x-thing"), "a b");
  EXPECT_EQ(request.Header("absent"), "");
  EXPECT_EQ(request.Value("q"), "a b c");
  EXPECT_EQ(request.Value("limit"), "3");
  EXPECT_EQ(request.Value("offset"), std::nullopt);
}

TEST(ReadRequest, WaitsForEveryByte) {
  const std::string post = "POST /api/hand HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nbody";
  for (std::size_t i = 0; i < post.size(); ++i)
    EXPECT_TRUE(std::holds_alternative<std::monostate>(ReadRequest(std::string_view(post).substr(0, i)))) << i;
  const auto whole = ReadRequest(post + "GET / HTTP/1.1");
  ASSERT_TRUE(std::holds_alternative<Request>(whole));
  EXPECT_EQ(std::get<Request>(whole).body, "body");
}

TEST(MessageOf, AHeadHasTheLengthAndNoBody) {
  Sent sent;
  sent.body = "four";
  const AnswerMessage message = MessageOf(sent, true, true);
  EXPECT_EQ(message.body(), "");
  EXPECT_EQ(message["Content-Length"], "4");
  sent.status = 304;
  EXPECT_EQ(MessageOf(sent, false, true).count("Content-Length"), 0U);
}

TEST(ReadRequest, RefusesWhatItDoesNotTake) {
  struct Case {
    std::string bytes;
    int status;
  };
  const std::string host = "Host: h\r\n";
  const std::vector<Case> cases = {
      {"GET / HTTP/1.1\r\n\r\n", 400},                         // no host
      {"GET / HTTP/1.1\r\n" + host + host + "\r\n", 400},      // two hosts
      {"GET / HTTP/1.1\r\n" + host + "a b: x\r\n\r\n", 400},   // and within it
      {"GET / HTTP/1.1\r\n" + host + "a: x\ry\r\n\r\n", 400},  // a control in a value
      {"GET /a b HTTP/1.1\r\n" + host + "\r\n", 505},          // a space in the address
      {"GET /\xC3\xA9 HTTP/1.1\r\n" + host + "\r\n", 400},     // a letter beyond ASCII
      {"GET http://h/ HTTP/1.1\r\n" + host + "\r\n", 400},     // a proxy's form
      {"GET / HTTP/2\r\n" + host + "\r\n", 505},               // another version
      {"GET /" + std::string(kMaxTargetBytes, 'a') + " HTTP/1.1\r\n" + host + "\r\n", 414},
      {"GET / HTTP/1.1\r\nA: " + std::string(kMaxHeadBytes, 'a'), 431},
      {std::string(kMaxHeadBytes + 1, 'A'), 431},
      {"POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411},
      {"POST / HTTP/1.1\r\n" + host + "Expect: 100-continue\r\n\r\n", 417},
      {"POST / HTTP/1.1\r\n" + host + "Content-Length: 1, 2\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\n" + host + "Content-Length: 65537\r\n\r\n", 413},
      {"POST / HTTP/1.1\r\n" + host + "Content-Length: 18446744073709551617\r\n\r\n", 400},
  };
  for (const Case& c : cases) {
    const auto read = ReadRequest(c.bytes);
    ASSERT_TRUE(std::holds_alternative<Response>(read)) << c.bytes.substr(0, 60);
    EXPECT_EQ(std::get<Response>(read).status, c.status) << c.bytes.substr(0, 60);
  }
}

}  // namespace
}  // namespace stemma::serve
