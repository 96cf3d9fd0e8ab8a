#include "provenance/spelling.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace stemma::provenance {
namespace {

constexpr std::size_t kLongWord = 7;
constexpr std::size_t kSwappedWord = 6;

std::string WithoutSpaces(std::string_view key) {
  std::string out;
  for (const char c : key)
    if (c != ' ') out += c;
  constexpr auto kEndings = std::to_array<std::string_view>({".com", ".co.uk", ".org", ".net"});
  for (const std::string_view ending : kEndings)
    if (out.size() > ending.size() && out.ends_with(ending)) out.resize(out.size() - ending.size());
  return out;
}

std::vector<std::string_view> WordsOf(std::string_view key) {
  std::vector<std::string_view> out;
  while (!key.empty()) {
    const std::size_t end = std::min(key.find(' '), key.size());
    if (end > 0) out.push_back(key.substr(0, end));
    key.remove_prefix(std::min(key.size(), end + 1));
  }
  return out;
}

// One slip parts the words: a letter more, a letter less, another letter, or two that changed places.
bool OneSlip(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a.empty() || a.front() != b.front()) return false;
  std::size_t same = 0;
  while (same < a.size() && a[same] == b[same]) ++same;
  const std::string_view x = a.substr(same);
  const std::string_view y = b.substr(same);
  if (a.size() < b.size()) return b.size() >= kLongWord && x == y.substr(1);
  const bool swapped = x.size() > 1 && x[0] == y[1] && x[1] == y[0] && x.substr(2) == y.substr(2);
  if (swapped) return a.size() >= kSwappedWord;
  return a.size() >= kLongWord && !x.empty() && x.substr(1) == y.substr(1);
}

}  // namespace

bool AreSpellings(std::string_view a, std::string_view b) {
  if (a == b) return false;
  if (const std::string joined = WithoutSpaces(a); !joined.empty() && joined == WithoutSpaces(b)) return true;
  const std::vector<std::string_view> one = WordsOf(a);
  const std::vector<std::string_view> other = WordsOf(b);
  if (one.size() != other.size() || one.size() < 2) return false;
  const auto [x, y] = std::ranges::mismatch(one, other);
  return x != one.end() && std::equal(x + 1, one.end(), y + 1) && OneSlip(*x, *y);
}

// Words that are one slip apart share a form from which one letter is left out, or one is such a form of the other
// (Garbe, SymSpell, 2012).
std::vector<std::string> SpellingKeys(std::string_view key) {
  std::vector<std::string> out = {WithoutSpaces(key)};
  const std::vector<std::string_view> words = WordsOf(key);
  if (words.size() < 2) return out;
  for (std::size_t slip = 0; slip < words.size(); ++slip) {
    if (words[slip].size() < kSwappedWord) continue;
    const auto begin = static_cast<std::size_t>(words[slip].data() - key.data());
    for (std::size_t letter = 0; letter <= words[slip].size(); ++letter) {
      std::string without(key);
      if (letter < words[slip].size()) without.erase(begin + letter, 1);
      out.push_back(std::to_string(slip) + without);
    }
  }
  return out;
}

}  // namespace stemma::provenance
