// Speech finder: the reading of one verb after the other in a view; its parts are one file each.
// In:  a view.  Out: relations appended to the vector given.
// speech.cc decides what counts, speech_source.cc finds who speaks, speech_tail.cc what stands between cue and content,
// speech_content.cc what is said. Tested by attribution/attribution_test.cc. Source: docs/algorithms/attribution.md.
#pragma once

#include <vector>

#include "attribution/cue.h"
#include "attribution/relation.h"

namespace stemma::attribution {

// What stands behind a verb group before its content: recipient, time, place of the saying.
struct Tail {
  std::uint32_t content = 0;  // where the content could start
  Range recipient;
};

class SpeechFinder {
 public:
  SpeechFinder(const View& view, std::vector<Relation>& out) : SpeechFinder(view, out, out.size()) {}
  // `first`: the relations from there on are of this view.
  SpeechFinder(const View& view, std::vector<Relation>& out, std::size_t first)
      : view_(view), out_(out), first_(first) {}
  void Run();
  // The reading of the word at `head` as a reporting verb; without content when the grammar finds none.
  Relation Suppose(std::uint32_t head);

 private:
  void Visit(const Cue& cue);
  // "ruled out that": the particle is part of the cue.
  bool TakesOut();
  // "pointed out that", '"...," went on Marr': the particle is part of the cue.
  void TakeParticle();
  // "neither confirmed nor denied": the second verb is part of the cue.
  void TakeOther();
  // Whether the verb at `head` is such a second verb.
  [[nodiscard]] bool IsTaken(std::uint32_t head) const;
  static bool IsSilence(std::string_view base);
  // "declined to comment" is an act of speech, "declined to run" is none; "declined to say whether" belongs to "say".
  [[nodiscard]] bool Withholds() const;
  [[nodiscard]] std::string_view Key(std::int64_t i) const { return view_.Key(i); }
  // The source of an earlier cue of the same sentence and level.
  [[nodiscard]] Range LastSource() const;
  // ", adding that" and "by saying" borrow the clause's subject; "three in ten saying" has its own.
  Range GerundSource(std::uint32_t left);
  Range SharedSource();
  Range FindSource();
  // ", said Ada Marr." and ", reports Orel TV.": a name that ends the sentence behind a bare verb.
  [[nodiscard]] bool ClosesInverted() const;
  // "Marr took the floor, said he would go": rare; only a quotation or comma before lets the clause's subject speak.
  Range SharedIfComma(std::uint32_t left);
  // "as was reported by Orel TV"; "Marr was quoted as saying": there the subject is the voice.
  Range PassiveSource();
  // Steps over the recipient, times and the occasion.
  Tail ReadTail(std::uint32_t at);
  [[nodiscard]] bool SharesSubject(const Relation& r, std::uint32_t left) const;
  // "told the Echo our man had asked": a recipient ends where the next phrase begins.
  [[nodiscard]] Range BeforeNext(Range recipient) const;
  Range ReadRecipient(std::uint32_t i);
  // "said in a statement on Monday that": position of "that" when only an adjunct lies before it.
  [[nodiscard]] std::uint32_t ThatBehindAdjunct(std::uint32_t i) const;
  // "in a statement", "at a news conference in Orel", "on Twitter", "during the debate".
  [[nodiscard]] std::uint32_t SkipVenue(std::uint32_t i) const;
  // 'said of the deal: "..."'.
  [[nodiscard]] std::uint32_t SkipTopic(std::uint32_t i) const;
  [[nodiscard]] bool AtEnd(std::uint32_t i) const;
  bool FindContent(Relation& r, std::uint32_t left);
  // "The fee, he pointed out, was lower."
  [[nodiscard]] bool PointsOut(std::uint32_t right) const;
  // Whether a range can be a clause at all.
  [[nodiscard]] bool HasVerb(Range range) const;
  // The quotation before the cue, the words of its clause, and the quotation that resumes behind.
  bool LeftQuote(Relation& r, std::uint32_t left, std::int32_t quote);
  // Where the clause that runs up to `end` starts: behind a previous attribution of the same sentence.
  [[nodiscard]] std::uint32_t ClauseStart(std::uint32_t begin, std::uint32_t end) const;
  // '"We lost it," Marr said, "and we ran." "It fell at noon."': what belongs to the same speech behind the cue.
  void Resume(Relation& r);
  bool LeftClause(Relation& r, std::uint32_t left);
  // Behind ", Marr said," a participle or a new conjunction clause is no part of what she said.
  [[nodiscard]] bool OpensAside(std::uint32_t i) const;
  // "When asked if ..., Marr said": the cue stands in a clause that opens the sentence and closes at its comma.
  [[nodiscard]] bool OpeningClause() const;
  [[nodiscard]] std::uint32_t FirstComma(std::uint32_t from, std::uint32_t end) const;
  // ", who said little, told": the relative clause closes at the comma before the main verb.
  [[nodiscard]] std::uint32_t RelativeEnd(const Relation& r, std::uint32_t right, std::uint32_t end) const;
  bool RightContent(Relation& r, std::uint32_t right);
  // The speech stands in the paragraphs below.
  bool Block(Relation& r);
  bool NextSentence(Relation& r, Range sentence);
  [[nodiscard]] bool ClauseFollows() const;
  // "noted he was late", "noted the findings show": a clause without "that".
  [[nodiscard]] bool BareClauseFollows(std::uint32_t i) const;
  [[nodiscard]] bool HasQuotation(const Relation& r) const;
  bool Acceptable(Relation& r);
  [[nodiscard]] bool FirstPerson(Range source) const;
  // "The sign says NO ENTRY": what is written on a thing has no voice.
  [[nodiscard]] bool IsInscription(Range source) const;
  // "added two names to the wall": nothing is said.
  [[nodiscard]] bool IsAddition(const Relation& r) const;
  // "called the hospital twice": nobody is called anything.
  [[nodiscard]] bool IsPhoneCall(const Relation& r) const;
  // "it was reported that", "is said to have fled": nobody is named, the subject is part of the content.
  bool Hearsay(Relation& r) const;
  // Without a source only a quotation or a plain saying verb makes an attribution.
  bool Sourceless(Relation& r) const;
  void Emit(Relation r);
  // "Marr told Orel TV that ...": the channel carries what she says. The verb is the inner one's cue; the outer hop
  // has none of its own.
  void AddRelay(Relation& r);
  const View& view_;
  std::vector<Relation>& out_;
  std::size_t first_;
  Cue cue_;
  Range region_;
  Tail tail_;
  bool inverted_ = false;
  bool quote_beside_ = false;
  bool closes_ = false;  // ", the study found.": all before the tag is its content
};

}  // namespace stemma::attribution
