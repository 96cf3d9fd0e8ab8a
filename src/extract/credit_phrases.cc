#include "extract/credit_phrases.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/agencies.h"
#include "extract/credit_phrase_tables.h"

namespace stemma::extract {
namespace {

constexpr CreditPhrase kSurest = {"the original source of this article is ", "original_source", PhrasePlace::kAnywhere};

// "article was first published ": what the text is called, and what was done with it elsewhere. Surer than kPhrases.
constexpr auto kTexts =
    std::to_array<std::string_view>({"article ", "story ", "post ", "piece ", "column ", "essay ", "interview ",
                                     "report ", "text ", "content ", "work ", "analysis ", "op-ed "});
constexpr auto kElsewhere = std::to_array<std::string_view>(
    {"was originally published ", "was first published ", "originally appeared ", "first appeared ",
     "was originally posted ", "originally ran ", "was originally written for ", "appeared originally ",
     "was first posted ", "that was first published ", "that was originally published ", "that first appeared ",
     "that originally appeared "});

// What may stand in front of a phrase that opens a line: a bracket, a dash, a star.
constexpr std::size_t kOpening = 4;

// The first word of a phrase, and the bytes in front of it ("(via " has one).
struct FirstWord {
  std::string_view word;
  std::size_t before;
};

FirstWord FirstWordOf(std::string_view words) {
  std::size_t begin = 0;
  while (begin < words.size() && !IsWordByte(words[begin])) ++begin;
  std::size_t end = begin;
  while (end < words.size() && IsWordByte(words[end])) ++end;
  return {words.substr(begin, end - begin), begin};
}

// Every phrase, the surest first.
const std::vector<CreditPhrase>& AllPhrases() {
  static const std::vector<std::string> texts_elsewhere = [] {
    std::vector<std::string> made;
    for (const std::string_view text : kTexts)
      for (const std::string_view verb : kElsewhere) made.push_back(std::string(text).append(verb));
    return made;
  }();
  static const std::vector<CreditPhrase> phrases = [] {
    std::vector<CreditPhrase> made = {kSurest};
    for (const std::string& words : texts_elsewhere)
      made.push_back({words, "originally_published", PhrasePlace::kAnywhere});
    for (const auto table : {OriginPhrases(), AgainPhrases(), ReportPhrases(), StaffPhrases(), MaterialPhrases()})
      made.insert(made.end(), table.begin(), table.end());
    return made;
  }();
  return phrases;
}

// OPTIMIZATION: phrases by their first word, so that a line costs a look-up a word and not a search a phrase.
const std::unordered_map<std::string_view, std::vector<const CreditPhrase*>>& Index() {
  static const auto index = [] {
    std::unordered_map<std::string_view, std::vector<const CreditPhrase*>> made;
    for (const CreditPhrase& phrase : AllPhrases()) made[FirstWordOf(phrase.words).word].push_back(&phrase);
    return made;
  }();
  return index;
}

bool StandsAt(const CreditPhrase& phrase, std::string_view lower, std::size_t word) {
  const std::size_t before = FirstWordOf(phrase.words).before;
  if (word < before || !lower.substr(word - before).starts_with(phrase.words)) return false;
  if (phrase.place == PhrasePlace::kAnywhere) return true;
  return word <= kOpening && std::ranges::none_of(lower.substr(0, word), IsWordByteAscii);
}

}  // namespace

std::optional<FoundPhrase> FindCreditPhrase(std::string_view lower) {
  std::optional<FoundPhrase> best;
  for (std::size_t at = 0; at < lower.size();) {
    if (!IsWordByte(lower[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < lower.size() && IsWordByte(lower[end])) ++end;
    if (const auto found = Index().find(lower.substr(at, end - at)); found != Index().end()) {
      for (const CreditPhrase* phrase : found->second)
        if ((!best || phrase < best->phrase) && StandsAt(*phrase, lower, at))
          best = FoundPhrase{phrase, at - FirstWordOf(phrase->words).before};
    }
    at = end;
  }
  return best;
}

}  // namespace stemma::extract
