#include "report/story.h"

#include <algorithm>
#include <string>
#include <vector>

#include "report/articles.h"
#include "report/as_sentence.h"
#include "report/beside_list.h"
#include "report/by_hand.h"
#include "report/claim.h"
#include "report/further_claims.h"
#include "report/gaps.h"
#include "report/graph.h"
#include "report/passages.h"
#include "report/picture.h"
#include "report/quote.h"
#include "report/width.h"
#include "report/words.h"

namespace stemma::report {
namespace {

void WriteHead(const Index& index, StoryIndex i, StoryOptions options, Html& out) {
  const Story& story = index.dossier().stories[i];
  out.Raw("<header class=\"story-head\"><p class=\"kicker\">Story ").Number(options.number).Raw(" of ");
  out.Number(options.total);
  const std::string dates = StoryDates(index, story);
  if (!dates.empty()) out.Raw(" \u00B7 ").Text(dates);
  out.Raw("</p>\n<h2 id=\"h").Number(i).Raw("\" dir=\"auto\">").Text(StoryTitle(index, story)).Raw("</h2></header>\n");
}

void WriteFact(std::size_t number, std::string_view what, std::string_view more, Html& out) {
  out.Raw("<div class=\"fact\"><dd class=\"big\">").Number(number).Raw("</dd><dt>").Text(what);
  if (!more.empty()) out.Raw("<span class=\"muted\">").Text(more).Raw("</span>");
  out.Raw("</dt></div>\n");
}

void WriteFacts(const Index& index, const Story& story, const Claim* lead, Html& out) {
  const std::size_t outlets = index.CountOutlets(story.articles);
  out.Raw("<dl class=\"facts\">\n");
  WriteFact(story.articles.size(), story.articles.size() == 1 ? "article" : "articles", "", out);
  if (outlets > 0) WriteFact(outlets, outlets == 1 ? "outlet" : "outlets", "", out);
  if (lead != nullptr) {
    const bool one = lead->independent_origins == 1;
    WriteFact(lead->independent_origins, one ? "independent origin" : "independent origins", OriginsNote(*lead), out);
    if (const HandCount* count = index.CountByHand(*lead))
      WriteFact(count->by_hand, count->by_hand == 1 ? "independent origin by hand" : "independent origins by hand",
                count->by, out);
    const std::size_t denials = lead->denied_by.size();
    if (denials > 0) WriteFact(denials, denials == 1 ? "voice denies it" : "voices deny it", "", out);
    const std::size_t differ = lead->conflicts.size();
    if (differ > 0) WriteFact(differ, differ == 1 ? "detail differs" : "details differ", "", out);
  }
  out.Raw("</dl>\n");
}

void WriteLead(const ClaimView& view, Html& out) {
  const bool denied = !view.claim.denied_by.empty();
  out.Raw(
      "<div class=\"versus\"><section class=\"claim\"><h3>What is said</h3>\n<p class=\"statement\" dir=\"auto\" "
      "id=\"c");
  out.Number(view.number).Raw("\">").Text(Statement(view.claim, 600)).Raw("</p>\n");
  WriteSpread(view, out);
  out.Raw("</section>\n")
      .Raw(denied ? Markup("<section class=\"denial\">") : Markup("<section class=\"denial none\">"))
      .Raw("<h3>Who denies it</h3>\n");
  WriteDenials(view, out);
  out.Raw("</section></div>\n");
}

void WriteOriginSection(const ClaimView& view, Html& out) {
  out.Raw("<section><h3>Where it comes from</h3>\n<p>")
      .Text(Capital(OriginsCount(view.claim)))
      .Raw(" in this collection");
  const std::string range = OriginsRange(view.claim);
  if (!range.empty()) out.Raw("; ").Text(range).Raw(" if the unresolved sources are counted as the same or as others");
  out.Raw(".</p>\n");
  if (const std::string words = CountWords(view.index, view.claim); !words.empty())
    out.Raw("<p><strong>Changed by hand:</strong> ").Text(words).Raw(".</p>\n");
  WriteOrigins(view, out);
  out.Raw("</section>\n");
}

void WriteLineage(const Index& index, StoryIndex i, Html& out) {
  const StoryGraph graph = BuildGraph(index, index.dossier().stories[i]);
  if (graph.edges.empty()) return;
  out.Raw("<section><h3>How it travelled</h3>\n");
  WritePicture(index, graph, i, out);
  WriteLineageTable(index, graph, out);
  out.Raw("</section>\n");
}

void WriteShared(const Index& index, StoryIndex i, Html& out) {
  const std::vector<SharedPair> pairs = SharedPairs(index, i);
  if (pairs.empty() && index.CountBoilerplate(i) == 0) return;
  out.Raw("<section id=\"p").Number(i).Raw("\"><h3>Passages in common</h3>\n");
  WritePassages(index, i, pairs, out);
  out.Raw("</section>\n");
}

void WriteArticleSection(const Index& index, StoryIndex i, bool with_text, Html& out) {
  constexpr std::size_t kOpenArticles = 12;
  const std::size_t count = index.dossier().stories[i].articles.size();
  out.Raw("<section><h3>The articles</h3>\n");
  if (with_text)
    out.Raw(
        "<p class=\"muted key\">In the texts: <span class=\"m src\">source</span> <span class=\"m cue\">cue</span> "
        "<span class=\"m said\">what the source is said to have said</span> <span class=\"m clm\">states a "
        "claim</span> "
        "<span class=\"m reuse\">stands in another article too</span></p>\n");
  if (count > kOpenArticles) out.Raw("<details><summary>All ").Number(count).Raw(" articles</summary>\n");
  WriteArticles(index, i, with_text, out);
  if (count > kOpenArticles) out.Raw("</details>\n");
  out.Raw("</section>\n");
}

void WriteDetailSection(const ClaimView& view, Html& out) {
  const bool read = std::ranges::any_of(view.claim.slots, [](const Slot& slot) { return !slot.values.empty(); });
  out.Raw("<section><h3>Details</h3>\n<div class=\"scroll\">");
  if (!read) out.Raw("<p class=\"muted\">No date, place or number of this claim could be read.</p>");
  WriteDetails(view, out);
  out.Raw("</div>");
  WriteBesideLists(view.claim, out);
  out.Raw("</section>\n");
}

void WriteBody(const Index& index, StoryIndex i, const Claim* lead, StoryOptions options, Html& out) {
  const Story& story = index.dossier().stories[i];
  if (lead != nullptr) {
    const auto number = index.FirstClaim(i) + static_cast<std::uint32_t>(lead - story.claims.data());
    const ClaimView view = {index, *lead, number};
    WriteOriginSection(view, out);
    WriteLineage(index, i, out);
    WriteDetailSection(view, out);
    WriteFurtherClaims(index, i, *lead, out);
  } else {
    WriteLineage(index, i, out);
  }
  WriteShared(index, i, out);
  WriteGaps(index, i, out);
  WriteArticleSection(index, i, options.with_text, out);
}

}  // namespace

std::string StoryTitle(const Index& index, const Story& story) {
  constexpr std::size_t kTitleColumns = 160;
  std::string title = Shorten(story.title, kTitleColumns);
  const Claim* lead = LeadClaim(story);
  if (title.empty() && lead != nullptr) title = Shorten(AsSentence(lead->summary), kTitleColumns);
  if (title.empty() && !story.articles.empty()) title = index.Outlet(story.articles.front());
  return title.empty() ? "Untitled" : title;
}

std::string StoryDates(const Index& index, const Story& story) {
  std::vector<std::string_view> days;
  for (const ArticleIndex i : story.articles)
    if (!index.article(i).published.empty()) days.push_back(DayOf(index.article(i).published));
  if (days.empty()) return {};
  const auto [first, last] = std::ranges::minmax(days);
  const std::string from = ShortDate(first);
  return first == last ? from : from + " to " + ShortDate(last);
}

void WriteStory(const Index& index, StoryIndex i, StoryOptions options, Html& out) {
  const Story& story = index.dossier().stories[i];
  const Claim* lead = LeadClaim(story);
  out.Raw("<article class=\"story\" id=\"s").Number(i).Raw("\" aria-labelledby=\"h").Number(i).Raw("\">\n");
  WriteHead(index, i, options, out);
  WriteFacts(index, story, lead, out);
  if (lead != nullptr) {
    const auto number = index.FirstClaim(i) + static_cast<std::uint32_t>(lead - story.claims.data());
    WriteLead({index, *lead, number}, out);
  } else {
    out.Raw(
        "<p class=\"muted\">No statement that two texts share, or that is given to a source, was found here.</p>\n");
  }
  WriteByHand(index, story, out);
  if (!options.open) out.Raw("<details><summary>Everything about this story</summary>\n");
  WriteBody(index, i, lead, options, out);
  if (!options.open) out.Raw("</details>\n");
  out.Raw("</article>\n");
}

}  // namespace stemma::report
