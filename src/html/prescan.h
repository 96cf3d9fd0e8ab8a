// Prescan: the charset that a page's <meta> elements name, found before there is a tree.
// In:  a page's first bytes, in any charset that holds ASCII.  Out: labels as they stand, the first one first.
// Tested by html/html_test.cc, tests/quality/html5lib_test.cc (html5lib's own cases), fuzzed by fuzz/html_fuzz.cc.
// Source: WHATWG HTML, "prescan a byte stream to determine its encoding".
#pragma once

#include <string>
#include <string_view>

namespace stemma::html {

// Goes through the <meta> elements of a page one by one. Time O(bytes) for all of them.
class Prescan {
 public:
  // REQUIRES: `bytes` outlive it.
  explicit Prescan(std::string_view bytes) : bytes_(bytes) {}

  // The next label that a <meta> gives, lower case; empty when there is none. A <meta> that the end cuts gives none.
  std::string Next();

 private:
  struct Attribute {
    std::string name;  // lower case; empty when the tag ends
    std::string value;
  };
  // "Get an attribute"; false when the bytes run out.
  bool TakeAttribute(Attribute& out);
  bool TakeValue(std::string& value);
  // At a <meta>'s attributes. The label, or empty.
  std::string ReadMeta();
  void SkipTag();
  void SkipTo(std::string_view mark);
  [[nodiscard]] bool AtEnd() const { return at_ >= bytes_.size(); }
  [[nodiscard]] bool IsMeta() const;

  std::string_view bytes_;
  std::size_t at_ = 0;
};

// The label in a <meta>'s content attribute: behind "charset", white space and "=". Empty when there is none.
// REQUIRES: lower case. Source: WHATWG HTML, "extracting a character encoding from a meta element".
std::string LabelInContent(std::string_view content);

}  // namespace stemma::html
