#include "provenance/origins.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "provenance/voices.h"
#include "stemma/names.h"

namespace stemma::provenance {
namespace {

// A claim shows at most this many origins; the rest stay in the attributions.
constexpr std::size_t kMostOrigins = 6;
// Weight of a voice: over the articles that rest on it, how likely it speaks there for the claim itself. An origin
// beside the first needs this share of the first one's weight.
constexpr double kLeastShare = 0.2;
// A family of origins counts as independent when it has this share of the heaviest family's weight.
constexpr double kJoinShare = 0.4;
constexpr double kPublisherShare = 0.5;
constexpr double kUpstreamShare = 0.5;
constexpr double kRelayShare = 0.4;
constexpr double kIndependentShare = 0.5;

std::set<ArticleIndex> ArticlesOf(const Claim& claim) {
  std::set<ArticleIndex> out;
  for (const ClaimMention& m : claim.mentions) out.insert(m.article);
  return out;
}

double OwnWeight(const Node& node) {
  double sum = 0;
  for (const auto& [article, weight] : node.weight) sum += weight;
  return sum;
}

// Share of a voice's articles that show it to have had the claim from a named voice further up.
double NamedUpstream(const Network& network, const Node& node) {
  std::set<ArticleIndex> shown;
  for (const auto& [up, articles] : node.upstream) {
    const auto found = network.find(up);
    // A voice that hardly speaks for the claim is quoted by the outlet, not where the outlet had it from.
    if (found != network.end() && !IsAnonymous(found->second.voice) &&
        OwnWeight(found->second) >= kUpstreamShare * OwnWeight(node))
      shown.insert(articles.begin(), articles.end());
  }
  return node.weight.empty() ? 0 : static_cast<double>(shown.size()) / static_cast<double>(node.weight.size());
}

// A relay is an outlet that itself had the claim from a named voice further up.
bool IsRelay(const Network& network, const Node& node) {
  return IsRelayKind(node.voice.kind) && NamedUpstream(network, node) >= kRelayShare;
}

// Articles that rest on a voice, with the weight of what they tell: those that name it, and those that only name a
// relay below it.
std::map<ArticleIndex, double> Resting(const Network& network, const std::string& key) {
  std::map<ArticleIndex, double> out = network.at(key).weight;
  for (const auto& [other, node] : network)
    if (const auto step = node.upstream.find(key); IsRelayKind(node.voice.kind) && step != node.upstream.end()) {
      // What only names the relay rests on the voice as surely as the relay's articles show the step.
      const double share = static_cast<double>(step->second.size()) / static_cast<double>(node.weight.size());
      for (const auto& [article, weight] : node.weight) out.emplace(article, weight * std::min(1.0, share));
    }
  return out;
}

struct Ranked {
  const Node* node;
  std::set<ArticleIndex> articles;
  double weight = 0;
};

Ranked Rank(const Network& network, const std::string& key) {
  Ranked out{&network.at(key), {}, 0};
  for (const auto& [article, weight] : Resting(network, key)) {
    out.articles.insert(article);
    out.weight += weight;
  }
  return out;
}

// A voice that denies the claim wherever it speaks is not where the claim came from.
bool OnlyDenies(const Claim& claim, const Node& node) {
  return std::ranges::any_of(claim.denied_by, [&](const Denial& d) {
    return d.name == node.voice.name && d.articles.size() >= node.direct.size();
  });
}

std::vector<Ranked> RankOrigins(const Network& network, const Claim& claim) {
  std::vector<Ranked> out;
  for (const auto& [key, node] : network)
    if (!IsRelay(network, node) && CanBeOrigin(node.voice) && !OnlyDenies(claim, node))
      out.push_back(Rank(network, key));
  std::ranges::stable_sort(out, [](const Ranked& x, const Ranked& y) { return x.weight > y.weight; });
  return out;
}

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

Origin MakeOrigin(const Ranked& r, std::size_t articles) {
  Origin o;
  o.name = r.node->voice.name;
  o.kind = Name(r.node->voice.kind);
  o.score = articles == 0 ? 0 : r.weight / static_cast<double>(articles);
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
  const auto root = [&](std::string key) {
    while (parent[key] != key) key = parent[key];
    return key;
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
double SharedArticles(const Ranked& a, const Ranked& b) {
  const auto both =
      std::ranges::count_if(a.node->weight, [&](const auto& w) { return b.node->weight.contains(w.first); });
  return a.node->weight.empty() ? 0 : static_cast<double>(both) / static_cast<double>(a.node->weight.size());
}

// A publisher and whoever is named beside it in most of its articles are one: the outlet had it from them.
void JoinPublishers(std::span<const Ranked> shown, std::map<std::string, std::string>& family) {
  for (const Ranked& outlet : shown) {
    if (!IsRelayKind(outlet.node->voice.kind)) continue;
    const Ranked* nearest = nullptr;
    for (const Ranked& other : shown)
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
void JoinOwners(const Evidence& evidence, std::span<const Ranked> shown, std::map<std::string, std::string>& family) {
  if (evidence.houses.empty()) return;
  std::map<ArticleIndex, std::string> outlet;  // article -> key of the origin that published it
  for (const Ranked& r : shown)
    for (const ArticleIndex i : r.node->published) outlet.emplace(i, r.node->voice.key);
  for (const Reuse& r : evidence.reuse) {
    const auto a = outlet.find(r.article_a);
    const auto b = outlet.find(r.article_b);
    if (a == outlet.end() || b == outlet.end() || !IsOneOwnersCopy(evidence, r)) continue;
    const std::string from = family.at(a->second);
    const std::string to = family.at(b->second);
    for (auto& [key, root] : family)
      if (root == from) root = to;
  }
}

// Numbers the families among the origins, and says to each origin which other ones count as one with it.
// REQUIRES: the claim's origins are `shown`.
void SayWhichAreOne(std::span<const Ranked> shown, const std::map<std::string, std::string>& family, Claim& claim) {
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

// REQUIRES: `shown` is the head of the ranking and not empty.
void CountIndependent(const Evidence& evidence, const Network& network, std::span<const Ranked> shown, Claim& claim) {
  auto family = Families(network);
  JoinPublishers(shown, family);
  JoinOwners(evidence, shown, family);
  SayWhichAreOne(shown, family, claim);
  std::map<std::string, double> weight;
  std::map<std::string, bool> named;
  for (const Ranked& r : shown) {
    const std::string& f = family.at(r.node->voice.key);
    weight[f] = std::max(weight[f], r.weight);
    named[f] = named[f] || !IsAnonymous(r.node->voice);
  }
  const double least = kIndependentShare * shown.front().weight;
  for (std::size_t i = 0; i < shown.size(); ++i)
    claim.origins[i].counted = weight.at(family.at(shown[i].node->voice.key)) >= least;
  std::uint32_t strong = 0;
  std::uint32_t strong_named = 0;
  for (const auto& [f, w] : weight) {
    strong += w >= least ? 1 : 0;
    strong_named += w >= least && named[f] ? 1 : 0;
  }
  claim.independent_origins = std::max(1U, strong);
  claim.independent_low = std::max(1U, strong_named);
  claim.independent_high = std::max(claim.independent_origins, static_cast<std::uint32_t>(weight.size()));
  claim.independent_low = std::min(claim.independent_low, claim.independent_origins);
}

// A claim that no article sources: each text that copied from no other of them is a root.
void RootsAsOrigins(const Evidence& evidence, Claim& claim) {
  const std::set<ArticleIndex> articles = ArticlesOf(claim);
  std::set<ArticleIndex> copies;
  for (const Reuse& r : evidence.reuse) {
    if (r.kind == ReuseKind::kBoilerplate || !articles.contains(r.article_a) || !articles.contains(r.article_b))
      continue;
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

void FindOrigins(const Evidence& evidence, const Network& network, Claim& claim) {
  const std::size_t articles = ArticlesOf(claim).size();
  const std::vector<Ranked> ranked = RankOrigins(network, claim);
  for (const auto& [key, node] : network)
    if (IsRelay(network, node)) claim.relays.push_back(node.voice.name);
  FindCycles(network, claim);
  std::size_t shown = 0;
  while (shown < std::min(ranked.size(), kMostOrigins) && ranked[shown].weight >= kLeastShare * ranked.front().weight)
    claim.origins.push_back(MakeOrigin(ranked[shown++], articles));
  if (claim.origins.empty())
    RootsAsOrigins(evidence, claim);
  else
    CountIndependent(evidence, network, std::span(ranked).first(shown), claim);
}

namespace {

void AddArticles(const std::vector<ArticleIndex>& from, std::vector<ArticleIndex>& to) {
  for (const ArticleIndex i : from)
    if (std::ranges::find(to, i) == to.end()) to.push_back(i);
  std::ranges::sort(to);
}

// "An official at the Orel embassy" and "the Orel embassy in Kesh" deny with one voice: whose telling words all stand
// in another denier's is that denier; the name with more articles is shown.
void JoinDenials(std::map<std::string, Denial>& by_key) {
  for (auto it = by_key.begin(); it != by_key.end();) {
    const std::vector<std::string> words = TellingWords(it->first);
    const auto holder = std::ranges::find_if(by_key, [&](const auto& other) {
      const std::vector<std::string> more = TellingWords(other.first);
      return other.first != it->first && std::ranges::includes(more, words) &&
             (more.size() > words.size() || other.first < it->first);
    });
    if (words.empty() || holder == by_key.end()) {
      ++it;
      continue;
    }
    if (it->second.articles.size() > holder->second.articles.size()) holder->second.name = it->second.name;
    AddArticles(it->second.articles, holder->second.articles);
    it = by_key.erase(it);
  }
}

}  // namespace

void FindDenials(const Evidence& evidence, const Aliases& aliases, Claim& claim) {
  std::map<std::string, Denial> by_key;
  std::map<std::string, std::set<ArticleIndex>> tells;  // voice -> articles in which it tells the claim itself
  for (const ClaimMention& m : claim.mentions) {
    if (!m.attribution) continue;
    const std::vector<Voice> chain = ChainOf(evidence, *m.attribution);
    if (chain.empty() || !CanBeOrigin(chain.front())) continue;
    // Two unnamed officials may deny apart: only names are settled here.
    const Voice voice = IsAnonymous(chain.front()) ? chain.front() : aliases.Settled(chain.front());
    if (m.stance == Stance::kReports) tells[voice.key].insert(m.article);
    if (m.stance != Stance::kDenies) continue;
    // An outlet that only carries somebody's denial denies nothing itself.
    const bool says_so = evidence.attributions[*m.attribution].stance == SpeechStance::kDenies;
    if (IsRelayKind(voice.kind) && !says_so) continue;
    Denial& d = by_key[voice.key];
    d.name = voice.name;
    if (!d.attribution) d.attribution = m.attribution;
    if (std::ranges::find(d.articles, m.article) == d.articles.end()) d.articles.push_back(m.article);
  }
  JoinDenials(by_key);
  // Who tells the claim in more articles than it denies it in was read wrongly, or denies a detail.
  for (auto& [key, denial] : by_key)
    if (denial.articles.size() >= tells[key].size()) claim.denied_by.push_back(std::move(denial));
  std::ranges::stable_sort(claim.denied_by,
                           [](const Denial& x, const Denial& y) { return x.articles.size() > y.articles.size(); });
}

}  // namespace stemma::provenance
