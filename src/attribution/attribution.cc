#include "attribution/attribution.h"

#include <algorithm>

#include "attribution/nest.h"
#include "attribution/phrases.h"
#include "attribution/relation.h"
#include "attribution/speech.h"
#include "attribution/view.h"

namespace stemma::attribution {
namespace {

Attribution ToAttribution(const View& view, const Relation& r, ArticleIndex article, Field field) {
  Attribution a;
  a.article = article;
  a.kind = r.kind;
  a.stance = r.stance;
  a.confidence = r.confidence;
  const auto place = [&](Range range) { return Place{field, 0, view.SpanOf(range)}; };
  if (!r.source.empty()) {
    const Place p = place(r.source);
    a.source = Source{p, std::string(p.span.Of(view.text())), "", SourceKind::kPerson};
  }
  if (r.parent) a.parent = static_cast<AttributionIndex>(*r.parent);
  for (const Range c : r.cue) a.cue.push_back(place(c));
  for (const Range c : r.content) a.content.push_back(place(c));
  return a;
}

}  // namespace

std::vector<Attribution> FindAttributions(const Article& article, ArticleIndex index) {
  std::vector<Attribution> out;
  const View view(article.text);
  std::vector<Relation> relations;
  FindSpeech(view, relations);
  FindAccordingTo(view, relations);
  FindCiting(view, relations);
  FindColon(view, relations);
  FindDatelines(view, relations);
  Nest(view, relations);
  for (const Relation& r : relations) out.push_back(ToAttribution(view, r, index, Field::kText));
  return out;
}

void ResolveSources(std::span<const Article>, std::span<const Mention>, std::span<Attribution>) {}

}  // namespace stemma::attribution
