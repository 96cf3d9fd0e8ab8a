#include "report/gaps.h"

#include <algorithm>
#include <set>

#include "report/graph.h"
#include "report/quote.h"
#include "report/words.h"

namespace stemma::report {
namespace {

bool DatesDisagree(const Article& article) {
  return std::ranges::any_of(article.dates, [&](const DateSignal& signal) {
    const std::string_view a = DayOf(signal.value);
    const std::string_view b = DayOf(article.published);
    return !a.starts_with(b) && !b.starts_with(a);
  });
}

std::vector<AttributionIndex> Unnamed(const Index& index, const Story& story) {
  std::set<AttributionIndex> found;
  for (const Claim& claim : story.claims)
    for (const ClaimMention& mention : claim.mentions) {
      if (!mention.attribution) continue;
      const auto& source = index.attribution(*mention.attribution).source;
      const bool open = !source || (source->kind == SourceKind::kAnonymous && source->entity.empty());
      if (open) found.insert(*mention.attribution);
    }
  return {found.begin(), found.end()};
}

void WriteArticleGap(const Index& index, Markup what, const std::vector<ArticleIndex>& articles, Html& out) {
  if (articles.empty()) return;
  out.Raw("<li>").Raw(what).Raw(": ");
  WriteArticleLinks(index, articles, out);
  out.Raw("</li>\n");
}

void WriteUnnamed(const Index& index, const std::vector<AttributionIndex>& unnamed, Html& out) {
  if (unnamed.empty()) return;
  constexpr std::size_t kMostQuotes = 20;
  out.Raw("<li><details class=\"more\"><summary>")
      .Text(Counted(unnamed.size(), "statement rests on", "statements rest on"));
  out.Raw(" a source that is not named: whether two of them are one cannot be seen</summary>\n");
  for (std::size_t i = 0; i < std::min(unnamed.size(), kMostQuotes); ++i) WriteAttributionQuote(index, unnamed[i], out);
  if (unnamed.size() > kMostQuotes)
    out.Raw("<p class=\"muted\">and ").Number(unnamed.size() - kMostQuotes).Raw(" more</p>");
  out.Raw("</details></li>\n");
}

}  // namespace

Gaps FindGaps(const Index& index, StoryIndex i) {
  Gaps gaps;
  const Story& story = index.dossier().stories[i];
  for (const ArticleIndex at : story.articles) {
    const Article& article = index.article(at);
    if (article.published.empty()) gaps.undated.push_back(at);
    if (!article.published.empty() && DatesDisagree(article)) gaps.uncertain_date.push_back(at);
    if (article.text.empty()) gaps.without_text.push_back(at);
    if (std::ranges::any_of(article.notes, [](const Note& note) { return note.kind == "truncated"; }))
      gaps.cut_short.push_back(at);
  }
  gaps.unnamed = Unnamed(index, story);
  for (const GraphNode& node : BuildGraph(index, story).nodes)
    if (node.kind == NodeKind::kUnseen) gaps.unseen.push_back(node.name);
  return gaps;
}

void WriteGaps(const Index& index, StoryIndex i, Html& out) {
  const Gaps gaps = FindGaps(index, i);
  out.Raw("<section class=\"gaps\"><h3>What cannot be seen from here</h3>\n<ul>\n");
  for (const std::string& name : gaps.unseen)
    out.Raw("<li>A text that is not in this collection, inferred from what others share: ").Name(name).Raw("</li>\n");
  WriteUnnamed(index, gaps.unnamed, out);
  WriteArticleGap(index, "No date was found", gaps.undated, out);
  WriteArticleGap(index, "The date signals of the page disagree", gaps.uncertain_date, out);
  WriteArticleGap(index, "No article text was found", gaps.without_text, out);
  WriteArticleGap(index, "The page breaks off", gaps.cut_short, out);
  out.Raw("<li>Anything outside this collection: an earlier text elsewhere would change who is earliest here.</li>\n");
  out.Raw("</ul></section>\n");
}

}  // namespace stemma::report
