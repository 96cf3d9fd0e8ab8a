// Word scan: walks over a text's words, those of ASCII by eight bytes at a time, the others by text::Tokenize.
// In:  UTF-8 text, a sink.  Out: calls of the sink, in reading order; the same words as text::Tokenize gives.
// Tested by reuse/word_hashes_test.cc and words_test.cc (against text::Tokenize). Source: ours; the comparisons of
// eight bytes in one number after Warren, "Hacker's Delight", chapter 6.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#define XXH_INLINE_ALL  // OPTIMIZATION: hashing a word costs less than the call
#include <xxhash.h>

namespace stemma::reuse {

// Eight bytes of a text as one number, the first lowest.
inline std::uint64_t EightBytes(const char* at) {
  std::uint64_t out = 0;
  std::memcpy(&out, at, sizeof out);
  if constexpr (std::endian::native == std::endian::big) out = __builtin_bswap64(out);
  return out;
}

inline constexpr std::uint64_t kOnes = 0x0101010101010101U;
inline constexpr std::uint64_t kHighs = 0x80 * kOnes;

// The highest bit of each byte in [first, last]. REQUIRES: no byte of x is over 0x7F, first and last are ASCII.
constexpr std::uint64_t InRange(std::uint64_t x, unsigned char first, unsigned char last) {
  return ((x + (0x80U - first) * kOnes) ^ (x + (0x7FU - last) * kOnes)) & kHighs;
}

// ASCII capitals made small. REQUIRES: no byte is over 0x7F.
constexpr std::uint64_t Lowered(std::uint64_t x) { return x | InRange(x, 'A', 'Z') >> 2; }

// Bytes from the lowest that are ASCII letters or digits, 0 to 8.
constexpr int AlphanumericBytes(std::uint64_t x) {
  const std::uint64_t ascii = x & ~kHighs;
  const std::uint64_t either = (InRange(ascii | 0x20 * kOnes, 'a', 'z') | InRange(ascii, '0', '9')) & ~x;
  return std::countr_zero(~either & kHighs) >> 3;
}

// The hash of an ASCII word, case folded: Word::hash. REQUIRES: begin < end <= text.size(), ASCII in between.
inline std::uint32_t HashOfAscii(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kLongest = 64;  // longer words are not worth a fast way
  const std::size_t size = end - begin;
  if (size > kLongest || begin + kLongest > text.size()) {
    std::string folded(text.substr(begin, size));
    for (char& c : folded) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    return static_cast<std::uint32_t>(XXH3_64bits(folded.data(), folded.size()));
  }
  std::array<char, kLongest> folded;  // NOLINT(*-member-init): filled as far as it is read
  for (std::size_t i = 0; i < size; i += 8) {
    std::uint64_t eight = Lowered(EightBytes(text.data() + begin + i) & ~kHighs);
    if constexpr (std::endian::native == std::endian::big) eight = __builtin_bswap64(eight);
    std::memcpy(folded.data() + i, &eight, sizeof eight);
  }
  return static_cast<std::uint32_t>(XXH3_64bits(folded.data(), size));
}

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

  // The end of a run of letters and digits.
  [[nodiscard]] std::size_t RunEnd(std::size_t at) const {
    while (at + 8 <= text_.size()) {
      const int bytes = AlphanumericBytes(EightBytes(text_.data() + at));
      at += static_cast<std::size_t>(bytes);
      if (bytes < 8) return at;
    }
    while (ClassAt(at) == ByteClass::kLetter || ClassAt(at) == ByteClass::kDigit) ++at;
    return at;
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
    const bool capital = text_[at_] <= 'Z';
    std::size_t end = RunEnd(at_);
    if (end < text_.size() && text_[end] == ' ') {  // OPTIMIZATION: eight words of ten
      sink_.TakeWord(at_, end, false, capital);
      at_ = end;
      Space();
      return;
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
};

}  // namespace stemma::reuse
