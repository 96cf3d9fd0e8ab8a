#include "provenance/origin_model.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/weights.h"
#include "provenance/denials_by_voice.h"
#include "provenance/voices.h"
#include "text/fold.h"
#include "text/word_kinds.h"

extern "C" const char stemma_claims_origin_model[];
extern "C" const char stemma_claims_origin_model_end[];

namespace stemma::provenance {
namespace {

constexpr double kUpstreamShare = 0.5;
constexpr double kRelayShare = 0.4;
constexpr std::size_t kLongName = 4;
constexpr std::size_t kWordsBeside = 6;

constexpr std::size_t kSize = kOriginFeatures.size();
using Model = WeightsModel<kSize, 1>;

Model& TheModel() {
  static Model model(kOriginFeatures, stemma_claims_origin_model, stemma_claims_origin_model_end);
  return model;
}

consteval std::size_t Feature(std::string_view name) { return FeatureAt(kOriginFeatures, name); }

double Share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

// Share of a voice's articles that show it to have had the claim from a named voice further up.
double NamedUpstream(const Network& network, const Node& node) {
  std::set<ArticleIndex> shown;
  for (const auto& [up, articles] : node.upstream) {
    const auto found = network.find(up);
    // A voice that hardly speaks for the claim is quoted by the outlet, not where the outlet had it from.
    if (found != network.end() && !IsAnonymous(found->second.voice) &&
        found->second.own_weight >= kUpstreamShare * node.own_weight)
      shown.insert(articles.begin(), articles.end());
  }
  return Share(shown.size(), node.weight.size());
}

double UnnamedUpstream(const Network& network, const Node& node) {
  std::set<ArticleIndex> shown;
  for (const auto& [up, articles] : node.upstream)
    if (const auto found = network.find(up); found != network.end() && IsAnonymous(found->second.voice))
      shown.insert(articles.begin(), articles.end());
  return Share(shown.size(), node.weight.size());
}

// Voices that have the claim from a voice further up, by the key of that one.
using Below = std::map<std::string, std::vector<const Node*>>;

Below BelowEach(const Network& network) {
  Below out;
  for (const auto& [key, node] : network)
    for (const auto& [up, articles] : node.upstream) out[up].push_back(&node);
  return out;
}

// Articles that rest on a voice, with the weight of what they tell: those that name it, and those that only name a
// relay below it.
std::map<ArticleIndex, double> Resting(const Node& node, const std::vector<const Node*>& below) {
  std::map<ArticleIndex, double> out = node.weight;
  for (const Node* relay : below) {
    if (!IsRelayKind(relay->voice.kind)) continue;
    // What only names the relay rests on the voice as surely as the relay's articles show the step.
    const double share = Share(relay->upstream.at(node.voice.key).size(), relay->weight.size());
    for (const auto& [article, weight] : relay->weight) out.emplace(article, weight * std::min(1.0, share));
  }
  return out;
}

class Rater {
 public:
  Rater(const Evidence& evidence, const Network& network, const Claim& claim)
      : evidence_(evidence),
        network_(network),
        below_(BelowEach(network)),
        denials_(claim),
        articles_(ArticlesOf(claim).size()),
        summary_(TellingWords(NameKey(claim.summary))) {}

  std::vector<Candidate> Run() {
    for (const auto& [key, node] : network_)
      if (!NamesNobody(node.voice)) Add(node);
    std::ranges::stable_sort(out_, [](const Candidate& x, const Candidate& y) { return x.weight > y.weight; });
    Heaviest();
    for (std::size_t i = 0; i < out_.size(); ++i) {
      AddWeight(i);
      AddSteps(*out_[i].node);
      AddName(*out_[i].node);
      AddWords(*out_[i].node);
      out_[i].chance = 1 / (1 + std::exp(-TheModel().SumsOf(out_[i].features)[0]));
    }
    std::ranges::stable_sort(out_, [](const Candidate& x, const Candidate& y) { return x.chance > y.chance; });
    return std::move(out_);
  }

 private:
  void Add(const Node& node) {
    Candidate c;
    c.node = &node;
    for (const auto& [article, weight] : Resting(node, below_[node.voice.key])) {
      c.articles.insert(article);
      c.weight += weight;
    }
    out_.push_back(std::move(c));
  }

  void Heaviest() {
    for (const Candidate& c : out_)
      for (const auto& [article, weight] : c.node->weight) most_[article] = std::max(most_[article], weight);
  }

  void Set(std::size_t feature, double value) { (*features_)[feature] = value; }

  void AddWeight(std::size_t i) {
    const Candidate& c = out_[i];
    features_ = &out_[i].features;
    const double first = out_.front().weight;
    double best = 0;
    std::size_t tops = 0;
    for (const auto& [article, weight] : c.node->weight) {
      best = std::max(best, weight);
      tops += weight >= most_[article] ? 1 : 0;
    }
    Set(Feature("bias"), 1);
    Set(Feature("log_weight"), std::log1p(c.weight));
    Set(Feature("weight_of_first"), first > 0 ? c.weight / first : 0);
    Set(Feature("weight_share"), articles_ == 0 ? 0 : c.weight / static_cast<double>(articles_));
    Set(Feature("mean_weight"), c.articles.empty() ? 0 : c.weight / static_cast<double>(c.articles.size()));
    Set(Feature("best_weight"), best);
    Set(Feature("heaviest"), i == 0 ? 1 : 0);
    Set(Feature("log_rank"), std::log1p(static_cast<double>(i)));
    Set(Feature("log_articles"), std::log1p(static_cast<double>(c.articles.size())));
    Set(Feature("share_of_articles"), Share(c.articles.size(), articles_));
    Set(Feature("heaviest_in"), Share(tops, c.node->weight.size()));
    Set(Feature("log_candidates"), std::log(static_cast<double>(out_.size())));
    Set(Feature("log_first_weight"), std::log1p(first));
    Set(Feature("first_weight_share"), articles_ == 0 ? 0 : first / static_cast<double>(articles_));
  }

  void AddSteps(const Node& node) {
    const std::vector<const Node*>& below = below_[node.voice.key];
    std::set<ArticleIndex> above;
    for (const Node* other : below) {
      const auto& step = other->upstream.at(node.voice.key);
      above.insert(step.begin(), step.end());
    }
    Set(Feature("relay"), IsRelay(network_, node) ? 1 : 0);
    Set(Feature("named_upstream"), NamedUpstream(network_, node));
    Set(Feature("unnamed_upstream"), UnnamedUpstream(network_, node));
    Set(Feature("direct_share"), Share(node.direct.size(), node.weight.size()));
    Set(Feature("log_below"), std::log1p(static_cast<double>(below.size())));
    Set(Feature("below_share"), Share(above.size(), node.weight.size()));
    Set(Feature("published"), node.published.empty() ? 0 : 1);
    const Denial* denial = denials_.Of(node.voice);
    Set(Feature("denies_share"), denial == nullptr ? 0 : Share(denial->articles.size(), articles_));
    Set(Feature("only_denies"), denial != nullptr && denial->articles.size() >= node.direct.size() ? 1 : 0);
    Set(Feature("against_share"), Share(node.against, node.against + node.named.size()));
  }

  void AddName(const Node& node) {
    Set(KindFeatureAt(kOriginFeatures, node.voice.kind), 1);
    const std::string& name = node.voice.name;
    const std::vector<std::string> telling = TellingWords(node.voice.key);
    const auto spaces = static_cast<std::size_t>(std::ranges::count(node.voice.key, ' '));
    Set(Feature("can_be_origin"), CanBeOrigin(node.voice) ? 1 : 0);
    Set(Feature("role"), HasRole(node.voice) ? 1 : 0);
    Set(Feature("capital"), std::ranges::any_of(name, [](char c) { return c >= 'A' && c <= 'Z'; }) ? 1 : 0);
    Set(Feature("one_word"), spaces == 0 ? 1 : 0);
    Set(Feature("long_name"), spaces >= kLongName ? 1 : 0);
    Set(Feature("body"), NamesBody(node.voice.key) ? 1 : 0);
    Set(Feature("spokesperson"), node.voice.key.find("spokes") != std::string::npos ? 1 : 0);
    Set(Feature("telling_words"), std::min(4.0, static_cast<double>(telling.size())));
    const auto held =
        std::ranges::count_if(telling, [&](const std::string& w) { return std::ranges::binary_search(summary_, w); });
    Set(Feature("in_summary"), Share(static_cast<std::size_t>(held), telling.size()));
  }

  // Words by which it is named, with those beside them.
  void AddWords(const Node& node) {
    text::SpeakerLikeness most{};
    for (const AttributionIndex i : node.named) {
      const Attribution& a = evidence_.attributions[i];
      if (a.source->place.field != Field::kText) continue;
      const auto like =
          kinds_.SpeakersIn(text::WordsAround(evidence_.articles[a.article].text, a.source->place.span, kWordsBeside));
      for (std::size_t k = 0; k < most.size(); ++k) most[k] = std::max(most[k], like[k]);
    }
    for (std::size_t k = 0; k < most.size(); ++k) Set(Feature("by_witness") + k, most[k]);
  }

  const Evidence& evidence_;
  const Network& network_;
  Below below_;
  DenialsByVoice denials_;
  text::WordKinds kinds_;
  std::size_t articles_;
  std::vector<std::string> summary_;
  std::vector<Candidate> out_;
  std::map<ArticleIndex, double> most_;
  std::array<double, kSize>* features_ = nullptr;
};

}  // namespace

bool IsRelay(const Network& network, const Node& node) {
  return IsRelayKind(node.voice.kind) && NamedUpstream(network, node) >= kRelayShare;
}

std::set<ArticleIndex> ArticlesOf(const Claim& claim) {
  std::set<ArticleIndex> out;
  for (const ClaimMention& m : claim.mentions) out.insert(m.article);
  return out;
}

std::vector<Candidate> RateOrigins(const Evidence& evidence, const Network& network, const Claim& claim) {
  return Rater(evidence, network, claim).Run();
}

void UseOriginModel(std::string_view table) { TheModel().Use(table); }

}  // namespace stemma::provenance
