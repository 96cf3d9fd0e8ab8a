#include "entities/plain_name.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stemma::entities {
namespace {

bool IsLink(std::string_view word) {
  static constexpr std::array<std::string_view, 8> kLinks = {"of", "for", "the", "and", "in", "on", "de", "al"};
  return std::ranges::find(kLinks, word) != kLinks.end();
}

}  // namespace

std::string PlainName(std::string_view key) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 19> kSpellings = {
      {{"us", "united states"},
       {"uk", "united kingdom"},
       {"un", "united nations"},
       {"eu", "european union"},
       {"centre", "center"},
       {"defence", "defense"},
       {"labour", "labor"},
       {"programme", "program"},
       {"harbour", "harbor"},
       {"theatre", "theater"},
       {"licence", "license"},
       {"ltd", "limited"},
       {"co", "company"},
       {"corp", "corporation"},
       {"dept", "department"},
       {"univ", "university"},
       {"assn", "association"},
       {"assoc", "association"},
       {"inst", "institute"}}};
  std::string out;
  while (!key.empty()) {
    const std::size_t space = std::min(key.find(' '), key.size());
    std::string_view word = key.substr(0, space);
    key.remove_prefix(std::min(space + 1, key.size()));
    if (word.empty() || IsLink(word)) continue;
    for (const auto& [british, american] : kSpellings)
      if (word == british) word = american;
    std::string plain(word);
    if (const std::size_t at = plain.find("isation"); at != std::string::npos) plain[at + 1] = 'z';
    out += (out.empty() ? "" : " ") + plain;
  }
  return out;
}

}  // namespace stemma::entities
