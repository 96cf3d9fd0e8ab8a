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

// "March 14, 2021 at 9:12 pm" and nothing else.
std::string DateOfLine(const std::string& text) {
  constexpr std::size_t kMaxBesides = 16;  // "at 9:12 pm", "(edited)"
  const auto dates = FindDates(text, true);
  if (dates.size() != 1 || text.size() - (dates[0].end - dates[0].begin) > kMaxBesides) return {};
  return dates[0].value;
}

// The last line of a comment where it can be the name of who wrote the next one: short, and no sentence.
std::string TakeName(Comment& comment) {
  constexpr std::size_t kMaxName = 40;
  const std::size_t line = comment.text.rfind('\n');
  const std::size_t begin = line == std::string::npos ? 0 : line + 1;
  std::string name = comment.text.substr(begin);
  if (name.empty() || name.size() > kMaxName || EndsLikeSentence(name)) return {};
  comment.text.resize(line == std::string::npos ? 0 : line);
  return name;
}

}  // namespace

void AddDumpComment(const DumpLine& line, RawRange raw, std::vector<Comment>& comments) {
  const std::string& text = line.plain.text;
  const std::size_t name_end = std::min(text.find(" says:"), text.find(" on "));
  if (IsHeader(text, name_end)) {
    const auto dates = FindDates(text, true);
    const std::size_t name = NumberEnd(text);
    comments.push_back({text.substr(name, name_end - name), dates.empty() ? std::string() : dates[0].value, {}, raw});
    return;
  }
  if (std::string date = DateOfLine(text); !date.empty() && !comments.empty()) {
    Comment& last = comments.back();
    if (last.text.empty() && last.time.empty()) {  // its header had no date
      last.time = std::move(date);
      return;
    }
    if (std::string name = TakeName(last); !name.empty()) {
      if (last.text.empty() && last.author.empty()) comments.pop_back();
      comments.push_back({std::move(name), std::move(date), {}, raw});
      return;
    }
  }
  const bool fresh = comments.empty() || StartsItem(line);
  if (fresh) comments.push_back({{}, {}, {}, raw});
  Comment& comment = comments.back();
  if (!comment.text.empty()) comment.text += '\n';
  comment.text += fresh ? text.substr(NumberEnd(text)) : text;
  comment.raw.end = raw.end;
}

}  // namespace stemma::extract
