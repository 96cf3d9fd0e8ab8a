// Quirks: whether a page's doctype asks for the old browsers' ways (there, a table does not end a paragraph).
// In:  a doctype.  Out: quirks mode or not (limited quirks counts as not).
// Tested by html/reader_test.cc. Source: WHATWG HTML, "The initial insertion mode".
#pragma once

#include <string_view>

namespace stemma::html {

struct Doctype {
  std::string_view name;
  bool has_system_id = false;
  std::string_view public_id;
  std::string_view system_id;
  bool force_quirks = false;
};

bool MeansQuirks(const Doctype& doctype);

}  // namespace stemma::html
