#include "attribution/set_names.h"

#include <algorithm>
#include <utility>

#include "attribution/gender.h"
#include "attribution/name_text.h"
#include "text/fold.h"

namespace stemma::attribution {
namespace {

// The words right before a bracket whose capitals spell the acronym; empty when none do.
std::string NameBefore(std::string_view text, std::string_view acronym) {
  constexpr std::size_t kReach = 120;  // bytes to look back for the name
  const auto words = Split(text.substr(text.size() > kReach ? text.size() - kReach : 0));
  for (std::size_t take = acronym.size(); take <= acronym.size() + 3 && take <= words.size(); ++take) {
    std::string name;
    for (std::size_t i = words.size() - take; i < words.size(); ++i) name += (name.empty() ? "" : " ") + words[i];
    if (name[0] == acronym[0] && Initials(name) == acronym) return name;
  }
  return {};
}

// "Ada Marr", "Ada B. Marr": one person; two first names are two.
bool SameFirstName(const std::set<std::string>& names) {
  std::set<std::string> first;
  for (const std::string& name : names) first.insert(text::Fold(name.substr(0, name.find(' '))));
  return first.size() == 1;
}

// The shortest full name, ties in the order of the alphabet.
std::string Best(const std::set<std::string>& names) {
  return *std::min_element(names.begin(), names.end(), [](const auto& a, const auto& b) {
    return std::pair(a.size(), a) < std::pair(b.size(), b);
  });
}

}  // namespace

SetNames::SetNames(std::span<const Article> articles, const MentionsByArticle& mentions,
                   std::span<const SourceEntry> entries) {
  AddSources(entries);
  for (const auto& [article, list] : mentions) AddMentions(article, list);
  for (const Article& a : articles) {
    AddDefinitions(a.text);
    if (Split(a.publisher.name).size() >= 2) AddOrganisation(std::string(WithoutThe(a.publisher.name)), {});
  }
}

void SetNames::AddSources(std::span<const SourceEntry> entries) {
  for (const SourceEntry& e : entries) {
    if (e.voice.shape != VoiceShape::kName) continue;
    const auto words = Split(e.voice.name);
    if (words.size() < 2) continue;
    if (!IsPerson(e.voice.kind))
      AddOrganisation(e.voice.name, e.voice.acronym);
    else if (AllCapitalised(words))
      AddPerson(e.article, e.voice.name, words.back());
  }
}

void SetNames::AddMentions(ArticleIndex article, const std::vector<const Mention*>& mentions) {
  for (const Mention* m : mentions) {
    const std::string& name = m->entity.empty() ? m->text : m->entity;
    const auto words = Split(name);
    if (words.size() < 2) continue;
    if (m->kind == MentionKind::kPerson) AddPerson(article, name, words.back());
    if (m->kind == MentionKind::kOrganisation) AddOrganisation(std::string(WithoutThe(name)), {});
  }
}

void SetNames::AddPerson(ArticleIndex article, const std::string& name, const std::string& last) {
  people_[article][text::Fold(last)].insert(name);
  everyone_[text::Fold(last)].insert(name);
  by_first_[article][text::Fold(name.substr(0, name.find(' ')))].insert(name);
}

void SetNames::AddOrganisation(const std::string& name, const std::string& acronym) {
  if (!acronym.empty()) acronyms_[WithoutPoints(acronym)].insert(name);
  const std::string initials = Initials(name);
  if (initials.size() >= 3) initials_[initials].insert(name);
}

// "Syrian Observatory for Human Rights (SOHR)" anywhere in the texts.
void SetNames::AddDefinitions(std::string_view text) {
  for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
    const std::size_t close = text.find(')', at);
    if (close == std::string_view::npos || close - at > 10) continue;
    const std::string acronym = WithoutPoints(text.substr(at + 1, close - at - 1));
    if (!IsAcronym(acronym)) continue;
    if (const std::string name = NameBefore(text.substr(0, at), acronym); !name.empty())
      acronyms_[acronym].insert(name);
  }
}

std::string SetNames::Expand(const std::string& acronym) const {
  for (const auto* table : {&acronyms_, &initials_}) {
    const auto found = table->find(acronym);
    if (found != table->end() && found->second.size() == 1) return *found->second.begin();
  }
  const auto found = acronyms_.find(acronym);
  return found != acronyms_.end() ? *found->second.begin() : acronym;
}

std::string SetNames::ByInitial(const std::string& name) const {
  const auto words = Split(name);
  if (words.size() != 2 || words[0].size() > 2 || (words[0].size() == 2 && words[0][1] != '.')) return {};
  const auto all = everyone_.find(text::Fold(words[1]));
  if (all == everyone_.end()) return {};
  Names fitting;
  for (const std::string& full : all->second)
    if (full[0] == words[0][0] && full.find(' ') > 2) fitting.insert(full);
  return !fitting.empty() && SameFirstName(fitting) ? Best(fitting) : std::string{};
}

std::string SetNames::ByFirstName(ArticleIndex article, const std::string& first) const {
  const auto here = by_first_.find(article);
  if (here == by_first_.end() || everyone_.contains(text::Fold(first))) return {};
  const auto found = here->second.find(text::Fold(first));
  return found != here->second.end() && found->second.size() == 1 ? *found->second.begin() : std::string{};
}

std::string SetNames::FullName(ArticleIndex article, const std::string& last) const {
  const std::string key = text::Fold(last);
  if (const auto here = people_.find(article); here != people_.end())
    if (const auto found = here->second.find(key); found != here->second.end())
      return SameFirstName(found->second) ? Best(found->second) : last;
  // "John" alone is no last name of somebody in another article.
  if (IsGivenName(key)) return last;
  const auto found = everyone_.find(key);
  return found != everyone_.end() && SameFirstName(found->second) ? Best(found->second) : last;
}

}  // namespace stemma::attribution
