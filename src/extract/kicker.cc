#include "extract/kicker.h"

#include "extract/names.h"
#include "extract/title.h"

namespace stemma::extract {
namespace {

constexpr std::size_t kMaxKickerWords = 5, kMinHeadlineWords = 3;

bool IsKickerOf(std::string_view kicker, std::string_view headline) {
  return WordCount(kicker) <= kMaxKickerWords && WordCount(headline) >= kMinHeadlineWords;
}

// "Bridges" of "Bridges: Ferry sinks": the topic before the first mark, and what stands behind the mark.
struct Topic {
  std::string_view kicker;
  std::string_view headline;  // empty where there is no topic
};

Topic TopicOf(std::string_view title) {
  Topic topic;
  std::size_t first = std::string_view::npos;
  for (const std::string_view mark : {": ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " | "}) {
    const std::size_t at = title.find(mark);
    if (at >= first) continue;
    first = at;
    topic = {title.substr(0, at), title.substr(at + mark.size())};
  }
  return IsKickerOf(topic.kicker, topic.headline) ? topic : Topic();
}

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
  for (const std::string_view mark : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "}) {
    const std::size_t at = title.find(mark);
    if (at == std::string_view::npos) continue;
    const std::string_view kicker = title.substr(0, at);
    const std::string_view headline = title.substr(at + mark.size());
    if (IsKickerOf(kicker, headline) && StandsOverHeadline(kicker, headline, lines)) return std::string(headline);
  }
  return std::string(title);
}

std::string WithoutKicker(std::string_view title, std::string_view declared) {
  if (declared.size() < title.size() && title.ends_with(declared)) {
    const std::string_view before = title.substr(0, title.size() - declared.size());
    if (before.ends_with(' ') && IsKickerOf(before, declared)) return std::string(declared);
  }
  const Topic chosen = TopicOf(title);
  const Topic other = TopicOf(declared);
  const bool same = !chosen.headline.empty() && TitleKey(chosen.headline) == TitleKey(other.headline);
  const std::string_view word = chosen.kicker.substr(0, chosen.kicker.find(' '));
  if (same && !other.kicker.starts_with(word)) return std::string(chosen.headline);
  return std::string(title);
}

}  // namespace stemma::extract
