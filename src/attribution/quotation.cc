// Quotations, the voices around them, and the choice of a speaker. Declared in quotation.h.
#include "attribution/quotation.h"

#include <algorithm>
#include <cmath>

#include "attribution/phrase_words.h"
#include "attribution/speech.h"

namespace stemma::attribution {

Voices::Voices(const Sheet& sheet, const std::vector<Relation>& relations)
    : view_(sheet.view),
      relations_(relations),
      outer_(view_.size() + 1, 0),
      inner_(view_.size() + 1, 0),
      cue_at_(view_.size(), -1) {
  for (std::size_t k = 0; k < relations.size(); ++k) {
    const Relation& r = relations[k];
    for (const Range c : r.cue)
      for (std::uint32_t i = c.begin; i < c.end; ++i) cue_at_[i] = static_cast<std::int32_t>(k);
    if (r.relay) continue;
    if (!r.source.empty() && view_[r.source.begin].quote < 0) order_.emplace_back(r.source.begin, k);
    if (r.cue.empty()) continue;
    auto& counts = view_[r.cue.front().begin].quote < 0 ? outer_ : inner_;
    for (const Range c : r.content) {
      ++counts[c.begin];
      --counts[c.end];
    }
  }
  for (std::size_t i = 1; i < outer_.size(); ++i) {
    outer_[i] += outer_[i - 1];
    inner_[i] += inner_[i - 1];
  }
  std::sort(order_.begin(), order_.end());
}

bool Voices::Owns(const Quoting& q) const {
  const auto& counts = q.nested ? inner_ : outer_;
  for (std::uint32_t i = q.quote.inner.begin; i < q.quote.inner.end; ++i)
    if (counts[i] > 0) return true;
  return false;
}

std::vector<std::size_t> Voices::Owners(const Quoting& q) const {
  std::vector<std::size_t> out;
  for (std::size_t k = 0; k < relations_.size(); ++k) {
    const Relation& r = relations_[k];
    if (r.cue.empty() || q.quote.outer.Contains(r.cue.front())) continue;
    for (const Range c : r.content)
      if (c.begin < q.quote.inner.end && q.quote.inner.begin < c.end) {
        out.push_back(k);
        break;
      }
  }
  return out;
}

std::vector<Quoting> Quotings(const View& view) {
  std::vector<Quoting> out;
  std::vector<std::size_t> open;  // quotations that hold the next one
  for (std::size_t k = 0; k < view.quotes().size(); ++k) {
    const QuotedRange& quote = view.quotes()[k];
    while (!open.empty() && !view.quotes()[open.back()].outer.Contains(quote.outer)) open.pop_back();
    Quoting q;
    q.number = k;
    q.quote = quote;
    q.nested = !open.empty();
    q.room = q.nested ? view.quotes()[open.back()].inner : view.paragraphs()[view.ParagraphOf(quote.outer.begin)];
    const Range first = view.sentences()[view[quote.outer.begin].sentence];
    const Range last = view.sentences()[view[quote.outer.end - 1].sentence];
    q.sentence = {std::max(first.begin, q.room.begin), std::min(last.end, q.room.end)};
    open.push_back(k);
    if (quote.outer.size() <= 400) out.push_back(q);
  }
  return out;
}

bool IsModifier(const View& v, const QuotedRange& quote) {
  constexpr std::uint32_t kMostWords = 4;
  const std::uint32_t begin = quote.outer.begin;
  const std::uint32_t end = quote.outer.end;
  if (begin == 0 || end >= v.size() || quote.inner.size() > kMostWords) return false;
  if (!v[begin - 1].Is(kDeterminer | kPossessive) && v.Key(begin - 1) != "'s") return false;
  return v[end].kind == text::TokenKind::kWord && !v[end].Is(kPreposition | kConjunction | kAuxiliary | kSubject);
}

Relation ToRelation(const View& view, const Quoting& q, const Speaker& speaker) {
  Relation r;
  r.source = speaker.source;
  r.cue = speaker.cue;
  if (speaker.cue.empty())
    r.content = {q.quote.outer};
  else if (speaker.where == Where::kUnclosed)  // it ends where its tag begins
    r.content = {{q.quote.outer.begin, std::min(speaker.source.begin, speaker.cue.front().begin)}};
  else
    r.content = WholeSpeech(view, static_cast<std::int32_t>(q.number));
  r.kind = QuoteKind::kDirect;
  Tidy(view, r);
  return r;
}

namespace {

// A quotation of some length that makes up its sentence or has a verb: somebody is speaking, if no one says who.
bool IsSpeech(const View& v, const Quoting& q) {
  constexpr std::uint32_t kFewestTokens = 6;
  const bool alone = q.quote.outer.begin == q.sentence.begin && q.quote.outer.end + 1 >= q.sentence.end;
  if (q.quote.inner.size() < kFewestTokens || q.nested) return false;
  if (alone || HasFiniteVerb(v, q.quote.inner)) return true;
  for (std::uint32_t i = q.quote.inner.begin; i < q.quote.inner.end; ++i)
    if (v[i].Is(kSubject) || v.Key(i) == "it's" || v.Key(i) == "that's") return true;
  return false;
}

// The nearest voice or the subject of the sentence before; farther ones are guesses.
bool IsNearVoice(const Speaker& c) {
  return (c.where == Where::kVoice && c.step <= 1) || c.where == Where::kSubjectBefore;
}

struct Choice {
  const Speaker* speaker = nullptr;
  float chance = 0;
};

// The best candidate; without a likely one, the best voice for what must be speech.
Choice Choose(const Sheet& sheet, const WeightTable& table, float above, const Quoting& q,
              const std::vector<Speaker>& all) {
  Choice best, voice;
  FeatureBag bag;
  for (const Speaker& c : all) {
    bag.Clear();
    SpeakerFeatures(sheet, q, c, all, bag);
    const float chance = 1 / (1 + std::exp(-table.Sum(bag.ids())));
    if (best.speaker == nullptr || chance > best.chance) best = {&c, chance};
    if (IsNearVoice(c) && (voice.speaker == nullptr || chance > voice.chance)) voice = {&c, chance};
  }
  if (best.speaker == nullptr || best.chance >= above) return best;
  return IsSpeech(sheet.view, q) ? voice : Choice{};
}

// '"We left," Marr said on the quay, his hat in his hand. "It was dark."': in the paragraph of a quotation with a cue
// its voice goes on.
bool GoesOn(const View& v, const Quoting& q, const Speaker& c) {
  if (!c.cue.empty() || c.voice == nullptr || c.where != Where::kVoice || c.step > 1 || q.nested) return false;
  const Relation& r = *c.voice;
  if (r.cue.empty() || r.content.empty() || r.kind != QuoteKind::kDirect || r.weak) return false;
  const std::uint32_t at = r.cue.front().begin;
  return at < q.quote.outer.begin && v[at].quote < 0 && v.ParagraphOf(at) == v.ParagraphOf(q.quote.outer.begin);
}

}  // namespace

void ReadQuotations(const Sheet& sheet, const WeightTable& table, float above, std::vector<Relation>& relations) {
  const View& v = sheet.view;
  const Voices voices(sheet, relations);
  std::vector<Relation> added;
  std::vector<std::pair<std::size_t, Range>> more;  // quotations in which an attribution goes on
  Range last;
  std::uint32_t done = 0;  // end of the last speech, which may go on over several quotations
  for (const Quoting& q : Quotings(v)) {
    if (!q.nested && q.quote.outer.begin < done) continue;
    if (voices.Owns(q)) {
      last = {};
      continue;
    }
    if (IsModifier(v, q.quote)) continue;
    const auto all = Speakers(sheet, voices, q, {}, last);
    const Choice choice = Choose(sheet, table, above, q, all);
    if (choice.speaker == nullptr) continue;
    if (GoesOn(v, q, *choice.speaker)) {
      more.emplace_back(static_cast<std::size_t>(choice.speaker->voice - relations.data()), q.quote.outer);
      last = choice.speaker->source;
      continue;
    }
    Relation r = ToRelation(v, q, *choice.speaker);
    r.confidence = choice.chance;
    if (r.content.empty()) continue;
    last = r.source;
    done = std::max(done, r.content.back().end);
    added.push_back(std::move(r));
  }
  for (const auto& [k, quote] : more) {
    relations[k].content.push_back(quote);
    Tidy(v, relations[k]);
  }
  for (Relation& r : added) relations.push_back(std::move(r));
}

}  // namespace stemma::attribution
