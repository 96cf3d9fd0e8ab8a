#include "provenance/graph.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "provenance/unseen.h"
#include "provenance/voices.h"

namespace stemma::provenance {
namespace {

constexpr double kCiteConfidence = 0.8;
constexpr double kCreditConfidence = 0.9;
constexpr double kLinkConfidence = 0.7;
constexpr double kUnseenConfidence = 0.6;

// An address without scheme, "www.", query and closing slash, so that links meet the pages they mean.
std::string AddressKey(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("?#"));
  while (url.ends_with('/')) url.remove_suffix(1);
  if (url.starts_with("www.")) url.remove_prefix(4);
  return std::string(url);
}

class Drawer {
 public:
  Drawer(const Evidence& evidence, std::span<const Story> stories) : evidence_(evidence), stories_(stories) {}

  Lineage Draw() {
    for (ArticleIndex i = 0; i < evidence_.articles.size(); ++i) AddArticle(i);
    for (auto& [publisher, articles] : by_publisher_)
      std::ranges::stable_sort(articles, {}, [&](ArticleIndex i) {
        return std::tuple(evidence_.articles[i].published.empty(), std::string_view(evidence_.articles[i].published));
      });
    DrawUnseen();
    DrawCopies();
    DrawLinks();
    for (ArticleIndex i = 0; i < evidence_.articles.size(); ++i) DrawCredit(i);
    for (const Story& s : stories_)
      for (const Claim& c : s.claims)
        if (c.id == s.lead_claim || c.stances.size() > 1) DrawCitations(c);
    Lineage out;
    for (auto& [id, node] : nodes_) out.nodes.push_back(std::move(node));
    for (auto& [key, edge] : edges_) out.edges.push_back(std::move(edge));
    return out;
  }

 private:
  using EdgeKey = std::tuple<std::string, std::string, EdgeKind, std::string>;

  void AddArticle(ArticleIndex i) {
    const Article& a = evidence_.articles[i];
    const auto publisher = PublisherOf(a);
    nodes_[a.id] = {a.id, NodeKind::kArticle, publisher ? publisher->name : a.id, a.published};
    if (publisher) by_publisher_[publisher->key].push_back(i);
    for (const std::string* url : {&a.source.uri, &a.canonical})
      if (const std::string key = AddressKey(*url); !key.empty()) by_address_.emplace(key, i);
  }

  void AddEdge(const std::string& from, const std::string& to, EdgeKind kind, const std::string& claim,
               double confidence, std::vector<std::string> evidence) {
    if (from == to) return;
    LineageEdge& e = edges_[{from, to, kind, claim}];
    e.from = from;
    e.to = to;
    e.kind = kind;
    e.claim = claim;
    e.confidence = std::max(e.confidence, confidence);
    for (std::string& piece : evidence)
      if (std::ranges::find(e.evidence, piece) == e.evidence.end()) e.evidence.push_back(std::move(piece));
    std::ranges::sort(e.evidence);
  }

  void DrawCopies() {
    for (const Reuse& r : evidence_.reuse) {
      if ((r.kind != ReuseKind::kVerbatim && r.kind != ReuseKind::kEdited) || ShareUnseen(r)) continue;
      const std::string& a = evidence_.articles[r.article_a].id;
      const std::string& b = evidence_.articles[r.article_b].id;
      if (r.direction == Direction::kAFromB) AddEdge(a, b, EdgeKind::kCopies, "", r.confidence, r.evidence);
      if (r.direction == Direction::kBFromA) AddEdge(b, a, EdgeKind::kCopies, "", r.confidence, r.evidence);
    }
  }

  // One unseen source for each group of texts that share what none of them is shown to have written first.
  void DrawUnseen() {
    for (const std::vector<ArticleIndex>& group : FindUnseen(evidence_)) {
      const std::string id = fmt::format("unseen:{}", ++unseen_);
      nodes_[id] = {id, NodeKind::kUnseen, "unseen common source", ""};
      for (const ArticleIndex i : group) {
        AddEdge(evidence_.articles[i].id, id, EdgeKind::kCopies, "", kUnseenConfidence, {"common_source"});
        group_of_[i] = unseen_;
      }
    }
  }

  // Texts behind one unseen source did not copy each other as far as dates alone can tell.
  [[nodiscard]] bool ShareUnseen(const Reuse& r) const {
    const auto a = group_of_.find(r.article_a);
    const auto b = group_of_.find(r.article_b);
    return a != group_of_.end() && b != group_of_.end() && a->second == b->second && !IsDirected(r);
  }

  void DrawLinks() {
    for (const Article& a : evidence_.articles)
      for (const Link& link : a.links) {
        if (link.role == "navigation" || link.role == "related") continue;
        const auto target = by_address_.find(AddressKey(link.href));
        if (target != by_address_.end())
          AddEdge(a.id, evidence_.articles[target->second].id, EdgeKind::kLinks, "", kLinkConfidence, {"link"});
      }
  }

  void DrawCredit(ArticleIndex i) {
    const Article& a = evidence_.articles[i];
    if (const auto credit = CreditOf(a))
      AddEdge(a.id, NodeOf(*credit, i), EdgeKind::kCredits, "", kCreditConfidence, {"credit_line"});
    const auto canonical = by_address_.find(AddressKey(a.canonical));
    if (canonical != by_address_.end() && canonical->second != i)
      AddEdge(a.id, evidence_.articles[canonical->second].id, EdgeKind::kCredits, "", kCreditConfidence, {"canonical"});
  }

  // The pile's own article of an outlet, the earliest one; else a source node.
  std::string NodeOf(const Voice& voice, ArticleIndex from) {
    const auto own = by_publisher_.find(voice.key);
    if (own != by_publisher_.end()) {
      const auto earliest = std::ranges::find_if(own->second, [&](ArticleIndex i) { return i != from; });
      if (earliest != own->second.end()) return evidence_.articles[*earliest].id;
    }
    const std::string id = "source:" + voice.name;
    nodes_.try_emplace(id, LineageNode{id, NodeKind::kSource, voice.name, ""});
    return id;
  }

  void DrawCitations(const Claim& claim) {
    for (const ClaimMention& m : claim.mentions) {
      if (!m.attribution || m.stance == Stance::kDenies) continue;
      const std::vector<Voice> chain = ChainOf(evidence_, *m.attribution);
      std::string at = evidence_.articles[m.article].id;
      for (auto hop = chain.rbegin(); hop != chain.rend(); ++hop) {
        const std::string to = NodeOf(*hop, m.article);
        AddEdge(at, to, EdgeKind::kCites, claim.id, kCiteConfidence, {"attribution"});
        at = to;
      }
    }
  }

  const Evidence& evidence_;
  std::span<const Story> stories_;
  std::map<std::string, LineageNode> nodes_;
  std::map<EdgeKey, LineageEdge> edges_;
  std::map<std::string, std::vector<ArticleIndex>> by_publisher_;  // key -> its articles, earliest first
  std::map<std::string, ArticleIndex> by_address_;
  std::map<ArticleIndex, int> group_of_;  // article -> its unseen source
  int unseen_ = 0;
};

}  // namespace

Lineage DrawLineage(const Evidence& evidence, std::span<const Story> stories) {
  return Drawer(evidence, stories).Draw();
}

}  // namespace stemma::provenance
