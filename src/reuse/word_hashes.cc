#include "reuse/word_hashes.h"

#include <algorithm>

#include "reuse/fold_memory.h"
#include "reuse/word_scan.h"
#include "text/token.h"
#include "text/utf8.h"

namespace stemma::reuse {
namespace {

class HashSink {
 public:
  HashSink(std::string_view text, FoldMemory& memory, WordHashes& out) : text_(text), memory_(memory), out_(out) {}

  void Stretch() { words_before_ = out_.hashes.size(); }
  void TakeWord(std::size_t begin, std::size_t end, bool /*number*/, bool /*capital*/) {
    Push(HashOfAscii(text_, begin, end));
  }
  void TakeMark(char /*c*/) {}
  void LineEnd() {}

  void Beyond(std::size_t begin, std::size_t end) {
    out_.hashes.resize(words_before_);
    if (!out_.characters.empty()) out_.characters.resize(words_before_);
    const std::string_view stretch = text_.substr(begin, end - begin);
    for (const text::Token& token : text::Tokenize(stretch)) {
      if (token.kind == text::TokenKind::kMark) continue;
      const std::string_view bytes = token.span.Of(stretch);
      if (static_cast<unsigned char>(bytes.front()) >= 0xE0 && IsUnspaced(text::Decode(bytes, 0).value)) {
        Characters(bytes);
      } else {
        Push(memory_.Of(bytes).hash);
      }
    }
  }

 private:
  void Push(std::uint32_t hash) {
    out_.hashes.push_back(hash);
    if (!out_.characters.empty()) out_.characters.resize(out_.hashes.size());
  }

  void Characters(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t size = text::Decode(bytes, at).size;
      out_.hashes.push_back(static_cast<std::uint32_t>(XXH3_64bits(bytes.data() + at, size)));
      out_.characters.resize(out_.hashes.size());
      out_.characters.back() = true;
      at += size;
    }
  }

  std::string_view text_;
  FoldMemory& memory_;
  WordHashes& out_;
  std::size_t words_before_ = 0;  // this stretch
};

}  // namespace

void ReadWordHashes(std::string_view text, WordHashes& out) {
  thread_local FoldMemory memory;
  out.hashes.clear();
  out.characters.clear();
  const std::string_view read = text.substr(0, kMostTextBytes);
  HashSink sink(read, memory, out);
  WordScan(read, sink).Run();
}

}  // namespace stemma::reuse
