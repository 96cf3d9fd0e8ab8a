#include "entities/plain_name.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace stemma::entities {
namespace {

bool IsLink(std::string_view word) {
  static constexpr std::array<std::string_view, 8> kLinks = {"of", "for", "the", "and", "in", "on", "de", "al"};
  return std::ranges::find(kLinks, word) != kLinks.end();
}

// Organs that every state has, which go by their state's name or its adjective, in front or behind.
bool IsOrgan(std::string_view word) {
  static constexpr auto kOrgans = std::to_array<std::string_view>(
      {"army", "coastguard", "command", "embassy", "government", "ministry", "navy", "parliament", "police"});
  return std::ranges::find(kOrgans, word) != kOrgans.end();
}

// What "brennia" and "brennian", "iran" and "iranian" share.
std::string_view OwnerStem(std::string_view word) {
  constexpr std::size_t kLeast = 4;
  for (const std::string_view ending : {"ian", "ia", "an", "ese", "ish", "i", "a"})
    if (word.ends_with(ending) && word.size() >= kLeast + ending.size())
      return word.substr(0, word.size() - ending.size());
  return word;
}

std::string Joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
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
  std::vector<std::string> words;
  while (!key.empty()) {
    const std::size_t space = std::min(key.find(' '), key.size());
    std::string_view word = key.substr(0, space);
    key.remove_prefix(std::min(space + 1, key.size()));
    if (word.empty() || IsLink(word)) continue;
    for (const auto& [british, american] : kSpellings)
      if (word == british) word = american;
    std::string plain(word);
    if (const std::size_t at = plain.find("isation"); at != std::string::npos) plain[at + 1] = 'z';
    words.push_back(std::move(plain));
  }
  if (words.size() > 2 && std::ranges::any_of(words, IsOrgan)) {
    for (std::string& word : words) word = OwnerStem(word);
    std::ranges::sort(words);
  }
  return Joined(words);
}

}  // namespace stemma::entities
