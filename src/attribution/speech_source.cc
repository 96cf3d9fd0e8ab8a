#include <algorithm>
#include "attribution/media.h"
#include "attribution/noun_phrase.h"
#include "attribution/speech.h"
#include "attribution/speech_finder.h"

namespace stemma::attribution {

Range SpeechFinder::LastSource() const {
  constexpr std::size_t kMostBack = 40;  // relations of one sentence to look back over
  for (std::size_t i = out_.size(); i-- > first_ && out_.size() - i < kMostBack;) {
    const Relation& r = out_[i];
    if (r.relay || r.cue.empty()) continue;
    if (view_[r.cue[0].begin].sentence != view_[cue_.head].sentence ||
        view_[r.cue[0].begin].quote != view_[cue_.head].quote)
      break;
    if (!r.source.empty()) return r.source;
  }
  return {};
}

Range SpeechFinder::GerundSource(std::uint32_t left) {
  if (left <= region_.begin + 1) {  // "Noting that ..., Marr added"
    const std::uint32_t comma = FirstComma(cue_.group.end, region_.end);
    return comma + 1 < region_.end ? PhraseAfter(view_, comma + 1, region_.end) : Range{};
  }
  const Word& before = view_[left - 1];
  const bool own = before.kind == text::TokenKind::kWord && Key(cue_.head) != "warning" &&
                   Key(cue_.head) != "finding" &&
                   !before.Is(kPreposition | kConjunction | kVenueNoun | kDocumentNoun | kAdverb);
  const Range subject = own ? PhraseBefore(view_, left, region_.begin) : Range{};
  return subject.empty() ? SharedSource() : subject;
}

Range SpeechFinder::SharedSource() {
  const Range last = LastSource();
  return last.empty() ? ClauseSubject(view_, region_.begin, cue_.group.begin) : last;
}

Range SpeechFinder::FindSource() {
  const std::uint32_t left = cue_.group.begin;
  if (left > region_.begin + 1 && Key(left - 1) == "me" && Key(left - 2) == "let") return {left - 1, left};
  if (cue_.passive) return PassiveSource();
  if (cue_.gerund) return GerundSource(left);
  if (left > region_.begin && view_[left - 1].Is(kConjunction)) {
    return SharedSource();
  }
  if (left > region_.begin) {
    const Range quoted = QuotedVoice(view_, left - 1);
    if (!quoted.empty() && quoted.end == left) return quoted;
  }
  const bool beside_quote = left > 0 && QuoteEndingAt(view_, left) >= 0;
  if (!beside_quote && left > region_.begin) {
    const Range subject = PhraseBefore(view_, left, region_.begin);
    if (!subject.empty() && !(subject.size() == 1 && Key(subject.begin) == "it" && cue_.passive)) return subject;
  }
  // 'The clerk, who goes by the name "Heron," said'.
  if (!beside_quote && left > region_.begin && view_[left - 1].quote >= 0 && view_[left].quote < 0)
    return ClauseSubject(view_, region_.begin, left);
  if (left > region_.begin + 1 && Key(left - 1) == "," && cue_.Trait(kInverts) && ClosesInverted()) {
    const Range subject = PhraseAfter(view_, cue_.group.end, region_.end);
    if (!subject.empty()) {
      inverted_ = true;
      return subject;
    }
  }
  if (left > region_.begin + 1 && Key(left - 1) == "," && view_[left].Is(kAuxiliary))
    return PhraseBefore(view_, left - 1, region_.begin);
  if ((cue_.Trait(kInverts) || beside_quote) && !(cue_.Trait(kTells) && !beside_quote) &&
      (left == region_.begin || beside_quote || Key(left - 1) == "," || view_[left - 1].Is(kAdverb) ||
       Key(left - 1) == "as")) {
    const Range subject = PhraseAfter(view_, cue_.group.end, region_.end);
    const bool pronoun = !subject.empty() && view_[subject.begin].Is(kSubject) && !beside_quote && !AtEnd(subject.end);
    if (!subject.empty() && !pronoun && Key(cue_.group.end) != "that") {
      inverted_ = true;
      return subject;
    }
  }
  return left > region_.begin && !beside_quote && Key(left - 1) != "," ? Range{} : SharedIfComma(left);
}

bool SpeechFinder::ClosesInverted() const {
  if (cue_.group.size() != 1 || cue_.form == Form::kGerund || cue_.form == Form::kBase) return false;
  const Range name = BarePhraseAfter(view_, cue_.group.end, region_.end);
  if (name.empty() || view_[name.begin].Is(kSubject) || !(view_[name.end - 1].capitalised || IsMedium(view_, name)))
    return false;
  return AtEnd(name.end) || Key(name.end) == ",";
}

Range SpeechFinder::SharedIfComma(std::uint32_t left) {
  return left > region_.begin && Key(left - 1) == "," ? ClauseSubject(view_, region_.begin, left) : Range{};
}

Range SpeechFinder::PassiveSource() {
  if (cue_.verb->base == "quote" || cue_.verb->base == "cite")
    return PhraseBefore(view_, cue_.group.begin, region_.begin);
  if (Key(cue_.group.end) == "by") {
    const Range by = PhraseAfter(view_, cue_.group.end + 1, region_.end);
    if (!by.empty()) return by;
  }
  return {};
}

bool SpeechFinder::FirstPerson(Range source) const {
  return source.size() == 1 && (Key(source.begin) == "i" || Key(source.begin) == "we" || Key(source.begin) == "you");
}

}  // namespace stemma::attribution
