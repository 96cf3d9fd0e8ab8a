#include "entities/name_pass.h"

#include <algorithm>

#include "entities/name_key.h"
#include "entities/name_lexicon.h"
#include "text/stem.h"

namespace stemma::entities {

bool IsCapitals(std::string_view surface) {
  return std::ranges::none_of(surface, [](char c) { return c >= 'a' && c <= 'z'; });
}

NamePass::NamePass(const Reading& reading, const Gazetteer::Table& gazetteer) : r(reading), table(gazetteer) {
  for (std::size_t i = 0; i < r.size(); ++i) {
    if (r[i].kind == text::TokenKind::kWord && !r[i].capitalised && r[i].span.size() > 2)
      small_words.insert(r.Lower(i));
  }
}

bool NamePass::IsPlain(std::size_t at) const {
  if (IsNameParticle(r.Lower(at)) && at + 2 < r.size() && r.Is(at + 1, "-") && r[at + 1].glued && r[at + 2].glued &&
      r[at + 2].capitalised)
    return false;
  return IsNeverName(r.Lower(at)) || text::IsStopWord(r.Lower(at)) || r[at].span.size() < 2;
}

std::string NamePass::KeyOf(std::size_t begin, std::size_t end) const {
  return NameKey(Span(r[begin].span.begin(), r[end - 1].span.end()).Of(r.text()));
}

std::optional<PlaceMatch> NamePass::MatchPlace(std::size_t at, std::size_t end) const {
  return entities::MatchPlace(r, table, at, end);
}

bool NamePass::BeforeLand(std::size_t end, const PlaceContext& context) const {
  const auto land = context.comma_after ? MatchPlace(end + 1, r.size()) : std::nullopt;
  return land && land->country;
}

void NamePass::Emit(std::size_t begin, std::size_t end, MentionKind kind, std::string key, std::string_view alias) {
  if (key.empty()) key = KeyOf(begin, end);
  out.names.push_back({begin, end, kind, std::move(key), alias, false, false});
}

void NamePass::EmitPlace(std::size_t begin, std::size_t end, std::string key, const PlaceContext& context) {
  Emit(begin, end, MentionKind::kPlace, std::move(key));
  out.names.back().division = context.division;
}

}  // namespace stemma::entities
