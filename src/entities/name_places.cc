#include "entities/name_places.h"

#include <algorithm>

#include "entities/common_words.h"
#include "entities/dateline_place.h"
#include "entities/name_key.h"
#include "entities/name_lexicon.h"
#include "text/stem.h"

namespace stemma::entities {
namespace {

constexpr double kBigTown = 1e6;    // inhabitants from which a first name ("Paris") is a town by default
constexpr double kKnownTown = 5e4;  // from which another name than the main one counts without a preposition

}  // namespace

std::size_t PlaceReader::TryDateline(std::size_t at, std::size_t end) {
  const std::size_t last = EndOfDateline(p_.r, at, end);
  if (last == 0 || p_.MatchPlace(at, last)) return 0;
  if (last == at + 1 &&
      (p_.small_words.contains(p_.r.Lower(at)) || p_.IsPlain(at) || IsOrganisationHead(p_.r.Lower(at))))
    return 0;
  p_.EmitPlace(at, last, p_.KeyOf(at, last), {});
  p_.corpus_places.insert(p_.out.names.back().key);
  return last;
}

std::size_t PlaceReader::TryLongPlace(std::size_t at, std::size_t end) {
  const auto match = p_.MatchPlace(at, end);
  if (!match || match->words < 2 || IsAllDirections(at, match->end)) return 0;
  if (match->end < end && p_.r[match->end].kind == text::TokenKind::kWord && IsOrganisationHead(p_.r.Lower(match->end)))
    return 0;
  PlaceContext context = ContextOfPlace(p_.r, at, match->end);
  const bool person = at > 0 && IsTitle(p_.r.Lower(at - 1)) && p_.r[at - 1].capitalised;
  if (person ||
      (IsFirstName(p_.r.Lower(at)) && !context.preposition && !context.comma_after && match->population < kBigTown))
    return 0;
  return WithClassWord(at, match->end, end, match->key, context);
}

// "the South East" of any country.
bool PlaceReader::IsAllDirections(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i)
    if (p_.r[i].kind == text::TokenKind::kWord && !IsDirection(p_.r.Lower(i))) return false;
  return true;
}

// "Aleppo Province", "Madison County": the class word belongs to the name.
std::size_t PlaceReader::WithClassWord(std::size_t at, std::size_t name_end, std::size_t end, const std::string& key,
                                       PlaceContext& context) {
  std::size_t last = name_end;
  bool county = false;
  if (name_end < end && p_.r[name_end].kind == text::TokenKind::kWord && IsPlaceClass(p_.r.Lower(name_end))) {
    const std::string_view word = p_.r.Lower(name_end);
    county = word == "county" || word == "parish" || word == "township" || word == "airport" || word == "district";
    context.division = word == "province" || word == "governorate" || word == "oblast" || word == "region";
    last = name_end + 1;
  }
  p_.EmitPlace(at, last, key, context);
  p_.out.names.back().county = county;
  return last;
}

std::size_t PlaceReader::TryDirection(std::size_t at, std::size_t end) {
  // "Eastern Homs" is a part of Homs: the adjective stays outside, as in lower case.
  if (IsDirection(p_.r.Lower(at)) && p_.r.Lower(at).ends_with("ern")) return 0;
  if (!IsDirection(p_.r.Lower(at)) || at + 1 >= end || p_.r[at + 1].kind != text::TokenKind::kWord) return 0;
  const auto match = p_.MatchPlace(at + 1, end);
  if (!match || (match->words == 1 && !Acceptable(at + 1, *match))) return 0;
  if (match->end < end && p_.r[match->end].kind == text::TokenKind::kWord && IsOrganisationHead(p_.r.Lower(match->end)))
    return 0;
  PlaceContext context = ContextOfPlace(p_.r, at, match->end);
  return WithClassWord(at, match->end, end, match->key, context);
}

std::size_t PlaceReader::TryShortPlace(std::size_t at, std::size_t end) {
  const auto match = p_.MatchPlace(at, std::min(end, at + 1));
  if (!match || !Acceptable(at, *match)) return at + 1 < end ? TryClassPlace(at, end) : 0;
  PlaceContext context = ContextOfPlace(p_.r, at, match->end);
  if (match->end < end && !Separate(at, match->end, end, *match)) return TryClassPlace(at, end);
  return WithClassWord(at, match->end, end, match->key, context);
}

// Whether a one-word place stands on its own before the rest of its chunk.
bool PlaceReader::Separate(std::size_t at, std::size_t next, std::size_t end, const PlaceMatch& match) const {
  if (p_.r[next].kind == text::TokenKind::kMark) return !p_.r.Is(next, "-") || match.country;
  const std::string_view word = p_.r.Lower(next);
  if (IsPlaceClass(word)) return true;
  if (IsFirstName(p_.r.Lower(at)) && !match.country) return false;
  // "Orange Is the Only Colour": a title.
  if (text::IsStopWord(word) && p_.r[next].capitalised && IsCommonWord(p_.r.Lower(at))) return false;
  if (IsOrganisationHead(word)) return false;
  if (IsFeatureWord(word)) return false;
  const bool noun = p_.IsPlain(next) || IsTitle(word) || p_.small_words.contains(word);
  return noun || p_.chunk.headline || (match.country && end - next <= 2);
}

bool PlaceReader::Acceptable(std::size_t at, const PlaceMatch& match) const {
  const std::string_view word = p_.r.Lower(at);
  const PlaceContext context = ContextOfPlace(p_.r, at, match.end);
  if (match.key.size() <= 2 || (match.key.size() == 3 && !match.main))
    return IsCapitals(p_.r.Surface(at)) && match.country;
  if (match.country && p_.table.Find(match.key).front().rank == NameRank::kAbbreviation) return context.comma_before;
  const bool strong = context.strict || context.named || context.comma_after || context.comma_before;
  if (at > 0 && p_.r[at - 1].capitalised && IsTitle(p_.r.Lower(at - 1))) return false;
  if (IsNeverName(word) && !IsDirection(word))
    return (context.strict || context.named) && !p_.small_words.contains(word) && match.population > kKnownTown;
  if (text::IsStopWord(word) || IsTitle(word) || IsDirection(word) || IsFeatureWord(word)) return false;
  // Words and people's names are towns where the sentence places them: a comma alone sets off people too.
  const bool placed = context.strict || context.named || BesidePlace(at, match.end, context);
  if (p_.small_words.contains(word) || IsCommonWord(word) || IsOrganisationHead(word)) return placed && match.main;
  if (match.country) return true;
  if (IsFirstName(word) || IsSurname(word)) return placed || match.population > kBigTown;
  if (!match.main && match.population < kKnownTown) return strong || context.preposition;
  return true;
}

// "Lincoln, Nebraska" and the last of "Aleppo, Homs, Hama".
bool PlaceReader::BesidePlace(std::size_t at, std::size_t end, const PlaceContext& context) const {
  if (p_.BeforeLand(end, context)) return true;
  return context.comma_before && !p_.out.names.empty() && p_.out.names.back().kind == MentionKind::kPlace &&
         p_.out.names.back().end + 1 == at;
}

// "Laurel County", "Ford Island": unknown words before a class word.
std::size_t PlaceReader::TryClassPlace(std::size_t at, std::size_t end) {
  for (std::size_t i = at + 1; i < end && i < at + 3; ++i) {
    const std::string_view word = p_.r.Lower(i);
    const bool county = word == "county" || word == "province" || word == "governorate" || word == "parish" ||
                        word == "township" || word == "district" || word == "oblast" || word == "airport" ||
                        word == "island" || word == "valley";
    if (!county || !p_.r[i].capitalised || p_.IsPlain(at)) continue;
    p_.Emit(at, i + 1, MentionKind::kPlace, p_.KeyOf(at, i));
    p_.out.names.back().county = true;
    return i + 1;
  }
  return 0;
}

}  // namespace stemma::entities
