// Html: a page under construction, in which page text cannot pass as markup.
// In:  our own markup (string literals only) and anybody's text.  Out: UTF-8 HTML.
// Tested by report/html_test.cc; hostile text in report/report_test.cc.
// Source: WHATWG HTML, sections 13.1.2.3 (attributes) and 13.3 (escaping).
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stemma::report {

// A piece of markup that stands in our source. Made at compile time only: text from a page cannot become one.
class Markup {
 public:
  consteval Markup(const char* literal) : text_(literal) {}  // NOLINT: literals convert by design
  [[nodiscard]] constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

// `text` with the five markup characters escaped, fit for elements and for quoted attributes. Control characters
// become U+FFFD (they are not allowed in HTML); marks that turn the reading direction around are left out, since
// they would reach over into our own words.
std::string Escape(std::string_view text);

// `url` when it is http or https, has no space or control character and at most 2,048 bytes; else nothing.
std::optional<std::string> SafeHref(std::string_view url);

// Appends to one growing string. Every method gives the page back, so that calls chain.
class Html {
 public:
  Html& Raw(Markup markup) {
    page_ += markup.text();
    return *this;
  }
  Html& Text(std::string_view text) {
    page_ += Escape(text);
    return *this;
  }
  Html& Number(std::integral auto value) {
    page_ += std::to_string(value);
    return *this;
  }
  // A name that may run right to left: <bdi>name</bdi>.
  Html& Name(std::string_view name) { return Raw("<bdi>").Text(name).Raw("</bdi>"); }
  // A link out of the report when the address is harmless, else only its words.
  Html& Out(std::string_view url, std::string_view words);

  [[nodiscard]] std::size_t size() const { return page_.size(); }
  [[nodiscard]] std::string Take() { return std::move(page_); }

 private:
  std::string page_;
};

}  // namespace stemma::report
