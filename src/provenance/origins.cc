#include "provenance/origins.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "provenance/origin_model.h"
#include "provenance/voices.h"
#include "stemma/names.h"

namespace stemma::provenance {
namespace {

// A claim shows at most this many origins; the rest stay in the attributions.
constexpr std::size_t kMostOrigins = 6;
// An origin beside the first needs this chance, and this share of the first one's; beyond the fourth it must be
// likelier than not. Ranges [0, 1]; docs/algorithms/provenance.md says what others gave.
constexpr double kLeastChance = 0.25;
constexpr double kLeastShare = 0.3;
constexpr std::size_t kFewOrigins = 4;
constexpr double kLikely = 0.5;
// Families with this chance that no article names together are origins of their own, whatever is expected.
constexpr double kSure = 0.65;

// Whether the voice at `rank` is shown.
bool IsShown(std::span<const Candidate> rated, std::size_t rank) {
  if (rank == 0) return true;
  const double least = rank < kFewOrigins ? kLeastChance : kLikely;
  return rank < kMostOrigins && rated[rank].chance >= std::max(least, kLeastShare * rated.front().chance);
}
// Shares of articles at which voices are one.
constexpr double kJoinShare = 0.4;
constexpr double kPublisherShare = 0.5;

std::string Why(const Node& node, std::size_t articles) {
  std::string out = fmt::format("{} {} it", articles, articles == 1 ? "article names" : "articles name");
  if (IsAnonymous(node.voice))
    out += "; it is not named, so it may stand for one source or for several";
  else if (!node.upstream.empty())
    out += "; it has its own unnamed source";
  else
    out += "; no article here says where it had this from";
  return out;
}

// The chain that most articles tell; of several the longest, which says most.
std::vector<std::string> CommonestChain(const Node& node) {
  const auto rank = [](const auto& entry) { return std::pair(entry.second.size(), entry.first.size()); };
  const auto best = std::ranges::max_element(node.chains, {}, rank);
  return best == node.chains.end() ? std::vector<std::string>{node.voice.name} : best->first;
}

Origin MakeOrigin(const Candidate& r) {
  Origin o;
  o.name = r.node->voice.name;
  o.kind = Name(r.node->voice.kind);
  o.score = r.chance;
  o.articles.assign(r.articles.begin(), r.articles.end());
  o.chain = CommonestChain(*r.node);
  o.why = Why(*r.node, r.articles.size());
  return o;
}

// A step that most articles of one of its ends show joins the two; one that few show is one article's reading.
bool AreOne(const Node& node, const Node& up, std::size_t articles) {
  const std::size_t fewest = std::max<std::size_t>(1, std::min(node.weight.size(), up.weight.size()));
  return static_cast<double>(articles) >= kJoinShare * static_cast<double>(fewest);
}

// Voices that are one origin: an outlet and its unnamed source, a voice and those it stands in one chain with.
std::map<std::string, std::string> Families(const Network& network) {
  std::map<std::string, std::string> parent;
  for (const auto& [key, node] : network) parent[key] = key;
  const auto root = [&](const std::string& key) {
    std::string top = key;
    while (parent[top] != top) top = parent[top];
    for (std::string at = key; at != top;) at = std::exchange(parent[at], top);
    return top;
  };
  for (const auto& [key, node] : network)
    for (const auto& [up, articles] : node.upstream)
      if (network.contains(up) && AreOne(node, network.at(up), articles.size())) {
        const std::string a = root(key);
        const std::string b = root(up);
        if (a != b) parent[std::max(a, b)] = std::min(a, b);
      }
  std::map<std::string, std::string> out;
  for (const auto& [key, node] : network) out[key] = root(key);
  return out;
}

// Share of `a`'s articles that name `b` too.
double SharedArticles(const Candidate& a, const Candidate& b) {
  const auto both =
      std::ranges::count_if(a.node->weight, [&](const auto& w) { return b.node->weight.contains(w.first); });
  return a.node->weight.empty() ? 0 : static_cast<double>(both) / static_cast<double>(a.node->weight.size());
}

// A publisher and whoever is named beside it in most of its articles are one: the outlet had it from them.
void JoinPublishers(std::span<const Candidate> shown, std::map<std::string, std::string>& family) {
  for (const Candidate& outlet : shown) {
    if (!IsRelayKind(outlet.node->voice.kind)) continue;
    const Candidate* nearest = nullptr;
    for (const Candidate& other : shown)
      if (!IsRelayKind(other.node->voice.kind) && SharedArticles(outlet, other) >= kPublisherShare &&
          (nearest == nullptr || SharedArticles(outlet, other) > SharedArticles(outlet, *nearest)))
        nearest = &other;
    if (nearest == nullptr) continue;
    const std::string from = family.at(outlet.node->voice.key);
    const std::string to = family.at(nearest->node->voice.key);
    for (auto& [key, root] : family)
      if (root == from) root = to;
  }
}

// Two articles of one owner's outlets that tell the same passage.
bool IsOneOwnersCopy(const Evidence& evidence, const Reuse& r) {
  if (r.kind != ReuseKind::kVerbatim && r.kind != ReuseKind::kEdited) return false;
  const House& house = evidence.houses[r.article_a];
  return !house.group.empty() && !house.rehost && house == evidence.houses[r.article_b];
}

// Outlets of one owner that tell the claim in the same words are one.
void JoinOwners(const Evidence& evidence, const ReuseByArticle& reuse, std::span<const Candidate> shown,
                std::map<std::string, std::string>& family) {
  if (evidence.houses.empty()) return;
  std::map<ArticleIndex, std::string> outlet;  // article -> key of the origin that published it
  for (const Candidate& r : shown)
    for (const ArticleIndex i : r.node->published) outlet.emplace(i, r.node->voice.key);
  std::set<ArticleIndex> published;
  for (const auto& [article, key] : outlet) published.insert(article);
  for (const ReuseIndex i : reuse.Among(published)) {
    const Reuse& r = evidence.reuse[i];
    if (!IsOneOwnersCopy(evidence, r)) continue;
    const std::string from = family.at(outlet.at(r.article_a));
    const std::string to = family.at(outlet.at(r.article_b));
    for (auto& [key, root] : family)
      if (root == from) root = to;
  }
}

// Numbers the families among the origins, and says to each origin which other ones count as one with it.
// REQUIRES: the claim's origins are `shown`.
void SayWhichAreOne(std::span<const Candidate> shown, const std::map<std::string, std::string>& family, Claim& claim) {
  std::map<std::string, std::uint32_t> numbers;  // family -> number, counted from 1 in the order of the origins
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const std::string& own = family.at(shown[i].node->voice.key);
    Origin& origin = claim.origins[i];
    origin.group = numbers.try_emplace(own, static_cast<std::uint32_t>(numbers.size() + 1)).first->second;
    std::string others;
    for (std::size_t k = 0; k < shown.size(); ++k)
      if (k != i && family.at(shown[k].node->voice.key) == own)
        others += (others.empty() ? "" : ", ") + shown[k].node->voice.name;
    if (others.empty()) continue;
    origin.merged_because = "counted as one with " + others +
                            ": the texts give one as the source of the other, or name them together, or they are one "
                            "owner's and tell the same";
    origin.why += "; " + origin.merged_because;
  }
}

// A spokesperson is one with whom they speak for.
void JoinSpokespeople(const Spokespeople& spokespeople, std::span<const Candidate> shown,
                      std::map<std::string, std::string>& family) {
  for (const Candidate& c : shown) {
    const auto principal = family.find(spokespeople.Principal(c.node->voice).key);
    if (principal == family.end()) continue;
    const std::string from = family.at(c.node->voice.key);
    const std::string to = principal->second;
    for (auto& [key, root] : family)
      if (root == from) root = to;
  }
}

// The likeliest families, as many as there are independent origins, are the ones counted.
void MarkCounted(std::span<const Candidate> shown, const std::map<std::string, std::string>& family,
                 const std::map<std::string, double>& chance, Claim& claim) {
  std::vector<double> ranked;
  for (const auto& [f, c] : chance) ranked.push_back(c);
  std::ranges::sort(ranked, std::greater{});
  const double least = ranked[std::min<std::size_t>(claim.independent_origins, ranked.size()) - 1];
  for (std::size_t i = 0; i < shown.size(); ++i)
    claim.origins[i].counted = chance.at(family.at(shown[i].node->voice.key)) >= least;
}

// How many of `families` are independent: one, and one more for each unnamed origin that is expected among all voices
// that were rated. The named ones of a story mostly tell what one of them had; where several unnamed ones are likely,
// several outlets had sources of their own. A sum of chances says more than the best ones do.
std::uint32_t IndependentAmong(std::size_t families, std::span<const Candidate> rated) {
  double unnamed = 0;
  for (const Candidate& c : rated)
    if (IsAnonymous(c.node->voice)) unnamed += c.chance;
  return static_cast<std::uint32_t>(std::min<std::size_t>(families, 1 + static_cast<std::size_t>(unnamed)));
}

// Families that are sure and that no article names together.
std::size_t ApartFamilies(std::span<const Candidate> shown, const std::map<std::string, std::string>& family) {
  std::set<std::string> counted;
  std::set<ArticleIndex> seen;
  for (const Candidate& c : shown) {
    const auto known = [&](ArticleIndex i) { return seen.contains(i); };
    if (c.chance < kSure || std::ranges::any_of(c.articles, known)) continue;
    counted.insert(family.at(c.node->voice.key));
    seen.insert(c.articles.begin(), c.articles.end());
  }
  return counted.size();
}

// The number, and its range: from the families with a named voice that is likelier than not to all that are shown.
// REQUIRES: `shown` opens `rated` and is not empty.
void CountIndependent(std::span<const Candidate> rated, std::span<const Candidate> shown,
                      const std::map<std::string, std::string>& family, Claim& claim) {
  std::map<std::string, double> chance;
  std::set<std::string> named;
  for (const Candidate& c : shown) {
    const std::string& f = family.at(c.node->voice.key);
    chance[f] = std::max(chance[f], c.chance);
    if (!IsAnonymous(c.node->voice) && c.chance >= kLikely) named.insert(f);
  }
  claim.independent_origins =
      std::max(IndependentAmong(chance.size(), rated), static_cast<std::uint32_t>(ApartFamilies(shown, family)));
  claim.independent_low = std::clamp(static_cast<std::uint32_t>(named.size()), 1U, claim.independent_origins);
  claim.independent_high = std::max(claim.independent_origins, static_cast<std::uint32_t>(chance.size()));
  MarkCounted(shown, family, chance, claim);
}

// A claim that no article sources: each text that copied from no other of them is a root.
void RootsAsOrigins(const Evidence& evidence, const ReuseByArticle& reuse, Claim& claim) {
  const std::set<ArticleIndex> articles = ArticlesOf(claim);
  std::set<ArticleIndex> copies;
  for (const ReuseIndex i : reuse.Among(articles)) {
    const Reuse& r = evidence.reuse[i];
    copies.insert(r.direction == Direction::kAFromB ? r.article_a : r.article_b);
  }
  std::vector<ArticleIndex> roots;
  for (const ArticleIndex a : articles)
    if (!copies.contains(a)) roots.push_back(a);
  if (roots.empty()) roots.assign(articles.begin(), articles.end());
  claim.independent_origins = claim.independent_low = 1;
  claim.independent_high = static_cast<std::uint32_t>(roots.size());
  if (roots.size() > kMostOrigins) roots.resize(kMostOrigins);
  for (const ArticleIndex a : roots) {
    const auto publisher = PublisherOf(evidence.articles[a]);
    const std::string name = publisher ? publisher->name : evidence.articles[a].id;
    Origin origin;
    origin.name = name;
    origin.kind = "article";
    origin.score = 1.0 / static_cast<double>(roots.size());
    origin.articles = {a};
    origin.chain = {name};
    origin.why = "it names no source for this";
    origin.group = 1;
    if (roots.size() > 1) origin.merged_because = "none of these names a source, so that they may rest on one";
    claim.origins.push_back(std::move(origin));
  }
}

// Outlets that cite each other for one claim, walked from each without recursion; each cycle once, lowest key first.
void FindCycles(const Network& network, Claim& claim) {
  for (const auto& [key, node] : network)
    for (const auto& [up, articles] : node.upstream) {
      const auto other = network.find(up);
      if (key < up && other != network.end() && other->second.upstream.contains(key))
        claim.circular.push_back({node.voice.name, other->second.voice.name});
    }
}

}  // namespace

void FindOrigins(const Evidence& evidence, const ReuseByArticle& reuse, const Spokespeople& spokespeople,
                 const Network& network, Claim& claim) {
  const std::vector<Candidate> rated = RateOrigins(network, claim);
  std::size_t shown = 0;
  while (shown < rated.size() && IsShown(rated, shown)) claim.origins.push_back(MakeOrigin(rated[shown++]));
  for (const auto& [key, node] : network)
    if (IsRelay(network, node) &&
        std::ranges::find(claim.origins, node.voice.name, &Origin::name) == claim.origins.end())
      claim.relays.push_back(node.voice.name);
  FindCycles(network, claim);
  if (claim.origins.empty()) return RootsAsOrigins(evidence, reuse, claim);
  const std::span<const Candidate> head = std::span(rated).first(shown);
  auto family = Families(network);
  JoinSpokespeople(spokespeople, head, family);
  JoinPublishers(head, family);
  JoinOwners(evidence, reuse, head, family);
  SayWhichAreOne(head, family, claim);
  CountIndependent(rated, head, family, claim);
}

}  // namespace stemma::provenance
