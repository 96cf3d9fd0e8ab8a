#include "entities/equation.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.h"

namespace stemma::entities {
namespace {

constexpr std::size_t kReach = 90;  // bytes between the two names

// Folded, without marks. What stands after "who" may follow an apposition.
constexpr auto kPhrases = std::to_array<std::string_view>({"known as",
                                                           "also known as",
                                                           "better known as",
                                                           "best known as",
                                                           "known online as",
                                                           "alias",
                                                           "aka",
                                                           "real name",
                                                           "whose real name is",
                                                           "whose real name was",
                                                           "whose birth name is",
                                                           "who writes as",
                                                           "who wrote as",
                                                           "who blogs as",
                                                           "who posts as",
                                                           "who goes by",
                                                           "who goes by the name",
                                                           "who goes by the name of",
                                                           "who goes by the name",
                                                           "writing as",
                                                           "born",
                                                           "nee",
                                                           "ne",
                                                           "formerly",
                                                           "formerly known as",
                                                           "formerly called",
                                                           "previously known as",
                                                           "previously called",
                                                           "now called",
                                                           "now known as",
                                                           "later renamed",
                                                           "since renamed",
                                                           "renamed",
                                                           "nicknamed",
                                                           "under the pen name",
                                                           "under the pseudonym",
                                                           "who writes under the name",
                                                           "who writes under the name of",
                                                           "who writes under the pen name",
                                                           "who writes under the pseudonym",
                                                           "who blogs under the name",
                                                           "who posts under the name",
                                                           "who posts under the handle",
                                                           "who publishes as",
                                                           "who publishes under the name",
                                                           "is the pen name of",
                                                           "is a pen name of",
                                                           "the pen name of",
                                                           "a pen name of",
                                                           "the pseudonym of",
                                                           "a pseudonym of",
                                                           "is a pseudonym of",
                                                           "is the pseudonym of",
                                                           "is the real name of",
                                                           "the nom de guerre of",
                                                           "nom de guerre",
                                                           "whose nom de guerre is",
                                                           "is better known as",
                                                           "is also known as",
                                                           "was formerly called",
                                                           "was formerly known as",
                                                           "is known as",
                                                           "writes as",
                                                           "writes under the name",
                                                           "writes under the pen name",
                                                           "blogs as",
                                                           "in english",
                                                           "which calls itself",
                                                           "that calls itself",
                                                           "which call themselves",
                                                           "who call themselves",
                                                           "calling itself",
                                                           "calling themselves",
                                                           "which styles itself",
                                                           "styling itself",
                                                           "known at home as",
                                                           "known locally as",
                                                           "which is known as",
                                                           "which is known locally as",
                                                           "whose name is written",
                                                           "whose name is also written",
                                                           "whose name is spelt",
                                                           "whose name is spelled",
                                                           "also called",
                                                           "also spelled",
                                                           "also spelt",
                                                           "also written",
                                                           "s real name is",
                                                           "s pen name is",
                                                           "s pen name was",
                                                           "who calls himself",
                                                           "who calls herself",
                                                           "known by the pen name",
                                                           "known by his pen name",
                                                           "known by her pen name",
                                                           "known by the nom de guerre",
                                                           "known by his nom de guerre"});

// Lower-case words with one space between; marks are gone but for the comma, which stands alone.
std::string Words(std::string_view text) {
  const std::string folded = text::Fold(text);
  std::string out;
  for (const char c : folded) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter) {
      out += c;
    } else if (c == ',') {
      out += " , ";
    } else if (c == '.' && !out.empty()) {
      continue;  // "a.k.a."
    } else {
      out += ' ';
    }
  }
  std::string single;
  for (const char c : out)
    if (c != ' ' || (!single.empty() && single.back() != ' ')) single += c;
  while (!single.empty() && (single.back() == ' ')) single.pop_back();
  return single;
}

std::string_view WithoutCommas(std::string_view words) {
  while (words.starts_with(", ")) words.remove_prefix(2);
  while (words.ends_with(" ,")) words.remove_suffix(2);
  if (words == ",") words = {};
  return words;
}

// "is the old German name of", ", the local spelling of", "is Russian for": another name of the same thing. `words` are
// folded.
bool IsNameOf(std::string_view words) {
  static constexpr auto kNames = std::to_array<std::string_view>({"name", "spelling", "form", "version"});
  static constexpr auto kOpenings =
      std::to_array<std::string_view>({"is the ", "was the ", "is an ", "is a ", "is its ", "the ", "an ", "a "});
  constexpr std::ptrdiff_t kMostAdjectives = 3;
  const auto opening = std::ranges::find_if(kOpenings, [&](std::string_view o) { return words.starts_with(o); });
  if (opening == kOpenings.end() || !(words.ends_with(" of") || words.ends_with(" for"))) return false;
  words.remove_prefix(opening->size());
  words = words.substr(0, words.rfind(' '));
  const std::string_view noun = words.substr(words.rfind(' ') + 1);
  return std::ranges::find(kNames, noun) != kNames.end() && noun.size() < words.size() &&
         std::ranges::count(words, ' ') <= kMostAdjectives && words.find(',') == std::string_view::npos;
}

bool IsPhrase(std::string_view words) {
  return std::ranges::find(kPhrases, words) != kPhrases.end() || IsNameOf(words);
}

// "a former teacher" and the like: it opens with an article, names nobody else.
bool IsApposition(std::string_view words) {
  const bool article = words.starts_with("a ") || words.starts_with("an ") || words.starts_with("the ");
  return article && words.find(" his ") == std::string_view::npos && words.find(" her ") == std::string_view::npos &&
         words.find(" s ") == std::string_view::npos && words.find(" of ") == std::string_view::npos;
}

}  // namespace

bool AreEquated(std::string_view text, Span first, Span second) {
  const std::string_view between = Span(first.end(), second.begin()).Of(text);
  if (between.size() > kReach || between.find('\n') != std::string_view::npos) return false;
  const std::string all = Words(between);
  std::string_view words = WithoutCommas(all);
  if (between.find(". ") != std::string_view::npos && words != "aka") return false;
  if (words.ends_with(" the")) words = WithoutCommas(words.substr(0, words.size() - 4));
  // A birth surname alone is her brother's too.
  const bool born = words == "born" || words == "nee" || words == "ne";
  if (born && second.Of(text).find(' ') == std::string_view::npos) return false;
  if (IsPhrase(words)) return true;
  // "a network called Zhevti Kuduk, or Seven Velms,".
  if (words == "or" && between.starts_with(',') && text.substr(second.end()).starts_with(',')) {
    const std::string before =
        Words(text.substr(0, first.begin()).substr(first.begin() - std::min<std::size_t>(first.begin(), kReach)));
    return std::ranges::any_of(std::to_array<std::string_view>({" called", " named", " known as", " dubbed"}),
                               [&](std::string_view end) { return before.ends_with(end); });
  }
  for (std::size_t at = words.find(' '); at != std::string_view::npos; at = words.find(' ', at + 1)) {
    const std::string_view phrase = words.substr(at + 1);
    if (IsPhrase(phrase) && phrase.find(' ') != std::string_view::npos && IsApposition(words.substr(0, at)))
      return true;
  }
  return false;
}

bool IsNamedInAnotherTongue(std::string_view text, Span first, Span second) {
  const std::string_view between = Span(first.end(), second.begin()).Of(text);
  if (between.size() > kReach || between.find_first_of("\n.") != std::string_view::npos) return false;
  const std::string words = Words(between);
  if (!IsNameOf(WithoutCommas(words))) return false;
  // A language has its capital; "the pen name of" has none.
  const bool language = std::ranges::any_of(between, [](char c) { return c >= 'A' && c <= 'Z'; });
  return language || std::ranges::any_of(std::to_array<std::string_view>({"local", "former", "ancient", "historic"}),
                                         [&](std::string_view w) { return words.find(w) != std::string::npos; });
}

bool AreSpellings(std::string_view text, Span first, Span second) {
  static constexpr auto kAside = std::to_array<std::string_view>(
      {"or", "in", "now", "formerly", "then", "also", "spelt", "spelled", "written", "called", "today", "once", "the"});
  const std::string_view between = Span(first.end(), second.begin()).Of(text);
  const std::string_view behind = text.substr(second.end());
  constexpr std::size_t kShort = 30;
  if (between.size() > kShort) return AreEquated(text, first, second);
  if (between == "/") return true;
  if (between == ", or " && behind.starts_with(',')) return true;
  if (between.starts_with(", which ") && between.ends_with(" call ")) return true;
  const bool open = between.starts_with(" (") || between.starts_with(" [");
  if (!open || !(behind.starts_with(')') || behind.starts_with(']'))) return AreEquated(text, first, second);
  // What stands in the bracket before the name: a language, or words that say that it is another name.
  std::string_view aside = between.substr(2);
  while (!aside.empty()) {
    const std::size_t end = std::min(aside.find(' '), aside.size());
    const std::string_view word = aside.substr(0, end);
    const bool language = word.size() > 3 && word[0] >= 'A' && word[0] <= 'Z';
    if (!language && std::ranges::find(kAside, word) == kAside.end()) return false;
    aside.remove_prefix(std::min(end + 1, aside.size()));
  }
  return true;
}

}  // namespace stemma::entities
