#include "provenance/network.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace stemma::provenance {
namespace {

bool TellsAgainst(const Evidence& evidence, const ClaimMention& m) {
  if (m.stance == Stance::kDenies || m.stance == Stance::kDoubts) return true;
  if (!m.attribution) return false;
  const SpeechStance s = evidence.attributions[*m.attribution].stance;
  return s == SpeechStance::kDeclines || s == SpeechStance::kNotSaid || s == SpeechStance::kAsks;
}

// The voices of a mention, innermost first. Where the text names nobody, a wire credit speaks for it; "originally
// published at" does not: it moves the question to a page that names nobody either.
std::vector<Hop> VoicesOf(const Evidence& evidence, const ClaimMention& m) {
  std::vector<Hop> out = m.attribution ? HopsOf(evidence, *m.attribution) : std::vector<Hop>{};
  if (!out.empty()) return out;
  if (const auto credit = CreditOf(evidence.articles[m.article]); credit && credit->kind == SourceKind::kAgency)
    out.push_back({*credit, {}});
  return out;
}

class Builder {
 public:
  Builder(const Evidence& evidence, const Claim& claim, Aliases& aliases)
      : evidence_(evidence), claim_(claim), aliases_(aliases) {}

  Network Build() {
    for (const ClaimMention& m : claim_.mentions)
      for (const Hop& hop : VoicesOf(evidence_, m)) aliases_.Add(hop.voice);
    aliases_.Settle();
    for (const ClaimMention& m : claim_.mentions)
      if (!TellsAgainst(evidence_, m)) AddChain(VoicesOf(evidence_, m), m);
    for (const ClaimMention& m : claim_.mentions) LinkPublisher(m);
    for (const ClaimMention& m : claim_.mentions)
      if (TellsAgainst(evidence_, m)) CountAgainst(m);
    for (auto& [key, node] : network_)
      for (const auto& [article, weight] : node.weight) node.own_weight += weight;
    return std::move(network_);
  }

 private:
  // Who speaks against the claim itself; whoever passes that on does not.
  void CountAgainst(const ClaimMention& m) {
    const std::vector<Hop> hops = VoicesOf(evidence_, m);
    if (hops.empty()) return;
    if (const auto node = network_.find(aliases_.Settled(hops.front().voice).key); node != network_.end())
      ++node->second.against;
  }

  void AddChain(const std::vector<Hop>& hops, const ClaimMention& mention) {
    const ArticleIndex article = mention.article;
    std::vector<Voice> settled;
    std::vector<std::optional<AttributionIndex>> naming;  // of `settled`
    for (const Hop& hop : hops) {
      Voice s = aliases_.Settled(hop.voice);
      if (std::ranges::find(settled, s.key, &Voice::key) != settled.end()) continue;
      settled.push_back(std::move(s));
      naming.push_back(hop.attribution);
    }
    for (std::size_t i = 0; i < settled.size(); ++i) {
      Node& node = network_[settled[i].key];
      node.voice = settled[i];
      if (naming[i]) node.named.insert(*naming[i]);
      double& weight = node.weight[article];
      weight = std::max(weight, mention.weight);
      (i == 0 ? node.direct : node.through).insert(article);
      if (i > 0) node.upstream[settled[i - 1].key].insert(article);
      std::vector<std::string> chain;
      for (std::size_t k = settled.size(); k > i; --k) chain.push_back(settled[k - 1].name);
      node.chains[std::move(chain)].insert(article);
    }
  }

  // An outlet of the pile that others cite for the claim took it from whoever its own article names.
  void LinkPublisher(const ClaimMention& m) {
    const auto publisher = PublisherOf(evidence_.articles[m.article]);
    if (!publisher || TellsAgainst(evidence_, m)) return;
    const auto node = network_.find(aliases_.Settled(*publisher).key);
    if (node == network_.end()) return;
    // Whoever publishes a page of the pile is an outlet, whatever its name looked like elsewhere.
    node->second.voice.kind = SourceKind::kOutlet;
    node->second.published.insert(m.article);
    const std::vector<Hop> hops = VoicesOf(evidence_, m);
    if (hops.empty()) return;
    const Voice outer = aliases_.Settled(hops.back().voice);
    if (outer.key != node->first) node->second.upstream[outer.key].insert(m.article);
  }

  const Evidence& evidence_;
  const Claim& claim_;
  Aliases& aliases_;
  Network network_;
};

}  // namespace

Network BuildNetwork(const Evidence& evidence, const Claim& claim, Aliases& aliases) {
  return Builder(evidence, claim, aliases).Build();
}

}  // namespace stemma::provenance
