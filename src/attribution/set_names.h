// Set names: the full names that the whole set gives, for last names, initials and acronyms to be read by.
// In:  resolved mentions, sources with a name, the articles' texts and publishers.  Out: full names.
// Tested by attribution/resolve_test.cc. Source: ours; definitions in brackets after Schwartz and Hearst (PSB 2003),
// reduced to initials.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/source_entry.h"
#include "stemma/article.h"
#include "stemma/mention.h"

namespace stemma::attribution {

// People and organisations mentioned in each article, in the order of the text.
using MentionsByArticle = std::map<ArticleIndex, std::vector<const Mention*>>;

class SetNames {
 public:
  SetNames(std::span<const Article> articles, const MentionsByArticle& mentions, std::span<const SourceEntry> entries);

  // Whether some text of the set defines these capitals.
  [[nodiscard]] bool Defines(const std::string& acronym) const { return acronyms_.contains(acronym); }
  // What an acronym stands for: as defined in the set, else by its initials; itself when nothing or too much fits.
  [[nodiscard]] std::string Expand(const std::string& acronym) const;
  // "G. Silt": the one person of the set with this initial and last name; empty when none or several.
  [[nodiscard]] std::string ByInitial(const std::string& name) const;
  // The person of this first name, if the article has one only and it is nobody's last name; empty else.
  [[nodiscard]] std::string ByFirstName(ArticleIndex article, const std::string& first) const;
  // The person of this last name: in the article, else in the set if all its bearers share one first name.
  [[nodiscard]] std::string FullName(ArticleIndex article, const std::string& last) const;

 private:
  using Names = std::set<std::string>;
  void AddPerson(ArticleIndex article, const std::string& name, const std::string& last);
  void AddOrganisation(const std::string& name, const std::string& acronym);
  void AddSources(std::span<const SourceEntry> entries);
  void AddMentions(ArticleIndex article, const std::vector<const Mention*>& mentions);
  void AddDefinitions(std::string_view text);

  std::map<ArticleIndex, std::map<std::string, Names>> people_;  // folded last word -> full names
  std::map<ArticleIndex, std::map<std::string, Names>> by_first_;
  std::map<std::string, Names> everyone_;
  std::map<std::string, Names> acronyms_;
  std::map<std::string, Names> initials_;
};

}  // namespace stemma::attribution
