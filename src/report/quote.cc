#include "report/quote.h"

#include <algorithm>
#include <utility>

#include "report/as_sentence.h"
#include "report/width.h"
#include "report/words.h"
#include "text/sentence.h"

namespace stemma::report {
namespace {

// Bytes of a quotation: three lines of print. Longer ones hide what they prove; the article has the whole.
constexpr std::size_t kQuoteBytes = 420;

bool Continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The largest code point start at or before `at`.
std::size_t Boundary(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && at < text.size() && Continues(text[at])) --at;
  return at;
}

using Piece = std::pair<Span, bool>;  // a span and whether it is the source

// Source and cue of an attribution that stand in the text, in reading order.
std::vector<Piece> Marked(const Attribution& attribution) {
  std::vector<Piece> out;
  if (attribution.source && attribution.source->place.field == Field::kText)
    out.emplace_back(attribution.source->place.span, true);
  for (const Place& place : attribution.cue)
    if (place.field == Field::kText) out.emplace_back(place.span, false);
  std::ranges::sort(out);
  return out;
}

Span Hull(const Attribution& attribution, const std::vector<Piece>& marked) {
  std::vector<Span> spans;
  for (const Piece& piece : marked) spans.push_back(piece.first);
  for (const Place& place : attribution.content)
    if (place.field == Field::kText) spans.push_back(place.span);
  if (spans.empty()) return {};
  std::size_t begin = spans.front().begin();
  std::size_t end = 0;
  for (const Span& span : spans) {
    begin = std::min<std::size_t>(begin, span.begin());
    end = std::max<std::size_t>(end, span.end());
  }
  return {begin, end};
}

void WriteMarked(std::string_view text, Span shown, const std::vector<Piece>& marked, Html& out) {
  std::size_t at = shown.begin();
  for (const auto& [span, is_source] : marked) {
    if (span.begin() < at || span.end() > shown.end()) continue;
    out.Text(text.substr(at, span.begin() - at));
    out.Raw(is_source ? Markup("<b class=\"src\">") : Markup("<i class=\"cue\">")).Text(span.Of(text));
    out.Raw(is_source ? Markup("</b>") : Markup("</i>"));
    at = span.end();
  }
  out.Text(text.substr(at, shown.end() - at));
}

// The place of a source that is not in the text: a credit line, a note, the title.
void WriteFieldSource(const Attribution& attribution, Html& out) {
  if (!attribution.source || attribution.source->place.field == Field::kText) return;
  out.Raw("<b class=\"src\">").Text(attribution.source->text).Raw("</b> <span class=\"muted\">(in the page\u2019s ");
  out.Text(std::string_view(attribution.source->place.field == Field::kTitle ? "title" : "credit lines or notes"));
  out.Raw(")</span> ");
}

}  // namespace

std::string Clip(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return std::string(text);
  std::size_t end = Boundary(text, bytes);
  const std::size_t space = text.rfind(' ', end);
  if (space != std::string_view::npos && space > end - end / 4) end = space;
  return std::string(text.substr(0, end)) + "\u2026";
}

std::string Statement(const Claim& claim, std::size_t bytes) { return Clip(AsSentence(claim.summary), bytes); }

Span Trimmed(std::string_view text, Span span, std::size_t bytes) {
  const std::size_t begin = Boundary(text, span.begin());
  if (span.end() - begin <= bytes) return {begin, Boundary(text, span.end())};
  std::size_t end = Boundary(text, begin + bytes);
  const std::size_t space = text.rfind(' ', end);
  if (space != std::string_view::npos && space > begin + bytes / 2) end = space;
  return {begin, end};
}

Span SentencesAround(std::string_view text, Span span) {
  std::size_t begin = Boundary(text, span.begin() > kSentenceReach ? span.begin() - kSentenceReach : 0);
  const std::size_t end = Boundary(text, span.end() + kSentenceReach);
  const std::size_t line = text.substr(0, span.begin()).rfind('\n');
  if (line != std::string_view::npos && line >= begin) begin = line + 1;
  std::size_t first = span.begin();
  std::size_t last = span.end();
  for (const Span& sentence : text::Sentences(text.substr(begin, end - begin))) {
    const Span at(sentence.begin() + begin, sentence.end() + begin);
    if (!at.Overlaps(span)) continue;
    first = std::min<std::size_t>(first, at.begin());
    last = std::max<std::size_t>(last, at.end());
  }
  return {first, last};
}

void WriteArticleLink(const Index& index, ArticleIndex article, Html& out) {
  out.Raw("<a href=\"#a").Number(article).Raw("\"><bdi>").Text(index.Label(article)).Raw("</bdi></a>");
  const std::string date = ShortDate(index.article(article).published);
  if (!date.empty()) out.Raw("<span class=\"date\">, ").Text(date).Raw("</span>");
}

void WriteArticleLinks(const Index& index, const std::vector<ArticleIndex>& articles, Html& out, std::size_t most) {
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (i == most)
      out.Raw("<details class=\"more\"><summary>and ").Number(articles.size() - most).Raw(" more</summary>");
    if (i > 0 && i != most) out.Raw("; ");
    WriteArticleLink(index, articles[i], out);
  }
  if (articles.size() > most) out.Raw("</details>");
}

void WriteAttributionQuote(const Index& index, AttributionIndex i, Html& out) {
  const Attribution& attribution = index.attribution(i);
  const std::string& text = index.article(attribution.article).text;
  const std::vector<Piece> marked = Marked(attribution);
  const Span whole = SentencesAround(text, Hull(attribution, marked));
  const Span shown = Trimmed(text, whole, kQuoteBytes);
  out.Raw("<blockquote class=\"quote\" dir=\"auto\"><p>");
  WriteFieldSource(attribution, out);
  WriteMarked(text, shown, marked, out);
  if (shown.end() < whole.end()) out.Raw("\u2026");
  out.Raw("</p><footer>").Raw("<a href=\"#q").Number(i).Raw("\">in the text</a> of ");
  WriteArticleLink(index, attribution.article, out);
  out.Raw("</footer></blockquote>\n");
}

void WriteMentionQuote(const Index& index, const ClaimMention& mention, Html& out) {
  const std::string& text = index.article(mention.article).text;
  const Span whole = SentencesAround(text, mention.span);
  const Span shown = Trimmed(text, whole, kQuoteBytes);
  const Span stated(std::min(mention.span.begin(), shown.end()), std::min(mention.span.end(), shown.end()));
  out.Raw("<blockquote class=\"quote\" dir=\"auto\"><p>").Text(Span(shown.begin(), stated.begin()).Of(text));
  out.Raw("<span class=\"m clm\">").Text(stated.Of(text)).Raw("</span>").Text(Span(stated.end(), shown.end()).Of(text));
  if (shown.end() < whole.end()) out.Raw("\u2026");
  out.Raw("</p><footer>");
  WriteArticleLink(index, mention.article, out);
  if (mention.inherited_source) {
    out.Raw(" \u2014 names no source here; ");
    WriteArticleLink(index, mention.inherited_source->from_article, out);
    out.Raw(" has the same passage");
    // The page itself may be the source: it names nobody either.
    const bool own = index.Outlet(mention.inherited_source->from_article) == mention.inherited_source->name;
    if (!own) out.Raw(" and names ").Name(mention.inherited_source->name);
  }
  out.Raw("</footer></blockquote>\n");
}

}  // namespace stemma::report
