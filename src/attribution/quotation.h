// Quotation: who speaks a quotation that no cue claims, "..., was his verdict", "Marr shrugged. ...", by a ranker.
// In:  a sheet, the relations found so far.  Out: one relation more for each quotation that has a likely speaker.
// Tested by attribution/quotation_test.cc. Source: docs/algorithms/attribution.md, "Quotations"; candidates and
// features after the quotation sieves of Muzny and others (EACL 2017), ours.
#pragma once

#include <cstddef>
#include <vector>

#include "attribution/linear.h"
#include "attribution/sheet.h"

namespace stemma::attribution {

// Where a candidate stands, seen from the quotation.
enum class Where : std::uint8_t {
  kInverted,        // "...," shot back Marr
  kBehind,          // "...," the younger broke in
  kVerdict,         // "..." was the verdict of Marr; "..." was his answer
  kOwnerBehind,     // "..." Marr's answer came at once
  kTitleBehind,     // "...": Marr
  kBefore,          // Another demands "..."
  kOwnerBefore,     // Marr's reply was short: "..."
  kLabel,           // Restorer: "..."
  kSentenceBefore,  // Marr shrugged. "..."
  kSentenceBehind,  // "..." Marr would have none of it.
  kVoice,           // who speaks in the sentences around; no cue of its own
  kVoiceBehind,
  kSubjectBefore,  // whom the sentence before is about; no cue
  kSubjectBehind,
  kUnclosed,  // "They left, she goes on.
};

struct Speaker {
  Where where = Where::kVoice;
  Range source;
  std::vector<Range> cue;           // empty for a voice
  const Relation* voice = nullptr;  // whose source it is
  std::uint32_t step = 0;           // of voices: the how many-th, counted from the quotation
};

// One quotation and what lies around it.
struct Quoting {
  std::size_t number = 0;  // in view.quotes()
  QuotedRange quote;
  Range room;      // the paragraph, or the inside of the quotation that holds it
  Range sentence;  // from its first to its last token's sentence, within the room
  bool nested = false;
};

// The relations in the order that candidates ask for. REQUIRES: sheet and relations outlive it.
class Voices {
 public:
  Voices(const Sheet& sheet, const std::vector<Relation>& relations);
  // Whether a cue outside the quotation claims words of it.
  [[nodiscard]] bool Owns(const Quoting& q) const;
  // The relations with cues that claim words of it.
  [[nodiscard]] std::vector<std::size_t> Owners(const Quoting& q) const;
  [[nodiscard]] const std::vector<std::pair<std::uint32_t, std::size_t>>& order() const { return order_; }
  [[nodiscard]] const Relation& At(std::size_t i) const { return relations_[i]; }
  // The relation whose cue holds the token, or -1.
  [[nodiscard]] std::int32_t CueAt(std::uint32_t i) const { return cue_at_[i]; }

 private:
  const View& view_;
  const std::vector<Relation>& relations_;
  std::vector<int> outer_, inner_;  // by token: relations with cues outside, inside quotations that claim it
  std::vector<std::int32_t> cue_at_;
  std::vector<std::pair<std::uint32_t, std::size_t>> order_;  // (first token of the source, relation)
};

std::vector<Quoting> Quotings(const View& view);

// Distinct candidates. Relations in `hidden` (sorted) are left out of account; `last` is the source of the quotation
// before, if any.
std::vector<Speaker> Speakers(const Sheet& sheet, const Voices& voices, const Quoting& q,
                              const std::vector<std::size_t>& hidden, Range last);

void SpeakerFeatures(const Sheet& sheet, const Quoting& q, const Speaker& speaker, const std::vector<Speaker>& all,
                     FeatureBag& bag);

// 'the "Glass Harbour" singer': a name in marks between an article and its noun, said by nobody.
bool IsModifier(const View& view, const QuotedRange& quote);

// The relation that a candidate makes.
Relation ToRelation(const View& view, const Quoting& q, const Speaker& speaker);

// Adds a relation for each quotation without an owner whose best candidate has a chance of at least `above`; floating
// ones of the rules are decided anew.
void ReadQuotations(const Sheet& sheet, const WeightTable& table, float above, std::vector<Relation>& relations);

}  // namespace stemma::attribution
