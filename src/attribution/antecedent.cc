#include "attribution/antecedent.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "attribution/gender.h"
#include "attribution/noun_phrase.h"
#include "attribution/phrase_words.h"
#include "attribution/speech.h"
#include "attribution/voice.h"
#include "attribution/voice_kind.h"
#include "attribution/voice_name.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kSentencesBack = 8;  // how far a pronoun may reach; farther ones are guesses

enum class Wants { kNothing, kMan, kWoman, kThing, kMany };

Wants Wanted(std::string_view key) {
  key = Uncontracted(key);
  if (key == "himself") return Wants::kMan;
  if (key == "herself") return Wants::kWoman;
  if (key == "itself") return Wants::kThing;
  if (key == "he" || key == "his" || key == "him") return Wants::kMan;
  if (key == "she" || key == "her") return Wants::kWoman;
  if (key == "it" || key == "its" || key == "which") return Wants::kThing;
  return key == "they" || key == "their" ? Wants::kMany : Wants::kNothing;
}

// "union officials", "both men": no "he" and no "she".
bool IsMany(const View& v, Range phrase) {
  const std::string_view first = v.Key(phrase.begin);
  if (first == "both" || first == "two" || first == "three" || first == "several" || first == "many") return true;
  std::uint32_t head = phrase.begin;
  while (head + 1 < phrase.end && !v[head + 1].Is(kPreposition | kRelative) && v.Key(head + 1) != ",") ++head;
  const std::string_view key = v.Key(head);
  return !v[head].capitalised && key.size() > 3 &&
         (key.ends_with("men") || (key.ends_with("s") && !key.ends_with("ss")));
}

bool NamesPerson(const View& v, Range phrase) {
  const Range segment = HeadSegment(v, phrase);
  std::uint32_t head = HeadWord(v, segment);
  while (head > segment.begin && v[head].Is(kAdverb)) --head;
  return IsPersonNoun(v.Key(head));
}

// A person that "he" or "she" can be: no name of a body, no thing, no crowd, nobody known to be of the other sex.
bool IsPersonOf(const View& v, Range phrase, const Voice& voice, Gender other) {
  const bool named = voice.shape == VoiceShape::kName && v.Key(phrase.begin) != "people";
  const bool person = voice.kind == SourceKind::kPerson || (voice.kind == SourceKind::kOfficial && named) ||
                      voice.kind == SourceKind::kAnonymous ||
                      (voice.kind == SourceKind::kOfficial && NamesPerson(v, phrase));
  return person && (named || (NamesPerson(v, phrase) && !IsMany(v, phrase))) && GenderOf(v, phrase) != other;
}

bool Fits(const View& v, Range phrase, Wants wants) {
  if (phrase.empty()) return false;
  const Voice voice = ReadVoice(v, phrase);
  if (voice.shape == VoiceShape::kPronoun) return false;
  const bool body = voice.kind == SourceKind::kOrganisation || voice.kind == SourceKind::kOutlet ||
                    voice.kind == SourceKind::kAgency || voice.kind == SourceKind::kDocument ||
                    voice.kind == SourceKind::kOfficial;
  switch (wants) {
    case Wants::kMan:
      return IsPersonOf(v, phrase, voice, Gender::kWoman);
    case Wants::kWoman:
      return IsPersonOf(v, phrase, voice, Gender::kMan);
    case Wants::kThing:
      return body;
    case Wants::kMany:
      return body || voice.kind == SourceKind::kGroup || voice.kind == SourceKind::kAnonymous;
    default:
      return false;
  }
}

// The noun right before ", who".
Range BeforeRelative(const View& v, Range source) {
  const Range region = Region(v, source.begin);
  std::uint32_t end = source.begin;
  if (end > region.begin && v.Key(end - 1) == ",") --end;
  return end > region.begin ? PhraseBefore(v, end, region.begin) : Range{};
}

// The subject of a sentence when it is a name.
Range Subject(const View& v, std::uint32_t sentence) {
  const Range s = v.sentences()[sentence];
  if (s.empty() || v[s.begin].quote >= 0) return {};
  const Range subject = ClauseSubject(v, s.begin, s.end);
  return subject.end + 1 < s.end ? subject : Range{};  // a caption of a name and nothing more is no clause
}

class Reader {
 public:
  Reader(const View& view, std::vector<Relation>& relations) : view_(view), relations_(relations) {
    for (std::uint32_t i = 0; i < view.size(); ++i)
      if (view[i].capitalised && (view.sentences()[view[i].sentence].begin != i || OpensName(view, i)))
        names_.insert(view[i].key);
  }

  void Resolve(std::size_t i) {
    Relation& r = relations_[i];
    if (r.source.size() != 1) return;
    const std::string_view key = view_.Key(r.source.begin);
    if (view_[r.source.begin].Is(kRelative) || key == "that") {
      r.stands_for = BeforeRelative(view_, r.source);
      return;
    }
    const Wants wants = Wanted(key);
    if (wants != Wants::kNothing) r.stands_for = Latest(i, wants);
  }

 private:
  // "Ada Marr" at the head of a sentence: "Ada" is a name.
  static bool OpensName(const View& v, std::uint32_t i) {
    return i + 1 < v.size() && v[i + 1].capitalised && v[i + 1].kind == text::TokenKind::kWord &&
           v[i + 1].sentence == v[i].sentence && !v[i].Is(kDeterminer | kPreposition | kConjunction);
  }

  // The nearest fitting source or sentence subject before relation i.
  Range Latest(std::size_t i, Wants wants) {
    const std::uint32_t at = relations_[i].source.begin;
    const std::uint32_t sentence = view_[at].sentence;
    for (std::uint32_t back = 0; back <= kSentencesBack && back <= sentence; ++back) {
      const Range source = SourceIn(i, sentence - back, wants, at);
      if (!source.empty()) return source;
      const Range subject = NameAlone(Subject(view_, sentence - back), wants);
      // In the pronoun's own sentence only the subject of a clause before it: "Marr left; he did not answer".
      if (subject.empty() || (back == 0 && (subject.end + 1 >= at || !IsClosed(subject.end, at)))) continue;
      if (Fits(view_, subject, wants) && IsSomebody(subject, wants)) return subject;
    }
    return {};
  }

  [[nodiscard]] bool IsClosed(std::uint32_t from, std::uint32_t at) const {
    for (std::uint32_t i = from; i < at; ++i)
      if (view_.Key(i) == ";") return true;
    return false;
  }

  // "Hurn argued in a pamphlet": of a subject that ran on, the name that it opens with.
  [[nodiscard]] Range NameAlone(Range subject, Wants wants) const {
    if (subject.empty() || (wants != Wants::kMan && wants != Wants::kWoman) || !view_[subject.begin].capitalised)
      return subject;
    std::uint32_t end = subject.begin;
    while (end < subject.end && (view_[end].capitalised || view_.Key(end) == ".")) ++end;
    const bool runs_on = end < subject.end && (LooksPast(view_, end) || view_[end].Is(kAuxiliary | kOtherVerb));
    return runs_on ? Range{subject.begin, end} : subject;
  }

  // A single word that only ever opens sentences is no name: "Eggs", "Samples".
  [[nodiscard]] bool IsNameElsewhere(Range subject) const {
    if (subject.size() != 1) return true;
    const Word& word = view_[subject.begin];
    if (view_.sentences()[word.sentence].begin != subject.begin) return true;
    return names_.contains(word.key);
  }

  // A subject that is no source must look like a person before "he" or "she" can mean it: no otter, no clock.
  [[nodiscard]] bool IsSomebody(Range subject, Wants wants) const {
    if (wants != Wants::kMan && wants != Wants::kWoman) return true;
    if (ReadVoice(view_, subject).shape == VoiceShape::kName) return IsNameElsewhere(subject);
    for (std::uint32_t i = subject.begin; i < subject.end; ++i)
      if (view_[i].Is(kSpeakerNoun | kTitle)) return true;
    return false;
  }

  // Last source before `at` that stands in `sentence` and fits.
  Range SourceIn(std::size_t i, std::uint32_t sentence, Wants wants, std::uint32_t at) {
    for (std::size_t j = i; j-- > 0 && i - j < 24;) {
      const Relation& r = relations_[j];
      if (r.source.empty() || r.source.begin >= at || view_[r.source.begin].sentence != sentence || r.relay) continue;
      if (!r.stands_for.empty() && Fits(view_, r.stands_for, wants)) return r.stands_for;
      if (Fits(view_, r.source, wants)) return r.source;
    }
    return {};
  }

  const View& view_;
  std::vector<Relation>& relations_;
  std::unordered_set<std::string_view> names_;  // words with a capital inside some sentence
};

}  // namespace

void FindAntecedents(const View& view, std::vector<Relation>& relations) {
  Reader reader(view, relations);
  for (std::size_t i = 0; i < relations.size(); ++i) reader.Resolve(i);
}

}  // namespace stemma::attribution
