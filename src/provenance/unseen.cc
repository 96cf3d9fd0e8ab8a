#include "provenance/unseen.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/disjoint_sets.h"
#include "provenance/voices.h"

namespace stemma::provenance {
namespace {

// A shared passage of this many bytes is no chance; about thirty words.
constexpr std::uint32_t kLeastBytes = 160;
// Outlets that must share it before an unseen source is likelier than that one took it from another.
constexpr std::size_t kLeastOutlets = 3;

bool IsPassage(const Reuse& r) {
  return (r.kind == ReuseKind::kVerbatim || r.kind == ReuseKind::kEdited) &&
         std::min(r.a.size(), r.b.size()) >= kLeastBytes;
}

// Outlets of one owner are one house.
std::string OutletOf(const Evidence& evidence, ArticleIndex i) {
  if (!evidence.houses.empty() && !evidence.houses[i].group.empty()) return evidence.houses[i].group;
  const auto publisher = PublisherOf(evidence.articles[i]);
  return publisher ? publisher->key : evidence.articles[i].id;
}

}  // namespace

bool IsDirected(const Reuse& reuse) {
  if (reuse.direction != Direction::kAFromB && reuse.direction != Direction::kBFromA) return false;
  return std::ranges::any_of(reuse.evidence, [](const std::string& e) { return e != "date"; });
}

std::vector<std::vector<ArticleIndex>> FindUnseen(const Evidence& evidence) {
  DisjointSets<ArticleIndex> groups(evidence.articles.size());
  std::set<ArticleIndex> members;
  std::set<ArticleIndex> taken_from;  // articles that a link shows to have been a source
  std::set<ArticleIndex> declared;    // members by a link that says common source
  for (const Reuse& r : evidence.reuse) {
    if (IsDirected(r)) {
      taken_from.insert(r.direction == Direction::kAFromB ? r.article_b : r.article_a);
      continue;
    }
    const bool common = r.direction == Direction::kCommonSource;
    if (!IsPassage(r) && !(common && r.kind != ReuseKind::kQuotation && r.kind != ReuseKind::kBoilerplate)) continue;
    members.insert({r.article_a, r.article_b});
    groups.Join(r.article_a, r.article_b);
    if (common) declared.insert({r.article_a, r.article_b});
  }
  std::map<ArticleIndex, std::vector<ArticleIndex>> by_root;
  for (const ArticleIndex i : members) by_root[groups.Lowest(i)].push_back(i);
  std::vector<std::vector<ArticleIndex>> out;
  for (auto& [root, list] : by_root) {
    std::set<std::string> outlets;
    for (const ArticleIndex i : list) outlets.insert(OutletOf(evidence, i));
    const bool by_number = outlets.size() >= kLeastOutlets &&
                           std::ranges::none_of(list, [&](ArticleIndex i) { return taken_from.contains(i); });
    const bool by_link = std::ranges::any_of(list, [&](ArticleIndex i) { return declared.contains(i); });
    if (by_number || by_link) out.push_back(std::move(list));
  }
  return out;
}

}  // namespace stemma::provenance
