#include "attribution/speech.h"

#include <algorithm>

#include "attribution/cue.h"
#include "attribution/media.h"
#include "attribution/noun_phrase.h"
#include "attribution/stance.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kLongestAdjunct = 22;  // tokens between the cue and "that"

// What stands behind a verb group before its content: recipient, time, place of the saying.
struct Tail {
  std::uint32_t content = 0;  // where the content could start
  Range recipient;
};

class Finder {
 public:
  Finder(const View& view, std::vector<Relation>& out) : view_(view), out_(out), first_(out.size()) {}

  void Run() {
    for (std::uint32_t i = 0; i < view_.size(); ++i) {
      if (view_[i].info.verb == nullptr) continue;
      region_ = Region(view_, i);
      const auto cue = ReadCue(view_, i, region_.begin, region_.end);
      if (cue) Visit(*cue);
    }
  }

 private:
  void Visit(const Cue& cue) {
    cue_ = cue;
    if (cue.Trait(kCites) && !cue.passive) return;  // citing.cc
    if (cue.Trait(kPublishes) || (cue.infinitive && !cue.withholds)) return;
    if (cue.gerund && Key(static_cast<std::int64_t>(cue.group.begin) - 1) == "as")
      return;  // "quoted as saying": citing.cc
    if (cue.Trait(kRules) && !TakesOut()) return;
    if (cue.Trait(kWithholds) && !Withholds()) return;
    if (cue.withholds && IsSilence(cue.verb->base)) return;  // the withholding verb is the cue there
    Relation relation;
    relation.cue = {cue_.group};
    inverted_ = false;
    relation.source = FindSource();
    const std::uint32_t after = inverted_ ? relation.source.end : cue_.group.end;
    const std::uint32_t left = inverted_ || relation.source.empty() || relation.source.begin > cue.group.begin
                                   ? cue.group.begin
                                   : relation.source.begin;
    tail_ = ReadTail(after);
    if (!FindContent(relation, left)) return;
    if (!Acceptable(relation)) return;
    Emit(std::move(relation));
  }

  // "ruled out that": the particle is part of the cue.
  bool TakesOut() {
    if (Key(cue_.group.end) != "out") return false;
    ++cue_.group.end;
    return true;
  }

  static bool IsSilence(std::string_view base) {
    return base == "comment" || base == "respond" || base == "reply" || base == "speak" || base == "answer" ||
           base == "discuss" || base == "elaborate";
  }
  // "declined to comment" is an act of speech, "declined to run" is none; "declined to say whether" belongs to "say".
  [[nodiscard]] bool Withholds() const {
    const std::string_view verb = Key(static_cast<std::int64_t>(cue_.group.end) + 1);
    if (Key(cue_.group.end) != "to" && Key(cue_.group.end) != "comment") return false;
    return Key(cue_.group.end) == "comment" || IsSilence(verb) || verb == "give" || verb == "provide" ||
           verb == "release" || verb == "name" || verb == "talk";
  }

  [[nodiscard]] std::string_view Key(std::int64_t i) const { return view_.Key(i); }

  // The source of an earlier cue of the same sentence and level.
  [[nodiscard]] Range LastSource() const {
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

  // ", adding that" and "by saying" borrow the clause's subject; "three in ten saying" has its own.
  Range GerundSource(std::uint32_t left) {
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

  Range SharedSource() {
    const Range last = LastSource();
    return last.empty() ? ClauseSubject(view_, region_.begin, cue_.group.begin) : last;
  }

  Range FindSource() {
    const std::uint32_t left = cue_.group.begin;
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
    if (left > region_.begin + 1 && Key(left - 1) == "," && cue_.Trait(kInverts) && ClosesInverted()) {
      const Range subject = PhraseAfter(view_, cue_.group.end, region_.end);
      if (!subject.empty()) {
        inverted_ = true;
        return subject;
      }
    }
    if (left > region_.begin + 1 && Key(left - 1) == "," && view_[left].Is(kAuxiliary))
      return PhraseBefore(view_, left - 1, region_.begin);
    if (cue_.Trait(kInverts) && !(cue_.Trait(kTells) && !beside_quote) &&
        (left == region_.begin || beside_quote || Key(left - 1) == "," || view_[left - 1].Is(kAdverb) ||
         Key(left - 1) == "as")) {
      const Range subject = PhraseAfter(view_, cue_.group.end, region_.end);
      const bool pronoun =
          !subject.empty() && view_[subject.begin].Is(kSubject) && !beside_quote && !AtEnd(subject.end);
      if (!subject.empty() && !pronoun && Key(cue_.group.end) != "that") {
        inverted_ = true;
        return subject;
      }
    }
    return left > region_.begin && !beside_quote && Key(left - 1) != "," ? Range{} : SharedIfComma(left);
  }

  // ", said Ada Marr." and ", reports Orel TV.": a name that ends the sentence behind a bare verb.
  [[nodiscard]] bool ClosesInverted() const {
    if (cue_.group.size() != 1 || cue_.form == Form::kGerund || cue_.form == Form::kBase) return false;
    const Range name = BarePhraseAfter(view_, cue_.group.end, region_.end);
    if (name.empty() || view_[name.begin].Is(kSubject) || !(view_[name.end - 1].capitalised || IsMedium(view_, name)))
      return false;
    return AtEnd(name.end) || Key(name.end) == ",";
  }

  // "Marr took the floor, said he would go": rare; only a quotation or comma before lets the clause's subject speak.
  Range SharedIfComma(std::uint32_t left) {
    return left > region_.begin && Key(left - 1) == "," ? ClauseSubject(view_, region_.begin, left) : Range{};
  }

  // "as was reported by Orel TV"; "Marr was quoted as saying": there the subject is the voice.
  Range PassiveSource() {
    if (cue_.verb->base == "quote" || cue_.verb->base == "cite")
      return PhraseBefore(view_, cue_.group.begin, region_.begin);
    if (Key(cue_.group.end) == "by") {
      const Range by = PhraseAfter(view_, cue_.group.end + 1, region_.end);
      if (!by.empty()) return by;
    }
    return {};
  }

  // Steps over the recipient, times and the occasion.
  Tail ReadTail(std::uint32_t at) {
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
    i = that > i ? that : SkipVenue(i);
    i = SkipTime(view_, i, region_.end);
    tail.content = i;
    return tail;
  }

  Range ReadRecipient(std::uint32_t i) {
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
    return full.end < region_.end ? full : bare;
  }

  // "said in a statement on Monday that": position of "that" when only an adjunct lies before it.
  [[nodiscard]] std::uint32_t ThatBehindAdjunct(std::uint32_t i) const {
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

  // "in a statement", "at a news conference in Orel", "on Twitter", "during the debate".
  [[nodiscard]] std::uint32_t SkipVenue(std::uint32_t i) const {
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
    for (int more = 0; more < 2 && j < region_.end && view_[j].Is(kPreposition) && !view_[j].Is(kSubordinator);
         ++more) {
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

  // 'said of the deal: "..."'.
  [[nodiscard]] std::uint32_t SkipTopic(std::uint32_t i) const {
    const Range object = BarePhraseAfter(view_, i + 1, region_.end);
    return object.empty() ? i : object.end;
  }

  [[nodiscard]] bool AtEnd(std::uint32_t i) const {
    while (i < region_.end && view_[i].kind == text::TokenKind::kMark &&
           (Key(i) == "." || Key(i) == "!" || Key(i) == "?" || Key(i) == "," || Key(i) == "-"))
      ++i;
    return i >= region_.end;
  }

  bool FindContent(Relation& r, std::uint32_t left) {
    const std::uint32_t right = tail_.content;
    const std::int32_t quote = view_[cue_.head].quote < 0 ? QuoteEndingAt(view_, left) : -1;
    quote_beside_ =
        quote >= 0 || Key(right) == ":" || QuoteStartingAt(view_, right) >= 0 || QuoteStartingAt(view_, right + 1) >= 0;
    if (quote >= 0 && !cue_.gerund) return LeftQuote(r, left, quote);
    if (Key(right) == ":" || (Key(right) == "," && QuoteStartingAt(view_, right + 1) >= 0)) {
      if (right + 1 < region_.end) return RightContent(r, right + 1);
      return Block(r);
    }
    if (QuoteStartingAt(view_, right) >= 0) return RightContent(r, right);
    const bool clause_left = left > region_.begin + (Key(right) == "," ? 1U : 2U) && Key(left - 1) == "," &&
                             !cue_.gerund && cue_.Trait(kInverts);
    if (AtEnd(right) || (inverted_ && Key(right) != "that")) {
      if (clause_left || (inverted_ && left > region_.begin + 2)) return LeftClause(r, left);
      if (cue_.passive && left > region_.begin) return false;
      return Block(r);
    }
    if (Key(right) == ",") {
      if (Key(right + 1) == "that" || (!clause_left && right + 1 < region_.end)) return RightContent(r, right + 1);
      return clause_left && LeftClause(r, left);
    }
    if (clause_left && view_[right].Is(kPreposition | kSubordinator) && Key(right) != "that" && !cue_.Trait(kTells) &&
        HasVerb({region_.begin, left}))
      return LeftClause(r, left);
    return RightContent(r, right);
  }

  // Whether a range can be a clause at all.
  [[nodiscard]] bool HasVerb(Range range) const {
    for (std::uint32_t i = range.begin + 1; i < range.end; ++i) {
      const Word& w = view_[i];
      if (w.Is(kAuxiliary | kOtherVerb)) return true;
      if (w.info.verb != nullptr && w.info.form != Form::kGerund && !w.capitalised) return true;
      if (w.key.size() > 4 && w.key.ends_with("ed") && !w.capitalised) return true;
    }
    return false;
  }

  // The quotation before the cue, the words of its clause, and the quotation that resumes behind.
  bool LeftQuote(Relation& r, std::uint32_t left, std::int32_t quote) {
    r.content = WholeSpeech(view_, quote);
    const Range outer = view_.quotes()[static_cast<std::size_t>(quote)].outer;
    const Range sentence = view_.sentences()[view_[outer.begin].sentence];
    if (outer.begin > sentence.begin && view_.quotes()[static_cast<std::size_t>(quote)].opened) {
      const std::uint32_t from = ClauseStart(sentence.begin, outer.begin);
      if (from < outer.begin) r.content.push_back({from, outer.begin});
    }
    (void)left;
    r.confidence = 0.95;
    Resume(r);
    return true;
  }

  // Where the clause that runs up to `end` starts: behind a previous attribution of the same sentence.
  [[nodiscard]] std::uint32_t ClauseStart(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t start = begin;
    for (std::size_t i = out_.size(); i-- > first_ && out_.size() - i < 2 * kLongestAdjunct;) {
      const Relation& r = out_[i];
      if (r.cue.empty()) continue;
      if (r.cue[0].end <= begin) break;
      if (view_[r.cue[0].begin].quote != view_[cue_.head].quote) continue;
      for (const Range c : r.cue)
        if (c.end <= end) start = std::max(start, c.end);
      if (r.source.end <= end && r.source.begin >= begin) start = std::max(start, r.source.end);
      for (const Range c : r.content)
        if (c.end <= end && c.begin >= begin) start = std::max(start, c.end);
    }
    // Nothing but a comma between: the earlier one stands inside what this cue carries.
    if (start + 2 >= end) start = begin;
    while (start < end && view_[start].kind == text::TokenKind::kMark && QuoteStartingAt(view_, start) < 0) ++start;
    return start;
  }

  // '"We lost it," Marr said, "and we ran." "It fell at noon."': what belongs to the same speech behind the cue.
  void Resume(Relation& r) {
    std::uint32_t i = tail_.content;
    if (i < region_.end && Key(i) == ",") {
      const std::int32_t q = QuoteStartingAt(view_, i + 1);
      if (q >= 0) {
        for (const Range p : WholeSpeech(view_, q)) r.content.push_back(p);
        i = view_.quotes()[static_cast<std::size_t>(q)].outer.end;
      }
      return;
    }
    for (std::uint32_t j = i; j < region_.end; ++j)
      if (view_[j].quote >= 0) return;
    const std::uint32_t next = region_.end;
    if (next >= view_.size() || view_.ParagraphOf(next) != view_.ParagraphOf(cue_.head)) return;
    const std::int32_t q = QuoteStartingAt(view_, next);
    if (q < 0) return;
    const Range outer = view_.quotes()[static_cast<std::size_t>(q)].outer;
    const bool alone = outer.end >= view_.size() || view_[outer.end].sentence != view_[outer.end - 1].sentence;
    if (alone)
      for (const Range p : WholeSpeech(view_, q)) r.content.push_back(p);
  }

  bool LeftClause(Relation& r, std::uint32_t left) {
    std::uint32_t start = ClauseStart(region_.begin, left);
    if (start < left && view_[start].Is(kConjunction) && start == region_.begin) ++start;
    if (start >= left) return false;
    r.content.push_back({start, left});
    const std::uint32_t right = tail_.content;
    if (Key(right) == "," && right + 1 < region_.end && !OpensAside(right + 1) && !OpensTag(view_, right, region_.end))
      r.content.push_back({right + 1, ContentEnd(view_, right + 1, region_.end)});
    r.confidence = 0.85;
    return true;
  }

  // Behind ", Marr said," a participle or a new conjunction clause is no part of what she said.
  [[nodiscard]] bool OpensAside(std::uint32_t i) const {
    const std::string_view key = Key(i);
    if (key.size() > 4 && key.ends_with("ing")) return true;
    return view_[i].Is(kTime) || key == "according" || key == "a" || key == "who" || key == "citing" || key == "when" ||
           key == "after" || key == "as" || key == "in" || key == "during";
  }

  // "When asked if ..., Marr said": the cue stands in a clause that opens the sentence and closes at its comma.
  [[nodiscard]] bool OpeningClause() const {
    if (inverted_ || cue_.group.begin > region_.begin + 6) return false;
    if (cue_.group.begin <= region_.begin + 1 && (cue_.gerund || cue_.form == Form::kPast) &&
        cue_.head <= region_.begin + 2 && (cue_.gerund || cue_.head == region_.begin))
      return true;
    const std::string_view first = Key(region_.begin);
    return first == "when" || first == "after" || first == "before" || first == "while" || first == "as" ||
           first == "if" || first == "once" || first == "since" || first == "though" || first == "although" ||
           first == "having";
  }
  [[nodiscard]] std::uint32_t FirstComma(std::uint32_t from, std::uint32_t end) const {
    for (std::uint32_t i = from; i < end; ++i)
      if (Key(i) == "," && view_[i].quote == view_[cue_.head].quote) return i;
    return end;
  }

  // ", who said little, told": the relative clause closes at the comma before the main verb.
  [[nodiscard]] std::uint32_t RelativeEnd(const Relation& r, std::uint32_t right, std::uint32_t end) const {
    if (r.source.size() != 1 || !view_[r.source.begin].Is(kRelative)) return end;
    for (std::uint32_t i = right; i + 1 < end; ++i) {
      if (Key(i) != "," || view_[i].quote != view_[cue_.head].quote) continue;
      std::uint32_t j = i + 1;
      while (j < end && view_[j].Is(kAdverb)) ++j;
      if (j < end && !view_[j].capitalised &&
          (view_[j].Is(kAuxiliary | kOtherVerb) ||
           (view_[j].info.verb != nullptr && view_[j].info.form != Form::kGerund) ||
           (view_[j].key.ends_with("ed") && view_[j].kind == text::TokenKind::kWord)))
        return i;
    }
    return end;
  }

  bool RightContent(Relation& r, std::uint32_t right) {
    if (right >= region_.end) return Block(r);
    const std::uint32_t end = RelativeEnd(r, right, ContentEnd(view_, right, region_.end));
    const std::int32_t q = QuoteStartingAt(view_, right);
    if (q >= 0) {
      r.content = WholeSpeech(view_, q);
      const std::uint32_t quoted = view_.quotes()[static_cast<std::size_t>(q)].outer.end;
      if (end > quoted) r.content.push_back({quoted, end});
      r.confidence = 0.92;
      return true;
    }
    const std::uint32_t stop = OpeningClause() ? FirstComma(right, end) : end;
    if (view_[right].Is(kAuxiliary) && !cue_.passive && !cue_.Trait(kTells)) return false;
    r.content.push_back({right, stop});
    r.confidence = Key(right) == "that" ? 0.9 : 0.8;
    return stop > right;
  }

  // The speech stands in the paragraphs below.
  bool Block(Relation& r) {
    const Range sentence = view_.sentences()[view_[cue_.head].sentence];
    const Range paragraph = view_.paragraphs()[view_.ParagraphOf(cue_.head)];
    if (view_[cue_.head].quote >= 0 || sentence.end != paragraph.end)
      return Key(tail_.content) == ":" && NextSentence(r, sentence);
    r.content = BlockAfter(view_, cue_.head);
    r.confidence = 0.85;
    return !r.content.empty();
  }

  bool NextSentence(Relation& r, Range sentence) {
    if (sentence.end >= view_.size()) return false;
    r.content = {view_.sentences()[view_[sentence.end].sentence]};
    return true;
  }

  [[nodiscard]] bool ClauseFollows() const {
    const std::uint32_t i = tail_.content;
    return Key(i) == "that" || Key(i) == "whether" || Key(i) == "how" || Key(i) == ":" ||
           QuoteStartingAt(view_, i) >= 0 || (Key(i) == "," && QuoteStartingAt(view_, i + 1) >= 0);
  }
  [[nodiscard]] bool HasQuotation(const Relation& r) const {
    for (const Range c : r.content)
      for (std::uint32_t i = c.begin; i < c.end; ++i)
        if (view_[i].quote >= 0 && view_[i].quote != view_[cue_.head].quote) return true;
    return false;
  }

  bool Acceptable(Relation& r) {
    if (cue_.Trait(kNeedsClause) && !ClauseFollows() &&
        !(cue_.Trait(kMental) && !r.content.empty() && HasVerb(r.content.front())))
      return false;
    if (cue_.Trait(kQuoteOnly) && (!HasQuotation(r) || !quote_beside_)) return false;
    if (cue_.Trait(kLabels) && !HasQuotation(r)) r.confidence = 0.6;
    // "a website called Orel Oddities" says what it is called, nobody speaks.
    if (cue_.Trait(kLabels) && !r.source.empty() && (Key(r.source.begin) == "a" || Key(r.source.begin) == "an"))
      return false;
    if (cue_.Trait(kMental)) r.confidence = 0.5;
    if (r.source.size() == 1 && Key(r.source.begin) == "you") return false;
    if (r.source.empty() && cue_.passive && !HasQuotation(r)) return Hearsay(r);
    if (r.source.empty() && !cue_.passive && !cue_.gerund && !HasQuotation(r)) return Sourceless(r);
    if (cue_.modal) r.confidence *= 0.8;
    return view_[cue_.head].quote < 0 || !FirstPerson(r.source);
  }

  [[nodiscard]] bool FirstPerson(Range source) const {
    return source.size() == 1 && (Key(source.begin) == "i" || Key(source.begin) == "we" || Key(source.begin) == "you");
  }

  // "it was reported that", "is said to have fled": nobody is named, the subject is part of the content.
  bool Hearsay(Relation& r) const {
    constexpr std::string_view kVerbs[] = {"say",      "report", "allege",  "claim", "announce", "reveal",
                                           "tell",     "ask",    "believe", "think", "declare",  "disclose",
                                           "estimate", "state",  "quote",   "cite"};
    const std::string_view before = Key(static_cast<std::int64_t>(cue_.group.begin) - 1);
    if (before == "if" || before == "unless" || before == "when") return false;
    const bool usual = std::find(std::begin(kVerbs), std::end(kVerbs), cue_.verb->base) != std::end(kVerbs);
    if (!usual && Key(tail_.content) != "that") return false;
    r.confidence = 0.6;
    if (Key(cue_.group.end) != "to" || cue_.group.begin == region_.begin) return true;
    const Range subject = PhraseBefore(view_, cue_.group.begin, region_.begin);
    if (!subject.empty() && before != "it") r.content.push_back(subject);
    return true;
  }

  // Without a source only a quotation or a plain saying verb makes an attribution.
  bool Sourceless(Relation& r) const {
    r.confidence = 0.4;
    const std::string_view before = Key(static_cast<std::int64_t>(cue_.group.begin) - 1);
    if (before == "if" || before == "unless") return false;
    return cue_.form == Form::kPast && cue_.Trait(kInverts);
  }

  void Emit(Relation r) {
    Tidy(view_, r);
    if (r.content.empty()) return;
    const auto stance = JudgeStance(view_, cue_, r.content);
    if (!stance) return;
    r.stance = *stance;
    SetKind(view_, r);
    AddRelay(r);
    out_.push_back(std::move(r));
  }

  // "Marr told Orel TV that ...": the channel carries what she says. The verb is the inner one's cue; the outer hop
  // has none of its own.
  void AddRelay(Relation& r) {
    if (tail_.recipient.empty() || !cue_.Trait(kTells) || r.source.empty() || !IsMedium(view_, tail_.recipient)) return;
    Relation outer;
    outer.source = tail_.recipient;
    outer.content = r.content;
    outer.content.push_back(r.source);
    outer.kind = r.kind;
    outer.confidence = 0.75;
    outer.relay = true;
    Tidy(view_, outer);
    r.parent = out_.size();
    out_.push_back(std::move(outer));
  }

  const View& view_;
  std::vector<Relation>& out_;
  std::size_t first_;
  Cue cue_;
  Range region_;
  Tail tail_;
  bool inverted_ = false;
  bool quote_beside_ = false;
};

}  // namespace

void FindSpeech(const View& view, std::vector<Relation>& out) { Finder(view, out).Run(); }

}  // namespace stemma::attribution
