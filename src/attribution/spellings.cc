#include "attribution/spellings.h"

#include <algorithm>
#include <map>

#include "attribution/name_text.h"
#include "text/fold.h"

namespace stemma::attribution {
namespace {

using Counts = std::map<std::string, int>;        // spelling -> how often it speaks
using Spellings = std::map<std::string, Counts>;  // key -> spellings

// "Pando" where the set has one "Pando Daily": a short name that only lacks the word for an outlet.
std::string Lengthened(const std::string& key, const Spellings& spellings) {
  if (key.size() < 4) return {};
  std::string found;
  for (auto at = spellings.upper_bound(key); at != spellings.end() && at->first.starts_with(key); ++at) {
    const std::string_view rest = std::string_view(at->first).substr(key.size());
    for (const std::string_view ending :
         {"daily", "news", "newsagency", "times", "post", "media", "newspaper", "press"})
      if (rest == ending && found.empty()) found = at->second.begin()->first;
  }
  return found;
}

// How often the texts print a spelling.
std::size_t Occurrences(std::span<const Article> articles, std::string_view spelling) {
  std::size_t count = 0;
  for (const Article& a : articles)
    for (std::size_t at = a.text.find(spelling); at != std::string::npos;
         at = a.text.find(spelling, at + spelling.size()))
      ++count;
  return count;
}

// The spelling that the texts print most, ties in the order of the alphabet; capitals throughout only if all have them.
std::string Chosen(std::span<const Article> articles, const Counts& all) {
  std::string best;
  std::size_t most = 0;
  for (const auto& [spelling, count] : all) {
    if (IsAllCapitals(spelling) && all.size() > 1) continue;
    // What the texts print decides; how often it speaks only parts equals.
    const std::size_t seen =
        all.size() == 1 ? 1 : Occurrences(articles, spelling) * 1000 + static_cast<std::size_t>(count);
    if (seen <= most) continue;
    most = seen;
    best = spelling;
  }
  return best.empty() ? all.begin()->first : best;
}

}  // namespace

std::string SpellingKey(std::string_view name) {
  std::string key = text::Fold(name);
  for (const std::string_view article : {"as-", "ash-", "ad-", "an-", "ar-", "at-", "az-", "el-"})
    if (key.starts_with(article)) key = "al" + key.substr(article.size());
  for (const std::string_view ending : {".com", ".net", ".org", ".co.uk"})
    if (key.ends_with(ending)) key.resize(key.size() - ending.size());
  std::erase_if(key, [](char c) { return c == ' ' || c == '-' || c == '\'' || c == '.'; });
  return key;
}

void UniteSpellings(std::span<const Article> articles, SourceEntries entries) {
  Spellings spellings;
  for (const SourceEntry& e : entries)
    if (!e.name.empty()) ++spellings[SpellingKey(e.name)][e.name];
  std::map<std::string, std::string> chosen;
  std::map<std::string, std::string> lengthened;
  for (SourceEntry& e : entries) {
    if (e.name.empty()) continue;
    if (const std::string longer = Lengthened(SpellingKey(e.name), spellings); !longer.empty()) {
      // A short name that the texts print far more often is somebody else's: "Apple" beside "Apple Daily".
      constexpr std::size_t kMostOften = 5;
      auto [shorter, first] = lengthened.try_emplace(e.name);
      if (first)
        shorter->second = Occurrences(articles, e.name) <= kMostOften * Occurrences(articles, longer) ? longer : e.name;
      e.name = shorter->second;
    }
    const std::string key = SpellingKey(e.name);
    auto [at, fresh] = chosen.try_emplace(key);
    if (fresh) at->second = Chosen(articles, spellings[key]);
    e.name = at->second;
    if (IsAllCapitals(e.name) && e.name.find(' ') != std::string::npos) e.name = InTitleCase(e.name);
  }
}

}  // namespace stemma::attribution
