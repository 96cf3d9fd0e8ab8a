#include "serve/response.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma::serve {
namespace {

Request Get(std::string_view header, std::string_view value) {
  Request out;
  out.method = "GET";
  out.headers.emplace_back(header, value);
  return out;
}

// Status and headers, a line each.
std::string Head(const Sent& sent) {
  std::string out = std::to_string(sent.status) + "\n";
  for (const auto& [name, value] : sent.headers) out += name + ": " + value + "\n";
  return out;
}

bool Has(const std::string& bytes, std::string_view line) { return bytes.find(line) != std::string::npos; }

TEST(Finished, BearsTheSecurityHeadersWhateverItIs) {
  Response page;
  page.policy = Policy::kApp;
  page.type = kHtmlType;
  for (const Response& response : {ErrorResponse(404, "a", "b"), ErrorResponse(500, "a", "b"), page, Response()}) {
    const std::string bytes = Head(Finished(nullptr, response));
    for (const char* line :
         {"Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY",
          "Referrer-Policy: no-referrer", "Cross-Origin-Resource-Policy: same-origin", "frame-ancestors 'none'"})
      EXPECT_TRUE(Has(bytes, line)) << line;
    EXPECT_FALSE(Has(bytes, "Access-Control"));
    EXPECT_FALSE(Has(bytes, "unsafe-inline"));
  }
}

TEST(Finished, SendsNothingToWhoHasIt) {
  Response response;
  response.body = "{}";
  response.cached = true;
  const std::string first = Head(Finished(nullptr, response));
  const std::size_t at = first.find("ETag: ") + 6;
  const std::string tag = first.substr(at, first.find('\n', at) - at);
  const Request again = Get("if-none-match", tag);
  EXPECT_TRUE(Head(Finished(&again, response)).starts_with("304"));
  response.body = "{ }";
  EXPECT_TRUE(Head(Finished(&again, response)).starts_with("200"));
}

TEST(Finished, PacksForWhoTakesIt) {
  Response response;
  response.body = std::string(5000, 'a');
  for (const char* takes : {"gzip", "br, gzip;q=0.5", "gzip, deflate"}) {
    const Request request = Get("accept-encoding", takes);
    EXPECT_TRUE(Has(Head(Finished(&request, response)), "Content-Encoding: gzip")) << takes;
  }
  for (const char* not_taken : {"", "br", "gzip;q=0"}) {
    const Request request = Get("accept-encoding", not_taken);
    EXPECT_FALSE(Has(Head(Finished(&request, response)), "Content-Encoding")) << not_taken;
  }
}

TEST(ErrorResponse, IsJsonWhateverTheMessage) {
  const std::string body = ErrorResponse(400, "c", "a \"b\" \xFF\n").body;
  EXPECT_TRUE(Has(body, R"({"error":{"code":"c","message":"a \"b\" )"));
}

}  // namespace
}  // namespace stemma::serve
