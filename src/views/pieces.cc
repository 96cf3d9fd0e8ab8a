#include "views/pieces.h"

#include <algorithm>
#include <string_view>

#include "report/words.h"
#include "stemma/names.h"

namespace stemma::views {
namespace {

// Characters to either side of a quotation, and of the quotation itself: a paragraph; the article has the rest.
constexpr std::size_t kAround = 120;
constexpr std::size_t kQuoted = 1'200;
// Characters of a title where many articles are listed; the article has the whole.
constexpr std::size_t kTitle = 300;
// Characters of a text that stand in for a title.
constexpr std::size_t kBegins = 90;

bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool Continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The start of the code point `count` code points before `at`.
std::size_t Back(std::string_view text, std::size_t at, std::size_t count) {
  while (at > 0 && count > 0) {
    --at;
    if (!Continues(text[at])) --count;
  }
  return at;
}

// The end of the code point `count` code points behind `at`.
std::size_t Forth(std::string_view text, std::size_t at, std::size_t count) {
  while (at < text.size() && count > 0) {
    ++at;
    while (at < text.size() && Continues(text[at])) ++at;
    --count;
  }
  return at;
}

std::string CueOf(const Article& article, const Attribution& attribution) {
  std::string out;
  for (const Place& place : attribution.cue)
    out += (out.empty() ? "" : " ") + std::string(place.span.Of(json::TextOf(article, place.field, place.index)));
  return out;
}

// From the first to the last of what stands in the text; nothing where all of it stands elsewhere.
std::optional<Span> HullOf(const Attribution& attribution) {
  std::optional<Span> hull;
  const auto add = [&](const Place& place) {
    if (place.field != Field::kText) return;
    if (!hull) hull = place.span;
    hull = Span(std::min(hull->begin(), place.span.begin()), std::max(hull->end(), place.span.end()));
  };
  if (attribution.source) add(attribution.source->place);
  for (const Place& place : attribution.cue) add(place);
  for (const Place& place : attribution.content) add(place);
  return hull;
}

Json StanceOf(ArticleIndex article, const Claim* lead) {
  if (lead == nullptr) return nullptr;
  const auto at = std::ranges::find(lead->stances, article, &ArticleStance::article);
  return at == lead->stances.end() ? Json(nullptr) : Json(Name(at->stance));
}

}  // namespace

std::size_t WordsIn(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = IsSpace(c);
    words += !space && !inside ? 1 : 0;
    inside = !space;
  }
  return words;
}

std::string FirstCharacters(std::string_view text, std::size_t count) {
  const std::size_t end = Forth(text, 0, count);
  return std::string(text.substr(0, end)) + (end < text.size() ? "\u2026" : "");
}

std::string FirstWords(std::string_view text, std::size_t count) {
  std::string line;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size() && letters <= count;) {
    const std::size_t end = Forth(text, at, 1);
    if (!IsSpace(text[at])) {
      line += text.substr(at, end - at);
      ++letters;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
      ++letters;
    }
    at = end;
  }
  if (letters <= count) return line.substr(0, line.find_last_not_of(' ') + 1);
  const std::string cut = FirstCharacters(line, count);
  const std::size_t space = cut.rfind(' ');
  return space == std::string::npos ? cut : cut.substr(0, space) + "\u2026";
}

Json Pieces::Brief(ArticleIndex i, const Claim* lead) const {
  const Article& a = index().article(i);
  const bool owned = i < scene_.houses.size() && !scene_.houses[i].group.empty();
  return {{"id", a.id},
          {"title", json::OrNull(FirstCharacters(a.title, kTitle))},
          {"begins", a.title.empty() ? json::OrNull(FirstWords(a.text, kBegins)) : Json(nullptr)},
          {"outlet", index().Outlet(i)},
          {"domain", json::OrNull(a.publisher.domain)},
          {"published", json::OrNull(a.published)},
          {"language", json::OrNull(a.language)},
          {"owner", owned ? Json(scene_.houses[i].group) : Json(nullptr)},
          {"words", scene_.words[i]},
          {"stance", StanceOf(i, lead)},
          {"url", json::OrNull(a.source.uri.empty() ? a.canonical : a.source.uri)},
          {"label", index().Label(i)}};
}

Json Pieces::Quote(ArticleIndex article, Span span) const {
  const std::string_view text = index().article(article).text;
  const std::size_t begin = std::min<std::size_t>(span.begin(), text.size());
  const std::size_t end = std::min<std::size_t>(span.end(), text.size());
  const std::size_t from = Back(text, begin, kAround);
  return {{"before", std::string(text.substr(from, begin - from))},
          {"text", FirstCharacters(text.substr(begin, end - begin), kQuoted)},
          {"after", std::string(text.substr(end, Forth(text, end, kAround) - end))}};
}

std::string Pieces::SourceName(std::optional<AttributionIndex> i) const {
  if (!i || !index().attribution(*i).source) return {};
  const Source& source = *index().attribution(*i).source;
  return source.entity.empty() ? source.text : source.entity;
}

Json Pieces::SourceOf(std::optional<AttributionIndex> i) const {
  if (!i || !index().attribution(*i).source) return nullptr;
  const Attribution& attribution = index().attribution(*i);
  const bool anonymous = attribution.source->kind == SourceKind::kAnonymous;
  return {{"name", SourceName(i)},
          {"kind", Name(attribution.source->kind)},
          {"cue", json::OrNull(CueOf(index().article(attribution.article), attribution))},
          {"anonymous", anonymous}};
}

Json Pieces::Evidence(ArticleIndex article, Span span, std::optional<AttributionIndex> attribution) {
  Json out = writer_.Located(article, span);
  out["quote"] = Quote(article, span);
  out["source"] = SourceOf(attribution);
  out["cue"] =
      attribution ? json::OrNull(CueOf(index().article(article), index().attribution(*attribution))) : Json(nullptr);
  return out;
}

Json Pieces::Evidence(AttributionIndex i) {
  const Attribution& attribution = index().attribution(i);
  return Evidence(attribution.article, HullOf(attribution).value_or(Span()), i);
}

Json Pieces::Evidence(const ClaimMention& mention) {
  return Evidence(mention.article, mention.span, mention.attribution);
}

}  // namespace stemma::views
