// Who may speak a quotation: the candidates. Declared in quotation.h.
#include "attribution/quotation.h"

#include <algorithm>

#include "attribution/noun_phrase.h"
#include "attribution/phrase_words.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kReach = 12;          // tokens on either side in which a cue of the quotation may stand
constexpr std::uint32_t kLongestCue = 4;      // tokens of a predicate that counts as cue
constexpr std::uint32_t kLongestSubject = 9;  // tokens between a quotation and the verb of the subject behind it
constexpr std::uint32_t kMostVoices = 3;      // looked at on each side
constexpr std::uint32_t kParagraphsBack = 3;

bool IsParticle(std::string_view key) {
  return key == "up" || key == "back" || key == "in" || key == "out" || key == "on" || key == "off" || key == "down";
}

// A word that may carry the act of speaking.
bool MayTell(const View& v, std::uint32_t i) {
  const Word& w = v[i];
  return w.kind == text::TokenKind::kWord && !w.capitalised &&
         !w.Is(kDeterminer | kPossessive | kSubject | kRelative | kConjunction | kPreposition) && w.key != "'s";
}

// Collects candidates; each pair of source and cue once.
class Finder {
 public:
  Finder(const Sheet& sheet, const Voices& voices, const Quoting& q, const std::vector<std::size_t>& hidden)
      : v_(sheet.view), voices_(voices), q_(q), hidden_(hidden) {}

  std::vector<Speaker> Run(Range last) {
    FindBehind();
    if (!q_.quote.closed) FindTag();
    FindBefore();
    FindNeighbours();
    FindVoices(last);
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool IsHidden(std::size_t relation) const {
    return std::binary_search(hidden_.begin(), hidden_.end(), relation);
  }

  // "the following emerges": it points at the words and is nobody.
  [[nodiscard]] bool Points(Range source) const {
    return source.size() > 1 && v_.Key(std::int64_t{source.begin} + 1) == "following";
  }

  // A cue that an attribution has already makes the candidate a voice of that one.
  void Add(Where where, Range source, std::vector<Range> cue) {
    if (source.empty() || Points(source) || (where != Where::kUnclosed && Meets(source, q_.quote.outer))) return;
    if (source.size() == 1 && (v_.Key(source.begin) == "that" || LooksGerund(v_, source.begin))) return;
    std::erase_if(cue, [](Range r) { return r.empty(); });
    for (const Range c : cue)
      for (std::uint32_t i = c.begin; i < c.end; ++i)
        if (const std::int32_t owner = voices_.CueAt(i); owner >= 0 && !IsHidden(static_cast<std::size_t>(owner)))
          return;
    for (const Range c : cue)
      if (Meets(c, source) || (where != Where::kUnclosed && Meets(c, q_.quote.outer))) return;
    for (const Speaker& s : out_)
      if (s.source == source && s.cue == cue) return;
    out_.push_back({where, source, std::move(cue), nullptr, 0});
  }
  static bool Meets(Range a, Range b) { return a.begin < b.end && b.begin < a.end; }

  // Up to where the words right behind the quotation belong to it: a stop, the next quotation.
  [[nodiscard]] std::uint32_t EndBehind(std::uint32_t at) const {
    std::uint32_t end = std::min(v_.sentences()[v_[at].sentence].end, q_.room.end);
    for (std::uint32_t i = at; i < end; ++i)
      if (v_[i].quote != v_[at].quote) end = i;
    return std::min(end, at + 2 * kReach);
  }

  void FindBehind() {
    std::uint32_t at = q_.quote.outer.end;
    if (at >= q_.room.end) return;
    const std::string_view mark = v_.Key(at);
    if (mark == ":" || mark == "-" || mark == "\xE2\x80\x93" || mark == "\xE2\x80\x94")
      Add(Where::kTitleBehind, Short(at + 1), {{at, at + 1}});
    if (mark == "," || mark == "-" || mark == "\xE2\x80\x93" || mark == "\xE2\x80\x94") ++at;
    if (at >= q_.room.end || IsMark(v_, at)) return;
    const std::uint32_t end = EndBehind(at);
    const bool same = v_[at].sentence == v_[q_.quote.outer.end - 1].sentence;
    FindVerdict(at, end);
    if (same) FindInverted(at, end);
    FindSubjectBehind(at, end, same ? Where::kBehind : Where::kSentenceBehind);
    FindOwner(at, end, Where::kOwnerBehind);
  }

  // The phrase at `at`, a word in lower case too.
  [[nodiscard]] Range Short(std::uint32_t at) const {
    if (at >= q_.room.end) return {};
    return BarePhraseAfter(v_, at, EndBehind(at));
  }

  // '"They left, she goes on.': the mark that would close it is missing.
  void FindTag() {
    constexpr std::uint32_t kLongestTag = 10;
    const std::uint32_t end = q_.quote.outer.end;
    for (std::uint32_t i = q_.quote.inner.begin + 1; i + 2 < end && i < q_.quote.inner.begin + 120; ++i) {
      const std::string_view key = v_.Key(i);
      if (key != "," && key != "?" && key != "!") continue;
      const std::uint32_t at = i + 1;
      const std::uint32_t stop = std::min(v_.sentences()[v_[at].sentence].end, end);
      if (stop > at + kLongestTag) continue;
      for (std::uint32_t verb = at + 1; verb < stop; ++verb) {
        const Range subject = PhraseBefore(v_, verb, at);
        if (!subject.empty() && subject.begin == at && MayTell(v_, verb))
          Add(Where::kUnclosed, subject, {Predicate(verb, stop)});
      }
      if (MayTell(v_, at)) Add(Where::kUnclosed, PhraseAfter(v_, at + 1, stop), {{at, at + 1}});
    }
  }

  void FindInverted(std::uint32_t at, std::uint32_t end) {
    if (v_[at].capitalised || v_[at].Is(kDeterminer | kPossessive | kSubject | kRelative | kConjunction)) return;
    for (std::uint32_t k = 1; k <= 4 && at + k < end; ++k) {
      if (IsMark(v_, at + k - 1) || v_[at + k - 1].capitalised) return;
      if (v_[at + k - 1].Is(kDeterminer | kPossessive)) continue;  // it opens the phrase
      const Range source = PhraseAfter(v_, at + k, end);
      if (!source.empty() && source.begin == at + k && !v_[source.begin].Is(kAdverb))
        Add(Where::kInverted, source, {{at, at + k}});
    }
  }

  // The predicate at `verb`: helpers, the verb, its particle.
  [[nodiscard]] Range Predicate(std::uint32_t verb, std::uint32_t end) const {
    std::uint32_t i = verb;
    while (i + 1 < end && v_[i].Is(kAuxiliary | kNegation | kAdverb)) ++i;
    ++i;
    while (i < end && i - verb < kLongestCue && (IsParticle(v_.Key(i)) || v_.Key(i) == "it" || v_.Key(i) == "to")) ++i;
    return {verb, std::min(i, end)};
  }

  void FindSubjectBehind(std::uint32_t at, std::uint32_t end, Where where) {
    for (std::uint32_t verb = at + 1; verb < std::min(end, at + kLongestSubject); ++verb) {
      if (!MayTell(v_, verb) && !v_[verb].Is(kAuxiliary)) continue;
      const Range subject = PhraseBefore(v_, verb, at);
      if (subject.empty() || subject.begin != at) continue;
      Add(where, subject, {Predicate(verb, end)});
      if (where == Where::kSentenceBehind) AddVoice(Where::kSubjectBehind, subject, nullptr, 0);
    }
    // "That was Zia", "So said Zia".
    if (end - at >= 3 && v_.Key(at) == "that" && v_[at + 1].Is(kBe))
      Add(where, PhraseAfter(v_, at + 2, end), {{at, at + 2}});
  }

  // "was his answer", "was the verdict of the chief", "is how she put it", "were the first words from Marr".
  void FindVerdict(std::uint32_t at, std::uint32_t end) {
    if (!v_[at].Is(kBe) && v_.Key(at) != "came" && v_.Key(at) != "went" && v_.Key(at) != "in") return;
    for (std::uint32_t i = at + 1; i < std::min(end, at + kReach); ++i) {
      if (IsMark(v_, i) && v_.Key(i) != ",") break;
      const std::string_view key = v_.Key(i);
      if (key == "his" || key == "her" || key == "their" || key == "its" || key == "my" || key == "our")
        Add(Where::kVerdict, {i, i + 1}, {{at, i}, NounBehind(i + 1, end)});
      else if (key == "'s" || key == "'" || key == "\xE2\x80\x99")
        Add(Where::kVerdict, PhraseBefore(v_, i, at + 1), {{at, at + 1}, NounBehind(i + 1, end)});
      else if (key == "of" || key == "from" || key == "by")
        Add(Where::kVerdict, Object(i + 1, end), {{at, i + 1}});
      else if (key == "how" || key == "what" || key == "all")
        FindHow(at, i, end);
    }
  }
  [[nodiscard]] Range Object(std::uint32_t at, std::uint32_t end) const {
    if (at < end && (v_.Key(at) == "him" || v_.Key(at) == "her" || v_.Key(at) == "them")) return {at, at + 1};
    return at < end ? PhraseAfter(v_, at, end) : Range{};
  }
  void FindHow(std::uint32_t at, std::uint32_t how, std::uint32_t end) {
    if (how + 2 >= end) return;
    const Range source = BarePhraseAfter(v_, how + 1, end);
    if (!source.empty() && source.end < end) Add(Where::kVerdict, source, {{at, how + 1}, Predicate(source.end, end)});
  }
  // The noun that a genitive owns, with the words before it.
  [[nodiscard]] Range NounBehind(std::uint32_t at, std::uint32_t end) const {
    std::uint32_t i = at;
    while (i < end && i - at < kLongestCue && !IsMark(v_, i) &&
           !v_[i].Is(kPreposition | kAuxiliary | kSubordinator | kTime))
      ++i;
    return {at, i};
  }

  // "Marr's answer", "whose threat to": the owner of a noun in [begin, end).
  void FindOwner(std::uint32_t begin, std::uint32_t end, Where where) {
    for (std::uint32_t i = begin; i < end; ++i) {
      const std::string_view key = v_.Key(i);
      if (key == "'s" || ((key == "'" || key == "\xE2\x80\x99") && i > begin)) {
        Add(where, PhraseBefore(v_, i, begin), {NounBehind(i + 1, end)});
      } else if (key == "whose") {
        Add(where, PhraseBefore(v_, i > begin && v_.Key(i - 1) == "," ? i - 1 : i, begin), {NounBehind(i + 1, end)});
      } else if (v_[i].Is(kPossessive)) {
        Add(where, {i, i + 1}, {NounBehind(i + 1, end)});
      }
      if (i - begin > 2 * kReach) return;
    }
  }

  void FindBefore() {
    const std::uint32_t end = q_.quote.outer.begin;
    std::uint32_t floor = std::max(q_.sentence.begin, end > kNear ? end - kNear : 0);
    for (std::uint32_t i = end; i-- > floor;)  // not into a quotation before
      if (v_[i].quote != v_[end - 1].quote) {
        floor = i + 1;
        break;
      }
    if (end <= floor) return;
    const bool colon = v_.Key(end - 1) == ":";
    if (colon) FindLabel(floor, end - 1);
    for (std::uint32_t verb = end; verb-- > floor + 1 && end - verb <= kReach;) {
      if (!MayTell(v_, verb) && !v_[verb].Is(kAuxiliary)) continue;
      const Range subject = PhraseBefore(v_, verb, floor);
      Add(Where::kBefore, subject, {{verb, end}});
    }
    const Range subject = ClauseSubject(v_, floor, end);
    if (!subject.empty() && end - subject.end <= 2 * kReach) Add(Where::kBefore, subject, {{subject.end, end}});
    FindOwner(floor, end, Where::kOwnerBefore);
  }

  void FindLabel(std::uint32_t floor, std::uint32_t colon) {
    constexpr std::uint32_t kLongestLabel = 7;
    for (std::uint32_t i = colon; i-- > floor && colon - i <= kLongestLabel;) {
      const bool starts = i == floor || v_.Key(i - 1) == "." || v_.Key(i - 1) == ")" || v_.Key(i - 1) == "-";
      if (starts && !IsMark(v_, i)) Add(Where::kLabel, {i, colon}, {{colon, colon + 1}});
    }
  }

  // The sentence before, where the quotation opens its own.
  void FindNeighbours() {
    const std::uint32_t begin = q_.quote.outer.begin;
    if (begin == 0 || v_.sentences()[v_[begin].sentence].begin != begin) return;
    const Range before = v_.sentences()[v_[begin - 1].sentence];
    if (!q_.nested && v_.ParagraphOf(begin - 1) + 1 < v_.ParagraphOf(begin)) return;
    Range s{q_.nested ? std::max(before.begin, q_.room.begin) : before.begin, before.end};
    for (std::uint32_t i = s.begin; i + 2 < s.end; ++i)
      if (v_.Key(i) == ";") s.begin = i + 1;
    if (s.empty() || v_[s.end - 1].quote >= 0) return;
    const Range subject = ClauseSubject(v_, s.begin, s.end);
    if (subject.empty()) return;
    std::uint32_t verb = subject.end;
    while (verb < s.end && !MayTell(v_, verb) && !v_[verb].Is(kAuxiliary)) ++verb;
    if (v_.Key(subject.end) == ",")  // an aside: the verb behind its second comma
      for (std::uint32_t i = subject.end + 1; i < s.end; ++i)
        if (v_.Key(i) == ",") verb = i + 1;
    const std::uint32_t end = std::min(s.end, verb + kLongestCue);
    if (verb < s.end) Add(Where::kSentenceBefore, subject, {{verb, end}});
    AddVoice(Where::kSubjectBefore, subject, nullptr, v_.ParagraphOf(begin) - v_.ParagraphOf(s.begin));
  }

  void FindVoices(Range last) {
    const std::uint32_t begin = q_.quote.outer.begin;
    if (!last.empty()) AddVoice(Where::kVoice, last, nullptr, 0);
    const auto& order = voices_.order();
    const auto next = std::lower_bound(order.begin(), order.end(), std::pair<std::uint32_t, std::size_t>{begin, 0});
    std::uint32_t step = 0;
    for (auto at = next; at != order.begin() && step < kMostVoices;) {
      --at;
      const Relation& r = voices_.At(at->second);
      if (v_.ParagraphOf(r.source.begin) + kParagraphsBack < v_.ParagraphOf(begin)) break;
      if (!IsHidden(at->second)) AddVoice(Where::kVoice, r.source, &r, ++step);
    }
    step = 0;
    for (auto at = next; at != order.end() && step < 1; ++at) {
      const Relation& r = voices_.At(at->second);
      if (v_.ParagraphOf(r.source.begin) > v_.ParagraphOf(begin)) break;
      if (!IsHidden(at->second)) AddVoice(Where::kVoiceBehind, r.source, &r, ++step);
    }
  }
  void AddVoice(Where where, Range source, const Relation* voice, std::uint32_t step) {
    if (source.empty() || Points(source) || Meets(source, q_.quote.outer)) return;
    for (Speaker& s : out_)
      if (s.source == source && s.cue.empty()) {
        if (s.voice == nullptr) s.voice = voice;
        return;
      }
    out_.push_back({where, source, {}, voice, step});
  }

  const View& v_;
  const Voices& voices_;
  const Quoting& q_;
  const std::vector<std::size_t>& hidden_;
  std::vector<Speaker> out_;
};

}  // namespace

std::vector<Speaker> Speakers(const Sheet& sheet, const Voices& voices, const Quoting& q,
                              const std::vector<std::size_t>& hidden, Range last) {
  return Finder(sheet, voices, q, hidden).Run(last);
}

}  // namespace stemma::attribution
