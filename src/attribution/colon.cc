#include <algorithm>

#include "attribution/noun_phrase.h"
#include "attribution/phrases.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kLongestName = 6;  // tokens before the colon of a transcript or a headline

bool InCapitals(const View& v, Range r) {
  for (std::uint32_t i = r.begin; i < r.end; ++i) {
    const std::string_view word = v[i].span.Of(v.text());
    if (v[i].kind == text::TokenKind::kWord && std::ranges::any_of(word, [](char c) { return c >= 'a' && c <= 'z'; }))
      return false;
  }
  return true;
}

bool IsWord(const Word& w) { return w.kind == text::TokenKind::kWord; }

// Words of labels: form fields, captions, credits and pointers, which name nobody.
bool IsLabelWord(std::string_view key) {
  constexpr std::string_view kLabels[] = {
      "region",   "theme",   "author",   "authors",    "isbn",     "disclaimer",   "pages",      "price",
      "image",    "photo",   "photos",   "source",     "sources",  "read",         "see",        "watch",
      "update",   "updated", "note",     "related",    "more",     "tags",         "category",   "title",
      "date",     "time",    "year",     "offer",      "visit",    "contact",      "email",      "follow",
      "click",    "also",    "video",    "caption",    "credit",   "copyright",    "published",  "posted",
      "filed",    "report",  "breaking", "exclusive",  "analysis", "opinion",      "correction", "editor",
      "editors",  "subject", "from",     "to",         "cc",       "re",           "here",       "what",
      "why",      "how",     "who",      "when",       "where",    "question",     "answer",     "q",
      "a",        "part",    "chapter",  "section",    "step",     "topics",       "tag",        "share",
      "location", "next",    "previous", "live",       "via",      "contributing", "reporting",  "claim",
      "claims",   "fact",    "facts",    "fears",      "fear",     "aftermath",    "origin",     "origins",
      "example",  "verdict", "rating",   "status",     "missing",  "scene",        "background", "context",
      "warning",  "summary", "shock",    "conclusion", "myth",     "truth"};
  return std::find(std::begin(kLabels), std::end(kLabels), key) != std::end(kLabels);
}

// "ADA MARR", "Mayor", "Gov. Marr": capitalised words only.
bool IsNameBefore(const View& v, Range r) {
  if (r.empty() || r.size() > kLongestName) return false;
  for (std::uint32_t i = r.begin; i < r.end; ++i)
    if (IsLabelWord(v.Key(i))) return false;
  for (std::uint32_t i = r.begin; i < r.end; ++i) {
    if (v[i].quote >= 0) return false;
    if (IsWord(v[i]) ? !v[i].capitalised : v.Key(i) != ".") return false;
  }
  return CanSpeak(v, r);
}

void ReadParagraph(const View& v, Range p, std::vector<Relation>& out) {
  std::uint32_t colon = p.begin;
  while (colon < p.end && colon - p.begin <= kLongestName && v.Key(colon) != ":") ++colon;
  if (colon + 2 >= p.end || v.Key(colon) != ":" || !IsNameBefore(v, {p.begin, colon})) return;
  const bool spaced = v[colon].span.end() < v[colon + 1].span.begin();
  if (!spaced) return;
  Relation r;
  r.source = {p.begin, colon};
  r.cue = {{colon, colon + 1}};
  r.content = {{colon + 1, p.end}};
  r.confidence = 0.6;
  Keep(v, std::move(r), out);
}

constexpr std::uint32_t kLongestHeadline = 30;  // tokens
constexpr std::uint32_t kLongestTail = 5;       // tokens of the source that closes a headline

bool IsDash(std::string_view key) { return key == "-" || key == "\xE2\x80\x93" || key == "\xE2\x80\x94"; }

// "residents", "Health Board", "CHANNEL SIX": names or words for voices, no verb.
bool ClosesHeadline(const View& v, Range r) {
  bool voice = false;
  for (std::uint32_t i = r.begin; i < r.end; ++i) {
    if (!IsWord(v[i]) || v[i].quote >= 0 || v[i].Is(kAuxiliary | kOtherVerb | kPreposition | kTime)) return false;
    if (IsLabelWord(v.Key(i)) || v.Key(i).ends_with("ing")) return false;
    voice = voice || v[i].capitalised || v[i].Is(kSpeakerNoun | kBodyNoun | kMediumNoun) || v.Key(i).ends_with("rs");
  }
  return voice && CanSpeak(v, r);
}

// "Well poisoned, dozens ill - residents", "Army did not fire: spokesman".
void ReadHeadlineTail(const View& v, Range p, std::vector<Relation>& out) {
  while (p.size() > 3 && v.Key(p.end - 1) == "." && v[p.end - 2].key.size() > 1 && InCapitals(v, p)) --p.end;
  if (p.size() < 5 || p.size() > kLongestHeadline || !IsWord(v[p.end - 1])) return;
  std::uint32_t mark = p.end - 1;
  while (mark > p.begin && p.end - mark <= kLongestTail + 1 && v.Key(mark) != ":" && !IsDash(v.Key(mark))) --mark;
  if (mark < p.begin + 3 || p.end - mark > kLongestTail + 1) return;
  if (IsLabelWord(v.Key(mark - 1)) || v[p.end - 1].Is(kAdverb)) return;
  const bool spaced = v[mark].span.end() < v[mark + 1].span.begin();
  const bool open = v[mark - 1].span.end() < v[mark].span.begin() || v.Key(mark) == ":";
  if (!spaced || !open || !ClosesHeadline(v, {mark + 1, p.end})) return;
  Relation r;
  r.source = {mark + 1, p.end};
  r.cue = {{mark, mark + 1}};
  r.content = {{p.begin, mark}};
  r.confidence = 0.6;
  Keep(v, std::move(r), out);
}

// A paragraph of quotation, a dash, a name: "“We left.” - Ada Marr".
void ReadDash(const View& v, const QuotedRange& q, std::vector<Relation>& out) {
  const std::uint32_t dash = q.outer.end;
  if (dash + 1 >= v.size() || !q.opened || !q.closed) return;
  const std::string_view key = v.Key(dash);
  if (key != "-" && key != "\xE2\x80\x93" && key != "\xE2\x80\x94" && key != "\xE2\x80\x95") return;
  const Range region = Region(v, dash);
  const Range paragraph = v.paragraphs()[v.ParagraphOf(dash)];
  Relation r;
  r.source = PhraseAfter(v, dash + 1, region.end);
  if (r.source.empty() || !v[r.source.begin].capitalised || r.source.end + 2 < paragraph.end) return;
  r.cue = {{dash, dash + 1}};
  r.content = {q.outer};
  r.confidence = 0.7;
  r.kind = QuoteKind::kDirect;
  out.push_back(std::move(r));
}

}  // namespace

void FindColon(const View& view, std::vector<Relation>& out) {
  for (const Range p : view.paragraphs()) {
    ReadParagraph(view, p, out);
    ReadHeadlineTail(view, p, out);
  }
  for (const QuotedRange& q : view.quotes()) ReadDash(view, q, out);
}

}  // namespace stemma::attribution
