// Markdown: takes the marks of a crawler's dump out of its lines.
// In:  one line.  Out: its text, its links, and where its text began.
// Tested by extract/extract_test.cc. Source: CommonMark 0.30, the inline marks that crawlers write.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::extract {

struct MarkdownLink {
  std::string href;
  std::uint32_t begin = 0;  // in the plain text
  std::uint32_t end = 0;
};

struct PlainLine {
  std::string text;
  std::vector<MarkdownLink> links;
  std::uint8_t heading = 0;  // number of '#'
  bool quote = false;
  bool item = false;
  bool bold = false;   // all of it
  bool image = false;  // nothing but pictures
};

// Links become their text, pictures go, ** and __ go, a * or _ around the whole line goes, "\$" becomes "$", <http://…>
// becomes the address. Time O(n).
PlainLine ReadMarkdown(std::string_view line);

}  // namespace stemma::extract
