// Word scan: walks over a text's words, those of ASCII by 64 bytes at a time, the others by text::Tokenize.
// In:  UTF-8 text, a sink.  Out: calls of the sink, in reading order; the same words as text::Tokenize gives.
// Tested by reuse/word_hashes_test.cc and words_test.cc (against text::Tokenize). Source: ours.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "reuse/ascii_word.h"

namespace stemma::reuse {

enum class ByteClass : std::uint8_t { kOther, kSpace, kLineEnd, kLetter, kDigit, kHigh };

constexpr std::array<ByteClass, 256> MakeByteClasses() {
  std::array<ByteClass, 256> out{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) out[c] = ByteClass::kLetter;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) out[c] = ByteClass::kLetter;
  for (std::size_t c = '0'; c <= '9'; ++c) out[c] = ByteClass::kDigit;
  for (std::size_t c = 9; c <= 13; ++c) out[c] = ByteClass::kSpace;
  out[' '] = ByteClass::kSpace;
  out['\n'] = ByteClass::kLineEnd;
  for (std::size_t c = 0x80; c < 256; ++c) out[c] = ByteClass::kHigh;
  return out;
}
inline constexpr std::array<ByteClass, 256> kByteClasses = MakeByteClasses();

// A sink has
//   Stretch()                             a stretch between ASCII spaces begins, which no word crosses
//   TakeWord(begin, end, number, capital) a word of ASCII
//   TakeMark(c)                           an ASCII mark
//   LineEnd()                             '\n'
//   Beyond(begin, end)                    the stretch holds bytes beyond ASCII: what it gave since Stretch() is to be
//                                         taken back, and [begin, end) read with text::Tokenize
template <typename Sink>
class WordScan {
 public:
  WordScan(std::string_view text, Sink& sink) : text_(text), sink_(sink) {}

  void Run() {
    while (at_ < text_.size()) {
      switch (ClassAt(at_)) {
        case ByteClass::kLetter:
          Word();
          break;
        case ByteClass::kDigit:
          Number();
          break;
        case ByteClass::kHigh:
          Beyond();
          break;
        case ByteClass::kLineEnd:
          sink_.LineEnd();
          [[fallthrough]];
        case ByteClass::kSpace:
          Space();
          break;
        case ByteClass::kOther:
          sink_.TakeMark(text_[at_++]);
      }
    }
  }

 private:
  [[nodiscard]] ByteClass ClassAt(std::size_t at) const {
    return at < text_.size() ? kByteClasses[static_cast<unsigned char>(text_[at])] : ByteClass::kSpace;
  }
  [[nodiscard]] bool Is(std::size_t at, char c) const { return at < text_.size() && text_[at] == c; }
  [[nodiscard]] bool IsSpace(std::size_t at) const {
    const ByteClass kind = ClassAt(at);
    return kind == ByteClass::kSpace || kind == ByteClass::kLineEnd;
  }

  // The end of a run of letters and digits. OPTIMIZATION: by a mask of 64 bytes, kept as long as `at` is among them, so
  // that the place of a word's end does not wait for its bytes.
  [[nodiscard]] std::size_t RunEnd(std::size_t at) {
    for (;;) {
      if (at - masked_ >= kMaskBytes) ReadMask(at);
      const std::uint64_t others = ~alphanumeric_ >> (at - masked_);
      if (others != 0) return at + static_cast<std::size_t>(std::countr_zero(others));
      at = masked_ + kMaskBytes;
    }
  }

  // Bytes behind the text are neither letters nor digits.
  void ReadMask(std::size_t at) {
    masked_ = at - at % kMaskBytes;
    if (masked_ + kMaskBytes <= text_.size()) {
      alphanumeric_ = AlphanumericMask(text_.data() + masked_);
      return;
    }
    std::array<char, kMaskBytes> rest{};
    if (masked_ < text_.size()) text_.copy(rest.data(), kMaskBytes, masked_);
    alphanumeric_ = AlphanumericMask(rest.data());
  }

  void Space() {
    stretch_ = ++at_;
    sink_.Stretch();
  }

  void Beyond() {
    std::size_t end = at_;
    while (!IsSpace(end)) ++end;
    sink_.Beyond(stretch_, end);
    at_ = end;
  }

  // "U.S.", "a.m.": as text::Tokenize. Only a letter beyond ASCII could end it otherwise, and that is seen after it.
  [[nodiscard]] std::size_t AcronymEnd() const {
    std::size_t at = at_;
    int letters = 0;
    for (; ClassAt(at) == ByteClass::kLetter && Is(at + 1, '.'); at += 2) ++letters;
    return letters >= 2 ? at : at_;
  }

  [[nodiscard]] bool IsPossessive(std::size_t at) const {
    return Is(at, '\'') && (Is(at + 1, 's') || Is(at + 1, 'S')) && ClassAt(at + 2) != ByteClass::kLetter;
  }

  // Where a byte beyond ASCII follows, what was read may be part of a longer word; Run comes to that byte and Beyond
  // reads the stretch again.
  void Word() {
    bool capital = text_[at_] <= 'Z';
    std::size_t end = RunEnd(at_);
    while (Is(end, ' ')) {  // OPTIMIZATION: eight words of ten
      Finish(end, false, capital);
      Space();
      if (ClassAt(at_) != ByteClass::kLetter) return;
      capital = text_[at_] <= 'Z';
      end = RunEnd(at_);
    }
    if (end == at_ + 1) {
      if (const std::size_t acronym = AcronymEnd(); acronym > at_) {
        Finish(acronym, false, capital);
        return;
      }
    }
    while ((Is(end, '\'') || Is(end, '-')) && ClassAt(end + 1) == ByteClass::kLetter && !IsPossessive(end))
      end = RunEnd(end + 1);
    Finish(end, false, capital);
    if (IsPossessive(end)) Finish(end + 2, false, false);
  }

  void Number() {
    std::size_t end = RunEnd(at_);
    while ((Is(end, '.') || Is(end, ',') || Is(end, ':')) && ClassAt(end + 1) == ByteClass::kDigit)
      end = RunEnd(end + 1);
    Finish(end, true, false);
  }

  void Finish(std::size_t end, bool number, bool capital) {
    sink_.TakeWord(at_, end, number, capital);
    at_ = end;
  }

  std::string_view text_;
  Sink& sink_;
  std::size_t at_ = 0;
  std::size_t stretch_ = 0;  // where the stretch without a space began
  // The bytes of which it is known whether they are letters or digits.
  std::size_t masked_ = ~std::size_t{0} - kMaskBytes;  // the first; none yet
  std::uint64_t alphanumeric_ = 0;
};

}  // namespace stemma::reuse
