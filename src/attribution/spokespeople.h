// Spokespeople: who speaks for whom within one article.
// In:  the sources of a set.  Out: the named spokesperson that an unnamed one of the same article is.
// Tested by attribution/resolve_test.cc. Source: ours.
#pragma once

#include <map>
#include <set>
#include <string>

#include "attribution/source_entry.h"

namespace stemma::attribution {

bool IsSpokesperson(const SourceEntry& e);

// The body that an unnamed spokesperson speaks for, as the source's words give it: "Orel Stone" of "an Orel Stone
// spokeswoman", "a spokesman for Orel Stone". Empty when they name none.
std::string BodySpokenFor(const SourceEntry& e);

// "spokeswoman", as the source says it; empty when it says nothing like it.
std::string SpokespersonWord(const SourceEntry& e);

// The last spokesperson with a name before entry i in its article; nullptr when none.
const SourceEntry* LastSpokesperson(std::span<const SourceEntry> entries, std::size_t i);

class Spokespeople {
 public:
  explicit Spokespeople(std::span<const SourceEntry> entries);
  // "the ministry's spokeswoman" is the one whom the same article names as speaking for the same body, if it is one.
  [[nodiscard]] std::string NameOf(const SourceEntry& e) const;

 private:
  using Owners = std::set<std::string>;                          // folded words that say for whom
  std::map<ArticleIndex, std::map<std::string, Owners>> named_;  // name -> for whom
};

}  // namespace stemma::attribution
