#include <algorithm>
#include "attribution/media.h"
#include "attribution/noun_phrase.h"
#include "attribution/speech.h"
#include "attribution/speech_finder.h"

namespace stemma::attribution {
namespace {
constexpr std::uint32_t kLongestAdjunct = 22;  // tokens between the cue and "that"
}

Tail SpeechFinder::ReadTail(std::uint32_t at) {
  Tail tail;
  std::uint32_t i = at;
  if (cue_.Trait(kTells) && !cue_.passive && !inverted_) {
    tail.recipient = ReadRecipient(i);
    if (!tail.recipient.empty()) i = tail.recipient.end;
    if (i < region_.end && Key(i) == "," && i + 1 < region_.end && (Key(i + 1) == "that")) ++i;
  } else if (Key(i) == "to" && !cue_.passive && !IsSilence(cue_.verb->base) && !cue_.Trait(kWithholds) &&
             i + 1 < region_.end && !view_[i + 1].Is(kAuxiliary) && view_[i + 1].info.verb == nullptr) {
    const Range to = BarePhraseAfter(view_, i + 1, region_.end);
    if (!to.empty()) {
      i = to.end;
      tail.recipient = to;
    }
  }
  i = SkipTime(view_, i, region_.end);
  const std::uint32_t that = ThatBehindAdjunct(i);
  // "was told of a leak": what it was told of is all there is.
  const bool topic = cue_.passive && cue_.Trait(kTells) && that == i && (Key(i) == "of" || Key(i) == "about");
  if (!topic) i = that > i ? that : SkipVenue(i);
  i = SkipTime(view_, i, region_.end);
  tail.content = i;
  return tail;
}

Range SpeechFinder::ReadRecipient(std::uint32_t i) {
  if (i >= region_.end || Key(i) == "that" || (view_[i].kind == text::TokenKind::kMark && Key(i) != "@")) return {};
  if (view_[i].key == "him" || view_[i].key == "them" || view_[i].key == "her" || view_[i].key == "us" ||
      view_[i].key == "me" || view_[i].key == "you") {
    // "told her that" but "told her supporters that".
    const bool alone = view_[i].key != "her" || i + 1 >= region_.end || Key(i + 1) == "that" || Key(i + 1) == "," ||
                       view_[i + 1].Is(kSubject | kDeterminer) || view_[i + 1].capitalised;
    if (alone) return {i, i + 1};
  }
  if (view_[i].Is(kSubordinator) || view_[i].Is(kSubject)) return {};
  const Range bare = BarePhraseAfter(view_, i, region_.end);
  const Range full = PhraseAfter(view_, i, region_.end);
  return BeforeNext(full.end < region_.end ? full : bare);
}

Range SpeechFinder::BeforeNext(Range recipient) const {
  for (std::uint32_t i = recipient.begin + 1; i < recipient.end; ++i) {
    const bool other = view_[i].Is(kDeterminer | kPossessive | kTime) && !view_[i].capitalised;
    if (other && view_[i - 1].capitalised) return {recipient.begin, i};
  }
  return recipient;
}

std::uint32_t SpeechFinder::ThatBehindAdjunct(std::uint32_t i) const {
  const bool opens = i < region_.end && (view_[i].Is(kPreposition | kTime | kAdverb) || Key(i) == ",");
  if (!opens || Key(i) == "as" || Key(i) == "that") return i;
  for (std::uint32_t j = i; j < region_.end && j < i + kLongestAdjunct; ++j) {
    if (Key(j) == "that") return j;
    if (view_[j].quote != view_[i].quote && j > i) return i;
    if (view_[j].Is(kAuxiliary | kSubject) || Key(j) == ";" || Key(j) == ":" ||
        (view_[j].info.verb != nullptr && view_[j].info.form == Form::kPast))
      return i;
  }
  return i;
}

std::uint32_t SpeechFinder::SkipVenue(std::uint32_t i) const {
  const std::string_view key = Key(i);
  if (key != "in" && key != "at" && key != "on" && key != "during" && key != "via" && key != "through" && key != "of")
    return i;
  if (key == "of") return SkipTopic(i);
  std::uint32_t j = i + 1;
  bool venue = false;
  while (j < region_.end && j < i + 7 && !venue && view_[j].quote == view_[i].quote &&
         view_[j].kind != text::TokenKind::kMark && !view_[j].Is(kAuxiliary | kSubject))
    venue = view_[j++].Is(kVenueNoun) || (key == "on" && view_[j - 1].capitalised && IsMedium(view_, {j - 1, j}));
  if (!venue) return i;
  while (j < region_.end && view_[j].Is(kVenueNoun)) ++j;
  for (int more = 0; more < 2 && j < region_.end && view_[j].Is(kPreposition) && !view_[j].Is(kSubordinator); ++more) {
    const Range object = BarePhraseAfter(view_, j + 1, region_.end);
    if (object.empty() || object.end >= region_.end) break;
    const bool closes = Key(object.end) == "that" || Key(object.end) == "," || Key(object.end) == ":" ||
                        Key(object.end) == "." || view_[object.end].quote != view_[i].quote ||
                        view_[object.end].Is(kPreposition);
    if (!closes) break;
    j = object.end;
  }
  return j;
}

std::uint32_t SpeechFinder::SkipTopic(std::uint32_t i) const {
  const Range object = BarePhraseAfter(view_, i + 1, region_.end);
  return object.empty() ? i : object.end;
}

bool SpeechFinder::AtEnd(std::uint32_t i) const {
  while (i < region_.end && view_[i].kind == text::TokenKind::kMark &&
         (Key(i) == "." || Key(i) == "!" || Key(i) == "?" || Key(i) == "," || Key(i) == "-"))
    ++i;
  return i >= region_.end;
}

}  // namespace stemma::attribution
