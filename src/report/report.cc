#include "report/report.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "report/articles.h"
#include "report/by_hand.h"
#include "report/html.h"
#include "report/index.h"
#include "report/quote.h"
#include "report/story.h"
#include "report/style.h"
#include "report/width.h"
#include "report/words.h"
#include "stemma/version.h"

namespace stemma::report {
namespace {

// Stories whose whole section stands open; the next ones show head and facts.
constexpr std::size_t kOpenStories = 6;
// Rows of the overview that stand open.
constexpr std::size_t kOpenRows = 25;
// Articles above which only stories of several articles carry their texts: a page of a few hundred texts still opens
// at once in a browser, thousands do not.
constexpr std::size_t kManyArticles = 200;

struct Plan {
  std::vector<StoryIndex> told;   // with a section of their own
  std::vector<StoryIndex> alone;  // one article, joined to no other
};

Plan MakePlan(const Index& index) {
  Plan plan;
  for (StoryIndex i = 0; i < index.dossier().stories.size(); ++i)
    (index.StandsAlone(index.dossier().stories[i]) ? plan.alone : plan.told).push_back(i);
  return plan;
}

bool WithText(const Index& index, StoryIndex i) {
  return index.dossier().articles.size() <= kManyArticles || index.dossier().stories[i].articles.size() > 1;
}

// No script at all, no network at all: the browser is told so, should anything slip through.
void WriteDocumentHead(Html& out) {
  out.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
  out.Raw(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
      "img-src data:; base-uri 'none'; form-action 'none'\">\n");
  out.Raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
  out.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  out.Raw("<title>Where did this come from? - Stemma</title>\n<style>").Raw(StyleSheet()).Raw("</style>\n</head>\n");
}

std::vector<ArticleIndex> AllArticles(const Dossier& dossier) {
  std::vector<ArticleIndex> all(dossier.articles.size());
  for (ArticleIndex i = 0; i < all.size(); ++i) all[i] = i;
  return all;
}

void WriteMasthead(const Index& index, const Plan& plan, Html& out) {
  const std::vector<ArticleIndex> all = AllArticles(index.dossier());
  out.Raw("<body>\n<a class=\"skip\" href=\"#main\">Skip to the stories</a>\n<header class=\"masthead\">\n");
  out.Raw("<p class=\"brand\">STEMMA</p>\n<h1>Where did this come from?</h1>\n<p class=\"lede\">");
  out.Text(Counted(all.size(), "article", "articles"))
      .Text(index.CountOutlets(all) == 0 ? ", " : " from ")
      .Text(index.OutletsInWords(all));
  out.Raw(": ").Text(Counted(plan.told.size(), "story", "stories"));
  if (!plan.alone.empty())
    out.Raw(" and ").Text(Counted(plan.alone.size(), "article", "articles")).Raw(" that stand alone");
  out.Raw(
      ".</p>\n<p class=\"note\">This report shows who is earliest and furthest upstream <em>in this collection</em>, ");
  out.Raw(
      "with the words that show it. It does not say what happened. Numbers stand next to what limits "
      "them.</p>\n</header>\n");
}

void WriteOverviewRow(const Index& index, StoryIndex i, Html& out) {
  const Story& story = index.dossier().stories[i];
  const Claim* lead = LeadClaim(story);
  out.Raw("<tr><td><a href=\"#s")
      .Number(i)
      .Raw("\">")
      .Text(StoryTitle(index, story))
      .Raw("</a></td><td class=\"num\">");
  out.Number(story.articles.size()).Raw("</td><td class=\"num\">");
  const std::size_t outlets = index.CountOutlets(story.articles);
  if (outlets > 0)
    out.Number(outlets);
  else
    out.Raw("<span class=\"muted\">not named</span>");
  out.Raw("</td><td>");
  if (lead != nullptr) {
    out.Number(lead->independent_origins);
    const std::string range = OriginsRange(*lead);
    if (!range.empty()) out.Raw(" <span class=\"muted\">(").Text(range).Raw(")</span>");
    if (const HandCount* count = index.CountByHand(*lead))
      out.Raw("<br><strong>by hand: ").Number(count->by_hand).Raw("</strong>");
  }
  out.Raw("</td><td>");
  std::vector<std::string> names;
  if (lead != nullptr)
    for (const Denial& denial : lead->denied_by) names.push_back(denial.name);
  out.Text(Joined(names, 3)).Raw("</td></tr>\n");
}

void WriteOverviewTable(const Index& index, std::span<const StoryIndex> stories, Html& out) {
  out.Raw(
      "<div class=\"scroll\"><table><caption>The stories, largest first</caption>\n<thead><tr><th "
      "scope=\"col\">Story</th>");
  out.Raw("<th scope=\"col\">Articles</th><th scope=\"col\">Outlets</th><th scope=\"col\">Independent origins</th>");
  out.Raw("<th scope=\"col\">Denied by</th></tr></thead>\n<tbody>\n");
  for (const StoryIndex i : stories) WriteOverviewRow(index, i, out);
  out.Raw("</tbody></table></div>\n");
}

// A single story needs no table of contents.
void WriteOverview(const Index& index, const Plan& plan, Html& out) {
  if (plan.told.size() < 2) return;
  const std::span<const StoryIndex> all(plan.told);
  out.Raw("<nav aria-label=\"Stories\">\n");
  WriteOverviewTable(index, all.first(std::min(all.size(), kOpenRows)), out);
  if (all.size() > kOpenRows) {
    out.Raw("<details class=\"more\"><summary>and ")
        .Text(Counted(all.size() - kOpenRows, "more story", "more stories"))
        .Raw("</summary>\n");
    WriteOverviewTable(index, all.subspan(kOpenRows), out);
    out.Raw("</details>\n");
  }
  out.Raw("</nav>\n");
}

void WriteAloneRow(const Index& index, StoryIndex i, Html& out) {
  const Story& story = index.dossier().stories[i];
  const Claim* lead = LeadClaim(story);
  out.Raw("<tr id=\"s").Number(i).Raw("\"><td>");
  WriteArticleLinks(index, story.articles, out);
  out.Raw("</td><td dir=\"auto\">").Text(StoryTitle(index, story)).Raw("</td><td dir=\"auto\">");
  std::vector<std::string> names;
  if (lead != nullptr) {
    out.Text(Statement(*lead, 200));
    for (const Origin& origin : lead->origins) names.push_back(origin.name);
  }
  out.Raw("</td><td>").Text(Joined(names, 3)).Raw("</td></tr>\n");
}

void WriteAlone(const Index& index, const Plan& plan, Html& out) {
  if (plan.alone.empty()) return;
  out.Raw("<section class=\"alone\" aria-labelledby=\"alone\"><h2 id=\"alone\">Articles that stand alone</h2>\n");
  out.Raw("<p class=\"muted\">Nothing in this collection joins them to another article.</p>\n<details><summary>");
  out.Text(Counted(plan.alone.size(), "article", "articles")).Raw("</summary>\n<div class=\"scroll\"><table>");
  out.Raw(
      "<caption>Articles that no other article here copies, cites or retells</caption>\n<thead><tr><th "
      "scope=\"col\">Article</th>");
  out.Raw(
      "<th scope=\"col\">Title</th><th scope=\"col\">What it says</th><th "
      "scope=\"col\">Origin</th></tr></thead>\n<tbody>\n");
  for (const StoryIndex i : plan.alone) WriteAloneRow(index, i, out);
  out.Raw("</tbody></table></div>\n");
  for (const StoryIndex i : plan.alone) WriteArticles(index, i, WithText(index, i), out);
  out.Raw("</details></section>\n");
}

void WriteFoot(Html& out) {
  out.Raw("<footer class=\"foot\"><p>Made by Stemma ").Text(kVersion);
  out.Raw(
      ". Evidence in words: strong from 0.85, good from 0.65, some from 0.40, else weak. An origin in words: likely "
      "from "
      "0.65, quite possible from 0.40, possible from 0.20, else faint: the chance that a reader would name it. ");
  out.Raw("Everything here, and more, is in dossier.json with its exact places.</p></footer>\n</body>\n</html>\n");
}

}  // namespace

std::string WriteHtml(const Dossier& dossier, const ByHand* hand) {
  const Index index(dossier, hand);
  const Plan plan = MakePlan(index);
  Html out;
  WriteDocumentHead(out);
  WriteMasthead(index, plan, out);
  out.Raw("<main id=\"main\">\n");
  if (dossier.articles.empty()) out.Raw("<p>No article was found in the input.</p>\n");
  WriteOverview(index, plan, out);
  for (std::size_t k = 0; k < plan.told.size(); ++k)
    WriteStory(index, plan.told[k], {k + 1, plan.told.size(), k < kOpenStories, WithText(index, plan.told[k])}, out);
  WriteAlone(index, plan, out);
  WriteOtherHand(index, out);
  out.Raw("</main>\n");
  WriteFoot(out);
  return out.Take();
}

}  // namespace stemma::report
