#include "extract/kicker.h"

#include "extract/names.h"
#include "extract/title.h"

namespace stemma::extract {
namespace {

// "Bridges" and "Ferry sinks at Orrin" in two lines, or in one with nothing but a space between.
bool StandsOverHeadline(std::string_view kicker, std::string_view headline, const std::vector<Line>& lines) {
  const std::string above = TitleKey(kicker);
  const std::string below = TitleKey(headline);
  if (above.empty() || below.empty()) return false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& text = lines[i].text;
    const bool starts = text.starts_with(kicker);
    if (!starts && TitleKey(text.substr(0, 2 * kicker.size())) != above) continue;
    if (text.size() <= kicker.size() + 3) {
      if (i + 1 < lines.size() && TitleKey(lines[i + 1].text) == below) return true;
    } else if (starts) {
      const std::string_view rest = std::string_view(text).substr(kicker.size());
      if (rest == headline || (rest.front() == ' ' && rest.substr(1) == headline)) return true;
    }
  }
  return false;
}

}  // namespace

std::string WithoutKicker(std::string_view title, const std::vector<Line>& lines) {
  constexpr std::size_t kMaxKickerWords = 5, kMinHeadlineWords = 3;
  for (const std::string_view mark : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "}) {
    const std::size_t at = title.find(mark);
    if (at == std::string_view::npos) continue;
    const std::string_view kicker = title.substr(0, at);
    const std::string_view headline = title.substr(at + mark.size());
    if (WordCount(kicker) > kMaxKickerWords || WordCount(headline) < kMinHeadlineWords) continue;
    if (StandsOverHeadline(kicker, headline, lines)) return std::string(headline);
  }
  return std::string(title);
}

}  // namespace stemma::extract
