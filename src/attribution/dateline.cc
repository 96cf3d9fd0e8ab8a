#include <algorithm>

#include "attribution/media.h"
#include "attribution/phrases.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kLongestDateline = 16;  // tokens before the dash: city, state, month, day, agency

bool IsDash(std::string_view key) {
  return key == "-" || key == "\xE2\x80\x93" || key == "\xE2\x80\x94" || key == "\xE2\x80\x95";
}

// Upper case throughout, as datelines print their town.
bool IsShouted(const View& v, std::uint32_t i) {
  const std::string_view word = v[i].span.Of(v.text());
  return word.size() > 2 && std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "OREL, June 3 (Reuters) -": a bracket with a medium, then a dash, near the start of a paragraph.
void ReadParagraph(const View& v, Range p, std::vector<Relation>& out) {
  const std::uint32_t stop = std::min(p.end, p.begin + kLongestDateline);
  for (std::uint32_t i = p.begin; i + 2 < stop; ++i) {
    if (v[i].key != "(") {
      if (v[i].kind == text::TokenKind::kWord && !v[i].capitalised) return;
      continue;
    }
    std::uint32_t close = i + 1;
    while (close < stop && v.Key(close) != ")") ++close;
    const Range name{i + 1, close};
    if (close + 1 >= p.end || name.empty() || !IsDash(v.Key(close + 1))) return;
    if (!IsMedium(v, name) && !(IsShouted(v, p.begin) && name.size() <= 3 && v[name.begin].capitalised)) return;
    std::uint32_t begin = close + 1;
    while (begin < p.end && v[begin].kind == text::TokenKind::kMark && IsDash(v[begin].key)) ++begin;
    if (begin >= p.end) return;
    Relation r;
    r.source = name;
    r.content = {{begin, v.sentences()[v[begin].sentence].end}};
    r.source_kind = SourceKind::kAgency;
    r.confidence = 0.7;
    r.relay = true;
    Keep(v, std::move(r), out);
    return;
  }
}

}  // namespace

void FindDatelines(const View& view, std::vector<Relation>& out) {
  for (const Range p : view.paragraphs()) ReadParagraph(view, p, out);
}

}  // namespace stemma::attribution
