#include "store/body.h"

#include <gtest/gtest.h>

namespace stemma::store {
namespace {

TEST(Body, ComesBackAsItWas) {
  using namespace std::string_literals;
  for (const std::string& body : {""s, "\0"s, "The ferry left Orrin."s, std::string(3'000'000, 'q')}) {
    EXPECT_EQ(Unpack(Pack(body), body.size()), body);
  }
}

TEST(Body, EveryFlippedByteIsFound) {
  const std::string body = "The ferry left Orrin at noon, the harbour master said, and did not come back.";
  const std::string packed = Pack(body);
  for (std::size_t i = 0; i < packed.size(); ++i) {
    std::string damaged = packed;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
    const auto back = Unpack(damaged, body.size());
    EXPECT_TRUE(!back || *back == body) << i;
  }
  EXPECT_FALSE(Unpack(packed.substr(0, packed.size() - 1), body.size()));
  EXPECT_FALSE(Unpack("", 0));
}

}  // namespace
}  // namespace stemma::store
