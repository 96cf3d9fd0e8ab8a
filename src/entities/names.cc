#include "entities/names.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_set>
#include <utility>

#include "entities/aliases.h"
#include "entities/chunks.h"
#include "entities/common_words.h"
#include "entities/dateline_place.h"
#include "entities/definitions.h"
#include "entities/equation.h"
#include "entities/name_key.h"
#include "entities/name_lexicon.h"
#include "entities/organisation_context.h"
#include "entities/person_context.h"
#include "entities/place_context.h"
#include "entities/place_match.h"
#include "entities/place_variant.h"
#include "text/stem.h"

namespace stemma::entities {
namespace {

constexpr std::size_t kMaxBodyWords = 3;    // of an organisation that only the words around show
constexpr std::size_t kMaxPersonWords = 5;  // words of a person's name
constexpr double kBigTown = 1e6;            // inhabitants from which a first name ("Paris") is a town by default
constexpr double kKnownTown = 5e4;          // from which another name than the main one counts without a preposition

bool IsCapitals(std::string_view surface) {
  return std::ranges::none_of(surface, [](char c) { return c >= 'a' && c <= 'z'; });
}

constexpr std::size_t kMaxVariants = 2000;  // names of one text that are held against the gazetteer's spellings
constexpr std::size_t kMinVariant = 5;      // letters of a name that may be another spelling of a place

class NameFinder {
 public:
  NameFinder(const Reading& reading, const Gazetteer::Table& table) : r_(reading), table_(table) {
    for (std::size_t i = 0; i < r_.size(); ++i) {
      if (r_[i].kind == text::TokenKind::kWord && !r_[i].capitalised && r_[i].span.size() > 2)
        small_words_.insert(r_.Lower(i));
    }
  }

  FoundNames Run() {
    for (const Definition& d : FindDefinitions(r_)) {
      definitions_.emplace(d.begin, d.end);
      defined_.insert(KeyOf(d.initials, d.initials + 1));
    }
    std::size_t at = 0;
    for (const Chunk& chunk : FindChunks(r_)) {
      chunk_ = chunk;
      for (at = std::max(at, chunk.begin); at < chunk.end;) at = Step(at, chunk.end);
    }
    Settle();
    std::ranges::sort(out_.names, {}, &FoundName::begin);
    return std::move(out_);
  }

 private:
  // Reads one name at `at`; one past it.
  std::size_t Step(std::size_t at, std::size_t end) {
    if (r_[at].kind == text::TokenKind::kMark) return at + 1;
    if (const std::size_t next = TryDefinition(at)) return next;
    if (const std::size_t next = TryAlias(at, end)) return next;
    if (const std::size_t next = TryDateline(at, end)) return next;
    if (const std::size_t next = TryOrganisation(at, end)) return next;
    if (const std::size_t next = TryAirline(at, end)) return next;
    if (const std::size_t next = TryLongPlace(at, end)) return next;
    if (const auto country = table_.CountryOfDemonym(NameKey(r_.Surface(at))); !country.empty()) {
      out_.demonym_countries.push_back(country);
      return at + 1;
    }
    if (const auto country = LostPossessive(at, end); !country.empty()) {
      out_.demonym_countries.push_back(country);
      return at + 1;
    }
    if (const std::size_t next = TryDirection(at, end)) return next;
    if (const std::size_t next = TryTitle(at, end)) return next;
    if (const std::size_t next = TryShortPlace(at, end)) return next;
    if (IsPlain(at)) return at + 1;
    if (const std::size_t next = TryPerson(at, end)) return next;
    return Unknown(at, end);
  }

  // "Syrias Homs", of a press that drops apostrophes: the code of the country before another name.
  [[nodiscard]] std::string_view LostPossessive(std::size_t at, std::size_t end) const {
    std::string key = NameKey(r_.Surface(at));
    if (at + 1 >= end || key.size() < 5 || !key.ends_with("s") || !table_.Find(key).empty()) return {};
    key.pop_back();
    for (const Candidate& c : table_.Find(key))
      if (table_.places[c.place].kind == PlaceKind::kCountry) return table_.places[c.place].country;
    return {};
  }

  // The full name beside its initials is a body's, unless it is a country's or a person's.
  std::size_t TryDefinition(std::size_t at) {
    const auto it = definitions_.find(at);
    if (it == definitions_.end() || IsFirstName(r_.Lower(at))) return 0;
    const auto place = MatchPlace(at, it->second);
    if (place && place->end == it->second) return 0;
    const auto alias = FindAlias(KeyOf(at, it->second));
    Emit(at, it->second, MentionKind::kOrganisation, {}, alias ? alias->canonical : std::string_view());
    SeatWithin(at, it->second, true);
    return it->second;
  }

  // "BRINHOLT, Oct 11 (Agency) -": a town, known or not.
  std::size_t TryDateline(std::size_t at, std::size_t end) {
    const std::size_t last = EndOfDateline(r_, at, end);
    if (last == 0 || MatchPlace(at, last)) return 0;
    if (last == at + 1 && (small_words_.contains(r_.Lower(at)) || IsPlain(at) || IsOrganisationHead(r_.Lower(at))))
      return 0;
    EmitPlace(at, last, KeyOf(at, last), {});
    corpus_places_.insert(out_.names.back().key);
    return last;
  }

  // "Air Veldra": what is called so flies.
  std::size_t TryAirline(std::size_t at, std::size_t end) {
    if (!r_.Is(at, "air") || !r_[at].capitalised || at + 1 >= end || chunk_.headline) return 0;
    if (r_[at + 1].kind != text::TokenKind::kWord || !r_[at + 1].capitalised || IsPlain(at + 1) ||
        small_words_.contains(r_.Lower(at + 1)) || IsTitle(r_.Lower(at + 1)))
      return 0;
    Emit(at, at + 2, MentionKind::kOrganisation);
    return at + 2;
  }

  // Function words and nouns that sentences and headlines capitalise. Not the article of "an-Nabk" or "as-Sukna".
  [[nodiscard]] bool IsPlain(std::size_t at) const {
    if (IsNameParticle(r_.Lower(at)) && at + 2 < r_.size() && r_.Is(at + 1, "-") && r_[at + 1].glued &&
        r_[at + 2].glued && r_[at + 2].capitalised)
      return false;
    return IsNeverName(r_.Lower(at)) || text::IsStopWord(r_.Lower(at)) || r_[at].span.size() < 2;
  }

  [[nodiscard]] std::string KeyOf(std::size_t begin, std::size_t end) const {
    return NameKey(Span(r_[begin].span.begin(), r_[end - 1].span.end()).Of(r_.text()));
  }

  void Emit(std::size_t begin, std::size_t end, MentionKind kind, std::string key = {}, std::string_view alias = {}) {
    if (key.empty()) key = KeyOf(begin, end);
    out_.names.push_back({begin, end, kind, std::move(key), alias, false, false});
  }

  std::size_t TryAlias(std::size_t at, std::size_t end) {
    for (std::size_t last = std::min(end, at + 10); last > at; --last) {
      if (r_[last - 1].kind == text::TokenKind::kMark || (last == at + 1 && !r_[at].capitalised)) continue;
      const auto alias = FindAlias(KeyOf(at, last));
      if (!alias) continue;
      const std::string_view surface = Span(r_[at].span.begin(), r_[last - 1].span.end()).Of(r_.text());
      if (alias->capitals && (!(IsCapitals(surface) || IsSpokenInitials(at)) || chunk_.headline)) continue;
      if (!alias->capitals && last == at + 1 && (r_.OpensSentence(at) || last < end) &&
          small_words_.contains(r_.Lower(at)))
        continue;
      // "Harold Dell arrived. Dell said": somebody of this name stands in the text.
      if (last == at + 1 && surnames_.contains(KeyOf(at, last))) continue;
      if (last < end && r_[last].kind == text::TokenKind::kWord && !IsPlain(last) && !IsTitle(r_.Lower(last)) &&
          last == at + 1 && !alias->capitals)
        continue;  // "Apple Valley", "Guardian Angels"
      Emit(at, last, alias->kind, KeyOf(at, last), alias->canonical);
      return last;
    }
    return 0;
  }

  // "Isis", "Nato": initials that are said as a word, and are no other name.
  [[nodiscard]] bool IsSpokenInitials(std::size_t at) const {
    const std::string_view word = r_.Lower(at);
    return word.size() >= 4 && word.find_first_of("aeiou") != std::string_view::npos && !IsFirstName(word) &&
           !IsSurname(word) && !IsCommonWord(word) && !small_words_.contains(word) && table_.Find(word).empty();
  }

  // Up to the last head ("... Agency"), or over "Ministry of ...".
  std::size_t TryOrganisation(std::size_t at, std::size_t end) {
    // "Interior Ministry" is a body, though "Interior Minister" is an office.
    const bool body_next =
        at + 1 < end && r_[at + 1].capitalised && IsOrganisationHead(r_.Lower(at + 1)) && !IsTitle(r_.Lower(at + 1));
    if (IsTitle(r_.Lower(at)) && !IsOrganisationHead(r_.Lower(at)) && !body_next) return 0;
    std::size_t found = 0;
    bool lead = false;
    for (std::size_t i = at; i < end; ++i) {
      if (r_[i].kind != text::TokenKind::kWord) continue;
      const std::string_view word = r_.Lower(i);
      if (i > at && IsTitle(word) && !IsOrganisationHead(word)) break;
      if (i > at && r_[i].capitalised && IsOrganisationHead(word)) found = i + 1;
      lead = lead || (r_[i].capitalised && (IsOrganisationLead(word) || IsPurposeLead(word)));
      if (lead && (word == "of" || word == "for") && i + 1 < end) found = end;
      if (found == end) break;
    }
    if (found == 0 || (chunk_.headline && found - at > 4)) return 0;
    if (IsPlain(at) && found - at == 2 && r_.Is(at, "the")) return 0;
    const std::size_t start = at;
    while (at < found && (IsPlain(at) || r_[at].kind == text::TokenKind::kMark) && !IsOrganisationLead(r_.Lower(at)) &&
           !IsDirection(r_.Lower(at)))
      ++at;
    // A known name at the end: what stands before it in the run is not part of it.
    for (std::size_t k = start; k < found; ++k) {
      const auto alias = FindAlias(KeyOf(k, found));
      if (!alias || alias->capitals || (k < at && r_.Is(k, "the"))) continue;
      Emit(k, found, alias->kind, KeyOf(k, found), alias->canonical);
      return found;
    }
    if (found - at < 2) return 0;
    if (found - at == 2 && IsPlain(at) && !IsOrganisationLead(r_.Lower(at))) return 0;
    Emit(at, found, MentionKind::kOrganisation);
    Seat(at, found);
    return found;
  }

  // The town or division in the name of a public body is where it sits: "Athens Police Department".
  void Seat(std::size_t begin, std::size_t end) {
    bool public_body = false;
    for (std::size_t i = begin; i < end; ++i) public_body = public_body || IsPublicBody(r_.Lower(i));
    const bool purpose = end - begin > 3 && r_.Is(end - 2, "of") && IsPurposeLead(r_.Lower(end - 3));
    if (public_body || purpose) SeatWithin(begin, end, purpose);
  }

  // At the front or behind "of"; where `wide`, behind "North" too, and countries.
  void SeatWithin(std::size_t begin, std::size_t end, bool wide) {
    for (std::size_t i = begin; i < end; ++i) {
      const bool behind = i > begin && (r_.Is(i - 1, "of") || (wide && IsDirection(r_.Lower(i - 1))));
      if ((i > begin && !behind) || !r_[i].capitalised) continue;
      const auto match = MatchPlace(i, end);
      const bool land = match && match->country && !(i == begin && IsDivision(*match));
      if (!match || (land && !wide) || match->key.size() < 4 || !IsSeatName(i, *match)) continue;
      const bool county = match->end < end && r_.Is(match->end, "county");
      Emit(i, county ? match->end + 1 : match->end, MentionKind::kPlace, match->key);
      out_.names.back().county = county;
      return;
    }
  }

  // "Ohio Department of Health": a state's bodies sit in it.
  [[nodiscard]] bool IsDivision(const PlaceMatch& match) const {
    const auto all = table_.Find(match.key);
    return std::ranges::any_of(
               all, [&](const Candidate& c) { return table_.places[c.place].kind == PlaceKind::kDivision; }) &&
           std::ranges::none_of(all,
                                [&](const Candidate& c) { return table_.places[c.place].kind == PlaceKind::kCountry; });
  }

  [[nodiscard]] bool IsSeatName(std::size_t i, const PlaceMatch& match) const {
    const std::string_view word = r_.Lower(i);
    if (match.words > 1) return true;
    return !IsNeverName(word) && !IsDirection(word) && !IsFirstName(word) && !IsSurname(word) &&
           !small_words_.contains(word) && !IsOrganisationHead(word) && match.main;
  }

  // The longest gazetteer name at `at`.
  [[nodiscard]] std::optional<PlaceMatch> MatchPlace(std::size_t at, std::size_t end) const {
    return entities::MatchPlace(r_, table_, at, end);
  }

  void EmitPlace(std::size_t begin, std::size_t end, std::string key, const PlaceContext& context) {
    Emit(begin, end, MentionKind::kPlace, std::move(key));
    out_.names.back().division = context.division;
  }

  std::size_t TryLongPlace(std::size_t at, std::size_t end) {
    const auto match = MatchPlace(at, end);
    if (!match || match->words < 2 || IsAllDirections(at, match->end)) return 0;
    if (match->end < end && r_[match->end].kind == text::TokenKind::kWord && IsOrganisationHead(r_.Lower(match->end)))
      return 0;
    PlaceContext context = ContextOfPlace(r_, at, match->end);
    const bool person = at > 0 && IsTitle(r_.Lower(at - 1)) && r_[at - 1].capitalised;
    if (person ||
        (IsFirstName(r_.Lower(at)) && !context.preposition && !context.comma_after && match->population < kBigTown))
      return 0;
    return WithClassWord(at, match->end, end, match->key, context);
  }

  // "the South East" of any country.
  [[nodiscard]] bool IsAllDirections(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
      if (r_[i].kind == text::TokenKind::kWord && !IsDirection(r_.Lower(i))) return false;
    return true;
  }

  // "Aleppo Province", "Madison County": the class word belongs to the name.
  std::size_t WithClassWord(std::size_t at, std::size_t name_end, std::size_t end, const std::string& key,
                            PlaceContext& context) {
    std::size_t last = name_end;
    bool county = false;
    if (name_end < end && r_[name_end].kind == text::TokenKind::kWord && IsPlaceClass(r_.Lower(name_end))) {
      const std::string_view word = r_.Lower(name_end);
      county = word == "county" || word == "parish" || word == "township" || word == "airport" || word == "district";
      context.division = word == "province" || word == "governorate" || word == "oblast" || word == "region";
      last = name_end + 1;
    }
    EmitPlace(at, last, key, context);
    out_.names.back().county = county;
    return last;
  }

  // "South Charleston", "Northern Syria": a part of a place, or its neighbour; it lies where the place lies.
  std::size_t TryDirection(std::size_t at, std::size_t end) {
    // "Eastern Homs" is a part of Homs: the adjective stays outside, as in lower case.
    if (IsDirection(r_.Lower(at)) && r_.Lower(at).ends_with("ern")) return 0;
    if (!IsDirection(r_.Lower(at)) || at + 1 >= end || r_[at + 1].kind != text::TokenKind::kWord) return 0;
    const auto match = MatchPlace(at + 1, end);
    if (!match || (match->words == 1 && !Acceptable(at + 1, *match))) return 0;
    if (match->end < end && r_[match->end].kind == text::TokenKind::kWord && IsOrganisationHead(r_.Lower(match->end)))
      return 0;
    PlaceContext context = ContextOfPlace(r_, at, match->end);
    return WithClassWord(at, match->end, end, match->key, context);
  }

  std::size_t TryTitle(std::size_t at, std::size_t end) {
    std::size_t i = at;
    while (i < end && (IsTitle(r_.Lower(i)) || r_[i].kind == text::TokenKind::kMark || IsAtArms(i))) ++i;
    if (i == at) return 0;
    if (i == end || IsPlain(i)) return i;
    const std::size_t last = PersonEnd(i, end, true);
    if (last == i) return i;
    EmitPerson(i, last);
    return last;
  }

  // The rest of "Sergeant-at-Arms".
  [[nodiscard]] bool IsAtArms(std::size_t i) const {
    return (r_.Is(i, "at") && r_.Is(i + 1, "-") && r_.Is(i + 2, "arms")) ||
           (i > 1 && r_.Is(i, "arms") && r_.Is(i - 2, "at"));
  }

  // `known`: a first name or a title shows that it is a person.
  [[nodiscard]] std::size_t PersonEnd(std::size_t at, std::size_t end, bool known) const {
    std::size_t i = at;
    std::size_t words = 0;
    while (i < end && words < kMaxPersonWords) {
      if (r_[i].kind == text::TokenKind::kWord) {
        const std::string_view word = r_.Lower(i);
        // "Lisa Marr Fake Quote": a headline runs on.
        if (known && words >= 2 && r_[i].capitalised && (chunk_.headline || small_words_.contains(word)) &&
            IsCommonWord(word) && !IsNameParticle(word) && !IsSurname(word))
          break;
        if (i > at &&
            (IsTitle(word) || IsOrganisationHead(word) || (r_[i].capitalised && r_[i].span.size() > 1 && IsPlain(i))))
          break;
        ++words;
      }
      ++i;
    }
    while (i > at && (r_[i - 1].kind == text::TokenKind::kMark || !r_[i - 1].capitalised) && !IsHalf(i - 1)) --i;
    return i;
  }

  // The "un" of "Kim Jong-un".
  [[nodiscard]] bool IsHalf(std::size_t i) const {
    return i > 1 && r_[i].kind == text::TokenKind::kWord && r_[i].glued && r_.Is(i - 1, "-") && r_[i - 1].glued;
  }

  void EmitPerson(std::size_t begin, std::size_t end) {
    Emit(begin, end, MentionKind::kPerson);
    if (end - begin > 1) surnames_.insert(NameKey(r_.Surface(end - 1)));
  }

  std::size_t TryShortPlace(std::size_t at, std::size_t end) {
    const auto match = MatchPlace(at, std::min(end, at + 1));
    if (!match || !Acceptable(at, *match)) return at + 1 < end ? TryClassPlace(at, end) : 0;
    PlaceContext context = ContextOfPlace(r_, at, match->end);
    if (match->end < end && !Separate(at, match->end, end, *match)) return TryClassPlace(at, end);
    return WithClassWord(at, match->end, end, match->key, context);
  }

  // Whether a one-word place stands on its own before the rest of its chunk.
  [[nodiscard]] bool Separate(std::size_t at, std::size_t next, std::size_t end, const PlaceMatch& match) const {
    if (r_[next].kind == text::TokenKind::kMark) return !r_.Is(next, "-") || match.country;
    const std::string_view word = r_.Lower(next);
    if (IsPlaceClass(word)) return true;
    if (IsFirstName(r_.Lower(at)) && !match.country) return false;
    // "Orange Is the Only Colour": a title.
    if (text::IsStopWord(word) && r_[next].capitalised && IsCommonWord(r_.Lower(at))) return false;
    if (IsOrganisationHead(word)) return false;
    if (IsFeatureWord(word)) return false;
    const bool noun = IsPlain(next) || IsTitle(word) || small_words_.contains(word);
    return noun || chunk_.headline || (match.country && end - next <= 2);
  }

  [[nodiscard]] bool Acceptable(std::size_t at, const PlaceMatch& match) const {
    const std::string_view word = r_.Lower(at);
    const PlaceContext context = ContextOfPlace(r_, at, match.end);
    if (match.key.size() <= 2 || (match.key.size() == 3 && !match.main))
      return IsCapitals(r_.Surface(at)) && match.country;
    if (match.country && table_.Find(match.key).front().rank == NameRank::kAbbreviation) return context.comma_before;
    const bool strong = context.strict || context.named || context.comma_after || context.comma_before;
    if (at > 0 && r_[at - 1].capitalised && IsTitle(r_.Lower(at - 1))) return false;
    if (IsNeverName(word) && !IsDirection(word))
      return (context.strict || context.named) && !small_words_.contains(word) && match.population > kKnownTown;
    if (text::IsStopWord(word) || IsTitle(word) || IsDirection(word) || IsFeatureWord(word)) return false;
    // Words and people's names are towns where the sentence places them: a comma alone sets off people too.
    const bool placed = context.strict || context.named || BesidePlace(at, match.end, context);
    if (small_words_.contains(word) || IsCommonWord(word) || IsOrganisationHead(word)) return placed && match.main;
    if (match.country) return true;
    if (IsFirstName(word) || IsSurname(word)) return placed || match.population > kBigTown;
    if (!match.main && match.population < kKnownTown) return strong || context.preposition;
    return true;
  }

  // "Lincoln, Nebraska" and the last of "Aleppo, Homs, Hama".
  [[nodiscard]] bool BesidePlace(std::size_t at, std::size_t end, const PlaceContext& context) const {
    if (BeforeLand(end, context)) return true;
    return context.comma_before && !out_.names.empty() && out_.names.back().kind == MentionKind::kPlace &&
           out_.names.back().end + 1 == at;
  }

  [[nodiscard]] bool BeforeLand(std::size_t end, const PlaceContext& context) const {
    const auto land = context.comma_after ? MatchPlace(end + 1, r_.size()) : std::nullopt;
    return land && land->country;
  }

  // "Laurel County", "Ford Island": unknown words before a class word.
  std::size_t TryClassPlace(std::size_t at, std::size_t end) {
    for (std::size_t i = at + 1; i < end && i < at + 3; ++i) {
      const std::string_view word = r_.Lower(i);
      const bool county = word == "county" || word == "province" || word == "governorate" || word == "parish" ||
                          word == "township" || word == "district" || word == "oblast" || word == "airport" ||
                          word == "island" || word == "valley";
      if (!county || !r_[i].capitalised || IsPlain(at)) continue;
      Emit(at, i + 1, MentionKind::kPlace, KeyOf(at, i));
      out_.names.back().county = true;
      return i + 1;
    }
    return 0;
  }

  std::size_t TryPerson(std::size_t at, std::size_t end) {
    if (!IsFirstName(r_.Lower(at))) return 0;
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
    if (chunk_.headline && last > at + 1 && IsCommonWord(r_.Lower(at)) && MatchPlace(at + 1, last)) return at + 1;
    if (const std::size_t cut = CutBeforeName(at, last); cut < last && ContextOfPlace(r_, at, cut).strict) last = cut;
    const PlaceContext context = ContextOfPlace(r_, at, last);
    const bool plausible = !chunk_.headline && !IsOrganisationHead(r_.Lower(last - 1));
    const bool placed = context.strict && !IsThing(at, last);
    const bool initials = last == at + 1 && IsCapitals(r_.Surface(at));
    const bool thing = IsFeatureWord(r_.Lower(at)) || IsFeatureWord(r_.Lower(last - 1)) || IsPlaceClass(r_.Lower(at));
    const bool person = IsFirstName(r_.Lower(at)) || IsSurname(r_.Lower(at));
    if (plausible && !initials && !thing &&
        (context.named || (placed && !person && last - at <= 4 && !small_words_.contains(r_.Lower(at))))) {
      EmitPlace(at, last, KeyOf(at, last), context);
      corpus_places_.insert(out_.names.back().key);
      return last;
    }
    pending_.push_back(
        {at, last, MentionKind::kPerson, KeyOf(at, last), {}, chunk_.headline, false, context.preposition || thing});
    return last;
  }

  [[nodiscard]] bool IsCountry(std::string_view key) const {
    return key.size() > 3 && std::ranges::any_of(table_.Find(key), [&](const Candidate& c) {
             return table_.places[c.place].kind == PlaceKind::kCountry;
           });
  }

  // "in Bhakkar Pakistan", "of Camerino Francesco Brugnaro": where a country's or a person's name begins in a run.
  [[nodiscard]] std::size_t CutBeforeName(std::size_t at, std::size_t end) const {
    for (std::size_t i = at + 1; i < end; ++i) {
      if (r_[i].kind != text::TokenKind::kWord || r_[i - 1].kind != text::TokenKind::kWord) continue;
      const std::string_view before = r_.Lower(i - 1);
      if (before == "st" || before == "san" || before == "santa" || before == "saint" || before == "sainte" ||
          before == "new" || IsNameParticle(before))
        continue;
      const bool person = IsFirstName(r_.Lower(i)) && end - i >= 2;
      if (person || IsCountry(r_.Lower(i))) return i;
    }
    return end;
  }

  // "in the Guinness book", "in Archives", "inside Omidyar's organisation": things and people stand behind "in" too.
  [[nodiscard]] bool IsThing(std::size_t begin, std::size_t end) const {
    const bool possessive = r_.Is(end, "'s") || r_.Is(end, "\xE2\x80\x99s");
    const bool feature = IsFeatureWord(r_.Lower(end - 1)) || r_.Is(end - 1, "delta") || r_.Is(end - 1, "estuary");
    return possessive || (begin > 0 && r_.Is(begin - 1, "the") && !feature) ||
           (end == begin + 1 && IsCommonWord(r_.Lower(begin)));
  }

  // Names that no list knows and that the words around make organisations somewhere in the text.
  void FindOrganisations() {
    std::vector<std::string> known;
    for (const FoundName& n : out_.names)
      if (n.kind == MentionKind::kOrganisation) known.push_back(n.key);
    for (const FoundName& n : pending_) {
      const bool shortened = std::ranges::any_of(known, [&](const std::string& k) { return IsShortForm(n.key, k); });
      if (n.end - n.begin <= kMaxBodyWords && !surnames_.contains(n.key) && !small_words_.contains(r_.Lower(n.begin)) &&
          (shortened || IsOrganisationByContext(r_, n.begin, n.end)))
        organisations_.insert(n.key);
    }
  }

  // `division` of a pending name says that it stood in a headline.
  void Settle() {
    FindOrganisations();
    for (const FoundName& n : pending_)
      if (n.end - n.begin == 1) singles_.insert(n.key);
    FindEquated();
    std::set<std::string> bearers;
    for (FoundName& name : pending_)
      if (name.end - name.begin > 1) SettleLong(name, bearers);
    surnames_.merge(bearers);
    for (FoundName& name : pending_)
      if (name.end - name.begin == 1) SettleShort(name);
    SurnamesFirst();
  }

  // Names of several words; those of people leave their last words in `bearers`.
  void SettleLong(FoundName& name, std::set<std::string>& bearers) {
    const bool headline = std::exchange(name.division, false);
    const std::size_t words = name.end - name.begin;
    if (SettleByText(name, headline)) return;
    // "Taking Thomas", "Hi Julie".
    const bool word_first = IsCommonWord(r_.Lower(name.begin));
    if (headline || word_first || words > kMaxPersonWords ||
        !(LooksLikePerson(r_, name, small_words_) || IsCalledByLastName(name)))
      return Leave(std::move(name));
    std::string last = NameKey(r_.Surface(name.end - 1));
    // What may be a town or a word needs a first name before it.
    if (table_.Find(last).empty() && !IsCommonWord(last) && !IsCapitals(r_.Surface(name.end - 1)))
      bearers.insert(std::move(last));
    out_.names.push_back(std::move(name));
  }

  void SettleShort(FoundName& name) {
    const bool headline = std::exchange(name.division, false);
    const std::string_view surface = r_.Surface(name.begin);
    if (SettleByText(name, headline)) return;
    const bool initials = IsCapitals(surface) && surface.size() >= 3 && surface.size() <= 6 && !headline;
    if (!defined_.contains(name.key) && (!initials || small_words_.contains(r_.Lower(name.begin))))
      return Leave(std::move(name));
    name.kind = MentionKind::kOrganisation;
    out_.names.push_back(std::move(name));
  }

  // What the rest of the text says of a name; false when it says nothing.
  bool SettleByText(FoundName& name, bool headline) {
    if (corpus_places_.contains(name.key)) {
      name.kind = MentionKind::kPlace;
    } else if (organisations_.contains(name.key)) {
      name.kind = MentionKind::kOrganisation;
    } else if (!headline && IsVariant(name)) {
      name.kind = MentionKind::kPlace;
    } else if (name.end - name.begin == 1 && surnames_.contains(name.key) &&
               !IsOrganisationHead(r_.Lower(name.begin))) {
      name.kind = MentionKind::kPerson;
    } else if (const auto it = equated_.find(name.begin); it != equated_.end() && !headline) {
      name.kind = it->second;
    } else {
      return false;
    }
    out_.names.push_back(std::move(name));
    return true;
  }

  // A surname that is also a town: "Lincoln said".
  void SurnamesFirst() {
    for (FoundName& n : out_.names) {
      if (n.kind != MentionKind::kPlace || n.end - n.begin != 1 || !surnames_.contains(n.key)) continue;
      const PlaceContext context = ContextOfPlace(r_, n.begin, n.end);
      const auto match = MatchPlace(n.begin, n.end);
      const std::string_view word = r_.Lower(n.begin);
      const bool both = IsFirstName(word) || IsSurname(word);  // people's names and towns' alike
      if (match && !both && (match->country || context.strict || context.comma_after || context.comma_before)) continue;
      const bool in_land = context.strict && match && match->country;
      if (!in_land && !context.named && !BeforeLand(n.end, context)) n.kind = MentionKind::kPerson;
    }
  }

  // "Ada Marr, who writes as Nettle": the words between make both names, by the kind of the one that is known.
  void FindEquated() {
    std::vector<const FoundName*> all;
    for (const FoundName& n : out_.names) all.push_back(&n);
    for (const FoundName& n : pending_) all.push_back(&n);
    std::ranges::sort(all, {}, &FoundName::begin);
    const std::set<const FoundName*> open = [&] {
      std::set<const FoundName*> out;
      for (const FoundName& n : pending_) out.insert(&n);
      return out;
    }();
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      const FoundName& a = *all[i];
      const FoundName& b = *all[i + 1];
      if (!r_.SameSentence(a.begin, b.begin) || a.end > b.begin || !AreEquated(r_.text(), SpanOf(a), SpanOf(b)))
        continue;
      const MentionKind kind = !open.contains(&a) ? a.kind : open.contains(&b) ? UnknownKind(a, b) : b.kind;
      equated_.emplace(a.begin, kind);
      equated_.emplace(b.begin, kind);
    }
  }

  [[nodiscard]] MentionKind UnknownKind(const FoundName& a, const FoundName& b) const {
    const bool initials = IsInitials(SpanOf(a).Of(r_.text())) || IsInitials(SpanOf(b).Of(r_.text()));
    return initials ? MentionKind::kOrganisation : MentionKind::kPerson;
  }

  [[nodiscard]] Span SpanOf(const FoundName& n) const { return {r_[n.begin].span.begin(), r_[n.end - 1].span.end()}; }

  // Left to the set (unsettled.h), unless the text writes the word small.
  void Leave(FoundName name) {
    if (name.end - name.begin == 1 && small_words_.contains(r_.Lower(name.begin))) return;
    out_.unsettled.push_back(std::move(name));
  }

  // "Petr Havlin ... Havlin": the text goes on with the last word alone, as it does of people.
  [[nodiscard]] bool IsCalledByLastName(const FoundName& name) const {
    const std::size_t words = name.end - name.begin;
    const std::string last = NameKey(r_.Surface(name.end - 1));
    if (IsCommonWord(last)) return false;  // "Amazon Instant", "Bloomberg View"
    // Where the bearer is known, "Given Havlin" is no second one.
    if (words < 2 || words > 3 || !singles_.contains(last) || surnames_.contains(last)) return false;
    for (std::size_t i = name.begin; i < name.end; ++i)
      if (small_words_.contains(r_.Lower(i)) || IsFeatureWord(r_.Lower(i)) || IsPlaceClass(r_.Lower(i)) ||
          IsOrganisationHead(r_.Lower(i)) || r_[i].kind != text::TokenKind::kWord)
        return false;
    return !IsCapitals(r_.Surface(name.end - 1));
  }

  // Another spelling of a gazetteer place in a country that the text names.
  [[nodiscard]] bool IsVariant(const FoundName& name) {
    const std::string_view first = r_.Lower(name.begin);
    if (IsFirstName(first) || small_words_.contains(first) || IsCommonWord(first) || name.key.size() < kMinVariant)
      return false;
    // The first word of a sentence has its capital from there.
    if (name.end - name.begin == 1 && r_.OpensSentence(name.begin)) return false;
    if (surnames_.contains(name.key) || ++variants_ > kMaxVariants) return false;
    Countries();
    if (std::ranges::none_of(countries_, IsTransliterated)) return false;
    return FindVariant(table_, name.key, [&](std::string_view code) { return countries_.contains(code); }).has_value();
  }

  // Countries that the text names, by themselves or by their people.
  void Countries() {
    if (counted_) return;
    counted_ = true;
    countries_.insert(out_.demonym_countries.begin(), out_.demonym_countries.end());
    for (const FoundName& name : out_.names) {
      if (name.kind != MentionKind::kPlace) continue;
      for (const Candidate& c : table_.Find(name.key)) {
        if (table_.places[c.place].kind == PlaceKind::kCountry) countries_.insert(table_.places[c.place].country);
      }
    }
  }

  const Reading& r_;
  const Gazetteer::Table& table_;
  std::unordered_set<std::string_view> small_words_;  // words that the text writes small somewhere
  Chunk chunk_;
  std::map<std::size_t, MentionKind> equated_;      // first items of names that the text equates with another
  std::map<std::size_t, std::size_t> definitions_;  // full names beside their initials: from item, to item
  std::set<std::string> defined_;                   // keys of those initials
  std::set<std::string> surnames_;
  std::set<std::string> corpus_places_;
  std::set<std::string> singles_;        // names of one word that no list knows
  std::set<std::string> organisations_;  // by the words around them
  std::set<std::string_view> countries_;
  bool counted_ = false;
  std::size_t variants_ = 0;
  std::vector<FoundName> pending_;
  FoundNames out_;
};

}  // namespace

FoundNames FindNames(const Reading& reading, const Gazetteer::Table& table) { return NameFinder(reading, table).Run(); }

}  // namespace stemma::entities
