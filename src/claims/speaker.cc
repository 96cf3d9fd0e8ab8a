#include "claims/speaker.h"

#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "base/weights.h"
#include "claims/speech_model.h"

extern "C" const char stemma_claims_speaker_model[];
extern "C" const char stemma_claims_speaker_model_end[];

namespace stemma::claims {
namespace {

using Model = WeightsModel<kSpeakerSize, kSpeechOutcomes>;

Model& TheModel() {
  static Model model(kSpeakerFeatures, stemma_claims_speaker_model, stemma_claims_speaker_model_end);
  return model;
}

consteval std::size_t Feature(std::string_view name) {
  return FeatureAt(kSpeakerFeatures, name, kSpeechFeatures.size());
}

double Logit(double p) {
  constexpr double kLeast = 1e-4;
  const double q = std::clamp(p, kLeast, 1 - kLeast);
  return std::log(q / (1 - q));
}

// The largest, the mean and the joint chance of each outcome over some speeches.
struct Summed {
  SpeechChances best;
  SpeechChances mean;
  SpeechChances any;
};

Summed Sum(std::span<const std::size_t> which, std::span<const Speech> speeches) {
  Summed out;
  for (const auto part :
       {&SpeechChances::states, &SpeechChances::claims, &SpeechChances::denies, &SpeechChances::doubts}) {
    double none = 1;
    for (const std::size_t i : which) {
      const double chance = speeches[i].chances.*part;
      out.best.*part = std::max(out.best.*part, chance);
      out.mean.*part += chance / static_cast<double>(which.size());
      none *= 1 - chance;
    }
    out.any.*part = 1 - none;
  }
  return out;
}

class Reader {
 public:
  Reader(const Evidence& evidence, std::size_t articles, std::span<const Speech> speeches)
      : evidence_(evidence), articles_(articles), speeches_(speeches) {}

  std::vector<Speaker> Run() {
    Gather();
    for (std::size_t i = 0; i < out_.size(); ++i) AddOwn(i);
    for (std::size_t i = 0; i < out_.size(); ++i) AddOthers(i);
    for (std::size_t from = 0; from < out_.size();) {
      std::size_t to = from;
      while (to < out_.size() && out_[to].article == out_[from].article) ++to;
      AddArticle(from, to);
      from = to;
    }
    for (Speaker& s : out_) s.chances = ToChances(TheModel().SumsOf(s.features));
    return std::move(out_);
  }

 private:
  void Gather() {
    std::map<std::pair<ArticleIndex, std::string>, std::size_t> known;
    for (std::size_t i = 0; i < speeches_.size(); ++i) {
      const Attribution& a = evidence_.attributions[speeches_[i].attribution];
      const std::string& name = a.source->entity.empty() ? a.source->text : a.source->entity;
      const auto [at, added] = known.emplace(std::pair(a.article, name), out_.size());
      if (added) {
        out_.push_back({a.article, {}, {}, {}});
        names_.push_back(name);
      }
      out_[at->second].speeches.push_back(i);
    }
  }

  void Set(std::size_t speaker, std::size_t feature, double value) { out_[speaker].features[feature] = value; }

  void AddOwn(std::size_t i) {
    const std::vector<std::size_t>& own = out_[i].speeches;
    const std::size_t strongest =
        *std::ranges::max_element(own, {}, [&](std::size_t k) { return speeches_[k].chances.claims; });
    std::ranges::copy(speeches_[strongest].features, out_[i].features.begin());
    const Summed sum = Sum(own, speeches_);
    Spread(i, Feature("best_states"), sum.best);
    Spread(i, Feature("mean_states"), sum.mean);
    Spread(i, Feature("any_states"), sum.any);
    Set(i, Feature("logit_states"), Logit(sum.best.states));
    Set(i, Feature("logit_claims"), Logit(sum.best.claims));
    Set(i, Feature("logit_denies"), Logit(sum.best.denies));
    Set(i, Feature("log_speeches"), std::log(static_cast<double>(own.size())));
    best_.push_back(sum.best);
    State& state = of_name_[names_[i]];
    state.states += sum.best.states;
    state.denies += sum.best.denies;
  }

  // Four features in the order of the outcomes, from `first` on.
  void Spread(std::size_t i, std::size_t first, const SpeechChances& c) {
    Set(i, first, c.states);
    Set(i, first + 1, c.claims);
    Set(i, first + 2, c.denies);
    Set(i, first + 3, c.doubts);
  }

  void AddOthers(std::size_t i) {
    const State& all = of_name_[names_[i]];
    const double states = std::max(0.0, all.states - best_[i].states);
    const double denies = std::max(0.0, all.denies - best_[i].denies);
    Set(i, Feature("others_state"), std::log1p(states));
    Set(i, Feature("others_state_share"), states / static_cast<double>(articles_));
    Set(i, Feature("others_deny"), std::log1p(denies));
    Set(i, Feature("others_deny_share"), denies / static_cast<double>(articles_));
  }

  // Speakers [from, to) are those of one article.
  void AddArticle(std::size_t from, std::size_t to) {
    SpeechChances most;
    for (std::size_t i = from; i < to; ++i) {
      most.states = std::max(most.states, best_[i].states);
      most.claims = std::max(most.claims, best_[i].claims);
      most.denies = std::max(most.denies, best_[i].denies);
    }
    for (std::size_t i = from; i < to; ++i) {
      const auto above = std::count_if(best_.begin() + static_cast<std::ptrdiff_t>(from),
                                       best_.begin() + static_cast<std::ptrdiff_t>(to),
                                       [&](const SpeechChances& c) { return c.claims > best_[i].claims; });
      Set(i, Feature("article_states"), most.states);
      Set(i, Feature("article_claims"), most.claims);
      Set(i, Feature("article_denies"), most.denies);
      Set(i, Feature("states_most"), best_[i].states >= most.states ? 1 : 0);
      Set(i, Feature("share_above"), static_cast<double>(above) / static_cast<double>(to - from));
      Set(i, Feature("speaks_first"), i == from ? 1 : 0);
      Set(i, Feature("log_before"), std::log1p(static_cast<double>(i - from)));
      Set(i, Feature("log_speakers"), std::log(static_cast<double>(to - from)));
    }
  }

  // Sums of a source's best chances over its articles.
  struct State {
    double states = 0;
    double denies = 0;
  };

  const Evidence& evidence_;
  std::size_t articles_;
  std::span<const Speech> speeches_;
  std::vector<Speaker> out_;
  std::vector<std::string> names_;   // of out_
  std::vector<SpeechChances> best_;  // of out_
  std::map<std::string, State> of_name_;
};

double Part(double own, double best) { return own >= 0.25 * best ? 1 : 0; }

}  // namespace

std::vector<Speaker> ReadSpeakers(const Evidence& evidence, std::size_t articles, std::span<const Speech> speeches) {
  return Reader(evidence, articles, speeches).Run();
}

void TakeSpeakersChances(std::span<const Speaker> speakers, std::span<Speech> speeches) {
  for (const Speaker& speaker : speakers) {
    const SpeechChances best = Sum(speaker.speeches, speeches).best;
    for (const std::size_t i : speaker.speeches) {
      SpeechChances& own = speeches[i].chances;
      own.states = speaker.chances.states * Part(own.states, best.states);
      own.claims = speaker.chances.claims * Part(own.claims, best.claims);
      own.denies = speaker.chances.denies * Part(own.denies, best.denies);
      own.doubts = speaker.chances.doubts * Part(own.doubts, best.doubts);
    }
  }
}

void UseSpeakerModel(std::string_view table) { TheModel().Use(table); }

}  // namespace stemma::claims
