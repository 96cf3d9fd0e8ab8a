#include "claims/disputes.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.h"
#include "text/token.h"

namespace stemma::claims {
namespace {

constexpr std::array<std::string_view, 14> kDenyingStems = {"denied", "denies", "deny",  "denying",   "denial",
                                                            "reject", "dismis", "refut", "disput",    "rebut",
                                                            "debunk", "scotch", "quash", "contradict"};

constexpr std::array<std::string_view, 30> kPhrases = {
    "no plan",       "no plans",           "no intention",  "no evidence",   "no credible",
    "no indication", "no record",          "no knowledge",  "no link",       "no basis",
    "no such",       "nothing to do",      "never said",    "did not say",   "didn't say",
    "misquoted",     "misinterpreted",     "misunderstood", "mistranslated", "out of context",
    "shot down",     "ruled out",          "not accurate",  "not correct",   "incorrect",
    "inaccurate",    "without foundation", "is wrong",      "are wrong",     "not true"};

bool IsLetter(char c) { return c >= 'a' && c <= 'z'; }

// `phrase` at the start of a word; its end may go on ("refut" in "refuted") unless `whole`.
bool HasAtWord(std::string_view text, std::string_view phrase, bool whole) {
  for (std::size_t at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    const bool starts = at == 0 || !IsLetter(text[at - 1]);
    if (starts && (!whole || end == text.size() || !IsLetter(text[end]))) return true;
  }
  return false;
}

bool IsNegation(std::string_view folded) {
  constexpr std::array<std::string_view, 9> kWords = {"not",    "no",      "never", "neither", "nor",
                                                      "cannot", "without", "none",  "nobody"};
  return std::ranges::find(kWords, folded) != kWords.end() || folded.ends_with("n't") ||
         folded.ends_with("n\xE2\x80\x99t");
}

}  // namespace

bool IsDenyingCue(std::string_view words) {
  const std::string plain = text::Fold(words);
  return std::ranges::any_of(kDenyingStems, [&](std::string_view s) { return HasAtWord(plain, s, false); });
}

bool Disputes(std::string_view words) { return Disputes(words, FindHedges(words)); }

bool Disputes(std::string_view words, const Hedges& hedges) {
  if (hedges.denies || IsDenyingCue(words)) return true;
  const std::string plain = text::Fold(words);
  return std::ranges::any_of(kPhrases, [&](std::string_view s) { return HasAtWord(plain, s, true); });
}

std::size_t FirstNegation(std::string_view words) {
  std::size_t count = 0;
  for (const text::Token& token : text::Tokenize(words)) {
    if (token.kind == text::TokenKind::kMark) continue;
    if (IsNegation(text::Fold(token.span.Of(words)))) return count;
    ++count;
  }
  return std::string_view::npos;
}

}  // namespace stemma::claims
