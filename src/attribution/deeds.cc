#include "attribution/deeds.h"

#include <algorithm>
#include <string_view>

#include "attribution/cue.h"

namespace stemma::attribution {
namespace {

// Of `words`, parted by spaces.
bool IsOneOf(std::string_view words, std::string_view key) {
  while (!words.empty()) {
    const std::size_t space = std::min(words.find(' '), words.size());
    if (words.substr(0, space) == key) return true;
    words.remove_prefix(std::min(space + 1, words.size()));
  }
  return false;
}

bool HoldsQuotation(const View& v, const Relation& r) {
  return std::ranges::any_of(r.content, [&](Range c) {
    for (std::uint32_t i = c.begin; i < c.end; ++i)
      if (v[i].quote >= 0) return true;
    return false;
  });
}

// "agreed to pay": "to" stands right behind.
bool Undertakes(const View& v, Range cue) {
  if (cue.size() > 4) return false;
  for (std::uint32_t i = cue.begin; i < cue.end; ++i)
    if (IsOneOf("agree agrees agreed agreeing", v.Key(i)))
      return v.Key(i + 1) == "to" && !v.Has(i + 2, kDeterminer | kPossessive);
  return false;
}

// "is recalling about 40 cars": a number of things, not a memory.
bool TakesBack(const View& v, Range cue) {
  for (std::uint32_t i = cue.begin; i < cue.end; ++i) {
    if (!IsOneOf("recall recalls recalled recalling", v.Key(i))) continue;
    std::uint32_t next = i + 1;
    while (next < v.size() && (v[next].Is(kAdverb) || IsOneOf("about some over around all", v.Key(next)))) ++next;
    const bool counted = next < v.size() && v[next].kind == text::TokenKind::kNumber;
    return counted || v.Key(std::int64_t{i} - 1) == "voluntarily";
  }
  return false;
}

bool IsDeed(const View& v, const Relation& r) {
  return r.cue.size() == 1 && !HoldsQuotation(v, r) && (Undertakes(v, r.cue[0]) || TakesBack(v, r.cue[0]));
}

}  // namespace

void LetGoOfDeeds(const View& view, std::vector<Relation>& relations) {
  std::vector<bool> deeds;
  for (const Relation& r : relations) deeds.push_back(IsDeed(view, r));
  Drop(relations, deeds);
}

}  // namespace stemma::attribution
