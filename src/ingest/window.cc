#include "ingest/window.h"

#include <algorithm>
#include <utility>

namespace stemma::ingest {
namespace {

// Bytes asked of the source at a time. 64 KiB: a pipe's buffer; larger gave no speed on files in the page cache.
constexpr std::size_t kChunk = std::size_t{64} << 10;

// A window's rest: what was peeked, then the source itself.
class WindowSource final : public ByteSource {
 public:
  explicit WindowSource(Window&& window) : window_(std::move(window)) {}
  Result<std::size_t> Read(std::span<char> out) override {
    const std::string_view bytes = window_.Peek(1);
    if (bytes.empty() && window_.error()) return std::unexpected(*window_.error());
    const std::size_t n = std::min(out.size(), bytes.size());
    std::copy_n(bytes.data(), n, out.data());
    window_.Consume(n);
    return n;
  }
  bool Recover() override { return window_.Recover(); }
  void Checkpoint() override { window_.Checkpoint(); }
  [[nodiscard]] bool Complete() const override { return window_.complete(); }

 private:
  Window window_;
};

}  // namespace

void Window::Fill(std::size_t count) {
  if (begin_ > 0 && (begin_ == buffer_.size() || begin_ >= buffer_.size() / 2)) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  while (!ended_ && buffer_.size() - begin_ < count) {
    const std::size_t old = buffer_.size();
    buffer_.resize(old + kChunk);
    const auto got = source_->Read({buffer_.data() + old, kChunk});
    buffer_.resize(old + got.value_or(0));
    if (!got) error_ = got.error();
    ended_ = !got || *got == 0;
  }
}

std::string_view Window::Peek(std::size_t count) {
  if (buffer_.size() - begin_ < count) Fill(count);
  return std::string_view(buffer_).substr(begin_);
}

void Window::Consume(std::size_t count) {
  begin_ += count;
  offset_ += count;
}

std::uint64_t Window::Skip(std::uint64_t count) {
  std::uint64_t left = count;
  while (left > 0) {
    const std::size_t n = static_cast<std::size_t>(std::min<std::uint64_t>(left, Peek(1).size()));
    if (n == 0) break;
    Consume(n);
    left -= n;
  }
  return count - left;
}

bool Window::Recover() {
  if (!error_ || !source_->Recover()) return false;
  Consume(buffer_.size() - begin_);
  error_.reset();
  ended_ = false;
  return true;
}

std::unique_ptr<ByteSource> Window::Release(Window&& window) {
  return std::make_unique<WindowSource>(std::move(window));
}

}  // namespace stemma::ingest
