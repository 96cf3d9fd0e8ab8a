// CreditWords: what the words of a credit line do, in the languages of pages.
// In:  a word in lower case.  Out: its parts in a credit, or none.
// Tested by extract/origin_clause_test.cc. Source: ours; the closed classes of credit lines in fifteen languages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stemma::extract {

// A word may play several parts: "original" is an order ("im Original") and part of a text's name.
enum CreditPart : std::uint16_t {
  kNoPart = 0,
  kText = 1 << 0,     // "article": what is spoken of
  kThis = 1 << 1,     // "this": it is the one at hand
  kOrder = 1 << 2,    // "originally", "first": before here
  kPublish = 1 << 3,  // "published", "appeared"
  kAgain = 1 << 4,    // "republished", "reprinted"
  kAt = 1 << 5,       // "in", "by": the outlet's name follows
  kJoint = 1 << 6,    // "partnership", "collaboration": with whom follows
  kMade = 1 << 7,     // "produced", "reported": what was done together
  kReport = 1 << 8,   // "reported", "revealed": what outlets do with news
};

// The parts of a word, in lower case (accented letters of Latin-1 too).
std::uint16_t PartsOf(std::string_view word);

// The parts of all words of a line: what none of its words does, no rule need look for.
std::uint16_t PartsIn(std::string_view lower);

struct CreditWord {
  std::size_t begin;  // bytes in the line
  std::size_t end;
  std::uint16_t parts;

  [[nodiscard]] bool Is(std::uint16_t part) const { return (parts & part) != 0; }
};

// The words of a sentence: runs of letters and digits of the lower-case line, from `begin` to `end`.
std::vector<CreditWord> WordsOf(std::string_view lower, std::size_t begin, std::size_t end);

// True when `text` names a book, a study, a film or a picture: what is said of its publishing is not said of the
// article.
bool SpeaksOfOtherWork(std::string_view text);

}  // namespace stemma::extract
