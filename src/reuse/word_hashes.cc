#include "reuse/word_hashes.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#define XXH_INLINE_ALL  // OPTIMIZATION: hashing a word costs less than the call
#include <xxhash.h>

#include "reuse/words.h"
#include "text/token.h"
#include "text/utf8.h"

namespace stemma::reuse {
namespace {

enum Class : std::uint8_t { kOther, kSpace, kLetter, kDigit, kHigh };

constexpr std::array<std::uint8_t, 256> MakeClasses() {
  std::array<std::uint8_t, 256> out{};
  for (int c = 'a'; c <= 'z'; ++c) out[static_cast<std::size_t>(c)] = kLetter;
  for (int c = 'A'; c <= 'Z'; ++c) out[static_cast<std::size_t>(c)] = kLetter;
  for (int c = '0'; c <= '9'; ++c) out[static_cast<std::size_t>(c)] = kDigit;
  for (int c = 9; c <= 13; ++c) out[static_cast<std::size_t>(c)] = kSpace;
  out[' '] = kSpace;
  for (std::size_t c = 0x80; c < 256; ++c) out[c] = kHigh;
  return out;
}
constexpr std::array<std::uint8_t, 256> kClasses = MakeClasses();

// Hashes of words with characters beyond ASCII, since folding them costs as much as a hundred ASCII words. Keyed by
// the bytes, so that it never changes a result.
class FoldMemory {
 public:
  std::uint32_t HashOf(std::string_view bytes) {
    if (bytes.size() > kLongest) return HashOfWord(bytes);
    Slot& slot = slots_[XXH3_64bits(bytes.data(), bytes.size()) % kSlots];
    if (std::string_view(slot.bytes.data(), slot.size) != bytes) {
      std::memcpy(slot.bytes.data(), bytes.data(), bytes.size());
      slot.size = static_cast<std::uint8_t>(bytes.size());
      slot.hash = HashOfWord(bytes);
    }
    return slot.hash;
  }

 private:
  static constexpr std::size_t kSlots = 4096;
  static constexpr std::size_t kLongest = 40;
  struct Slot {
    std::array<char, kLongest> bytes{};
    std::uint8_t size = 0;
    std::uint32_t hash = 0;
  };
  std::vector<Slot> slots_ = std::vector<Slot>(kSlots);
};

// Reads stretches between ASCII spaces, which no word crosses: those of ASCII by a table, the others by text::Tokenize.
class HashReader {
 public:
  HashReader(std::string_view text, FoldMemory& memory, WordHashes& out) : text_(text), memory_(memory), out_(out) {}

  void Run() {
    while (at_ < text_.size()) {
      switch (ClassAt(at_)) {
        case kLetter:
          Word();
          break;
        case kDigit:
          Number();
          break;
        case kHigh:
          Beyond(at_);
          break;
        default:
          if (ClassAt(at_) == kSpace) stretch_ = at_ + 1;
          ++at_;
      }
    }
  }

 private:
  [[nodiscard]] std::uint8_t ClassAt(std::size_t at) const {
    return at < text_.size() ? kClasses[static_cast<unsigned char>(text_[at])] : static_cast<std::uint8_t>(kSpace);
  }
  [[nodiscard]] bool Is(std::size_t at, char c) const { return at < text_.size() && text_[at] == c; }

  [[nodiscard]] std::size_t RunEnd(std::size_t at) const {
    while (ClassAt(at) == kLetter || ClassAt(at) == kDigit) ++at;
    return at;
  }

  // The stretch holds a byte beyond ASCII: what was taken of it is given back, and it is read the general way.
  void Beyond(std::size_t at) {
    out_.hashes.resize(first_of_stretch());
    if (!out_.characters.empty()) out_.characters.resize(out_.hashes.size());
    std::size_t end = at;
    while (ClassAt(end) != kSpace) ++end;
    Tokens(text_.substr(stretch_, end - stretch_));
    at_ = end;
  }

  // Words taken before this stretch began.
  [[nodiscard]] std::size_t first_of_stretch() const {
    return marked_stretch_ == stretch_ ? marked_words_ : out_.hashes.size();
  }

  void Take(std::string_view bytes) {
    if (marked_stretch_ != stretch_) {
      marked_stretch_ = stretch_;
      marked_words_ = out_.hashes.size();
    }
    Push(LowerHash(bytes));
  }

  void Push(std::uint32_t hash) {
    out_.hashes.push_back(hash);
    if (!out_.characters.empty()) out_.characters.resize(out_.hashes.size());
  }

  static std::uint32_t LowerHash(std::string_view bytes) {
    std::array<char, 64> buffer;  // NOLINT(*-member-init): filled below
    const auto lower = [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c); };
    if (bytes.size() <= buffer.size()) {
      for (std::size_t i = 0; i < bytes.size(); ++i) buffer[i] = lower(bytes[i]);
      return static_cast<std::uint32_t>(XXH3_64bits(buffer.data(), bytes.size()));
    }
    std::string folded(bytes);
    for (char& c : folded) c = lower(c);
    return static_cast<std::uint32_t>(XXH3_64bits(folded.data(), folded.size()));
  }

  // "U.S.", "a.m.": as text::Tokenize. Only a letter beyond ASCII could end it otherwise, and that is seen after it.
  [[nodiscard]] std::size_t AcronymEnd() const {
    std::size_t at = at_;
    int letters = 0;
    for (; ClassAt(at) == kLetter && Is(at + 1, '.'); at += 2) ++letters;
    return letters >= 2 ? at : at_;
  }

  [[nodiscard]] bool IsPossessive(std::size_t at) const {
    return Is(at, '\'') && (Is(at + 1, 's') || Is(at + 1, 'S')) && ClassAt(at + 2) != kLetter;
  }

  void Word() {
    if (const std::size_t acronym = AcronymEnd(); acronym > at_) {
      Finish(acronym);
      return;
    }
    std::size_t end = RunEnd(at_);
    while ((Is(end, '\'') || Is(end, '-')) && ClassAt(end + 1) == kLetter && !IsPossessive(end)) end = RunEnd(end + 1);
    Finish(end);
    if (IsPossessive(end)) Finish(end + 2);
  }

  void Number() {
    std::size_t end = RunEnd(at_);
    while ((Is(end, '.') || Is(end, ',') || Is(end, ':')) && ClassAt(end + 1) == kDigit) end = RunEnd(end + 1);
    Finish(end);
  }

  // Where a byte beyond ASCII follows, what was read may be part of a longer word; Run comes to that byte and Beyond
  // reads the stretch again.
  void Finish(std::size_t end) {
    Take(text_.substr(at_, end - at_));
    at_ = end;
  }

  void Tokens(std::string_view stretch) {
    for (const text::Token& token : text::Tokenize(stretch)) {
      if (token.kind == text::TokenKind::kMark) continue;
      const std::string_view bytes = token.span.Of(stretch);
      if (static_cast<unsigned char>(bytes.front()) >= 0xE0 && IsUnspaced(text::Decode(bytes, 0).value)) {
        Characters(bytes);
      } else {
        Push(memory_.HashOf(bytes));
      }
    }
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
  std::size_t at_ = 0;
  std::size_t stretch_ = 0;  // where the stretch without a space began
  std::size_t marked_stretch_ = std::string_view::npos;
  std::size_t marked_words_ = 0;  // words taken before the stretch at marked_stretch_
};

}  // namespace

void ReadWordHashes(std::string_view text, WordHashes& out) {
  thread_local FoldMemory memory;
  out.hashes.clear();
  out.characters.clear();
  HashReader(text.substr(0, kMostTextBytes), memory, out).Run();
}

}  // namespace stemma::reuse
