#include "attribution/bodies.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "attribution/name_text.h"
#include "text/fold.h"

namespace stemma::attribution {
namespace {

// Whether the words name an organ that every state has: "Interior Ministry", "army".
bool IsGenericBody(std::string_view name) {
  constexpr auto kOrgans =
      std::to_array<std::string_view>({"army", "cabinet", "court", "department", "government", "military", "ministry",
                                       "navy", "office", "parliament", "police"});
  constexpr auto kFields = std::to_array<std::string_view>(
      {"affairs",  "agriculture", "air",      "and",         "armed",     "culture",  "defence", "defense",
       "economy",  "education",   "energy",   "environment", "finance",   "for",      "foreign", "health",
       "home",     "information", "interior", "justice",     "labour",    "national", "of",      "oil",
       "security", "supreme",     "the",      "trade",       "transport", "water"});
  const auto in = [](const auto& list, const std::string& word) {
    return std::ranges::binary_search(list, std::string_view(word));
  };
  bool organ = false;
  for (const std::string& word : Split(text::Fold(name))) {
    organ = organ || in(kOrgans, word);
    if (!in(kOrgans, word) && !in(kFields, word)) return false;
  }
  return organ;
}

// The capitalised owner before the name: "Kavria" of "Kavria's Interior Ministry".
std::string OwnerOf(const SourceEntry& e) {
  const std::size_t at = e.words.find(e.name);
  if (at == std::string::npos) return {};
  std::string before = e.words.substr(0, at);
  for (const std::string_view end : {"'s ", "\xE2\x80\x99s "})
    if (before.ends_with(end)) {
      before.resize(before.size() - end.size());
      const std::string owner(WithoutThe(before));
      return AllCapitalised(Split(owner)) && !owner.empty() ? owner : std::string();
    }
  return {};
}

// "Kavria" and "Kavrian", "Turkey" and "Turkish".
bool IsSameLand(std::string_view a, std::string_view b) {
  const auto end = std::ranges::mismatch(a, b);
  const auto shared = static_cast<std::size_t>(end.in1 - a.begin());
  return shared >= 4 && shared + 3 >= a.size() && shared + 4 >= b.size();
}

// Names of the set by what they lack the first word for: "Interior Ministry" -> "Kavrian Interior Ministry".
using ByRest = std::map<std::string, std::set<std::string>>;

ByRest Qualified(SourceEntries entries) {
  ByRest out;
  for (const SourceEntry& e : entries) {
    const std::size_t space = e.name.find(' ');
    if (space == std::string::npos) continue;
    const std::string rest = e.name.substr(space + 1);
    if (IsGenericBody(rest) && !IsGenericBody(e.name)) out[text::Fold(rest)].insert(e.name);
  }
  return out;
}

std::string WithOwner(const SourceEntry& e, const std::string& owner, const ByRest& known) {
  if (const auto found = known.find(text::Fold(e.name)); found != known.end())
    for (const std::string& name : found->second)
      if (IsSameLand(text::Fold(owner), text::Fold(name.substr(0, name.find(' '))))) return name;
  return owner + "'s " + e.name;
}

// A bare name takes the one full name that its article has.
void FillBare(SourceEntries entries) {
  std::map<std::pair<ArticleIndex, std::string>, std::set<std::string>> full;
  const ByRest known = Qualified(entries);
  for (const SourceEntry& e : entries)
    for (const auto& [rest, names] : known)
      if (names.contains(e.name)) full[{e.article, rest}].insert(e.name);
  for (SourceEntry& e : entries) {
    if (!IsGenericBody(e.name)) continue;
    const auto found = full.find({e.article, text::Fold(e.name)});
    if (found != full.end() && found->second.size() == 1) e.name = *found->second.begin();
  }
}

}  // namespace

void QualifyBodies(SourceEntries entries) {
  const ByRest known = Qualified(entries);
  for (SourceEntry& e : entries) {
    if (e.name.empty() || e.pronoun || !IsGenericBody(e.name)) continue;
    if (const std::string owner = OwnerOf(e); !owner.empty()) e.name = WithOwner(e, owner, known);
  }
  FillBare(entries);
}

}  // namespace stemma::attribution
