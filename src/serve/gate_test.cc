#include "serve/gate.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace stemma::serve {
namespace {

constexpr std::uint16_t kPort = 4711;

Request With(std::vector<std::pair<std::string, std::string>> headers, const std::string& path = "/api/state") {
  Request out;
  out.method = "GET";
  out.path = path;
  out.headers = std::move(headers);
  return out;
}

class GateTest : public testing::Test {
 protected:
  [[nodiscard]] int StatusOf(const Request& request) const {
    const auto refused = gate_.RefuseStranger(request);
    return refused ? refused->status : 200;
  }
  const Gate gate_{{"11112222333344445555666677778888", "aaaabbbbccccddddeeeeffff00001111"}, kPort};
};

TEST(Secrets, AreLongAndNeverTheSame) {
  std::set<std::string> seen;
  for (int i = 0; i < 100; ++i) {
    const auto made = MakeSecrets();
    ASSERT_TRUE(made);
    EXPECT_EQ(made->token.size(), 32U);
    EXPECT_TRUE(seen.insert(made->token).second);
    EXPECT_TRUE(seen.insert(made->cookie).second);
  }
}

TEST(Secrets, AreEqualOnlyWhole) {
  EXPECT_TRUE(SameSecret("abc", "abc"));
  for (const char* other : {"", "ab", "abcd", "abd", "ABC"}) EXPECT_FALSE(SameSecret(other, "abc"));
  EXPECT_FALSE(SameSecret("", ""));
}

TEST_F(GateTest, KnowsItsOwnName) {
  for (const char* host : {"127.0.0.1:4711", "localhost:4711"}) EXPECT_EQ(StatusOf(With({{"host", host}})), 200);
  for (const char* host :
       {"", "127.0.0.1", "127.0.0.1:4712", "evil.example:4711", "localhost", "127.0.0.1:4711.evil.example",
        "evil.example", "[::1]:4711", "0.0.0.0:4711", "LOCALHOST:4711x"})
    EXPECT_EQ(StatusOf(With({{"host", host}})), 421) << host;
}

TEST_F(GateTest, RefusesPagesOfOtherSites) {
  const std::pair<std::string, std::string> host = {"host", "127.0.0.1:4711"};
  EXPECT_EQ(StatusOf(With({host, {"origin", "http://127.0.0.1:4711"}})), 200);
  for (const char* origin :
       {"null", "http://evil.example", "https://127.0.0.1:4711", "http://127.0.0.1:4712", "http://"})
    EXPECT_EQ(StatusOf(With({host, {"origin", origin}})), 403) << origin;
  EXPECT_EQ(StatusOf(With({host, {"sec-fetch-site", "same-origin"}})), 200);
  EXPECT_EQ(StatusOf(With({host, {"sec-fetch-site", "none"}})), 200);
  EXPECT_EQ(StatusOf(With({host, {"sec-fetch-site", "cross-site"}})), 403);
  // A link to the page itself may be followed from anywhere: the token is in it, or it is refused.
  EXPECT_EQ(StatusOf(With({host, {"sec-fetch-site", "cross-site"}, {"sec-fetch-mode", "navigate"}}, "/")), 200);
  EXPECT_EQ(StatusOf(With({host, {"sec-fetch-site", "cross-site"}, {"sec-fetch-mode", "navigate"}})), 403);
}

TEST_F(GateTest, TakesTheTokenAndForReadingTheCookie) {
  EXPECT_TRUE(gate_.MayWrite(With({{"x-stemma-token", "11112222333344445555666677778888"}})));
  EXPECT_FALSE(gate_.MayWrite(With({{"x-stemma-token", "aaaabbbbccccddddeeeeffff00001111"}})));
  const std::string own = "stemma_token_4711=aaaabbbbccccddddeeeeffff00001111";
  for (const std::string& cookie : {own, "a=b; " + own, own + "; c=d"}) {
    EXPECT_TRUE(gate_.MayRead(With({{"cookie", cookie}})));
    EXPECT_FALSE(gate_.MayWrite(With({{"cookie", cookie}})));
  }
  for (const std::string& cookie :
       {std::string(), "x" + own, own + "0", std::string("stemma_token_4711="), std::string(";;;")})
    EXPECT_FALSE(gate_.MayRead(With({{"cookie", cookie}}))) << cookie;
}

}  // namespace
}  // namespace stemma::serve
