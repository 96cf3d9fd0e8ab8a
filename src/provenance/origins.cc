#include "provenance/origins.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "provenance/families.h"
#include "provenance/origin_model.h"
#include "provenance/rings.h"
#include "provenance/shown.h"
#include "provenance/voices.h"
#include "stemma/names.h"

namespace stemma::provenance {
namespace {

// Families with this chance that no article names together are origins of their own, whatever is expected.
constexpr double kSure = 0.65;
// The same in a claim of so few articles: no story that the models were fitted to is as small, and there two voices
// that no article brings together have nothing in common that could be seen.
constexpr std::size_t kFewArticles = 7;
constexpr double kSureOfFew = 0.3;

// Shares of articles at which voices are one.
constexpr double kJoinShare = 0.4;
constexpr double kPublisherShare = 0.5;

// What speaks for an origin and what it leaves open.
std::string Why(const Network& network, const Node& node, std::size_t articles) {
  if (IsAnonymous(node.voice))
    return fmt::format("{} on a source that is given no name, so it may be one or several",
                       articles == 1 ? "1 article rests" : fmt::format("{} articles rest", articles));
  const std::string out = fmt::format("{} {} it", articles, articles == 1 ? "article names" : "articles name");
  const Node* from = nullptr;
  std::size_t most = 0;
  for (const auto& [up, tellers] : node.upstream)
    if (const auto at = network.find(up); at != network.end() && tellers.size() > most) {
      from = &at->second;
      most = tellers.size();
    }
  if (from == nullptr) return out + "; no article here says where it had this from";
  return out + fmt::format("; {} that it had this from {}", most == 1 ? "one says" : fmt::format("{} say", most),
                           from->voice.name);
}

// The chain that most articles tell; of several the longest, which says most.
std::vector<std::string> CommonestChain(const Node& node) {
  const auto rank = [](const auto& entry) { return std::pair(entry.second.size(), entry.first.size()); };
  const auto best = std::ranges::max_element(node.chains, {}, rank);
  return best == node.chains.end() ? std::vector<std::string>{node.voice.name} : best->first;
}

Origin MakeOrigin(const Network& network, const Shown& shown) {
  const Candidate& r = shown.origin;
  Origin o;
  o.name = r.node->voice.name;
  o.kind = Name(r.node->voice.kind);
  o.score = r.chance;
  o.articles.assign(r.articles.begin(), r.articles.end());
  o.chain = CommonestChain(*r.node);
  o.why = Why(network, *r.node, r.articles.size());
  if (!shown.also.empty()) o.why += fmt::format("; also named as {}", fmt::join(shown.also, ", "));
  return o;
}

// A step that most articles of one of its ends show joins the two; one that few show is one article's reading.
bool AreOne(const Node& node, const Node& up, std::size_t articles) {
  const std::size_t fewest = std::max<std::size_t>(1, std::min(node.weight.size(), up.weight.size()));
  return static_cast<double>(articles) >= kJoinShare * static_cast<double>(fewest);
}

// Voices that are one origin: an outlet and its unnamed source, a voice and those it stands in one chain with.
Families FamiliesOf(const Network& network) {
  Families out(network);
  for (const auto& [key, node] : network)
    for (const auto& [up, articles] : node.upstream)
      if (network.contains(up) && AreOne(node, network.at(up), articles.size()))
        out.Join(key, up, Joint::kStep, articles.size());
  return out;
}

// Articles of `a` that name `b` too, and their share.
std::size_t Both(const Candidate& a, const Candidate& b) {
  return static_cast<std::size_t>(
      std::ranges::count_if(a.node->weight, [&](const auto& w) { return b.node->weight.contains(w.first); }));
}

double SharedArticles(const Candidate& a, const Candidate& b) {
  return a.node->weight.empty() ? 0 : static_cast<double>(Both(a, b)) / static_cast<double>(a.node->weight.size());
}

// A publisher and whoever is named beside it in most of its articles are one: the outlet had it from them.
void JoinPublishers(std::span<const Candidate> shown, Families& families) {
  for (const Candidate& outlet : shown) {
    if (!IsRelayKind(outlet.node->voice.kind)) continue;
    const Candidate* nearest = nullptr;
    for (const Candidate& other : shown)
      if (!IsRelayKind(other.node->voice.kind) && SharedArticles(outlet, other) >= kPublisherShare &&
          (nearest == nullptr || SharedArticles(outlet, other) > SharedArticles(outlet, *nearest)))
        nearest = &other;
    if (nearest != nullptr)
      families.Join(outlet.node->voice.key, nearest->node->voice.key, Joint::kBeside, Both(outlet, *nearest));
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
                Families& families) {
  if (evidence.houses.empty()) return;
  std::map<ArticleIndex, std::string> outlet;  // article -> key of the origin that published it
  for (const Candidate& r : shown)
    for (const ArticleIndex i : r.node->published) outlet.emplace(i, r.node->voice.key);
  std::set<ArticleIndex> published;
  for (const auto& [article, key] : outlet) published.insert(article);
  for (const ReuseIndex i : reuse.Among(published)) {
    const Reuse& r = evidence.reuse[i];
    if (IsOneOwnersCopy(evidence, r)) families.Join(outlet.at(r.article_a), outlet.at(r.article_b), Joint::kOwner, 2);
  }
}

// Reasons that are told for one family; a longer list is not read.
constexpr std::size_t kMostReasons = 4;

std::string ReasonWords(const std::vector<std::string>& reasons) {
  const std::size_t told = std::min(reasons.size(), kMostReasons);
  std::string out =
      fmt::format("{}", fmt::join(reasons.begin(), reasons.begin() + static_cast<std::ptrdiff_t>(told), "; "));
  return told < reasons.size() ? out + fmt::format("; and {} more such steps", reasons.size() - told) : out;
}

// Numbers the families among the origins, and says to each origin which other ones count as one with it, and why.
// REQUIRES: the claim's origins are `shown`.
void SayWhichAreOne(std::span<const Candidate> shown, const Families& families, Claim& claim) {
  std::map<std::string, std::vector<std::size_t>> members;  // family -> places in `shown`
  std::uint32_t numbers = 0;                                // counted from 1 in the order of the origins
  for (std::size_t i = 0; i < shown.size(); ++i) {
    auto& own = members[families.Of(shown[i].node->voice.key)];
    claim.origins[i].group = own.empty() ? ++numbers : claim.origins[own.front()].group;
    own.push_back(i);
  }
  for (const auto& [family, own] : members) {
    if (own.size() < 2) continue;
    std::vector<std::string> keys;
    for (const std::size_t i : own) keys.push_back(shown[i].node->voice.key);
    const std::string reasons = ReasonWords(families.Reasons(keys));
    for (const std::size_t i : own) {
      std::vector<std::string> others;
      for (const std::size_t k : own)
        if (k != i) others.push_back(shown[k].node->voice.name);
      Origin& origin = claim.origins[i];
      origin.merged_because = fmt::format("counted as one with {}: {}", fmt::join(others, ", "), reasons);
      origin.why += "; " + origin.merged_because;
    }
  }
}

// A spokesperson is one with whom they speak for.
void JoinSpokespeople(const Spokespeople& spokespeople, std::span<const Candidate> shown, const Network& network,
                      Families& families) {
  for (const Candidate& c : shown)
    if (const std::string principal = spokespeople.Principal(c.node->voice).key; network.contains(principal))
      families.Join(c.node->voice.key, principal, Joint::kSpokesperson, c.articles.size());
}

// The likeliest families, as many as there are independent origins, are the ones counted.
void MarkCounted(std::span<const Candidate> shown, const Families& families,
                 const std::map<std::string, double>& chance, Claim& claim) {
  std::vector<double> ranked;
  for (const auto& [f, c] : chance) ranked.push_back(c);
  std::ranges::sort(ranked, std::greater{});
  const double least = ranked[std::min<std::size_t>(claim.independent_origins, ranked.size()) - 1];
  for (std::size_t i = 0; i < shown.size(); ++i)
    claim.origins[i].counted = chance.at(families.Of(shown[i].node->voice.key)) >= least;
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
std::size_t ApartFamilies(std::span<const Candidate> shown, const Families& families, std::size_t articles) {
  const double sure = articles < kFewArticles ? kSureOfFew : kSure;
  std::set<std::string> counted;
  std::set<ArticleIndex> seen;
  for (const Candidate& c : shown) {
    const auto known = [&](ArticleIndex i) { return seen.contains(i); };
    if (c.chance < sure || std::ranges::any_of(c.articles, known)) continue;
    counted.insert(families.Of(c.node->voice.key));
    seen.insert(c.articles.begin(), c.articles.end());
  }
  return counted.size();
}

// The number, and its range: from the families with a named voice that is likelier than not to all that are shown.
// REQUIRES: `shown` is not empty.
void CountIndependent(std::span<const Candidate> rated, std::span<const Candidate> shown, const Families& families,
                      Claim& claim) {
  std::map<std::string, double> chance;
  std::set<std::string> named;
  for (const Candidate& c : shown) {
    const std::string f = families.Of(c.node->voice.key);
    chance[f] = std::max(chance[f], c.chance);
    if (!IsAnonymous(c.node->voice) && c.chance >= kLikely) named.insert(f);
  }
  claim.independent_origins =
      std::max(IndependentAmong(chance.size(), rated),
               static_cast<std::uint32_t>(ApartFamilies(shown, families, ArticlesOf(claim).size())));
  claim.independent_low = std::clamp(static_cast<std::uint32_t>(named.size()), 1U, claim.independent_origins);
  claim.independent_high = std::max(claim.independent_origins, static_cast<std::uint32_t>(chance.size()));
  MarkCounted(shown, families, chance, claim);
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

}  // namespace

void FindOrigins(const Evidence& evidence, const ReuseByArticle& reuse, const Spokespeople& spokespeople,
                 const Network& network, Claim& claim) {
  const std::vector<Candidate> rated = RateOrigins(evidence, network, claim);
  std::vector<Candidate> head;
  for (const Shown& shown : ChooseShown(rated)) {
    claim.origins.push_back(MakeOrigin(network, shown));
    head.push_back(shown.origin);
  }
  for (const auto& [key, node] : network)
    if (IsRelay(network, node) &&
        std::ranges::find(claim.origins, node.voice.name, &Origin::name) == claim.origins.end())
      claim.relays.push_back(node.voice.name);
  claim.circular = RingsOf(network);
  if (claim.origins.empty()) return RootsAsOrigins(evidence, reuse, claim);
  Families families = FamiliesOf(network);
  JoinSpokespeople(spokespeople, head, network, families);
  JoinPublishers(head, families);
  JoinOwners(evidence, reuse, head, families);
  SayWhichAreOne(head, families, claim);
  CountIndependent(rated, head, families, claim);
}

}  // namespace stemma::provenance
