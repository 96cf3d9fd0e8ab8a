#include "claims/denier.h"

#include <cmath>
#include <functional>
#include <map>
#include <ranges>
#include <utility>

#include "base/trees.h"
#include "base/weights.h"
#include "claims/denial_side.h"
#include "claims/denier_name.h"

extern "C" const char stemma_claims_denial_model[];
extern "C" const char stemma_claims_denial_model_end[];
extern "C" const char stemma_claims_denial_trees[];
extern "C" const char stemma_claims_denial_trees_end[];

namespace stemma::claims {
namespace {

// Chance from which a name denies: see docs/algorithms/claims.md for what others gave; and the share of its best
// from which its other speeches do.
constexpr double kDenies = 0.30;
constexpr double kOfBest = 0.6;

constexpr std::size_t kOpening = 4;
constexpr std::size_t kBesideBytes = 60;

using Model = WeightsModel<kDenialSize, 1>;

Model& TheModel() {
  static Model model(kDenialFeatures, stemma_claims_denial_model, stemma_claims_denial_model_end);
  return model;
}

TreesModel& TheTrees() {
  static TreesModel model(kDenialFeatures, stemma_claims_denial_trees, stemma_claims_denial_trees_end);
  return model;
}

double ToChance(double odds) { return 1 / (1 + std::exp(-odds)); }

// The mean of two judges: weights carry over to what is like nothing seen, trees tell words of denial that stand near
// the claim from the same words elsewhere.
double ChanceOf(const std::array<double, kDenialSize>& features) {
  return (ToChance(TheModel().SumsOf(features)[0]) + ToChance(TheTrees().SumOf(features))) / 2;
}

consteval std::size_t Own(std::string_view name) { return FeatureAt(kSpeechFeatures, name); }
consteval std::size_t Feature(std::string_view name) { return FeatureAt(kDenialFeatures, name, kDenialSpeech); }

const std::string& NameOf(const Attribution& a) { return a.source->entity.empty() ? a.source->text : a.source->entity; }

// An article's sentences with their denial words.
class Page {
 public:
  Page(const Reading& reading, ArticleIndex article)
      : text_(reading.evidence().articles[article].text),
        sentences_(reading.SentencesOf(article).read()),
        words_(reading.SentencesOf(article).denials) {}
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::size_t NumberAt(std::size_t offset) const { return SentenceAt(sentences_, offset); }
  // Of a sentence; none where there is no such.
  [[nodiscard]] DenialWords At(std::size_t i) const { return i < words_.size() ? words_[i] : DenialWords(); }
  [[nodiscard]] std::span<const DenialWords> words() const { return words_; }

 private:
  std::string_view text_;
  std::span<const Span> sentences_;
  std::span<const DenialWords> words_;
};

// The first piece of a source or its cue in the text.
Span FirstPiece(const Attribution& a) {
  Span out = a.source->place.span;
  for (const Place& p : a.cue)
    if (p.field == Field::kText && p.span.begin() < out.begin()) out = p.span;
  return out;
}

// Fills the extras of one speech.
class View {
 public:
  View(const Speech& speech, const Attribution& a, const Page& page) : a_(a), page_(page) {
    std::copy_n(speech.features.begin(), kDenialSpeech, out_.features.begin());
    const Span at = FirstPiece(a);
    const std::size_t sentence = page.NumberAt(at.begin());
    here_ = page.At(sentence);
    next_ = page.At(sentence + 1);
    if (sentence > 0) before_ = page.At(sentence - 1);
    AddWords();
    AddBeside(at);
    AddPage();
    AddName();
    AddPairs();
  }
  [[nodiscard]] const DenialView& view() const { return out_; }

 private:
  void Set(std::size_t feature, double value) { out_.features[feature] = value; }
  [[nodiscard]] double Get(std::size_t feature) const { return out_.features[feature]; }

  void Spread(std::size_t first, const DenialWords& words) {
    for (std::size_t k = 0; k < kDenialWordKinds; ++k) Set(first + k, words.Has(static_cast<DenialWord>(k)) ? 1 : 0);
  }

  void AddWords() {
    Spread(Feature("here_verdict"), here_);
    Spread(Feature("next_verdict"), next_);
    Spread(Feature("before_verdict"), before_);
    Set(Feature("here_false"), here_.TellsFalse());
    Set(Feature("next_false"), next_.TellsFalse());
    Set(Feature("before_false"), before_.TellsFalse());
    Set(Feature("here_next_false"), here_.TellsFalse() || next_.TellsFalse());
    Set(Feature("here_any"), here_.Has(DenialWord::kVerdict) || here_.Has(DenialWord::kDeny) ||
                                 here_.Has(DenialWord::kRepair) || here_.Has(DenialWord::kNegation) ||
                                 here_.Has(DenialWord::kNoSuch));
  }

  void AddBeside(Span at) {
    const std::string_view text = page_.text();
    const std::string_view behind = text.substr(at.end(), kBesideBytes);
    const std::size_t from = at.begin() - std::min<std::size_t>(at.begin(), kBesideBytes);
    Set(Feature("source_denies"), OpensWith(behind, DenialWord::kDeny));
    Set(Feature("source_verdict"), OpensWith(behind, DenialWord::kVerdict));
    Set(Feature("verdict_source"), EndsWith(text.substr(from, at.begin() - from), DenialWord::kVerdict));
  }

  void AddPage() {
    const auto has = [](DenialWord kind) { return [kind](const DenialWords& w) { return w.Has(kind); }; };
    const auto share = [&](std::size_t count, auto holds) { return Share(page_.words(), 0, count, holds); };
    const std::size_t all = page_.words().size();
    Set(Feature("page_verdict"), share(all, has(DenialWord::kVerdict)));
    Set(Feature("opening_verdict"),
        share(kOpening, [](const DenialWords& w) { return w.Has(DenialWord::kVerdict) || w.Has(DenialWord::kDeny); }));
    Set(Feature("page_denies"), share(all, has(DenialWord::kDeny)));
    Set(Feature("page_false"), share(all, &DenialWords::TellsFalse));
    Set(Feature("opening_false"), share(kOpening, &DenialWords::TellsFalse));
  }

  void AddName() {
    const NameShape shape = ShapeOf(NameOf(a_));
    Set(Feature("name_untelling"), shape.untelling);
    Set(Feature("name_general"), shape.general);
    Set(Feature("name_one_word"), shape.one_word);
    Set(Feature("name_small"), shape.small);
  }

  void AddPairs() {
    const double covers = Get(Own("sentence_covers"));
    const double around = Get(Own("around_covers"));
    const double tells = Get(Feature("here_next_false"));
    const double negation = Get(Feature("here_negation"));
    Set(Feature("false_covers"), tells * covers);
    Set(Feature("false_around"), tells * around);
    Set(Feature("false_named"), Get(Feature("here_false")) * Get(Own("named_in_opening")));
    Set(Feature("false_official"), tells * Get(Own("official")));
    Set(Feature("false_spokesperson"), tells * Get(Own("spokesperson")));
    Set(Feature("false_outlet"), tells * Get(Own("outlet")));
    Set(Feature("false_social"), tells * Get(Own("social_media")));
    Set(Feature("negation_covers"), negation * covers);
    Set(Feature("no_such_covers"), Get(Feature("here_no_such")) * covers);
    Set(Feature("negation_around"), negation * around);
    Set(Feature("contrary_around"), Get(Feature("here_contrary")) * around);
    Set(Feature("before_false_around"), Get(Feature("before_false")) * around);
    Set(Feature("outlet_carries"), Get(Own("outlet")) * Get(Own("has_child")));
    Set(Feature("agency_carries"), Get(Own("agency")) * Get(Own("has_child")));
    Set(Feature("verdict_around"), Get(Feature("here_verdict")) * around);
    Set(Feature("next_verdict_around"), Get(Feature("next_verdict")) * around);
    Set(Feature("direct_next_verdict"), Get(Own("direct")) * Get(Feature("next_verdict")));
    Set(Feature("direct_next_negation"), Get(Own("direct")) * Get(Feature("next_negation")));
    Set(Feature("source_denies_around"), Get(Feature("source_denies")) * around);
    Set(Feature("named_negation"), Get(Own("named_in_opening")) * negation);
  }

  const Attribution& a_;
  const Page& page_;
  DenialWords here_;
  DenialWords next_;
  DenialWords before_;
  DenialView out_;
};

// What the speeches of one name do together.
struct OfName {
  double speeches = 0;
  double tell_false = 0;
  double negate = 0;
  double false_around = 0;
};

void AddNames(const Evidence& evidence, std::span<const Speech> speeches, std::span<DenialView> views) {
  std::map<std::string_view, OfName> names;
  const auto name = [&](std::size_t i) -> OfName& {
    return names[NameOf(evidence.attributions[speeches[i].attribution])];
  };
  for (std::size_t i = 0; i < views.size(); ++i) {
    const auto& f = views[i].features;
    OfName& n = name(i);
    ++n.speeches;
    n.tell_false += f[Feature("here_next_false")];
    n.negate += f[Feature("here_negation")];
    n.false_around = std::max(n.false_around, f[Feature("false_around")]);
  }
  for (std::size_t i = 0; i < views.size(); ++i) {
    const OfName& n = name(i);
    views[i].features[Feature("of_name_false_share")] = n.tell_false / n.speeches;
    views[i].features[Feature("of_name_false")] = std::log1p(n.tell_false);
    views[i].features[Feature("of_name_false_around")] = n.false_around;
    views[i].features[Feature("of_name_negation_share")] = n.negate / n.speeches;
  }
}

// The best chances of a name, by article.
using ByArticle = std::map<ArticleIndex, double>;

// The chance that a name denies somewhere. Articles take from each other, so each further one tells half as much as the
// one before it.
double Together(const ByArticle& chances) {
  std::vector<double> list;
  for (const auto& [article, chance] : chances) list.push_back(chance);
  std::ranges::sort(list, std::greater());
  double none = 1;
  double share = 1;
  for (const double chance : list) {
    none *= std::pow(1 - chance, share);
    share /= 2;
  }
  return 1 - none;
}

// Whether a speech can make its source a denier: a name that tells nobody is none, nor who only stands beside it.
bool MayDeny(const Speech& s, const Attribution& a, const Evidence& evidence) {
  const std::string_view text = evidence.articles[a.article].text;
  return !OnlyCarries(s, a) && TellsWho(NameOf(a)) && !IsSpokenOf(a, text) && !IsTold(a, text);
}

}  // namespace

bool OnlyCarries(const Speech& s, const Attribution& a) {
  return s.features[Own("has_child")] > 0 &&
         (a.source->kind == SourceKind::kOutlet || a.source->kind == SourceKind::kAgency);
}

std::vector<DenialView> ReadDenials(const Reading& reading, std::span<const Speech> speeches) {
  const Evidence& evidence = reading.evidence();
  std::vector<DenialView> out;
  for (std::size_t i = 0; i < speeches.size();) {
    const ArticleIndex article = evidence.attributions[speeches[i].attribution].article;
    const Page page(reading, article);
    for (; i < speeches.size() && evidence.attributions[speeches[i].attribution].article == article; ++i)
      out.push_back(View(speeches[i], evidence.attributions[speeches[i].attribution], page).view());
  }
  AddNames(evidence, speeches, out);
  for (DenialView& view : out) view.chance = ChanceOf(view.features);
  return out;
}

std::vector<bool> ChooseDenials(const Evidence& evidence, std::span<const Speech> speeches,
                                std::span<const DenialView> views) {
  std::map<std::string_view, ByArticle> names;
  const auto attribution = [&](std::size_t i) -> const Attribution& {
    return evidence.attributions[speeches[i].attribution];
  };
  const std::set<AttributionIndex> carriers = TellOfDenials(evidence, speeches);
  std::vector<bool> may_deny;
  for (const Speech& s : speeches)
    may_deny.push_back(!carriers.contains(s.attribution) && MayDeny(s, evidence.attributions[s.attribution], evidence));
  for (std::size_t i = 0; i < speeches.size(); ++i)
    if (may_deny[i]) {
      double& most = names[NameOf(attribution(i))][attribution(i).article];
      most = std::max(most, views[i].chance);
    }
  std::map<std::string_view, double> best;  // of the names that deny, that of their surest speech
  for (const auto& [name, chances] : names)
    if (Together(chances) >= kDenies) best[name] = std::ranges::max(chances | std::views::values);
  std::vector<bool> out;
  for (std::size_t i = 0; i < speeches.size(); ++i) {
    const auto name = best.find(NameOf(attribution(i)));
    out.push_back(name != best.end() && may_deny[i] && views[i].chance >= kOfBest * name->second);
  }
  return out;
}

void UseDenialModel(std::string_view weights, std::string_view trees) {
  TheModel().Use(weights);
  TheTrees().Use(trees);
}

}  // namespace stemma::claims
