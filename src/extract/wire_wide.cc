#include "extract/wire_wide.h"

#include <array>
#include <string>

namespace stemma::extract {
namespace {

struct Sign {
  std::string_view word;
  std::string_view name;
};

constexpr auto kSigns = std::to_array<Sign>({{"共同通信", "Kyodo"},
                                             {"共同", "Kyodo"},
                                             {"時事通信", "Jiji Press"},
                                             {"時事", "Jiji Press"},
                                             {"ロイター", "Reuters"},
                                             {"新华社", "Xinhua"},
                                             {"新華社", "Xinhua"},
                                             {"中新社", "China News Service"},
                                             {"中新网", "China News Service"},
                                             {"中央社", "Central News Agency"},
                                             {"路透社", "Reuters"},
                                             {"路透", "Reuters"},
                                             {"法新社", "Agence France-Presse"},
                                             {"美联社", "Associated Press"},
                                             {"美聯社", "Associated Press"},
                                             {"연합뉴스", "Yonhap"},
                                             {"뉴시스", "Newsis"},
                                             {"뉴스1", "News1"},
                                             {"로이터", "Reuters"}});

constexpr auto kBrackets = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"（", "）"}, {"(", ")"}, {"【", "】"}, {"[", "]"}, {"［", "］"}});

constexpr std::size_t kMaxTag = 60;  // bytes inside a bracket

// The agency that ends `inner`, alone or behind a space, a "=", a date or a place.
std::string_view AgencyAtEnd(std::string_view inner) {
  while (inner.ends_with(' ')) inner.remove_suffix(1);
  if (inner.size() > kMaxTag) return {};
  for (const Sign& sign : kSigns) {
    if (!inner.ends_with(sign.word)) continue;
    const std::string_view before = inner.substr(0, inner.size() - sign.word.size());
    const bool joined = before.empty() || before.ends_with(' ') || before.ends_with('=') || before.ends_with('/') ||
                        before.ends_with("＝") || before.ends_with("日") || before.ends_with("・");
    if (joined) return sign.name;
  }
  return {};
}

}  // namespace

std::optional<CreditCue> WideTagOf(std::string_view line) {
  while (line.ends_with(' ')) line.remove_suffix(1);
  for (const auto& [open, close] : kBrackets) {
    if (line.starts_with(open)) {
      const std::size_t end = line.substr(0, kMaxTag + open.size() + close.size()).find(close);
      if (end == std::string_view::npos) continue;
      const std::string_view agency = AgencyAtEnd(line.substr(open.size(), end - open.size()));
      const bool whole = end + close.size() == line.size();
      if (!agency.empty()) return CreditCue{"wire", std::string(agency), whole};
    }
    const std::size_t begin = line.ends_with(close) ? line.rfind(open) : std::string_view::npos;
    if (begin == std::string_view::npos || begin == 0) continue;
    const std::string_view inner = line.substr(begin + open.size(), line.size() - begin - open.size() - close.size());
    if (const std::string_view agency = AgencyAtEnd(inner); !agency.empty())
      return CreditCue{"wire", std::string(agency), false, begin};
  }
  return std::nullopt;
}

}  // namespace stemma::extract
