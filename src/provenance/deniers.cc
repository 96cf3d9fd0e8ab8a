#include "provenance/deniers.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "provenance/voices.h"
#include "provenance/word_index.h"

namespace stemma::provenance {
namespace {

struct Denier {
  std::string key;
  std::vector<std::string> words;
  Denial denial;
  bool joined = false;  // with another, who stands for both
};

void AddArticles(const std::vector<ArticleIndex>& from, std::vector<ArticleIndex>& to) {
  to.insert(to.end(), from.begin(), from.end());
  std::ranges::sort(to);
  const auto again = std::ranges::unique(to);
  to.erase(again.begin(), again.end());
}

// "An official at the Orel embassy" and "the Orel embassy in Kesh" deny with one voice: whose telling words all stand
// in another denier's is that denier; the name with more articles is shown. REQUIRES: sorted by key.
void JoinDenials(std::vector<Denier>& deniers) {
  WordIndex index;
  for (std::size_t i = 0; i < deniers.size(); ++i) index.Add(i, deniers[i].words);
  for (std::size_t i = 0; i < deniers.size(); ++i) {
    Denier& own = deniers[i];
    const auto holds = [&](std::size_t k) {
      const Denier& other = deniers[k];
      return k != i && !other.joined && std::ranges::includes(other.words, own.words) &&
             (other.words.size() > own.words.size() || k < i);
    };
    const auto& some = index.MayHold(own.words);
    const auto holder = std::ranges::find_if(some, holds);
    if (holder == some.end()) continue;
    Denial& kept = deniers[*holder].denial;
    if (own.denial.articles.size() > kept.articles.size()) kept.name = own.denial.name;
    AddArticles(own.denial.articles, kept.articles);
    own.joined = true;
  }
}

}  // namespace

void FindDenials(const Evidence& evidence, const Aliases& aliases, bool judged, Claim& claim) {
  std::map<std::string, Denial> by_key;
  std::map<std::string, std::set<ArticleIndex>> tells;  // voice -> articles in which it tells the claim itself
  for (const ClaimMention& m : claim.mentions) {
    if (!m.attribution) continue;
    const std::vector<Voice> chain = ChainOf(evidence, *m.attribution);
    if (chain.empty()) continue;
    // Two unnamed officials may deny apart: only names are settled here.
    const Voice voice = IsAnonymous(chain.front()) ? chain.front() : aliases.Settled(chain.front());
    if (!CanBeOrigin(chain.front()) && !CanBeOrigin(voice)) continue;
    if (m.stance == Stance::kReports) tells[voice.key].insert(m.article);
    if (m.stance != Stance::kDenies) continue;
    Denial& d = by_key[voice.key];
    d.name = voice.name;
    if (!d.attribution) d.attribution = m.attribution;
    if (std::ranges::find(d.articles, m.article) == d.articles.end()) d.articles.push_back(m.article);
  }
  std::vector<Denier> deniers;
  for (auto& [key, denial] : by_key) deniers.push_back({key, TellingWords(key), std::move(denial)});
  JoinDenials(deniers);
  // Who tells the claim in more articles than it denies it in was read wrongly, or denies a detail.
  for (Denier& d : deniers)
    if (!d.joined && (judged || d.denial.articles.size() >= tells[d.key].size()))
      claim.denied_by.push_back(std::move(d.denial));
  std::ranges::stable_sort(claim.denied_by,
                           [](const Denial& x, const Denial& y) { return x.articles.size() > y.articles.size(); });
}

}  // namespace stemma::provenance
