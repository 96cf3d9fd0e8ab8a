#include "claims/stance.h"

#include <algorithm>

#include "claims/hedges.h"
#include "text/sentence.h"

namespace stemma::claims {
namespace {

// An article denies or doubts as a whole when its own voice does so with this weight: a headline or lead sentence, or
// two sentences further down.
constexpr double kEnough = 2.0;
constexpr double kEarlyWeight = 2.0;
constexpr double kLateWeight = 1.0;
constexpr std::size_t kEarlySentences = 4;

bool IsQuoted(const Reading& reading, ArticleIndex article, Span sentence) {
  return std::ranges::any_of(reading.AttributionsOf(article), [&](AttributionIndex i) {
    const Attribution& a = reading.evidence().attributions[i];
    return std::ranges::any_of(a.content, [&](const Place& p) {
      return p.field == Field::kText && p.span.Shared(sentence) * 2 > sentence.size();
    });
  });
}

}  // namespace

Stance StanceOf(const Statement& s, const Evidence& e) {
  if (s.attribution) {
    switch (e.attributions[*s.attribution].stance) {
      case SpeechStance::kDenies: return Stance::kDenies;
      case SpeechStance::kDoubts: return Stance::kDoubts;
      default: return Stance::kReports;
    }
  }
  const Hedges hedges = FindHedges(s.span.Of(e.articles[s.article].text));
  if (hedges.denies) return Stance::kDenies;
  if (hedges.doubts) return Stance::kDoubts;
  return hedges.reports ? Stance::kReports : Stance::kAsserts;
}

Voice OwnVoice(const Reading& reading, ArticleIndex article) {
  const Article& a = reading.evidence().articles[article];
  Voice voice;
  const Hedges title = FindHedges(a.title);
  voice.denies += title.denies ? kEarlyWeight : 0;
  voice.doubts += title.doubts ? kEarlyWeight : 0;
  const std::vector<Span> sentences = text::Sentences(a.text);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (IsQuoted(reading, article, sentences[i])) continue;
    const Hedges hedges = FindHedges(sentences[i].Of(a.text));
    const double weight = i < kEarlySentences ? kEarlyWeight : kLateWeight;
    if (hedges.denies) voice.denies += weight;
    else if (hedges.doubts) voice.doubts += weight;
  }
  return voice;
}

Stance ArticleStanceOf(std::span<const ClaimMention> mentions, const Voice& voice) {
  const auto count = [&](Stance stance) { return std::ranges::count(mentions, stance, &ClaimMention::stance); };
  const auto denies = count(Stance::kDenies);
  const auto others = static_cast<std::ptrdiff_t>(mentions.size()) - denies;
  if (voice.denies >= kEnough || (denies > 0 && denies >= others)) return Stance::kDenies;
  if (voice.doubts >= kEnough || (count(Stance::kDoubts) > 0 && count(Stance::kReports) == 0)) return Stance::kDoubts;
  return count(Stance::kAsserts) == static_cast<std::ptrdiff_t>(mentions.size()) ? Stance::kAsserts : Stance::kReports;
}

}  // namespace stemma::claims
