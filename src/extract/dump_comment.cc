#include "extract/dump_comment.h"

#include <algorithm>
#include <string>

#include "extract/date_text.h"

namespace stemma::extract {
namespace {

std::size_t NumberEnd(const std::string& text) {
  std::size_t i = 0;
  while (i < text.size() && i < 4 && text[i] >= '0' && text[i] <= '9') ++i;
  return i > 0 && text.compare(i, 2, ". ") == 0 ? i + 2 : 0;
}

bool StartsItem(const DumpLine& line) { return line.plain.item || NumberEnd(line.plain.text) != 0; }

// "Name says:", "Name on July 4, 2017 at 5:00 pm".
bool IsHeader(const std::string& text, std::size_t name_end) {
  return name_end != std::string::npos && name_end < 40 && text.size() < 90 &&
         (text.ends_with("says:") || !FindDates(text, true).empty());
}

}  // namespace

void AddDumpComment(const DumpLine& line, RawRange raw, std::vector<Comment>& comments) {
  const std::string& text = line.plain.text;
  const std::size_t name_end = std::min(text.find(" says:"), text.find(" on "));
  if (IsHeader(text, name_end)) {
    const auto dates = FindDates(text, true);
    comments.push_back({text.substr(0, name_end), dates.empty() ? std::string() : dates[0].value, {}, raw});
    return;
  }
  const bool fresh = comments.empty() || StartsItem(line);
  if (fresh) comments.push_back({{}, {}, {}, raw});
  Comment& comment = comments.back();
  if (!comment.text.empty()) comment.text += '\n';
  comment.text += fresh ? text.substr(NumberEnd(text)) : text;
  comment.raw.end = raw.end;
}

}  // namespace stemma::extract
