#include "claims/article_stance.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <string>

#include "base/weights.h"
#include "claims/denial_words.h"
#include "claims/hedges.h"
#include "claims/verdict.h"
#include "text/fold.h"

extern "C" const char stemma_claims_stance_model[];
extern "C" const char stemma_claims_stance_model_end[];

namespace stemma::claims {
namespace {

constexpr std::size_t kEarly = 4;  // sentences that say what an article is about
constexpr std::size_t kHead = 8;
constexpr std::size_t kEnd = 3;
constexpr std::size_t kUpdateBytes = 200;  // in which a page says that it was changed

constexpr std::array kStances = {Stance::kAsserts, Stance::kReports, Stance::kDoubts, Stance::kDenies};
using Model = WeightsModel<kStanceFeatures.size(), kStances.size()>;

Model& TheModel() {
  static Model model(kStanceFeatures, stemma_claims_stance_model, stemma_claims_stance_model_end);
  return model;
}

consteval std::size_t Feature(std::string_view name) { return FeatureAt(kStanceFeatures, name); }

class Reader {
 public:
  Reader(const Reading& reading, std::span<const Speech> speeches, std::span<const ClaimMention> mentions,
         const Prototype& prototype, TermTable& terms)
      : reading_(reading), prototype_(prototype), terms_(terms) {
    for (const Speech& s : speeches) speeches_[reading.evidence().attributions[s.attribution].article].push_back(&s);
    for (const ClaimMention& m : mentions) mentions_[m.article].push_back(m);
  }

  ArticleVoice Read(ArticleIndex article) {
    ArticleVoice out;
    out.article = article;
    voice_ = &out;
    const Article& a = reading_.evidence().articles[article];
    const Sentences& read = reading_.SentencesOf(article);
    sentences_ = read.read();
    words_ = read.words;
    Set(Feature("bias"), 1);
    Set(Feature("length"), std::log(1.0 + static_cast<double>(sentences_.size())));
    AddSpeeches(article);
    AddOwnVoice(article, a.text);
    AddDenialWords(read.denials, a.text);
    AddTitle(a.title);
    AddMentions(article);
    return out;
  }

 private:
  void Set(std::size_t feature, double value) { voice_->features[feature] = value; }
  void Add(std::size_t feature, double value) { voice_->features[feature] += value; }
  void Raise(std::size_t feature, double value) {
    double& at = voice_->features[feature];
    at = std::max(at, value);
  }

  void AddSpeeches(ArticleIndex article) {
    double tells = 0;
    double claims = 0;
    double denies = 0;
    double doubts = 0;
    const std::size_t early_end = sentences_.empty() ? 0 : sentences_[std::min(kEarly, sentences_.size()) - 1].end();
    for (const Speech* s : speeches_[article]) {
      tells += RoleOf(*s) == SpeechRole::kTells ? 1 : 0;
      claims += s->chances.claims;
      denies += s->chances.denies;
      doubts += s->chances.doubts;
      Raise(Feature("best_doubts"), s->chances.doubts);
      Raise(Feature("best_states"), s->chances.states);
      Raise(Feature("best_denies"), s->chances.denies);
      if (s->span.begin() >= early_end) continue;
      Raise(Feature("early_states"), s->chances.states);
      Raise(Feature("early_denies"), s->chances.denies);
      Raise(Feature("early_claims"), s->chances.claims);
      const SourceKind kind = reading_.evidence().attributions[s->attribution].source->kind;
      if (kind == SourceKind::kOutlet || kind == SourceKind::kAgency) Raise(Feature("early_outlet"), s->chances.claims);
    }
    Set(Feature("tells"), std::log(1 + tells));
    Set(Feature("tells_none"), tells == 0);
    Set(Feature("sum_claims"), std::log(1 + claims));
    Set(Feature("sum_denies"), std::log(1 + denies));
    Set(Feature("sum_doubts"), std::log(1 + doubts));
    Set(Feature("both_sides"), std::log(1 + std::min(claims, denies)));
    Set(Feature("both_best"),
        std::min(voice_->features[Feature("best_states")], voice_->features[Feature("best_denies")]));
    Set(Feature("share_denying"), denies / std::max(1e-9, claims + denies));
  }

  void AddOwnVoice(ArticleIndex article, std::string_view text) {
    const auto is_key = [&](std::string_view word) { return prototype_.IsKey(terms_.OfWord(word)); };
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      const std::string_view words = sentences_[i].Of(text);
      const bool quoted = words_[i].quoted;
      const double all = 1.0 / static_cast<double>(sentences_.size());
      Add(Feature("quoted_share"), quoted ? all : 0);
      const bool disputes = words_[i].disputes;
      Add(Feature("disputes_share"), disputes ? all : 0);
      if (i < kEarly) {
        Add(Feature("disputes_opening"), disputes);
        AddNearness(i, quoted, prototype_.Coverage(TermsOf(reading_, article, {&sentences_[i], 1}, terms_)));
      }
      AddVerdict(words);
      if (i == 0) Set(Feature("first_attributed"), quoted);
      if (i < kEarly) Add(Feature("questions_early"), words.ends_with('?'));
      if (quoted) continue;
      AddSentence(i, words, words_[i]);
      if (i < kEarly) Add(Feature("own_negates_early"), Negates(words, is_key));
    }
  }

  void AddDenialWords(std::span<const DenialWords> words, std::string_view text) {
    const auto has = [](DenialWord kind) { return [kind](const DenialWords& w) { return w.Has(kind); }; };
    Spread(words, Feature("false_first"), &DenialWords::TellsFalse);
    Spread(words, Feature("verdict_first"), has(DenialWord::kVerdict));
    Spread(words, Feature("deny_first"), has(DenialWord::kDeny));
    Spread(words, Feature("repair_first"), has(DenialWord::kRepair));
    Spread(words, Feature("negate_first"),
           [](const DenialWords& w) { return w.Has(DenialWord::kNegation) || w.Has(DenialWord::kNoSuch); });
    Set(Feature("told_first"), Share(words, 0, 1, has(DenialWord::kTold)));
    Set(Feature("told_opening"), Share(words, 0, kEarly, has(DenialWord::kTold)));
    Set(Feature("contrary_all"), Share(words, 0, words.size(), has(DenialWord::kContrary)));
    Set(Feature("contrast_all"), Share(words, 0, words.size(), has(DenialWord::kContrast)));
    const std::string opening = text::LowerAscii(text.substr(0, kUpdateBytes));
    Set(Feature("updated"),
        opening.find("update") != std::string::npos || opening.find("correction") != std::string::npos);
  }

  // Five features from `feature` on: first, opening, head, all, end.
  template <typename Holds>
  void Spread(std::span<const DenialWords> words, std::size_t feature, Holds holds) {
    Set(feature, Share(words, 0, 1, holds));
    Set(feature + 1, Share(words, 0, kEarly, holds));
    Set(feature + 2, Share(words, 0, kHead, holds));
    Set(feature + 3, Share(words, 0, words.size(), holds));
    Set(feature + 4, Share(words, words.size() - std::min(kEnd, words.size()), kEnd, holds));
  }

  void AddNearness(std::size_t i, bool quoted, double covers) {
    if (i == 0) Set(Feature("first_covers"), covers);
    if (quoted) return;
    Raise(Feature("own_covers"), covers);
    if (i == 0) Set(Feature("own_first_covers"), covers);
  }

  void AddVerdict(std::string_view words) {
    const Verdict verdict = FindVerdict(words);
    if (verdict == Verdict::kFalse) Set(Feature("verdict_false"), 1);
    if (verdict == Verdict::kOpen) Set(Feature("verdict_open"), 1);
  }

  void AddSentence(std::size_t i, std::string_view words, const SentenceWords& own) {
    const Hedges& hedges = own.hedges;
    const double share = 1.0 / std::sqrt(static_cast<double>(sentences_.size()));
    Add(Feature("own_denies"), hedges.denies ? share : 0);
    Add(Feature("own_doubts"), hedges.doubts ? share : 0);
    Add(Feature("own_reports"), hedges.reports ? share : 0);
    Add(Feature("own_wavers"), hedges.wavers ? share : 0);
    if (i >= kEarly) return;
    Add(Feature("own_wavers_early"), hedges.wavers);
    Add(Feature("own_denies_early"), hedges.denies);
    Add(Feature("own_doubts_early"), hedges.doubts);
    Add(Feature("own_reports_early"), hedges.reports);
    Add(Feature("own_disputes_early"), own.disputes);
    if (i > 0) return;
    Set(Feature("first_reports"), hedges.reports);
    Set(Feature("first_question"), words.ends_with('?'));
  }

  void AddTitle(std::string_view title) {
    const Hedges hedges = FindHedges(title);
    Set(Feature("title_denies"), hedges.denies);
    Set(Feature("title_doubts"), hedges.doubts);
    Set(Feature("title_question"), title.ends_with('?'));
  }

  void AddMentions(ArticleIndex article) {
    const std::vector<ClaimMention>& list = mentions_[article];
    const auto share = [&](auto holds) {
      return list.empty() ? 0
                          : static_cast<double>(std::ranges::count_if(list, holds)) / static_cast<double>(list.size());
    };
    Set(Feature("unsourced"), share([](const ClaimMention& m) { return m.unsourced; }));
    Set(Feature("denying_mentions"), share([](const ClaimMention& m) { return m.stance == Stance::kDenies; }));
    Set(Feature("doubting_mentions"), share([](const ClaimMention& m) { return m.stance == Stance::kDoubts; }));
    const Voice voice = VoiceOf(reading_, article, list);
    Set(Feature("voice_denies"), std::log(1 + voice.denies));
    Set(Feature("voice_doubts"), std::log(1 + voice.doubts));
    const Stance by_rule = ArticleStanceOf(list, voice);
    Set(Feature("rule_asserts"), by_rule == Stance::kAsserts);
    Set(Feature("rule_doubts"), by_rule == Stance::kDoubts);
    Set(Feature("rule_denies"), by_rule == Stance::kDenies);
  }

  const Reading& reading_;
  const Prototype& prototype_;
  TermTable& terms_;
  std::map<ArticleIndex, std::vector<const Speech*>> speeches_;
  std::map<ArticleIndex, std::vector<ClaimMention>> mentions_;
  std::span<const Span> sentences_;
  std::span<const SentenceWords> words_;
  ArticleVoice* voice_ = nullptr;
};

// Mean of a feature over the other articles of the story: when most debunk, so does likely this one.
void AddStory(std::vector<ArticleVoice>& voices) {
  constexpr std::array<std::pair<std::size_t, std::size_t>, 3> kMeans = {
      {{Feature("story_denies"), Feature("voice_denies")},
       {Feature("story_doubts"), Feature("voice_doubts")},
       {Feature("story_own_denies"), Feature("own_denies_early")}}};
  for (const auto& [mean, of] : kMeans) {
    double sum = 0;
    for (const ArticleVoice& v : voices) sum += v.features[of];
    for (ArticleVoice& v : voices)
      v.features[mean] = voices.size() < 2 ? 0 : (sum - v.features[of]) / static_cast<double>(voices.size() - 1);
  }
}

Stance Likeliest(const std::array<double, kStanceFeatures.size()>& features) {
  const auto sums = TheModel().SumsOf(features);
  return kStances[static_cast<std::size_t>(std::ranges::max_element(sums) - sums.begin())];
}

}  // namespace

void UseStanceModel(std::string_view table) { TheModel().Use(table); }

std::vector<ArticleVoice> ReadVoices(const Reading& reading, std::span<const ArticleIndex> articles,
                                     std::span<const Speech> speeches, std::span<const ClaimMention> mentions,
                                     const Prototype& prototype, TermTable& terms) {
  Reader reader(reading, speeches, mentions, prototype, terms);
  std::vector<ArticleVoice> out;
  for (const ArticleIndex a : articles) out.push_back(reader.Read(a));
  AddStory(out);
  for (ArticleVoice& v : out) v.stance = Likeliest(v.features);
  return out;
}

}  // namespace stemma::claims
