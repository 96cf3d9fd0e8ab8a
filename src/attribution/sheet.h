// Sheet: a view with what the tagger asks of each word: hashes, shape, and what the rules made of it.
// In:  a view and the rules' relations.  Out: one cell a token.
// Tested by attribution/tagger_test.cc. Source: the feature list of docs/algorithms/attribution.md, "Tagger".
#pragma once

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "attribution/relation.h"

namespace stemma::attribution {

// What a rule's reading says of a token; bits.
enum Mark : std::uint8_t { kMarkSource = 1, kMarkContent = 2, kMarkCue = 4 };

// What a word between a cue and another one does; bits.
enum Joint : std::uint8_t { kJointComma = 1, kJointThat = 2, kJointVerb = 4, kJointSubordinator = 8 };

struct Cell {
  std::uint64_t key = 0;      // the folded word; all numbers are one
  std::uint64_t stem = 0;     // without its ending
  std::uint64_t suffix = 0;   // last three letters
  std::uint32_t shape = 0;    // capital, all capitals, kind, hyphen, length
  std::uint32_t classes = 0;  // WordClass bits
  std::uint32_t kinds = 0;    // kinds of speaking, bits
  std::int32_t rule = -1;     // the relation whose cue this token is part of
  std::uint16_t fine = 0;     // class of 1,000 (text/word_vectors.h), counted from 1; 0 for a word without one
  std::uint16_t coarse = 0;   // class of 100, likewise
  std::uint8_t joints = 0;    // Joint bits
  std::uint8_t marks = 0;     // Mark bits of any relation
};

struct Sheet {
  Sheet(const View& view, const std::vector<Relation>& relations);
  // The same words under other relations: nothing that depends on the words alone is read again.
  Sheet(const Sheet& words, const std::vector<Relation>& relations);
  [[nodiscard]] const Cell& At(std::int64_t i) const {
    return i >= 0 && i < static_cast<std::int64_t>(cells.size()) ? cells[static_cast<std::size_t>(i)] : none;
  }
  // The coarse class of a source's head; names are one class, no source is another.
  [[nodiscard]] std::uint64_t VoiceClass(Range source) const;
  // What kind of voice the words are, by their shape alone (voice.h); 0 for none. Each phrase is read once.
  [[nodiscard]] std::uint64_t VoiceOf(Range phrase) const;
  const View& view;
  const std::vector<Relation>& relations;
  std::vector<Cell> cells;
  Cell none;

 private:
  void MarkRelations();
  mutable std::unordered_map<std::uint64_t, std::uint64_t> voices_;  // by the phrase's ends; a sheet is one thread's
};

// Tokens on each side of a word that are looked at for what its sentence or paragraph holds; bounds the work in a text
// without stops.
constexpr std::uint32_t kNear = 250;
// The part of `range` that lies near `at`.
inline Range NearPart(Range range, std::uint32_t at) {
  return {std::max(range.begin, at > kNear ? at - kNear : 0), std::min(range.end, at + kNear)};
}

// The token that carries a cue: its last reporting verb, else its first word that is no helper.
std::uint32_t HeadOf(const View& view, Range cue);

// Traits and form of a reporting verb; 0 for other words.
std::uint64_t VerbOf(const Word& word);

// Words that never carry a cue: articles, pronouns, helpers, conjunctions.
bool CanBeHead(const Word& word);

}  // namespace stemma::attribution
