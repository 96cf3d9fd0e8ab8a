#include "entities/name_bodies.h"

#include <algorithm>

#include "entities/aliases.h"
#include "entities/common_words.h"
#include "entities/definitions.h"
#include "entities/name_key.h"
#include "entities/name_lexicon.h"

namespace stemma::entities {

BodyReader::BodyReader(NamePass& pass) : p_(pass) {
  for (const Definition& d : FindDefinitions(p_.r)) {
    definitions_.emplace(d.begin, d.end);
    p_.defined.insert(p_.KeyOf(d.initials, d.initials + 1));
  }
}

std::size_t BodyReader::TryDefinition(std::size_t at) {
  const auto it = definitions_.find(at);
  if (it == definitions_.end() || IsFirstName(p_.r.Lower(at))) return 0;
  const auto place = p_.MatchPlace(at, it->second);
  if (place && place->end == it->second) return 0;
  const auto alias = FindAlias(p_.KeyOf(at, it->second));
  p_.Emit(at, it->second, MentionKind::kOrganisation, {}, alias ? alias->canonical : std::string_view());
  SeatWithin(at, it->second, true);
  return it->second;
}

std::size_t BodyReader::TryAirline(std::size_t at, std::size_t end) {
  if (!p_.r.Is(at, "air") || !p_.r[at].capitalised || at + 1 >= end || p_.chunk.headline) return 0;
  if (p_.r[at + 1].kind != text::TokenKind::kWord || !p_.r[at + 1].capitalised || p_.IsPlain(at + 1) ||
      p_.small_words.contains(p_.r.Lower(at + 1)) || IsTitle(p_.r.Lower(at + 1)))
    return 0;
  p_.Emit(at, at + 2, MentionKind::kOrganisation);
  return at + 2;
}

std::size_t BodyReader::TryAlias(std::size_t at, std::size_t end) {
  for (std::size_t last = std::min(end, at + 10); last > at; --last) {
    if (p_.r[last - 1].kind == text::TokenKind::kMark || (last == at + 1 && !p_.r[at].capitalised)) continue;
    const auto alias = FindAlias(p_.KeyOf(at, last));
    if (!alias) continue;
    const std::string_view surface = Span(p_.r[at].span.begin(), p_.r[last - 1].span.end()).Of(p_.r.text());
    if (alias->capitals && (!(IsCapitals(surface) || IsSpokenInitials(at)) || p_.chunk.headline)) continue;
    if (!alias->capitals && last == at + 1 && (p_.r.OpensSentence(at) || last < end) &&
        p_.small_words.contains(p_.r.Lower(at)))
      continue;
    // "Harold Dell arrived. Dell said": somebody of this name stands in the text.
    if (last == at + 1 && p_.surnames.contains(p_.KeyOf(at, last))) continue;
    if (last < end && p_.r[last].kind == text::TokenKind::kWord && !p_.IsPlain(last) && !IsTitle(p_.r.Lower(last)) &&
        last == at + 1 && !alias->capitals)
      continue;  // "Apple Valley", "Guardian Angels"
    p_.Emit(at, last, alias->kind, p_.KeyOf(at, last), alias->canonical);
    return last;
  }
  return 0;
}

// "Isis", "Nato": initials that are said as a word, and are no other name.
bool BodyReader::IsSpokenInitials(std::size_t at) const {
  const std::string_view word = p_.r.Lower(at);
  return word.size() >= 4 && word.find_first_of("aeiou") != std::string_view::npos && !IsFirstName(word) &&
         !IsSurname(word) && !IsCommonWord(word) && !p_.small_words.contains(word) && p_.table.Find(word).empty();
}

std::size_t BodyReader::TryOrganisation(std::size_t at, std::size_t end) {
  // "Interior Ministry" is a body, though "Interior Minister" is an office.
  const bool body_next = at + 1 < end && p_.r[at + 1].capitalised && IsOrganisationHead(p_.r.Lower(at + 1)) &&
                         !IsTitle(p_.r.Lower(at + 1));
  if (IsTitle(p_.r.Lower(at)) && !IsOrganisationHead(p_.r.Lower(at)) && !body_next) return 0;
  std::size_t found = 0;
  bool lead = false;
  for (std::size_t i = at; i < end; ++i) {
    if (p_.r[i].kind != text::TokenKind::kWord) continue;
    const std::string_view word = p_.r.Lower(i);
    if (i > at && IsTitle(word) && !IsOrganisationHead(word)) break;
    if (i > at && p_.r[i].capitalised && IsOrganisationHead(word)) found = i + 1;
    lead = lead || (p_.r[i].capitalised && (IsOrganisationLead(word) || IsPurposeLead(word)));
    if (lead && (word == "of" || word == "for") && i + 1 < end) found = end;
    if (found == end) break;
  }
  if (found == 0 || (p_.chunk.headline && found - at > 4)) return 0;
  if (p_.IsPlain(at) && found - at == 2 && p_.r.Is(at, "the")) return 0;
  const std::size_t start = at;
  while (at < found && (p_.IsPlain(at) || p_.r[at].kind == text::TokenKind::kMark) &&
         !IsOrganisationLead(p_.r.Lower(at)) && !IsDirection(p_.r.Lower(at)))
    ++at;
  // A known name at the end: what stands before it in the run is not part of it.
  for (std::size_t k = start; k < found; ++k) {
    const auto alias = FindAlias(p_.KeyOf(k, found));
    if (!alias || alias->capitals || (k < at && p_.r.Is(k, "the"))) continue;
    p_.Emit(k, found, alias->kind, p_.KeyOf(k, found), alias->canonical);
    return found;
  }
  if (found - at < 2) return 0;
  if (found - at == 2 && p_.IsPlain(at) && !IsOrganisationLead(p_.r.Lower(at))) return 0;
  p_.Emit(at, found, MentionKind::kOrganisation);
  Seat(at, found);
  return found;
}

// The town or division in the name of a public body is where it sits: "Athens Police Department".
void BodyReader::Seat(std::size_t begin, std::size_t end) {
  bool public_body = false;
  for (std::size_t i = begin; i < end; ++i) public_body = public_body || IsPublicBody(p_.r.Lower(i));
  const bool purpose = end - begin > 3 && p_.r.Is(end - 2, "of") && IsPurposeLead(p_.r.Lower(end - 3));
  if (public_body || purpose) SeatWithin(begin, end, purpose);
}

// At the front or behind "of"; where `wide`, behind "North" too, and countries.
void BodyReader::SeatWithin(std::size_t begin, std::size_t end, bool wide) {
  for (std::size_t i = begin; i < end; ++i) {
    const bool behind = i > begin && (p_.r.Is(i - 1, "of") || (wide && IsDirection(p_.r.Lower(i - 1))));
    if ((i > begin && !behind) || !p_.r[i].capitalised) continue;
    const auto match = p_.MatchPlace(i, end);
    const bool land = match && match->country && !(i == begin && IsDivision(*match));
    if (!match || (land && !wide) || match->key.size() < 4 || !IsSeatName(i, *match)) continue;
    const bool county = match->end < end && p_.r.Is(match->end, "county");
    p_.Emit(i, county ? match->end + 1 : match->end, MentionKind::kPlace, match->key);
    p_.out.names.back().county = county;
    return;
  }
}

// "Ohio Department of Health": a state's bodies sit in it.
bool BodyReader::IsDivision(const PlaceMatch& match) const {
  const auto all = p_.table.Find(match.key);
  return std::ranges::any_of(
             all, [&](const Candidate& c) { return p_.table.places[c.place].kind == PlaceKind::kDivision; }) &&
         std::ranges::none_of(all,
                              [&](const Candidate& c) { return p_.table.places[c.place].kind == PlaceKind::kCountry; });
}

bool BodyReader::IsSeatName(std::size_t i, const PlaceMatch& match) const {
  const std::string_view word = p_.r.Lower(i);
  if (match.words > 1) return true;
  return !IsNeverName(word) && !IsDirection(word) && !IsFirstName(word) && !IsSurname(word) &&
         !p_.small_words.contains(word) && !IsOrganisationHead(word) && match.main;
}

}  // namespace stemma::entities
