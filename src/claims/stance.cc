#include "claims/stance.h"

#include <algorithm>
#include <string>
#include <vector>

#include "claims/hedges.h"
#include "text/fold.h"
#include "text/token.h"

namespace stemma::claims {
namespace {

// An article denies or doubts as a whole when its own voice does so with this weight: a headline or lead sentence, or
// three sentences further down.
constexpr double kEnough = 2.0;
constexpr double kEarlyWeight = 2.0;
constexpr double kLateWeight = 0.7;
constexpr std::size_t kEarlySentences = 4;

// Words after a negation that it may turn round.
constexpr std::size_t kNegationReach = 6;

bool IsNegation(std::string_view word) {
  const std::string folded = text::Fold(word);
  return folded == "not" || folded == "no" || folded == "never" || folded == "neither" || folded == "nor" ||
         folded == "nobody" || folded == "cannot" || folded.ends_with("n't") || folded.ends_with("n\xE2\x80\x99t");
}

// Words behind which a negation belongs to an aside ("men who did not want …"), and how far.
constexpr std::size_t kAsideReach = 4;

bool OpensAside(std::string_view word) {
  const std::string folded = text::Fold(word);
  return folded == "who" || folded == "which" || folded == "whose" || folded == "because" || folded == "although" ||
         folded == "though" || folded == "if" || folded == "whether";
}

}  // namespace

Stance StanceOf(const Statement& s, const Evidence& e) {
  const Hedges hedges = FindHedges(s.span.Of(e.articles[s.article].text));
  if (s.attribution) {
    switch (e.attributions[*s.attribution].stance) {
      case SpeechStance::kDenies:
        return Stance::kDenies;
      case SpeechStance::kDoubts:
        return Stance::kDoubts;
      default:
        return hedges.denies ? Stance::kDenies : Stance::kReports;
    }
  }
  if (hedges.denies) return Stance::kDenies;
  if (hedges.doubts) return Stance::kDoubts;
  return hedges.reports ? Stance::kReports : Stance::kAsserts;
}

bool Negates(std::string_view words, const std::function<bool(std::string_view)>& is_key) {
  std::size_t reach = 0;
  std::size_t aside = 0;
  for (const text::Token& token : text::Tokenize(words)) {
    const std::string_view word = token.span.Of(words);
    aside = OpensAside(word) ? kAsideReach : aside - std::min<std::size_t>(aside, 1);
    if (IsNegation(word)) {
      reach = aside == 0 ? kNegationReach : 0;
    } else if (token.kind == text::TokenKind::kMark) {
      reach = 0;
    } else if (reach > 0) {
      if (is_key(word)) return true;
      --reach;
    }
  }
  return false;
}

Voice VoiceOf(const Reading& reading, ArticleIndex article, std::span<const ClaimMention> mentions) {
  const Article& a = reading.evidence().articles[article];
  Voice voice;
  const Hedges title = FindHedges(a.title);
  voice.denies += title.denies ? kEarlyWeight : 0;
  voice.doubts += title.doubts ? kEarlyWeight : 0;
  const Sentences& all = reading.SentencesOf(article);
  const std::span<const Span> sentences = all.read();
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const auto holds = [&](Stance stance) {
      return std::ranges::any_of(
          mentions, [&](const ClaimMention& m) { return m.stance == stance && m.span.Overlaps(sentences[i]); });
    };
    Hedges hedges;
    if (!all.words[i].quoted) hedges = all.words[i].hedges;
    const double weight = i < kEarlySentences ? kEarlyWeight : kLateWeight;
    if (hedges.denies || holds(Stance::kDenies))
      voice.denies += weight;
    else if (hedges.doubts || holds(Stance::kDoubts))
      voice.doubts += weight;
  }
  return voice;
}

Stance ArticleStanceOf(std::span<const ClaimMention> mentions, const Voice& voice) {
  const auto count = [&](Stance stance) { return std::ranges::count(mentions, stance, &ClaimMention::stance); };
  const auto all = static_cast<std::ptrdiff_t>(mentions.size());
  if (voice.denies >= kEnough && voice.denies > voice.doubts) return Stance::kDenies;
  if (all > 0 && count(Stance::kDenies) * 2 >= all) return Stance::kDenies;
  if (voice.doubts >= kEnough) return Stance::kDoubts;
  return all > 0 && count(Stance::kAsserts) == all ? Stance::kAsserts : Stance::kReports;
}

}  // namespace stemma::claims
