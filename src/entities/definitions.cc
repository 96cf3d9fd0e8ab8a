#include "entities/definitions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "entities/name_lexicon.h"
#include "text/fold.h"

namespace stemma::entities {
namespace {

constexpr std::size_t kMaxWords = 14;  // items of a full name

bool In(const auto& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

bool IsLink(std::string_view word) {
  static constexpr std::array<std::string_view, 19> kLinks = {"of", "for", "the", "and", "in",     "on", "to",
                                                              "at", "by",  "de",  "du",  "des",    "la", "le",
                                                              "al", "el",  "a",   "der", "against"};
  return In(kLinks, word);
}

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }

struct Letter {
  char first = 0;
  bool optional = false;
};

// Whether the letters from `at` on spell the initials from `given` on; optional ones may be left out.
bool Spells(const std::vector<Letter>& letters, std::string_view initials) {
  std::vector<bool> reached(initials.size() + 1, false);
  reached[0] = true;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    std::vector<bool> next(initials.size() + 1, false);
    for (std::size_t k = 0; k <= initials.size(); ++k) {
      if (!reached[k]) continue;
      if (letters[i].optional && i > 0) next[k] = true;
      if (k < initials.size() && initials[k] == letters[i].first) next[k + 1] = true;
    }
    reached = std::move(next);
  }
  return reached.back();
}

class Finder {
 public:
  explicit Finder(const Reading& reading) : r_(reading) {}

  std::vector<Definition> Run() {
    for (std::size_t i = 0; i < r_.size(); ++i) {
      if (r_[i].kind != text::TokenKind::kWord || !IsInitials(r_.Surface(i))) continue;
      std::optional<Definition> found = Before(i);
      if (!found) found = Behind(i);
      if (found && (out_.empty() || found->begin >= out_.back().end)) out_.push_back(*found);
    }
    return std::move(out_);
  }

 private:
  // "Name (ABC", "Name, or ABC", "Name, ABC for short", "Name, known as ABC".
  [[nodiscard]] std::optional<Definition> Before(std::size_t initials) const {
    std::size_t end = initials;
    const bool named = StepBack(end, {"known", "as"}) || StepBack(end, {"abbreviated", "as"}) || StepBack(end, {"or"});
    const bool bracket = StepBack(end, {"("}) || StepBack(end, {"["});
    const bool comma = !bracket && StepBack(end, {","});
    if (!bracket && !named && !(comma && ClosesAside(initials))) return std::nullopt;
    for (std::size_t begin = end; begin > 0 && end - begin < kMaxWords; --begin) {
      if (!InName(begin - 1) || !r_.SameSentence(begin - 1, initials)) break;
      if (IsFull(begin - 1, end, initials)) return Definition{begin - 1, end, initials};
    }
    return std::nullopt;
  }

  // "ABC (Name", "ABC, the Name", "ABC, or the Name", "ABC - the Name".
  [[nodiscard]] std::optional<Definition> Behind(std::size_t initials) const {
    std::size_t begin = initials + 1;
    const bool mark = r_.Is(begin, "(") || r_.Is(begin, ",") || r_.Is(begin, "-") || r_.Is(begin, "\xE2\x80\x93") ||
                      r_.Is(begin, "\xE2\x80\x94");
    if (mark) ++begin;
    const bool stands = Skip(begin, {"which", "stands", "for"}) || Skip(begin, {"short", "for"}) ||
                        Skip(begin, {"stands", "for"}) || (mark && Skip(begin, {"or"}));
    if (!mark && !stands) return std::nullopt;
    Skip(begin, {"the"});
    for (std::size_t end = begin; end < r_.size() && end - begin < kMaxWords; ++end) {
      if (!InName(end) || !r_.SameSentence(initials, end)) break;
      if (IsFull(begin, end + 1, initials) && !Continues(end + 1)) return Definition{begin, end + 1, initials};
    }
    return std::nullopt;
  }

  [[nodiscard]] bool Continues(std::size_t i) const {
    return i < r_.size() && r_[i].kind == text::TokenKind::kWord && r_[i].capitalised;
  }

  // ", ABC," and ", ABC for short".
  [[nodiscard]] bool ClosesAside(std::size_t initials) const {
    return r_.Is(initials + 1, "for") ? r_.Is(initials + 2, "short") : r_.Is(initials + 1, ",");
  }

  template <std::size_t N>
  bool StepBack(std::size_t& end, const char* const (&words)[N]) const {
    if (end < N) return false;
    for (std::size_t k = 0; k < N; ++k)
      if (!r_.Is(end - N + k, words[k])) return false;
    end -= N;
    return true;
  }

  template <std::size_t N>
  bool Skip(std::size_t& begin, const char* const (&words)[N]) const {
    for (std::size_t k = 0; k < N; ++k)
      if (!r_.Is(begin + k, words[k])) return false;
    begin += N;
    return true;
  }

  [[nodiscard]] bool InName(std::size_t i) const {
    if (r_[i].kind == text::TokenKind::kMark)
      return (r_.Is(i, "-") && r_[i].glued) || r_.Is(i, "&") || r_.Is(i, "'") || r_.Is(i, "'s") ||
             r_.Is(i, "\xE2\x80\x99s") || r_.Is(i, "\xE2\x80\x99");
    return r_[i].kind == text::TokenKind::kWord && (r_[i].capitalised || IsLink(r_.Lower(i)) || r_.Is(i, "'s"));
  }

  // Two capitalised words at least, one at each end, and the letters fit.
  [[nodiscard]] bool IsFull(std::size_t begin, std::size_t end, std::size_t initials) const {
    if (!r_[begin].capitalised || !r_[end - 1].capitalised || IsTitle(r_.Lower(begin)) || IsTitle(r_.Lower(end - 1)))
      return false;
    std::size_t capitals = 0;
    for (std::size_t i = begin; i < end; ++i) capitals += r_[i].capitalised ? 1 : 0;
    const std::string_view name = Span(r_[begin].span.begin(), r_[end - 1].span.end()).Of(r_.text());
    return capitals >= 2 && IsSpeltBy(name, r_.Surface(initials));
  }

  const Reading& r_;
  std::vector<Definition> out_;
};

}  // namespace

std::vector<Definition> FindDefinitions(const Reading& reading) { return Finder(reading).Run(); }

bool IsInitials(std::string_view word) {
  if (word.size() < 2 || word.size() > 8 || !IsCapital(word.front())) return false;
  const bool plain = std::ranges::all_of(
      word, [](char c) { return IsCapital(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
  const auto capitals = static_cast<std::size_t>(std::ranges::count_if(word, IsCapital));
  if (word.back() == 's' && capitals + 1 == word.size()) return false;  // "MPs", "NGOs": several
  return plain && capitals >= 2 && 2 * capitals > word.size();
}

bool IsSpeltBy(std::string_view name, std::string_view initials) {
  std::vector<Letter> letters;
  const std::string folded = text::Fold(name);
  bool hyphen = false;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" -\n", at), folded.size());
    const std::string_view word = std::string_view(folded).substr(at, end - at);
    if (!word.empty() && word.front() != '&' && word.front() != '\'')
      letters.push_back({word.front(), hyphen || IsLink(word)});
    hyphen = end < folded.size() && folded[end] == '-';
    at = end + 1;
  }
  return !letters.empty() && Spells(letters, text::LowerAscii(initials));
}

std::string InitialsOf(std::string_view key, bool with_links) {
  std::string out;
  while (!key.empty()) {
    const std::size_t space = std::min(key.find(' '), key.size());
    const std::string_view word = key.substr(0, space);
    if (!word.empty() && (with_links || !IsLink(word))) out += word.front();
    key.remove_prefix(std::min(space + 1, key.size()));
  }
  return out;
}

std::vector<std::string> PartInitials(std::string_view key) {
  std::vector<std::string> out;
  for (std::size_t space = key.find(' '); space != std::string_view::npos; space = key.find(' ', space + 1))
    if (std::string initials = InitialsOf(key.substr(space + 1), true); initials.size() >= 2)
      out.push_back(std::string(key.substr(0, space + 1)) + initials);
  return out;
}

}  // namespace stemma::entities
