// Window: looks ahead into a ByteSource, as far as a reader asks, and keeps no more than that.
// In:  a source.  Out: views of the bytes to come, and the offset where they stand.
// Tested by ingest/bytes_test.cc. Source: ours.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/bytes.h"

namespace stemma::ingest {

// Owns its source. Not thread-safe. Memory: what was asked for at once, plus one chunk.
class Window {
 public:
  explicit Window(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

  // All that is buffered, at least `count` bytes unless the stream ends or fails before. Valid until the next call.
  std::string_view Peek(std::size_t count);
  // Drops `count` bytes from the front. REQUIRES: they were peeked.
  void Consume(std::size_t count);
  // Drops up to `count` bytes, peeked or not; returns how many there were. Constant memory.
  std::uint64_t Skip(std::uint64_t count);

  // Position of the next byte since the stream began. After Recover() it goes on counting.
  [[nodiscard]] std::uint64_t offset() const { return offset_; }
  // Why the stream stopped, if it did so before its end.
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  // True when the stopped stream had given a whole document.
  [[nodiscard]] bool complete() const { return source_->Complete(); }
  // Drops what is buffered and goes on behind the damage. False when there is nothing more.
  bool Recover();
  void Checkpoint() { source_->Checkpoint(); }

  // Takes the source out again, with what is buffered put in front of it.
  static std::unique_ptr<ByteSource> Release(Window&& window);

 private:
  void Fill(std::size_t count);

  std::unique_ptr<ByteSource> source_;
  std::string buffer_;
  std::size_t begin_ = 0;  // first byte of buffer_ that is not consumed
  std::uint64_t offset_ = 0;
  bool ended_ = false;
  std::optional<Error> error_;
};

}  // namespace stemma::ingest
