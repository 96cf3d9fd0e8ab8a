#include "report/index.h"

#include <algorithm>
#include <set>
#include <utility>

#include "report/width.h"
#include "report/words.h"

namespace stemma::report {
namespace {

std::string OutletOf(const Article& article) {
  for (const std::string* name : {&article.publisher.name, &article.publisher.domain, &article.id}) {
    std::string shown = OneLine(*name);
    if (!shown.empty()) return shown;
  }
  return "?";
}

// What a reader knows an article by where no outlet is named: its title, else how it begins, else its id.
std::string NameWithoutOutlet(const Article& article) {
  constexpr std::size_t kColumns = 60;
  constexpr std::size_t kBytes = 600;  // more than so many columns of text
  if (std::string title = Shorten(article.title, kColumns); !title.empty()) return title;
  const std::string begins = Shorten(std::string_view(article.text).substr(0, kBytes), kColumns);
  return begins.empty() ? OutletOf(article) : "\u201C" + begins + "\u201D";
}

}  // namespace

Index::Index(const Dossier& dossier, const ByHand* hand)
    : dossier_(dossier),
      hand_(hand != nullptr && hand->lines.empty() ? nullptr : hand),
      attributions_(dossier.articles.size()),
      reuse_(dossier.articles.size()),
      story_of_(dossier.articles.size(), static_cast<StoryIndex>(dossier.stories.size())),
      edges_from_(dossier.lineage.nodes.size()),
      joined_(dossier.articles.size(), false) {
  for (ArticleIndex i = 0; i < dossier.articles.size(); ++i) {
    outlets_.push_back(OutletOf(dossier.articles[i]));
    article_ids_.emplace(dossier.articles[i].id, i);
  }
  for (AttributionIndex i = 0; i < dossier.attributions.size(); ++i)
    attributions_[dossier.attributions[i].article].push_back(i);
  for (ReuseIndex i = 0; i < dossier.reuse.size(); ++i) {
    if (dossier.reuse[i].kind == ReuseKind::kBoilerplate) continue;
    reuse_[dossier.reuse[i].article_a].push_back(i);
    reuse_[dossier.reuse[i].article_b].push_back(i);
  }
  NameArticles();
  IndexStories();
  IndexLineage();
}

const HandCount* Index::CountByHand(const Claim& claim) const {
  if (hand_ == nullptr) return nullptr;
  const auto at = std::ranges::lower_bound(hand_->counts, claim.id, {}, &HandCount::claim);
  return at != hand_->counts.end() && at->claim == claim.id ? &*at : nullptr;
}

void Index::NameArticles() {
  for (ArticleIndex i = 0; i < outlets_.size(); ++i)
    labels_.push_back(OutletKey(i).empty() ? NameWithoutOutlet(article(i)) : outlets_[i]);
  std::map<std::pair<std::string, std::string_view>, std::vector<ArticleIndex>> same;
  for (ArticleIndex i = 0; i < labels_.size(); ++i) same[{labels_[i], DayOf(article(i).published)}].push_back(i);
  for (const auto& item : same)
    for (std::size_t k = 0; item.second.size() > 1 && k < item.second.size(); ++k)
      labels_[item.second[k]] += " (" + std::to_string(k + 1) + ")";
}

void Index::IndexStories() {
  std::uint32_t claims = 0;
  for (StoryIndex i = 0; i < dossier_.stories.size(); ++i) {
    first_claim_.push_back(claims);
    claims += static_cast<std::uint32_t>(dossier_.stories[i].claims.size());
    for (const ArticleIndex article : dossier_.stories[i].articles) story_of_[article] = i;
  }
  boilerplate_.assign(dossier_.stories.size() + 1, 0);
  for (const Reuse& reuse : dossier_.reuse)
    if (reuse.kind == ReuseKind::kBoilerplate) ++boilerplate_[story_of_[reuse.article_a]];
}

void Index::IndexLineage() {
  const Lineage& lineage = dossier_.lineage;
  for (NodeIndex i = 0; i < lineage.nodes.size(); ++i) node_ids_.emplace(lineage.nodes[i].id, i);
  for (EdgeIndex i = 0; i < lineage.edges.size(); ++i) {
    const auto from = NodeWithId(lineage.edges[i].from);
    targets_.push_back(NodeWithId(lineage.edges[i].to));
    if (!from || !targets_.back()) continue;
    edges_from_[*from].push_back(i);
    const auto a = ArticleWithId(lineage.edges[i].from);
    const auto b = ArticleWithId(lineage.edges[i].to);
    if (a && b && *a != *b) joined_[*a] = joined_[*b] = true;
  }
}

std::vector<std::string> Index::Outlets(const std::vector<ArticleIndex>& articles) const {
  std::vector<std::string> out;
  std::set<std::string_view> seen;
  for (const ArticleIndex i : articles) {
    const std::string& name = OutletKey(i).empty() ? labels_[i] : outlets_[i];
    if (seen.insert(name).second) out.push_back(name);
  }
  return out;
}

const std::string& Index::OutletKey(ArticleIndex i) const {
  const Publisher& publisher = article(i).publisher;
  return publisher.domain.empty() ? publisher.name : publisher.domain;
}

std::size_t Index::CountOutlets(const std::vector<ArticleIndex>& articles) const {
  std::set<std::string_view> seen;
  for (const ArticleIndex i : articles) seen.insert(OutletKey(i));
  seen.erase(std::string_view());
  return seen.size();
}

std::string Index::OutletsInWords(const std::vector<ArticleIndex>& articles) const {
  const bool all = std::ranges::none_of(articles, [&](ArticleIndex i) { return OutletKey(i).empty(); });
  return OutletsCount(CountOutlets(articles), all);
}

std::optional<ArticleIndex> Index::ArticleWithId(std::string_view id) const {
  const auto it = article_ids_.find(id);
  return it == article_ids_.end() ? std::nullopt : std::optional(it->second);
}

std::optional<NodeIndex> Index::NodeWithId(std::string_view id) const {
  const auto it = node_ids_.find(id);
  return it == node_ids_.end() ? std::nullopt : std::optional(it->second);
}

bool Index::StandsAlone(const Story& story) const {
  // A pile of a few pages is shown in full even where nothing joins them: there is nothing else to show.
  constexpr std::size_t kFewArticles = 3;
  if (dossier_.articles.size() <= kFewArticles || story.articles.size() > 1) return false;
  return story.articles.empty() || !joined_[story.articles.front()];
}

const Claim* LeadClaim(const Story& story) {
  const auto it = std::ranges::find(story.claims, story.lead_claim, &Claim::id);
  if (it != story.claims.end()) return &*it;
  return story.claims.empty() ? nullptr : &story.claims.front();
}

}  // namespace stemma::report
