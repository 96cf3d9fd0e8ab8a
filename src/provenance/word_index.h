// Word index: of many names, those that hold some words, without looking at each.
// In:  names as sorted lists of words.  Out: numbers of names, in the order in which they were added.
// Tested by provenance/aliases_test.cc. Source: ours.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace stemma::provenance {

class WordIndex {
 public:
  // `name` is not lower than those before it.
  void Add(std::size_t name, const std::vector<std::string>& words);
  // Names that may hold all of `words`: those with the word of them that is rarest here. None for no words.
  [[nodiscard]] const std::vector<std::size_t>& MayHold(const std::vector<std::string>& words) const;
  // Names that share a word with `words`, ascending.
  [[nodiscard]] std::vector<std::size_t> Sharing(const std::vector<std::string>& words) const;

 private:
  std::unordered_map<std::string, std::vector<std::size_t>> names_;
};

}  // namespace stemma::provenance
