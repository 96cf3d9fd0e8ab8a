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

// What is missing, in words; one place for the report and for GapSentences.
constexpr Markup kNoDate = "No date was found";
constexpr Markup kDatesDisagree = "The date signals of the page disagree";
constexpr Markup kNoText = "No article text was found";
constexpr Markup kCutShort = "The page breaks off";
constexpr Markup kUnseen = "A text that is not in this collection, inferred from what others share";
constexpr Markup kUnnamed = kUnnamedSource;
constexpr Markup kOutside =
    "Anything outside this collection: an earlier text elsewhere would change who is earliest here.";

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
  out.Raw(kUnnamed).Raw("</summary>\n");
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

namespace {

void AddArticleGap(const Index& index, Markup what, const std::vector<ArticleIndex>& articles,
                   std::vector<std::string>& out) {
  constexpr std::size_t kMostNames = 4;
  if (articles.empty()) return;
  std::vector<std::string> names;
  for (const ArticleIndex i : articles) names.push_back(index.Label(i));
  // A name or two help; a row of them does not, and the story lists its articles.
  const std::string who = articles.size() <= kMostNames ? " (" + Joined(names, kMostNames) + ")" : "";
  out.push_back(std::string(what.text()) + ": " + Counted(articles.size(), "article", "articles") + who + ".");
}

}  // namespace

std::vector<std::string> GapSentences(const Index& index, const Gaps& gaps) {
  std::vector<std::string> out;
  if (!gaps.unseen.empty())
    out.push_back(std::string(kUnseen.text()) + ": " + Counted(gaps.unseen.size(), "text", "texts") + ".");
  if (!gaps.unnamed.empty()) out.push_back(UnnamedInStory(gaps.unnamed.size()));
  AddArticleGap(index, kNoDate, gaps.undated, out);
  AddArticleGap(index, kDatesDisagree, gaps.uncertain_date, out);
  AddArticleGap(index, kNoText, gaps.without_text, out);
  AddArticleGap(index, kCutShort, gaps.cut_short, out);
  out.emplace_back(kOutside.text());
  return out;
}

void WriteGaps(const Index& index, StoryIndex i, Html& out) {
  const Gaps gaps = FindGaps(index, i);
  out.Raw("<section class=\"gaps\"><h3>What cannot be seen from here</h3>\n<ul>\n");
  for (const std::string& name : gaps.unseen) out.Raw("<li>").Raw(kUnseen).Raw(": ").Name(name).Raw("</li>\n");
  WriteUnnamed(index, gaps.unnamed, out);
  WriteArticleGap(index, kNoDate, gaps.undated, out);
  WriteArticleGap(index, kDatesDisagree, gaps.uncertain_date, out);
  WriteArticleGap(index, kNoText, gaps.without_text, out);
  WriteArticleGap(index, kCutShort, gaps.cut_short, out);
  out.Raw("<li>").Raw(kOutside).Raw("</li>\n");
  out.Raw("</ul></section>\n");
}

}  // namespace stemma::report
