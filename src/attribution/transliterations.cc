#include "attribution/transliterations.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/name_text.h"
#include "text/fold.h"

namespace stemma::attribution {
namespace {

// Sounds in classes: "ch" and "sh" are one, so are "q", "k" and "c", "e" and "i", "o" and "u"; doubled letters once.
// Coarser classes join Hassan and Hussein.
std::string Sounds(const std::string& word) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
  constexpr std::string_view kClasses = "abkdifghijklmnupkrstuvuxis";
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const std::size_t at = kLetters.find(word[i]);
    if (at == std::string_view::npos) continue;
    const bool with_h =
        i + 1 < word.size() && word[i + 1] == 'h' && std::string_view("scktdg").find(word[i]) != std::string_view::npos;
    const char c = with_h && (word[i] == 's' || word[i] == 'c') ? 'X' : kClasses[at];
    if (with_h) ++i;
    if (out.empty() || out.back() != c) out += c;
  }
  return out;
}

// How many consonants tell a word from another one; "h" counts, doubled letters once.
std::size_t Telling(std::string_view word) {
  std::size_t count = 0;
  char last = ' ';
  for (const char c : word) {
    if (c != last && c >= 'a' && std::string_view("aeiouyw").find(c) == std::string_view::npos) ++count;
    last = c;
  }
  return count;
}

// Without "al-" and its like, which are written or left out.
std::string KeyOf(std::string_view name) {
  std::string key;
  for (const std::string& word : Split(text::Fold(name))) {
    const std::size_t dash = word.find('-');
    const std::string stem = dash != std::string::npos && dash <= 3 ? word.substr(dash + 1) : word;
    key += (key.empty() ? "" : " ") + Sounds(stem);
  }
  return key;
}

// Each word of the two is the same, or long enough in consonants to be told from another name.
bool IsLikeEnough(std::string_view a, std::string_view b) {
  constexpr std::size_t kFewest = 3;
  const auto left = Split(text::Fold(a));
  const auto right = Split(text::Fold(b));
  if (left.size() != right.size() || left.size() < 2) return false;
  for (std::size_t i = 0; i < left.size(); ++i)
    if (left[i] != right[i] && std::min(Telling(left[i]), Telling(right[i])) < kFewest) return false;
  return true;
}

struct Spelling {
  std::set<ArticleIndex> articles;
  std::size_t count = 0;  // in the texts
};

using Group = std::map<std::string, Spelling>;

bool Meet(const Spelling& a, const Spelling& b) {
  return std::ranges::any_of(a.articles, [&](ArticleIndex i) { return b.articles.contains(i); });
}

void Count(const Article& article, ArticleIndex index, const std::string& name, Spelling& spelling) {
  for (std::size_t at = article.text.find(name); at != std::string::npos;
       at = article.text.find(name, at + name.size())) {
    ++spelling.count;
    spelling.articles.insert(index);
  }
}

// Spelling -> that of the group's most frequent one that it may join.
void Join(const Group& group, std::map<std::string, std::string>& out) {
  std::vector<std::pair<std::string, const Spelling*>> all;
  for (const auto& [name, spelling] : group) all.emplace_back(name, &spelling);
  std::ranges::stable_sort(all, [](const auto& a, const auto& b) { return a.second->count > b.second->count; });
  constexpr std::size_t kMost = 20;  // spellings of one key that are compared
  for (std::size_t i = 1; i < std::min(all.size(), kMost); ++i)
    for (std::size_t head = 0; head < i; ++head)
      if (!out.contains(all[head].first) && IsLikeEnough(all[i].first, all[head].first) &&
          !Meet(*all[i].second, *all[head].second)) {
        out.emplace(all[i].first, all[head].first);
        break;
      }
}

}  // namespace

void UniteTransliterations(std::span<const Article> articles, SourceEntries entries) {
  std::map<std::string, Group> groups;
  for (const SourceEntry& e : entries) {
    if (e.name.find(' ') == std::string::npos || !IsPerson(e.voice.kind)) continue;
    Spelling& spelling = groups[KeyOf(e.name)][e.name];
    spelling.articles.insert(e.article);
  }
  std::map<std::string, std::string> joined;
  for (auto& [key, group] : groups) {
    if (group.size() < 2) continue;
    // An article that prints a spelling holds it, whether it speaks there or not.
    for (auto& [name, spelling] : group)
      for (std::size_t i = 0; i < articles.size(); ++i)
        Count(articles[i], static_cast<ArticleIndex>(i), name, spelling);
    Join(group, joined);
  }
  for (SourceEntry& e : entries)
    if (const auto found = joined.find(e.name); found != joined.end() && IsPerson(e.voice.kind)) e.name = found->second;
}

}  // namespace stemma::attribution
