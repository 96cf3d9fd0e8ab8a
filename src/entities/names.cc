#include "entities/names.h"

#include <algorithm>
#include <utility>

#include "entities/chunks.h"
#include "entities/common_words.h"
#include "entities/name_bodies.h"
#include "entities/name_key.h"
#include "entities/name_lexicon.h"
#include "entities/name_pass.h"
#include "entities/name_places.h"

namespace stemma::entities {
namespace {

constexpr std::size_t kMaxPersonWords = 5;  // words of a person's name

class NameFinder {
 public:
  NameFinder(const Reading& reading, const Gazetteer::Table& table) : p_(reading, table), bodies_(p_), places_(p_) {}

  FoundNames Run() {
    std::size_t at = 0;
    for (const Chunk& chunk : FindChunks(p_.r)) {
      p_.chunk = chunk;
      for (at = std::max(at, chunk.begin); at < chunk.end;) at = Step(at, chunk.end);
    }
    SettleNames(p_);
    std::ranges::sort(p_.out.names, {}, &FoundName::begin);
    return std::move(p_.out);
  }

 private:
  // Reads one name at `at`; one past it.
  std::size_t Step(std::size_t at, std::size_t end) {
    if (p_.r[at].kind == text::TokenKind::kMark) return at + 1;
    if (const std::size_t next = bodies_.TryDefinition(at)) return next;
    if (const std::size_t next = bodies_.TryAlias(at, end)) return next;
    if (const std::size_t next = places_.TryDateline(at, end)) return next;
    if (const std::size_t next = bodies_.TryOrganisation(at, end)) return next;
    if (const std::size_t next = bodies_.TryAirline(at, end)) return next;
    if (const std::size_t next = places_.TryLongPlace(at, end)) return next;
    if (const auto country = p_.table.CountryOfDemonym(NameKey(p_.r.Surface(at))); !country.empty()) {
      p_.out.demonym_countries.push_back(country);
      return at + 1;
    }
    if (const auto country = LostPossessive(at, end); !country.empty()) {
      p_.out.demonym_countries.push_back(country);
      return at + 1;
    }
    if (const std::size_t next = places_.TryDirection(at, end)) return next;
    if (const std::size_t next = TryTitle(at, end)) return next;
    if (const std::size_t next = places_.TryShortPlace(at, end)) return next;
    if (p_.IsPlain(at)) return at + 1;
    if (const std::size_t next = TryPerson(at, end)) return next;
    return Unknown(at, end);
  }

  // "Syrias Homs", of a press that drops apostrophes: the code of the country before another name.
  [[nodiscard]] std::string_view LostPossessive(std::size_t at, std::size_t end) const {
    std::string key = NameKey(p_.r.Surface(at));
    if (at + 1 >= end || key.size() < 5 || !key.ends_with("s") || !p_.table.Find(key).empty()) return {};
    key.pop_back();
    for (const Candidate& c : p_.table.Find(key))
      if (p_.table.places[c.place].kind == PlaceKind::kCountry) return p_.table.places[c.place].country;
    return {};
  }

  std::size_t TryTitle(std::size_t at, std::size_t end) {
    std::size_t i = at;
    while (i < end && (IsTitle(p_.r.Lower(i)) || p_.r[i].kind == text::TokenKind::kMark || IsAtArms(i))) ++i;
    if (i == at) return 0;
    if (i == end || p_.IsPlain(i)) return i;
    const std::size_t last = PersonEnd(i, end, true);
    if (last == i) return i;
    EmitPerson(i, last);
    return last;
  }

  // The rest of "Sergeant-at-Arms".
  [[nodiscard]] bool IsAtArms(std::size_t i) const {
    return (p_.r.Is(i, "at") && p_.r.Is(i + 1, "-") && p_.r.Is(i + 2, "arms")) ||
           (i > 1 && p_.r.Is(i, "arms") && p_.r.Is(i - 2, "at"));
  }

  // `known`: a first name or a title shows that it is a person.
  [[nodiscard]] std::size_t PersonEnd(std::size_t at, std::size_t end, bool known) const {
    std::size_t i = at;
    std::size_t words = 0;
    while (i < end && words < kMaxPersonWords) {
      if (p_.r[i].kind == text::TokenKind::kWord) {
        const std::string_view word = p_.r.Lower(i);
        // "Lisa Marr Fake Quote": a headline runs on.
        if (known && words >= 2 && p_.r[i].capitalised && (p_.chunk.headline || p_.small_words.contains(word)) &&
            IsCommonWord(word) && !IsNameParticle(word) && !IsSurname(word))
          break;
        if (i > at && (IsTitle(word) || IsOrganisationHead(word) ||
                       (p_.r[i].capitalised && p_.r[i].span.size() > 1 && p_.IsPlain(i))))
          break;
        ++words;
      }
      ++i;
    }
    while (i > at && (p_.r[i - 1].kind == text::TokenKind::kMark || !p_.r[i - 1].capitalised) && !IsHalf(i - 1)) --i;
    return i;
  }

  // The "un" of "Kim Jong-un".
  [[nodiscard]] bool IsHalf(std::size_t i) const {
    return i > 1 && p_.r[i].kind == text::TokenKind::kWord && p_.r[i].glued && p_.r.Is(i - 1, "-") && p_.r[i - 1].glued;
  }

  void EmitPerson(std::size_t begin, std::size_t end) {
    p_.Emit(begin, end, MentionKind::kPerson);
    if (end - begin > 1) p_.surnames.insert(NameKey(p_.r.Surface(end - 1)));
  }

  std::size_t TryPerson(std::size_t at, std::size_t end) {
    if (!IsFirstName(p_.r.Lower(at))) return 0;
    const std::size_t last = PersonEnd(at, end, true);
    if (last - at < 2) return 0;
    EmitPerson(at, last);
    return last;
  }

  // What no list knows: a place where the words around say so, an organisation when it is initials, a person when it is
  // two or three words long; single words wait for the whole text.
  std::size_t Unknown(std::size_t at, std::size_t end) {
    std::size_t last = PersonEnd(at, end, false);
    if (last == at) return at + 1;
    // "General Visits Georgia": a headline's word before a place is none of its name.
    if (p_.chunk.headline && last > at + 1 && IsCommonWord(p_.r.Lower(at)) && p_.MatchPlace(at + 1, last))
      return at + 1;
    if (const std::size_t cut = CutBeforeName(at, last); cut < last && ContextOfPlace(p_.r, at, cut).strict) last = cut;
    const PlaceContext context = ContextOfPlace(p_.r, at, last);
    const bool plausible = !p_.chunk.headline && !IsOrganisationHead(p_.r.Lower(last - 1));
    const bool placed = context.strict && !IsThing(at, last);
    const bool initials = last == at + 1 && IsCapitals(p_.r.Surface(at));
    const bool thing =
        IsFeatureWord(p_.r.Lower(at)) || IsFeatureWord(p_.r.Lower(last - 1)) || IsPlaceClass(p_.r.Lower(at));
    const bool person = IsFirstName(p_.r.Lower(at)) || IsSurname(p_.r.Lower(at));
    if (plausible && !initials && !thing &&
        (context.named || (placed && !person && last - at <= 4 && !p_.small_words.contains(p_.r.Lower(at))))) {
      p_.EmitPlace(at, last, p_.KeyOf(at, last), context);
      p_.corpus_places.insert(p_.out.names.back().key);
      return last;
    }
    p_.pending.push_back({at,
                          last,
                          MentionKind::kPerson,
                          p_.KeyOf(at, last),
                          {},
                          p_.chunk.headline,
                          false,
                          context.preposition || thing});
    return last;
  }

  [[nodiscard]] bool IsCountry(std::string_view key) const {
    return key.size() > 3 && std::ranges::any_of(p_.table.Find(key), [&](const Candidate& c) {
             return p_.table.places[c.place].kind == PlaceKind::kCountry;
           });
  }

  // "in Bhakkar Pakistan", "of Camerino Francesco Brugnaro": where a country's or a person's name begins in a run.
  [[nodiscard]] std::size_t CutBeforeName(std::size_t at, std::size_t end) const {
    for (std::size_t i = at + 1; i < end; ++i) {
      if (p_.r[i].kind != text::TokenKind::kWord || p_.r[i - 1].kind != text::TokenKind::kWord) continue;
      const std::string_view before = p_.r.Lower(i - 1);
      if (before == "st" || before == "san" || before == "santa" || before == "saint" || before == "sainte" ||
          before == "new" || IsNameParticle(before))
        continue;
      const bool person = IsFirstName(p_.r.Lower(i)) && end - i >= 2;
      if (person || IsCountry(p_.r.Lower(i))) return i;
    }
    return end;
  }

  // "in the Guinness book", "in Archives", "inside Omidyar's organisation": things and people stand behind "in" too.
  [[nodiscard]] bool IsThing(std::size_t begin, std::size_t end) const {
    const bool possessive = p_.r.Is(end, "'s") || p_.r.Is(end, "\xE2\x80\x99s");
    const bool feature = IsFeatureWord(p_.r.Lower(end - 1)) || p_.r.Is(end - 1, "delta") || p_.r.Is(end - 1, "estuary");
    return possessive || (begin > 0 && p_.r.Is(begin - 1, "the") && !feature) ||
           (end == begin + 1 && IsCommonWord(p_.r.Lower(begin)));
  }

  NamePass p_;
  BodyReader bodies_;
  PlaceReader places_;
};

}  // namespace

FoundNames FindNames(const Reading& reading, const Gazetteer::Table& table) { return NameFinder(reading, table).Run(); }

}  // namespace stemma::entities
