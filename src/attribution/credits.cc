#include <algorithm>

#include "attribution/media.h"
#include "attribution/noun_phrase.h"
#include "attribution/phrases.h"
#include "attribution/voice.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kShortLine = 6;        // tokens of a line that is nothing but a credit
constexpr std::uint32_t kFewestLeadWords = 8;  // a first sentence; shorter lines are headings and bylines

// Length in tokens of a credit's opening words at i; 0 when there are none.
std::uint32_t OpeningLength(const View& v, std::uint32_t i, bool line_start) {
  const std::string_view key = v.Key(i);
  const std::string_view next = v.Key(static_cast<std::int64_t>(i) + 1);
  if (line_start && (key == "source" || key == "sources" || key == "via" || key == "contributing" || key == "from") &&
      next == ":")
    return 2;
  if (line_start && key == "via" && i + 1 < v.size() && v[i + 1].capitalised) return 1;
  // "H/T: Orel News", "h/t Orel News", "Hat tip: Orel News".
  if (line_start && key == "h" && next == "/" && v.Key(static_cast<std::int64_t>(i) + 2) == "t") return 3;
  if (line_start && key == "h/t") return 1;
  if (line_start && key == "hat" && (next == "tip" || next == "tips")) return 2;
  // "Source Orel News" alone on its line.
  const bool short_line = line_start && v.paragraphs()[v.ParagraphOf(i)].size() <= kShortLine;
  if (short_line && (key == "source" || key == "sources") && next != ":") return 1;
  if ((key == "appeared" || key == "published" || key == "posted") &&
      (next == "at" || next == "on" || next == "in" || next == "by") && i > 0 &&
      (v.Key(i - 1) == "originally" || v.Key(i - 1) == "first"))
    return 2;
  if (key == "copyright") return 1;
  if ((key == "[" || key == "(") && next == "via") return 2;
  return 0;
}

// The sentence that the credit is about: the first one that is long enough to say something.
Range Lead(const View& v) {
  for (const Range s : v.sentences()) {
    std::uint32_t words = 0;
    for (std::uint32_t i = s.begin; i < s.end; ++i) words += v[i].kind == text::TokenKind::kWord;
    if (words >= kFewestLeadWords) return s;
  }
  return {};
}

void Add(const View& v, Range cue, Range source, Range lead, std::vector<Relation>& out) {
  if (source.empty() || lead.empty() || source.size() > 6 || (lead.begin < cue.end && cue.begin < lead.end)) return;
  Relation r;
  r.source = source;
  r.cue = {cue};
  r.content = {lead};
  r.relay = true;
  r.confidence = 0.6;
  Keep(v, std::move(r), out);
}

std::uint32_t SkipMarks(const View& v, std::uint32_t i, std::uint32_t end) {
  while (i < end && (v[i].kind != text::TokenKind::kWord || v[i].key == "c")) ++i;
  return i;
}

// "... and Orel Press contributed to this report."
void ReadContributed(const View& v, std::uint32_t i, Range sentence, Range lead, std::vector<Relation>& out) {
  if (v.Key(i) != "contributed" || v.Key(static_cast<std::int64_t>(i) + 1) != "to") return;
  constexpr std::uint32_t kReach = 40;  // tokens before the verb in which the contributors stand
  for (std::uint32_t b = std::max(sentence.begin, i > kReach ? i - kReach : 0); b < i; ++b) {
    if (!v[b].capitalised || v[b].kind != text::TokenKind::kWord || v[b].Is(kDeterminer)) continue;
    const Range name = BarePhraseAfter(v, b, i);
    if (!name.empty() && IsMedium(v, name)) Add(v, {i, i + 1}, name, lead, out);
    if (!name.empty()) b = name.end - 1;
  }
}

}  // namespace

void FindCredits(const View& view, std::vector<Relation>& out) {
  const Range lead = Lead(view);
  for (std::size_t s = 0; s < view.sentences().size(); ++s) {
    const Range sentence = view.sentences()[s];
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const Range paragraph = view.paragraphs()[view.ParagraphOf(i)];
      const bool line_start =
          i == paragraph.begin || (i == paragraph.begin + 1 && view[i - 1].kind == text::TokenKind::kMark);
      ReadContributed(view, i, sentence, lead, out);
      const std::uint32_t length = OpeningLength(view, i, line_start);
      if (length == 0) continue;
      const std::uint32_t begin = SkipMarks(view, i + length, sentence.end);
      const Range source = begin < sentence.end ? BarePhraseAfter(view, begin, sentence.end) : Range{};
      const bool alone = line_start && paragraph.size() <= kShortLine;
      if (source.empty() || !(alone || view[source.end - 1].capitalised || IsMedium(view, source))) continue;
      Add(view, {i, i + length}, source, lead, out);
    }
  }
}

}  // namespace stemma::attribution
