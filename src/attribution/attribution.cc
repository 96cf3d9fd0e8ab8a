#include "attribution/attribution.h"

#include "attribution/antecedent.h"
#include "attribution/deeds.h"
#include "attribution/hearers.h"
#include "attribution/hops.h"
#include "attribution/link.h"
#include "attribution/nest.h"
#include "attribution/relation.h"
#include "attribution/rules.h"
#include "attribution/tagger.h"
#include "attribution/view.h"
#include "attribution/voice.h"
#include "attribution/whole_phrase.h"

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
    // Until ResolveSources a pronoun's entity holds the words that it stands for.
    const Range named = r.stands_for.empty() ? r.source : r.stands_for;
    const std::string words = r.stands_for.empty() ? "" : std::string(view.SpanOf(named).Of(view.text()));
    const SourceKind kind = r.source_kind ? *r.source_kind : ReadVoice(view, named).kind;
    a.source = Source{p, std::string(p.span.Of(view.text())), words, kind};
  }
  for (const Range c : r.cue) a.cue.push_back(place(c));
  for (const Range c : r.content) a.content.push_back(place(c));
  return a;
}

// All attributions of one field, parents counted from `out`'s size.
void ReadField(std::string_view text, Field field, ArticleIndex article, const LinearModel* model,
               std::vector<Attribution>& out) {
  const View view(text);
  std::vector<Relation> relations = ReadByRules(view);
  if (model != nullptr) {
    const std::vector<Relation> rules = relations;
    const Sheet sheet(view, rules);
    std::vector<PassedOver> passed;
    Retag(sheet, *model, relations, &passed);
    AddHops(sheet, *model, passed, relations);
    MakeWhole(view, relations);
    LetGoOfDeeds(view, relations);
    Link(sheet, *model, relations);
  } else {
    Nest(view, relations);
  }
  LetGoOfHearers(view, relations);
  FindAntecedents(view, relations);
  const std::size_t base = out.size();
  for (const Relation& r : relations) {
    out.push_back(ToAttribution(view, r, article, field));
    if (r.parent) out.back().parent = static_cast<AttributionIndex>(base + *r.parent);
  }
}

std::vector<Attribution> Find(const Article& article, ArticleIndex index, const LinearModel* model) {
  std::vector<Attribution> out;
  ReadField(article.title, Field::kTitle, index, model, out);
  ReadField(article.text, Field::kText, index, model, out);
  return out;
}

}  // namespace

std::vector<Attribution> FindAttributions(const Article& article, ArticleIndex index) {
  const auto& model = ShippedModel();
  return Find(article, index, model ? &*model : nullptr);
}

std::vector<Attribution> FindByRules(const Article& article, ArticleIndex index) {
  return Find(article, index, nullptr);
}

std::optional<Error> TaggerFault() {
  const auto& model = ShippedModel();
  return model ? std::nullopt : std::optional(model.error());
}

}  // namespace stemma::attribution
