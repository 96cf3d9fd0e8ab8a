#include <algorithm>
#include <array>

#include "attribution/noun_phrase.h"
#include "attribution/phrases.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

constexpr std::array<std::string_view, 4> kAdverbs = {"reportedly", "allegedly", "purportedly", "supposedly"};
constexpr std::array<std::string_view, 28> kNouns = {
    "fears",     "concerns",   "concern",    "stories",  "rumours",   "threat",     "doubts",       "hope",

    "claim",     "claims",     "report",     "reports",  "statement", "statements", "allegation",   "allegations",
    "assertion", "assertions", "suggestion", "warning",  "warnings",  "argument",   "announcement", "admission",
    "denial",    "insistence", "rumors",     "reporting"};

template <std::size_t N>
bool In(std::string_view key, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), key) != words.end();
}

// "allegedly" gives its whole clause to nobody in particular.
void ReadAdverb(const View& v, std::uint32_t i, std::vector<Relation>& out) {
  const Range region = Region(v, i);
  // Inside a cue group, "reportedly said", the verb has the attribution already.
  for (std::uint32_t j = i + 1; j < region.end && j < i + 4; ++j) {
    if (v[j].info.verb != nullptr && v[j].info.form != Form::kGerund &&
        (v[j].info.verb->traits & (kInverts | kTells)) != 0)
      return;
    if (!v[j].Is(kAdverb | kAuxiliary)) break;
  }
  Relation r;
  r.cue = {{i, i + 1}};
  r.content = {region};
  r.confidence = 0.5;
  Tidy(v, r);
  if (r.content.empty()) return;
  SetKind(v, r);
  out.push_back(std::move(r));
}

// "his claim that the road is open", "the ministry's denial that".
void ReadNoun(const View& v, std::uint32_t i, std::vector<Relation>& out) {
  const Range region = Region(v, i);
  if (i == region.begin || i + 2 >= region.end) return;
  Relation r;
  std::uint32_t begin = i;
  while (begin > region.begin && i - begin < 3 && v[begin - 1].kind == text::TokenKind::kWord &&
         !v[begin - 1].Is(kPossessive | kDeterminer) && v.Key(begin - 1) != "'s")
    --begin;
  if (begin == region.begin) return;
  if (v[begin - 1].Is(kPossessive))
    r.source = {begin - 1, begin};
  else if (v.Key(begin - 1) == "'s" && begin - 1 > region.begin)
    r.source = PhraseBefore(v, begin - 1, region.begin);
  if (r.source.empty()) return;
  r.cue = {{begin, i + 1}};
  r.content = {{i + 1, ContentEnd(v, i + 1, region.end)}};
  r.confidence = 0.6;
  if (v.Key(i) == "denial") r.stance = SpeechStance::kDenies;
  Tidy(v, r);
  if (r.content.empty()) return;
  SetKind(v, r);
  out.push_back(std::move(r));
}

// "issued a warning that", "spread rumours that": the verb and its noun are the cue.
bool ReadIssued(const View& v, std::uint32_t i, std::vector<Relation>& out) {
  constexpr std::array<std::string_view, 16> kVerbs = {
      "issued",    "made",       "released", "spread", "expressed", "gave",   "repeated", "reported",
      "published", "circulated", "raised",   "voiced", "dismissed", "denied", "rejected", "received"};
  const Range region = Region(v, i);
  std::uint32_t verb = i;
  while (verb > region.begin && i - verb < 4 && !In(v.Key(verb), kVerbs)) --verb;
  if (!In(v.Key(verb), kVerbs) || verb == region.begin || verb == i || v.Key(verb) == "received") return false;
  if (v[verb].info.verb != nullptr) return true;  // the verb has its own attribution
  std::uint32_t begin = verb;
  while (begin > region.begin &&
         (v[begin - 1].Is(kAuxiliary) || (v[begin - 1].Is(kAdverb) && !v[begin - 1].Is(kDeterminer))))
    --begin;
  Relation r;
  r.source = PhraseBefore(v, begin, region.begin);
  if (r.source.empty()) return false;
  const bool saying = v.Key(i + 1) == "saying";
  r.cue = {{begin, i + 1 + (saying ? 1U : 0U)}};
  r.content = {{r.cue[0].end, ContentEnd(v, r.cue[0].end, region.end)}};
  r.confidence = 0.7;
  Tidy(v, r);
  if (r.content.empty()) return false;
  SetKind(v, r);
  // "issued a statement saying" replaces what the participle found; in place, since parents are positions.
  const auto [first, last] = RelationsNear(v, out, i);
  for (std::size_t j = first; saying && j < last; ++j)
    if (Relation& o = out[j]; saying && !o.cue.empty() && o.cue[0].begin == i + 1) {
      r.parent = o.parent;
      o = std::move(r);
      return true;
    }
  out.push_back(std::move(r));
  return true;
}

}  // namespace

void FindHearsay(const View& view, std::vector<Relation>& out) {
  for (std::uint32_t i = 0; i < view.size(); ++i)
    if (In(view.Key(i), kAdverbs)) ReadAdverb(view, i, out);
}

void FindNounCues(const View& view, std::vector<Relation>& out) {
  for (std::uint32_t i = 0; i < view.size(); ++i)
    if (In(view.Key(i), kNouns) && (view.Key(i + 1) == "that" || view.Key(i + 1) == "saying") &&
        !ReadIssued(view, i, out) && view.Key(i + 1) == "that")
      ReadNoun(view, i, out);
}

}  // namespace stemma::attribution
