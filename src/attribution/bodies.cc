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
    const std::string& name = e.name.empty() ? e.voice.name : e.name;
    const std::size_t space = name.find(' ');
    if (space == std::string::npos || name[0] < 'A' || name[0] > 'Z') continue;
    const std::string rest = name.substr(space + 1);
    if (IsGenericBody(rest) && !IsGenericBody(name)) out[text::Fold(rest)].insert(name);
  }
  return out;
}

// "Kavrian Interior Ministry" where a text of the set prints it for the owner "Kavria"; empty else.
std::string AsPrinted(std::span<const Article> articles, const std::string& owner, const std::string& name) {
  for (const Article& a : articles)
    for (std::size_t at = a.text.find(" " + name); at != std::string::npos; at = a.text.find(" " + name, at + 1)) {
      std::size_t begin = at;
      while (begin > 0 && ((a.text[begin - 1] >= 'a' && a.text[begin - 1] <= 'z') ||
                           (a.text[begin - 1] >= 'A' && a.text[begin - 1] <= 'Z')))
        --begin;
      const std::string land = a.text.substr(begin, at - begin);
      if (!land.empty() && land[0] >= 'A' && land[0] <= 'Z' && IsSameLand(text::Fold(owner), text::Fold(land)))
        return land + " " + name;
    }
  return {};
}

// One full name per owner and body, kept, since each search goes over all texts.
class FullNames {
 public:
  explicit FullNames(std::span<const Article> articles) : articles_(articles) {}
  const std::string& Of(const std::string& owner, const std::string& name) {
    const auto [at, fresh] = known_.try_emplace({owner, name});
    if (fresh) at->second = AsPrinted(articles_, owner, name);
    if (fresh && at->second.empty()) at->second = owner + "'s " + name;
    return at->second;
  }

 private:
  std::span<const Article> articles_;
  std::map<std::pair<std::string, std::string>, std::string> known_;
};

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

// Organs of which a country has one, and that go without its name in its own news.
bool IsOrganOfState(std::string_view name) {
  return name == "government" || name == "army" || name == "military" || name == "parliament" || name == "cabinet";
}

// The country of at least two thirds of an article's place names.
std::map<ArticleIndex, std::string> CountriesOf(std::span<const Mention> places) {
  std::map<ArticleIndex, std::map<std::string, std::size_t>> votes;
  for (const Mention& m : places)
    if (m.kind == MentionKind::kPlace && m.place && m.place->located)
      ++votes[m.article][m.place->within.empty() ? m.place->name : m.place->within.back()];
  std::map<ArticleIndex, std::string> out;
  for (const auto& [article, countries] : votes) {
    std::size_t all = 0;
    for (const auto& [country, count] : countries) all += count;
    for (const auto& [country, count] : countries)
      if (count >= 2 && 3 * count >= 2 * all) out[article] = country;
  }
  return out;
}

}  // namespace

OrgansOfState::OrgansOfState(std::span<const Article> articles, std::span<const Mention> mentions)
    : articles_(articles), countries_(CountriesOf(mentions)) {}

std::string OrgansOfState::NameOf(const SourceEntry& e) {
  const auto country = countries_.find(e.article);
  if (e.pronoun || country == countries_.end() || !IsOrganOfState(e.voice.name)) return {};
  const auto [at, fresh] = known_.try_emplace({country->second, e.voice.name});
  if (fresh) at->second = AsPrinted(articles_, country->second, e.voice.name);
  return at->second;
}

void QualifyBodies(std::span<const Article> articles, SourceEntries entries) {
  FullNames names(articles);
  for (SourceEntry& e : entries) {
    if (e.name.empty() || e.pronoun || !IsGenericBody(e.name)) continue;
    if (const std::string owner = OwnerOf(e); !owner.empty()) e.name = names.Of(owner, e.name);
  }
  FillBare(entries);
}

}  // namespace stemma::attribution
