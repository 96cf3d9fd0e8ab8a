#include "report/further_claims.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "report/beside_list.h"
#include "report/claim.h"
#include "report/quote.h"
#include "report/words.h"

namespace stemma::report {
namespace {

// Claims of one story shown as cards; more are in the list.
constexpr std::size_t kMostCards = 40;

bool Notable(const Claim& claim) {
  return !claim.denied_by.empty() || !claim.conflicts.empty() || !claim.circular.empty() ||
         ArticlesOf(claim).size() > 1 || HasTellingEntry(claim);
}

void WriteLine(const ClaimView& view, Html& out) {
  out.Raw("<li id=\"c").Number(view.number).Raw("\" dir=\"auto\">").Text(Statement(view.claim, 240));
  out.Raw(" <span class=\"muted\">");
  std::vector<std::string> names;
  for (const Origin& origin : view.claim.origins) names.push_back(origin.name);
  if (!names.empty()) out.Raw("\u2014 ").Text(Joined(names, 4)).Raw("; ");
  WriteArticleLinks(view.index, ArticlesOf(view.claim), out, 4);
  out.Raw("</span></li>\n");
}

}  // namespace

std::vector<ArticleIndex> ArticlesOf(const Claim& claim) {
  std::set<ArticleIndex> seen;
  for (const ClaimMention& mention : claim.mentions) seen.insert(mention.article);
  return {seen.begin(), seen.end()};
}

std::vector<std::size_t> ClaimsInOrder(const Story& story) {
  const Claim* lead = LeadClaim(story);
  std::vector<std::size_t> order;
  std::vector<int> rank;
  for (const Claim& claim : story.claims) {
    order.push_back(rank.size());
    rank.push_back(&claim == lead ? 0 : Notable(claim) ? 1 : 2);
  }
  std::ranges::stable_sort(order, {}, [&](std::size_t k) { return rank[k]; });
  return order;
}

void WriteFurtherClaims(const Index& index, StoryIndex i, const Claim& lead, Html& out) {
  const Story& story = index.dossier().stories[i];
  if (story.claims.size() < 2) return;
  std::vector<ClaimView> cards;
  std::vector<ClaimView> lines;
  for (std::size_t k = 0; k < story.claims.size(); ++k) {
    const Claim& claim = story.claims[k];
    if (&claim == &lead) continue;
    const ClaimView view = {index, claim, index.FirstClaim(i) + static_cast<std::uint32_t>(k)};
    (Notable(claim) && cards.size() < kMostCards ? cards : lines).push_back(view);
  }
  out.Raw("<section><h3>Further claims</h3>\n");
  if (!cards.empty()) {
    out.Raw("<details><summary>").Text(Counted(cards.size(), "claim", "claims"));
    out.Raw(" that several articles carry, or that somebody denies</summary>\n");
    for (const ClaimView& view : cards) WriteClaimCard(view, out);
    out.Raw("</details>\n");
  }
  if (!lines.empty()) {
    out.Raw("<details><summary>")
        .Text(Counted(lines.size(), "other claim", "other claims"))
        .Raw("</summary><ul class=\"lines\">\n");
    for (const ClaimView& view : lines) WriteLine(view, out);
    out.Raw("</ul></details>\n");
  }
  out.Raw("</section>\n");
}

}  // namespace stemma::report
