#include "report/passages.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "report/quote.h"
#include "report/side_by_side.h"
#include "report/words.h"

namespace stemma::report {
namespace {

// Pairs whose words are shown side by side. More are work for a program: they are in the table and the dossier.
constexpr std::size_t kShownPairs = 24;
// Passages of one pair that are shown.
constexpr std::size_t kShownPassages = 5;
// Rows of the table of further pairs; n copies of one text make n * n / 2 pairs that say nothing new.
constexpr std::size_t kMostRows = 200;

bool Telling(const Change& change) { return change.kind == "number" || change.kind == "name"; }

bool JoinedByCopying(const Index& index, ArticleIndex from, ArticleIndex to) {
  const auto node = index.NodeWithId(index.article(from).id);
  if (!node) return false;
  return std::ranges::any_of(index.EdgesFrom(*node), [&](EdgeIndex i) {
    const LineageEdge& edge = index.dossier().lineage.edges[i];
    return edge.kind == EdgeKind::kCopies && edge.to == index.article(to).id;
  });
}

void WriteDirection(const Index& index, const Reuse& reuse, Html& out) {
  const std::string& a = index.Label(reuse.article_a);
  const std::string& b = index.Label(reuse.article_b);
  const auto taken = [&](const std::string& later, const std::string& earlier) {
    out.Name(later).Raw(" took it from ").Name(earlier).Raw(": ").Text(Strength(reuse.confidence));
    out.Raw(" <span class=\"muted\">").Text(Decimal(reuse.confidence)).Raw("</span>");
  };
  switch (reuse.direction) {
    case Direction::kAFromB:
      taken(a, b);
      break;
    case Direction::kBFromA:
      taken(b, a);
      break;
    case Direction::kCommonSource:
      out.Raw("Both took it from the same text, which may not be in this collection");
      break;
    case Direction::kUnknown:
      out.Raw("Which way it went cannot be seen");
      break;
  }
  const std::string evidence = EvidenceList(reuse.evidence);
  if (!evidence.empty()) out.Raw(" \u2014 ").Text(evidence);
}

std::string PairSummary(const Index& index, const SharedPair& pair) {
  double identity = 0;
  for (const ReuseIndex i : pair.passages) identity = std::max(identity, index.dossier().reuse[i].identity);
  std::string out = Counted(pair.passages.size(), "passage", "passages") + ", up to " +
                    std::to_string(static_cast<int>(std::clamp(identity, 0.0, 1.0) * 100)) + " % the same";
  if (pair.telling > 0) out += ", " + Counted(pair.telling, "number or name", "numbers or names") + " changed";
  return out;
}

void WritePair(const Index& index, const SharedPair& pair, bool open, Html& out) {
  out.Raw(open ? Markup("<details class=\"pair\" open>") : Markup("<details class=\"pair\">"));
  const bool turned = index.dossier().reuse[pair.passages.front()].direction == Direction::kAFromB;
  out.Raw("<summary><strong>").Name(index.Label(turned ? pair.b : pair.a));
  out.Raw("</strong> and <strong>").Name(index.Label(turned ? pair.a : pair.b)).Raw("</strong> <span class=\"muted\">");
  out.Text(PairSummary(index, pair)).Raw("</span></summary>\n");
  for (std::size_t i = 0; i < std::min(pair.passages.size(), kShownPassages); ++i) {
    const Reuse& reuse = index.dossier().reuse[pair.passages[i]];
    out.Raw("<p class=\"why\"><span class=\"tag\">").Text(ReuseWords(reuse.kind)).Raw("</span> ");
    WriteDirection(index, reuse, out);
    out.Raw("</p>\n");
    WriteSideBySide(index, reuse, out);
  }
  if (pair.passages.size() > kShownPassages)
    out.Raw("<p class=\"muted\">and ")
        .Text(Counted(pair.passages.size() - kShownPassages, "shorter passage", "shorter passages"))
        .Raw("</p>\n");
  out.Raw("</details>\n");
}

void WriteRows(const Index& index, const std::vector<SharedPair>& pairs, Html& out) {
  const std::size_t end = std::min(pairs.size(), kShownPairs + kMostRows);
  out.Raw("<details><summary>")
      .Text(Counted(pairs.size() - kShownPairs, "more pair", "more pairs"))
      .Raw("</summary><div class=\"scroll\">");
  out.Raw("<table><caption>Further pairs with passages in common</caption><thead><tr><th scope=\"col\">Article</th>");
  out.Raw("<th scope=\"col\">Article</th><th scope=\"col\">In common</th></tr></thead><tbody>\n");
  for (std::size_t i = kShownPairs; i < end; ++i) {
    out.Raw("<tr><td>");
    WriteArticleLink(index, pairs[i].a, out);
    out.Raw("</td><td>");
    WriteArticleLink(index, pairs[i].b, out);
    out.Raw("</td><td>").Text(PairSummary(index, pairs[i])).Raw("</td></tr>\n");
  }
  out.Raw("</tbody></table></div>");
  if (end < pairs.size())
    out.Raw("<p class=\"muted\">").Number(pairs.size() - end).Raw(" more pairs are in dossier.json.</p>");
  out.Raw("</details>\n");
}

}  // namespace

std::vector<SharedPair> SharedPairs(const Index& index, StoryIndex story) {
  std::map<std::pair<ArticleIndex, ArticleIndex>, SharedPair> pairs;
  const auto& all = index.dossier().reuse;
  for (const ArticleIndex article : index.dossier().stories[story].articles)
    for (const ReuseIndex i : index.ReuseOf(article)) {
      const Reuse& reuse = all[i];
      if (reuse.article_a != article) continue;
      SharedPair& pair = pairs[{reuse.article_a, reuse.article_b}];
      pair.a = reuse.article_a;
      pair.b = reuse.article_b;
      pair.passages.push_back(i);
      pair.bytes += reuse.a.size();
      pair.telling += static_cast<std::size_t>(std::ranges::count_if(reuse.changes, Telling));
    }
  std::vector<SharedPair> out;
  for (auto& item : pairs) {
    SharedPair& pair = item.second;
    pair.copied = JoinedByCopying(index, pair.a, pair.b) || JoinedByCopying(index, pair.b, pair.a);
    std::ranges::stable_sort(pair.passages, std::ranges::greater{}, [&](ReuseIndex i) { return all[i].a.size(); });
    out.push_back(std::move(pair));
  }
  const auto key = [](const SharedPair& p) { return std::tuple(p.copied, p.telling > 0, p.bytes); };
  std::ranges::stable_sort(out, [&](const SharedPair& x, const SharedPair& y) { return key(x) > key(y); });
  return out;
}

void WritePassages(const Index& index, StoryIndex story, const std::vector<SharedPair>& pairs, Html& out) {
  out.Raw("<p class=\"muted key\">The earlier text stands on the left where the direction is known. ");
  out.Raw("<del>only left</del> <ins>only right</ins> <mark class=\"telling\">number or name changed</mark> ");
  out.Raw("<mark>other wording</mark></p>\n");
  for (std::size_t i = 0; i < std::min(pairs.size(), kShownPairs); ++i) WritePair(index, pairs[i], i == 0, out);
  if (pairs.size() > kShownPairs) WriteRows(index, pairs, out);
  const std::size_t boilerplate = index.CountBoilerplate(story);
  if (boilerplate == 0) return;
  out.Raw("<p class=\"muted\">").Text(Counted(boilerplate, "passage of page furniture", "passages of page furniture"));
  out.Raw(" (adverts, notices, biographies) left out.</p>\n");
}

}  // namespace stemma::report
