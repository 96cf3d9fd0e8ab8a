#include "reference/csv.h"

#include <algorithm>
#include <utility>

namespace stemma::reference {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {
    if (text_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
    const std::string_view first = text_.substr(at_, text_.find_first_of("\r\n", at_) - at_);
    for (const char other : {';', '\t'})
      if (std::ranges::count(first, other) > std::ranges::count(first, separator_)) separator_ = other;
  }

  std::vector<CsvRow> Rows() {
    std::vector<CsvRow> rows;
    while (at_ < text_.size()) {
      CsvRow row = Row();
      if (row.fields.size() > 1 || !row.fault.empty() || !row.fields.front().empty()) rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  [[nodiscard]] bool AtEnd() const { return at_ >= text_.size() || text_[at_] == '\r' || text_[at_] == '\n'; }

  // Steps over one line end, in any of its three forms.
  void NextLine() {
    const bool two = text_.substr(std::min(at_, text_.size())).starts_with("\r\n");
    at_ += two ? 2 : 1;
    ++line_;
  }

  CsvRow Row() {
    CsvRow row{line_, at_, {}, {}};
    const std::size_t begin = at_;
    while (true) {
      row.fields.push_back(Field(row.fault));
      if (!row.fault.empty()) {
        // The rest of the line where the row began is lost; the next line may be whole.
        at_ = std::min(text_.find_first_of("\r\n", begin), text_.size());
        line_ = row.line;
        break;
      }
      if (AtEnd()) break;
      ++at_;  // the separator
    }
    NextLine();
    return row;
  }

  std::string Field(std::string& fault) {
    if (at_ < text_.size() && text_[at_] == '"') return Quoted(fault);
    const std::size_t begin = at_;
    while (!AtEnd() && text_[at_] != separator_) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  std::string Quoted(std::string& fault) {
    std::string out;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n' || (text_[at_] == '\r' && !text_.substr(at_).starts_with("\r\n"))) ++line_;
      if (text_[at_] != '"') {
        out += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        out += text_[at_++];
      } else {
        ++at_;
        if (!AtEnd() && text_[at_] != separator_) fault = "characters behind a closing quotation mark";
        return out;
      }
    }
    fault = "a quotation mark is never closed";
    return out;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
  char separator_ = ',';
};

}  // namespace

std::vector<CsvRow> ReadCsv(std::string_view text) { return Reader(text).Rows(); }

}  // namespace stemma::reference
