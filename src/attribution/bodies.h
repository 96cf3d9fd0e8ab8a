// Bodies: ministries, armies and police forces of which every country has one, told apart by whose they are.
// In:  the sources of a set, its texts.  Out: "Kavria's Interior Ministry" where the source says so, one name with
// "Kavrian Interior Ministry", and the same for a bare "Interior Ministry" where its article knows one only. Tested by
// attribution/resolve_test.cc. Source: ours.
#pragma once

#include <map>
#include <span>
#include <string>
#include <utility>

#include "attribution/source_entry.h"
#include "stemma/article.h"
#include "stemma/mention.h"

namespace stemma::attribution {

void QualifyBodies(std::span<const Article> articles, SourceEntries entries);

// "the government" of an article whose places lie in one country: "Kavrian government", where a text of the set prints
// it. Keeps what it finds, since each search goes over all texts.
class OrgansOfState {
 public:
  // `mentions` of the whole set, of any kind.
  OrgansOfState(std::span<const Article> articles, std::span<const Mention> mentions);
  // Empty where the source is no bare organ, or whose it is cannot be told.
  std::string NameOf(const SourceEntry& e);

 private:
  std::span<const Article> articles_;
  std::map<ArticleIndex, std::string> countries_;
  std::map<std::pair<std::string, std::string>, std::string> known_;  // by country and organ
};

}  // namespace stemma::attribution
