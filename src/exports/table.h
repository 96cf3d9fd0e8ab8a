// Table: rows of text as CSV by RFC 4180.
// In:  a head and rows.  Out: text with CR LF line ends, every cell quoted where it must be.
// A cell that a spreadsheet would take for a formula (it begins with = + - @, tab or CR) gets an apostrophe in front,
// unless it is a plain number. Tested by exports/exports_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma::exports {

class Table {
 public:
  explicit Table(const std::vector<std::string>& head) : width_(head.size()) { Add(head); }
  // REQUIRES: as many cells as the head has.
  void Add(const std::vector<std::string>& cells);
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::size_t width_;
  std::string text_;
};

// One cell as it is written.
std::string Cell(std::string_view value);

}  // namespace stemma::exports
