#include "reuse/word_hashes.h"

#include <algorithm>

#include "reuse/fold_memory.h"
#include "reuse/word_scan.h"
#include "text/token.h"
#include "text/utf8.h"

namespace stemma::reuse {
namespace {

// OPTIMIZATION: writes into room that was made before, where every byte may be a word.
class HashSink {
 public:
  HashSink(std::string_view text, FoldMemory& memory, WordHashes& out) : text_(text), memory_(memory), out_(out) {
    out_.characters.clear();
    out_.hashes.resize(text.size());
    next_ = stretch_ = out_.hashes.data();
  }
  void Finish() {
    out_.hashes.resize(Words());
    if (!out_.characters.empty()) out_.characters.resize(Words());
  }

  void Stretch() { stretch_ = next_; }
  void TakeWord(std::size_t begin, std::size_t end, bool /*number*/, bool /*capital*/) {
    *next_++ = HashOfAscii(text_, begin, end);
  }
  void TakeMark(char /*c*/) {}
  void LineEnd() {}

  void Beyond(std::size_t begin, std::size_t end) {
    next_ = stretch_;
    if (out_.characters.size() > Words()) out_.characters.resize(Words());
    const std::string_view stretch = text_.substr(begin, end - begin);
    for (const text::Token& token : text::Tokenize(stretch)) {
      if (token.kind == text::TokenKind::kMark) continue;
      const std::string_view bytes = token.span.Of(stretch);
      if (static_cast<unsigned char>(bytes.front()) >= 0xE0 && IsUnspaced(text::Decode(bytes, 0).value)) {
        Characters(bytes);
      } else {
        *next_++ = memory_.Of(bytes).hash;
      }
    }
  }

 private:
  [[nodiscard]] std::size_t Words() const { return static_cast<std::size_t>(next_ - out_.hashes.data()); }

  void Characters(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t size = text::Decode(bytes, at).size;
      *next_++ = static_cast<std::uint32_t>(XXH3_64bits(bytes.data() + at, size));
      out_.characters.resize(Words());
      out_.characters.back() = true;
      at += size;
    }
  }

  std::string_view text_;
  FoldMemory& memory_;
  WordHashes& out_;
  std::uint32_t* next_ = nullptr;     // where the next word's hash goes
  std::uint32_t* stretch_ = nullptr;  // where the hashes of this stretch begin
};

}  // namespace

void ReadWordHashes(std::string_view text, WordHashes& out) {
  thread_local FoldMemory memory;
  const std::string_view read = text.substr(0, kMostTextBytes);
  HashSink sink(read, memory, out);
  WordScan(read, sink).Run();
  sink.Finish();
}

}  // namespace stemma::reuse
