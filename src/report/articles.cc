#include "report/articles.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "report/as_sentence.h"
#include "report/contains.h"
#include "report/marks.h"
#include "report/quote.h"
#include "report/width.h"
#include "report/words.h"

namespace stemma::report {
namespace {

using PointsByArticle = std::map<ArticleIndex, std::pair<std::vector<Mark>, std::vector<TextPoint>>>;

// Claim mentions of the story, by article.
PointsByArticle ClaimMarks(const Index& index, StoryIndex story_index) {
  PointsByArticle out;
  const Story& story = index.dossier().stories[story_index];
  for (std::size_t i = 0; i < story.claims.size(); ++i) {
    const auto number = index.FirstClaim(story_index) + static_cast<std::uint32_t>(i);
    const std::string words = Shorten(AsSentence(story.claims[i].summary), 100);
    for (const ClaimMention& mention : story.claims[i].mentions) {
      auto& [marks, points] = out[mention.article];
      marks.push_back({mention.span, MarkKind::kClaim});
      points.push_back({mention.span.end(), PointKind::kClaim, number, words});
    }
  }
  return out;
}

// Marks of who says what; each attribution gets its anchor at its first byte.
void AddAttributions(const Index& index, ArticleIndex article, std::vector<Mark>& marks,
                     std::vector<TextPoint>& points) {
  for (const AttributionIndex i : index.AttributionsOf(article)) {
    const Attribution& attribution = index.attribution(i);
    const std::size_t first = marks.size();
    const auto add = [&](const Place& place, MarkKind kind) {
      if (place.field == Field::kText) marks.push_back({place.span, kind});
    };
    if (attribution.source) add(attribution.source->place, MarkKind::kSource);
    for (const Place& place : attribution.cue) add(place, MarkKind::kCue);
    for (const Place& place : attribution.content) add(place, MarkKind::kContent);
    std::uint32_t at = first == marks.size() ? 0 : marks[first].span.begin();
    for (std::size_t k = first; k < marks.size(); ++k) at = std::min(at, marks[k].span.begin());
    points.push_back({at, PointKind::kAttribution, i, ""});
  }
}

// Stretches that stand elsewhere too, joined where they overlap, each with the outlets that have it.
struct Stretch {
  Span span;
  std::vector<ArticleIndex> others;
};

std::vector<Stretch> SharedStretches(const Index& index, ArticleIndex article) {
  std::vector<std::pair<Span, ArticleIndex>> spans;
  for (const ReuseIndex i : index.ReuseOf(article)) {
    const Reuse& reuse = index.dossier().reuse[i];
    const bool is_a = reuse.article_a == article;
    spans.emplace_back(is_a ? reuse.a : reuse.b, is_a ? reuse.article_b : reuse.article_a);
  }
  std::ranges::sort(spans);
  std::vector<Stretch> out;
  for (const auto& [span, other] : spans) {
    if (out.empty() || out.back().span.end() < span.begin()) out.push_back({span, {}});
    out.back().span = Span(out.back().span.begin(), std::max(out.back().span.end(), span.end()));
    out.back().others.push_back(other);
  }
  return out;
}

void AddReuse(const Index& index, ArticleIndex article, std::vector<Mark>& marks, std::vector<TextPoint>& points) {
  for (Stretch& stretch : SharedStretches(index, article)) {
    marks.push_back({stretch.span, MarkKind::kReuse});
    std::ranges::sort(stretch.others);
    const std::string words = "Also in " + Joined(index.Outlets(stretch.others), 6);
    points.push_back({stretch.span.end(), PointKind::kReuse, index.StoryOf(article), words});
  }
}

void Row(Markup name, std::string_view value, Html& out) {
  if (value.empty()) return;
  out.Raw("<div><dt>").Raw(name).Raw("</dt><dd dir=\"auto\">").Text(value).Raw("</dd></div>\n");
}

void WriteCredits(const Article& article, Html& out) {
  for (const Credit& credit : article.credits) {
    out.Raw("<div><dt>").Text(Capital(Spaced(credit.kind))).Raw("</dt><dd dir=\"auto\">");
    const std::string& words = credit.text.empty() ? credit.name : credit.text;
    if (credit.href.empty()) out.Text(Clip(words, 300));
    if (!credit.href.empty()) out.Out(credit.href, Clip(words, 300));
    out.Raw("</dd></div>\n");
  }
  for (const Note& note : article.notes) {
    out.Raw("<div><dt>").Text(Capital(Spaced(note.kind))).Raw("</dt><dd dir=\"auto\">").Text(Clip(note.text, 600));
    out.Raw("</dd></div>\n");
  }
  for (const Label& label : article.labels) {
    out.Raw("<div><dt>Label</dt><dd dir=\"auto\">")
        .Text(Spaced(label.kind))
        .Raw(": \u201C")
        .Text(Clip(label.text, 200));
    out.Raw("\u201D</dd></div>\n");
  }
}

void WriteMetadata(const Index& index, ArticleIndex i, Html& out) {
  const Article& article = index.article(i);
  out.Raw("<dl class=\"meta\">\n");
  Row("Outlet",
      index.Outlet(i) + (article.publisher.domain.empty() || article.publisher.domain == index.Outlet(i)
                             ? ""
                             : " (" + article.publisher.domain + ")"),
      out);
  Row("Published", article.published.empty() ? "no date found" : DateTrust(article), out);
  Row("Changed", DateWords(article.modified), out);
  Row("By", Joined(article.authors, 8), out);
  WriteCredits(article, out);
  const std::string& address = article.source.uri.empty() ? article.canonical : article.source.uri;
  if (!address.empty()) out.Raw("<div><dt>Address</dt><dd>").Out(address, address).Raw("</dd></div>\n");
  Row("Id", article.id, out);
  Row("File", article.source.path, out);
  Row("Fingerprint", article.source.digest, out);
  out.Raw("</dl>\n");
}

void WriteSurroundings(const Article& article, Html& out) {
  constexpr std::size_t kMostBytes = 1200;  // of one comment or piece of furniture; the record has the whole
  if (!article.captions.empty()) out.Raw("<div class=\"aside\"><p class=\"label\">Captions</p>");
  for (const Caption& caption : article.captions) {
    out.Raw("<p dir=\"auto\">").Text(Clip(caption.text, kMostBytes));
    if (!caption.credit.empty()) out.Raw(" <span class=\"muted\">").Text(caption.credit).Raw("</span>");
    out.Raw("</p>");
  }
  if (!article.captions.empty()) out.Raw("</div>\n");
  if (!article.comments.empty()) {
    out.Raw("<details class=\"aside\"><summary>")
        .Text(Counted(article.comments.size(), "reader comment", "reader comments"));
    out.Raw(" (not part of the article)</summary>");
    for (const Comment& comment : article.comments)
      out.Raw("<p dir=\"auto\"><strong>")
          .Name(comment.author)
          .Raw("</strong> ")
          .Text(Clip(comment.text, kMostBytes))
          .Raw("</p>");
    out.Raw("</details>\n");
  }
  if (article.furniture.empty()) return;
  out.Raw("<details class=\"aside\"><summary>Page furniture left out (")
      .Number(article.furniture.size())
      .Raw(")</summary>");
  for (const Furniture& piece : article.furniture)
    out.Raw("<p dir=\"auto\"><span class=\"tag\">")
        .Text(Spaced(piece.kind))
        .Raw("</span> ")
        .Text(Clip(piece.text, kMostBytes))
        .Raw("</p>");
  out.Raw("</details>\n");
}

// The page's own language on its text, so that screen readers and hyphenation get it right.
void WriteTextOpening(const Article& article, Html& out) {
  const bool plain = article.language.size() >= 2 && article.language.size() <= 3 &&
                     std::ranges::all_of(article.language, [](char c) { return c >= 'a' && c <= 'z'; });
  out.Raw("<div class=\"text\" dir=\"auto\"");
  if (plain) out.Raw(" lang=\"").Text(article.language).Raw("\"");
  out.Raw(">\n");
}

void WriteArticle(const Index& index, ArticleIndex i, bool with_text, PointsByArticle& claims, Html& out) {
  const Article& article = index.article(i);
  out.Raw("<details class=\"article\"><summary><strong>").Name(index.Label(i)).Raw("</strong>");
  const std::string date = ShortDate(article.published);
  out.Raw(" <span class=\"date\">").Text(date.empty() ? "no date" : date).Raw("</span> ");
  out.Raw("<span class=\"headline\" dir=\"auto\">").Text(Shorten(article.title, 160)).Raw("</span></summary>\n");
  out.Raw("<div class=\"page\" id=\"a").Number(i).Raw("\">\n");
  WriteMetadata(index, i, out);
  if (article.text.empty()) out.Raw("<p class=\"muted\">No article text was found on this page.</p>\n");
  if (with_text && !article.text.empty()) {
    auto& [marks, points] = claims[i];
    AddAttributions(index, i, marks, points);
    AddReuse(index, i, marks, points);
    WriteTextOpening(article, out);
    WriteMarkedText(article, marks, std::move(points), out);
    out.Raw("</div>\n");
    WriteSurroundings(article, out);
  }
  if (!with_text && !article.text.empty()) out.Raw("<p class=\"muted\">The text is in the store.</p>\n");
  out.Raw("</div></details>\n");
}

}  // namespace

std::string DateTrust(const Article& article) {
  if (article.published.empty()) return {};
  std::vector<std::string> same;
  std::vector<std::string> other;
  for (const DateSignal& signal : article.dates) {
    const bool agrees = DayOf(signal.value).starts_with(DayOf(article.published)) ||
                        DayOf(article.published).starts_with(DayOf(signal.value));
    std::string words = DateSourceWords(signal.from);
    if (!agrees) words += " says " + DateWords(signal.value);
    auto& list = agrees ? same : other;
    if (!Contains(list, words)) list.push_back(std::move(words));
  }
  std::string out = DateWords(article.published);
  if (!same.empty()) out += " (" + Joined(same, 6) + ")";
  return other.empty() ? out : out + "; " + Joined(other, 6);
}

void WriteArticles(const Index& index, StoryIndex story, bool with_text, Html& out) {
  PointsByArticle claims;
  if (with_text) claims = ClaimMarks(index, story);
  for (const ArticleIndex article : index.dossier().stories[story].articles)
    WriteArticle(index, article, with_text, claims, out);
}

}  // namespace stemma::report
