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
