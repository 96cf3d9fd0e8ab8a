// Roles: who is the mayor, the airline, the laboratory's head: names that an article gives a role, so that the role
// alone can be read as the name. In:  an article, the names mentioned in it.  Out: the one name that a description
// fits; empty where none or several do. Tested by attribution/roles_test.cc. Source: ours; apposition and title
// patterns.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/set_names.h"
#include "attribution/source_entry.h"
#include "stemma/article.h"

namespace stemma::attribution {

// One name and the words that an article puts beside it: "Lebanese interior minister" with "Ada Marr".
struct Bearer {
  std::string name;             // canonical
  std::set<std::string> words;  // folded words of the role
  bool person = true;
};

// Whether a source without a name may stand for one: "the mayor", "Marr's lawyer", in headlines "Mayor".
bool CanBeRole(const SourceEntry& e);

// The noun for a person that heads a description, folded: "minister"; empty when it heads none.
std::string PersonHead(const SourceEntry& e);

class Roles {
 public:
  Roles(std::span<const Article> articles, const MentionsByArticle& mentions, std::span<const SourceEntry> entries);

  // The person or body that the description means. Within its article; a description that names a place or a body
  // ("Lebanon's interior minister") over the whole set. Tables are built when first asked for.
  [[nodiscard]] std::string NameOf(const SourceEntry& e);

  // Whether the article gives this name a role.
  [[nodiscard]] bool Tells(ArticleIndex article, const std::string& name);

 private:
  using Bearers = std::vector<Bearer>;
  const Bearers& Of(ArticleIndex article);
  using Index = std::map<std::string, std::vector<const Bearer*>>;  // by the nouns of the role
  const Index& WholeSet();
  std::string Anywhere(const std::string& head, const std::function<bool(const Bearer&)>& fits);
  void AddEntries(ArticleIndex article, Bearers& out) const;

  std::span<const Article> articles_;
  const MentionsByArticle& mentions_;
  std::map<ArticleIndex, std::vector<const SourceEntry*>> named_;
  std::map<ArticleIndex, Bearers> tables_;  // whole once made: the index points into them
  Index by_word_;
};

}  // namespace stemma::attribution
