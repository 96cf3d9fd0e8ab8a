// Credit phrases: the wordings in which pages name where a text comes from, in several languages.
// In:  a line, and the same in lower case (ASCII only).  Out: the phrase that stands in it, and where.
// Tested by extract/cues_test.cc. Source: ours; collected from pages in English, German, French, Spanish, Italian,
// Portuguese, Dutch, Polish, Norwegian. Half of the labels in data/extract-cues was not looked at when they were
// collected.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace stemma::extract {

// Where a phrase may stand for the line to be a credit.
enum class PhrasePlace : unsigned char {
  kStart,     // it opens the line, a bracket or a dash in front at most
  kAnywhere,  // also inside a longer line of prose
};

struct CreditPhrase {
  std::string_view words;  // lower case; the name stands behind them
  std::string_view kind;   // as Credit::kind
  PhrasePlace place;
};

struct FoundPhrase {
  const CreditPhrase* phrase;
  std::size_t at;  // of its first byte in the line
};

// The first phrase of the table that stands in the line where it may. Sure wordings come before vague ones.
std::optional<FoundPhrase> FindCreditPhrase(std::string_view lower);

}  // namespace stemma::extract
