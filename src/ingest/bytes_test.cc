#include "ingest/bytes.h"

#include <gtest/gtest.h>

#include "ingest/window.h"

namespace stemma::ingest {
namespace {

// Gives a byte at a time, then fails if it is told to.
class Drip final : public ByteSource {
 public:
  Drip(std::string bytes, bool fails) : bytes_(std::move(bytes)), fails_(fails) {}
  Result<std::size_t> Read(std::span<char> out) override {
    if (next_ == bytes_.size()) return fails_ ? Result<std::size_t>(Fail(ErrorKind::kUnreadable, "gone")) : 0;
    out[0] = bytes_[next_++];
    return 1;
  }

 private:
  std::string bytes_;
  std::size_t next_ = 0;
  bool fails_;
};

TEST(Window, PeeksAsFarAsAskedAndNoFurther) {
  Window window(std::make_unique<Drip>("abcdef", false));
  EXPECT_EQ(window.Peek(2), "ab");
  window.Consume(1);
  EXPECT_EQ(window.Peek(3), "bcd");
  EXPECT_EQ(window.Peek(99), "bcdef");
  EXPECT_EQ(window.Skip(3), 3U);
  EXPECT_EQ(window.offset(), 4U);
  EXPECT_EQ(window.Skip(9), 2U);
  EXPECT_EQ(window.Peek(1), "");
  EXPECT_FALSE(window.error());
}

TEST(Window, GivesWhatWasThereBeforeAnError) {
  Window window(std::make_unique<Drip>("abc", true));
  EXPECT_EQ(window.Peek(10), "abc");
  ASSERT_TRUE(window.error());
  EXPECT_EQ(window.error()->message, "gone");
  EXPECT_FALSE(window.Recover());
}

TEST(Window, ReleasedSourceStartsWithWhatWasPeeked) {
  Window window(std::make_unique<Drip>("abcdef", false));
  static_cast<void>(window.Peek(3));
  window.Consume(1);
  Window again(Window::Release(std::move(window)));
  EXPECT_EQ(again.Peek(9), "bcdef");
}

TEST(OpenFile, SaysWhyAFileCannotBeRead) {
  const auto absent = OpenFile("/nonexistent/file");
  ASSERT_FALSE(absent);
  EXPECT_EQ(absent.error().kind, ErrorKind::kUnreadable);
  const auto directory = OpenFile("/");
  ASSERT_TRUE(directory);
  char byte = 0;
  EXPECT_EQ((*directory)->Read({&byte, 1}).error().kind, ErrorKind::kUnreadable);
}

}  // namespace
}  // namespace stemma::ingest
