// SourceText: a page and, behind it, the few strings that could not be views of it; and the way back from text to page.
// In:  a decoded page.  Out: slices of it, with references decoded, line ends normalised and NUL replaced.
// Tested by html/tokenizer_test.cc and html/reader_test.cc. Source: WHATWG HTML, "Preprocessing the input stream".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace stemma::html {

// A range of the page, or, from the page's size on, of what was rewritten.
struct Slice {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
};

// An attribute: its name in lower case, its value with references decoded.
struct TokenAttribute {
  Slice name;
  Slice value;
};

// How a range of the page becomes text.
struct Reading {
  bool references = false;    // "&amp;" stands for "&"
  bool in_attribute = false;  // the rules for references in attribute values
};

// Largest page that can be read: rewritten text is at most three times its source, so offsets fit 32 bits.
inline constexpr std::size_t kMaxPageBytes = std::size_t{1} << 29;

// Does not own the page. OPTIMIZATION: text that stands in the page as it should read is never copied.
class SourceText {
 public:
  explicit SourceText(std::string_view page);

  [[nodiscard]] std::string_view page() const { return page_; }
  [[nodiscard]] bool has_nul() const { return has_nul_; }
  [[nodiscard]] std::string_view Get(Slice slice) const { return Get(page_, rewritten_, slice); }
  static std::string_view Get(std::string_view page, std::string_view rewritten, Slice slice) {
    if (slice.begin < page.size()) return page.substr(slice.begin, slice.end - slice.begin);
    return rewritten.substr(slice.begin - page.size(), slice.end - slice.begin);
  }

  // The text of page bytes [begin, end).
  Slice Read(std::size_t begin, std::size_t end, Reading reading);
  // A name in lower case, NUL replaced.
  Slice ReadName(std::size_t begin, std::size_t end);
  // A string that stands nowhere in the page.
  Slice Add(std::string_view text);

  std::string TakeRewritten() { return std::move(rewritten_); }

 private:
  std::string_view page_;
  std::string rewritten_;
  bool has_nul_ = false;
  bool has_return_ = false;
};

// Bytes of `source` that make the first `size` bytes of its text; a reference that is cut counts whole.
std::size_t SourceSize(std::string_view source, Reading reading, std::size_t size);

}  // namespace stemma::html
