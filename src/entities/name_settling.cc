#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "entities/common_words.h"
#include "entities/definitions.h"
#include "entities/equation.h"
#include "entities/name_key.h"
#include "entities/name_lexicon.h"
#include "entities/name_pass.h"
#include "entities/organisation_context.h"
#include "entities/person_context.h"
#include "entities/place_variant.h"
#include "text/stem.h"

namespace stemma::entities {
namespace {

constexpr std::size_t kMaxBodyWords = 3;    // of an organisation that only the words around show
constexpr std::size_t kMaxPersonWords = 5;  // words of a person's name
constexpr std::size_t kMaxVariants = 2000;  // names of one text that are held against the gazetteer's spellings
constexpr std::size_t kMinVariant = 5;      // letters of a name that may be another spelling of a place

// What the rest of the text says of the names that no list knows.
class NameSettler {
 public:
  explicit NameSettler(NamePass& pass) : p_(pass) {}

  void Settle() {
    FindOrganisations();
    for (const FoundName& n : p_.pending)
      if (n.end - n.begin == 1) singles_.insert(n.key);
    FindEquated();
    std::set<std::string> bearers;
    for (FoundName& name : p_.pending)
      if (name.end - name.begin > 1) SettleLong(name, bearers);
    p_.surnames.merge(bearers);
    for (FoundName& name : p_.pending)
      if (name.end - name.begin == 1) SettleShort(name);
    SurnamesFirst();
  }

 private:
  // Names that no list knows and that the words around make organisations somewhere in the text.
  void FindOrganisations() {
    std::vector<std::string> known;
    for (const FoundName& n : p_.out.names)
      if (n.kind == MentionKind::kOrganisation) known.push_back(n.key);
    for (const FoundName& n : p_.pending) {
      const bool shortened = std::ranges::any_of(known, [&](const std::string& k) { return IsShortForm(n.key, k); });
      if (n.end - n.begin <= kMaxBodyWords && !p_.surnames.contains(n.key) &&
          !p_.small_words.contains(p_.r.Lower(n.begin)) && (shortened || IsOrganisationByContext(p_.r, n.begin, n.end)))
        organisations_.insert(n.key);
    }
  }

  // Names of several words; those of people leave their last words in `bearers`.
  void SettleLong(FoundName& name, std::set<std::string>& bearers) {
    const bool headline = std::exchange(name.division, false);
    const std::size_t words = name.end - name.begin;
    if (SettleByText(name, headline)) return;
    // "Taking Thomas", "Hi Julie".
    const bool word_first = IsCommonWord(p_.r.Lower(name.begin));
    std::string last = NameKey(p_.r.Surface(name.end - 1));
    if (headline || word_first || words > kMaxPersonWords ||
        !(LooksLikePerson(p_.r, name, p_.small_words) || IsCalledByLastName(name) || p_.titled.contains(last)))
      return Leave(std::move(name));
    if (EndsInInitials(name)) {
      name.kind = MentionKind::kOrganisation;
      p_.out.names.push_back(std::move(name));
      return;
    }
    // What may be a town or a word needs a first name before it.
    if (p_.table.Find(last).empty() && !IsCommonWord(last) && !IsCapitals(p_.r.Surface(name.end - 1)))
      bearers.insert(std::move(last));
    p_.out.names.push_back(std::move(name));
  }

  // "Wexmoor DC": a place or an owner and what kind of body it is.
  [[nodiscard]] bool EndsInInitials(const FoundName& name) const {
    const std::string_view last = p_.r.Surface(name.end - 1);
    return IsInitials(last) && IsCapitals(last) && last.find_first_not_of("IVX") != std::string_view::npos &&
           !IsCapitals(p_.r.Surface(name.begin));
  }

  void SettleShort(FoundName& name) {
    const bool headline = std::exchange(name.division, false);
    const std::string_view surface = p_.r.Surface(name.begin);
    if (SettleByText(name, headline)) return;
    const bool initials = IsCapitals(surface) && surface.size() >= 3 && surface.size() <= 6 && !headline;
    if (!p_.defined.contains(name.key) && (!initials || p_.small_words.contains(p_.r.Lower(name.begin))))
      return Leave(std::move(name));
    name.kind = MentionKind::kOrganisation;
    p_.out.names.push_back(std::move(name));
  }

  // What the rest of the text says of a name; false when it says nothing.
  bool SettleByText(FoundName& name, bool headline) {
    if (p_.corpus_places.contains(name.key)) {
      name.kind = MentionKind::kPlace;
    } else if (organisations_.contains(name.key)) {
      name.kind = MentionKind::kOrganisation;
    } else if (!headline && IsVariant(name)) {
      name.kind = MentionKind::kPlace;
    } else if (name.end - name.begin == 1 && p_.surnames.contains(name.key) &&
               !IsOrganisationHead(p_.r.Lower(name.begin))) {
      name.kind = MentionKind::kPerson;
    } else if (const auto it = equated_.find(name.begin); it != equated_.end() && !headline) {
      name.kind = it->second;
    } else {
      return false;
    }
    p_.out.names.push_back(std::move(name));
    return true;
  }

  // A surname that is also a town: "Lincoln said".
  void SurnamesFirst() {
    for (FoundName& n : p_.out.names) {
      if (n.kind != MentionKind::kPlace || n.end - n.begin != 1 || !p_.surnames.contains(n.key)) continue;
      const PlaceContext context = ContextOfPlace(p_.r, n.begin, n.end);
      const auto match = p_.MatchPlace(n.begin, n.end);
      const std::string_view word = p_.r.Lower(n.begin);
      const bool both = IsFirstName(word) || IsSurname(word);  // people's names and towns' alike
      if (match && !both && (match->country || context.strict || context.comma_after || context.comma_before)) continue;
      const bool in_land = context.strict && match && match->country;
      if (!in_land && !context.named && !p_.BeforeLand(n.end, context)) n.kind = MentionKind::kPerson;
    }
  }

  // "Ada Marr, who writes as Nettle": the words between make both names, by the kind of the one that is known.
  void FindEquated() {
    std::vector<const FoundName*> all;
    for (const FoundName& n : p_.out.names) all.push_back(&n);
    for (const FoundName& n : p_.pending) all.push_back(&n);
    std::ranges::sort(all, {}, &FoundName::begin);
    const std::set<const FoundName*> open = [&] {
      std::set<const FoundName*> out;
      for (const FoundName& n : p_.pending) out.insert(&n);
      return out;
    }();
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      const FoundName& a = *all[i];
      const FoundName& b = *all[i + 1];
      if (!p_.r.SameSentence(a.begin, b.begin) || a.end > b.begin ||
          !AreEquated(p_.r.text(), p_.SpanOf(a), p_.SpanOf(b)))
        continue;
      const MentionKind kind = !open.contains(&a) ? a.kind : open.contains(&b) ? UnknownKind(a, b) : b.kind;
      equated_.emplace(a.begin, kind);
      equated_.emplace(b.begin, kind);
    }
  }

  [[nodiscard]] MentionKind UnknownKind(const FoundName& a, const FoundName& b) const {
    if (IsNamedInAnotherTongue(p_.r.text(), p_.SpanOf(a), p_.SpanOf(b))) return MentionKind::kPlace;
    if (organisations_.contains(a.key) || organisations_.contains(b.key)) return MentionKind::kOrganisation;
    const bool initials = IsInitials(p_.SpanOf(a).Of(p_.r.text())) || IsInitials(p_.SpanOf(b).Of(p_.r.text()));
    return initials ? MentionKind::kOrganisation : MentionKind::kPerson;
  }

  // Left to the set (unsettled.h), unless the text writes the word small.
  void Leave(FoundName name) {
    if (name.end - name.begin == 1 && p_.small_words.contains(p_.r.Lower(name.begin))) return;
    p_.out.unsettled.push_back(std::move(name));
  }

  // "Petr Havlin ... Havlin": the text goes on with the last word alone, as it does of people.
  [[nodiscard]] bool IsCalledByLastName(const FoundName& name) const {
    const std::size_t words = name.end - name.begin;
    const std::string last = NameKey(p_.r.Surface(name.end - 1));
    if (IsCommonWord(last)) return false;  // "Amazon Instant", "Bloomberg View"
    // Where the bearer is known, "Given Havlin" is no second one.
    if (words < 2 || words > 3 || !singles_.contains(last) || p_.surnames.contains(last)) return false;
    for (std::size_t i = name.begin; i < name.end; ++i)
      if (p_.small_words.contains(p_.r.Lower(i)) || IsFeatureWord(p_.r.Lower(i)) || IsPlaceClass(p_.r.Lower(i)) ||
          IsOrganisationHead(p_.r.Lower(i)) || p_.r[i].kind != text::TokenKind::kWord)
        return false;
    return !IsCapitals(p_.r.Surface(name.end - 1));
  }

  // Another spelling of a gazetteer place in a country that the text names.
  [[nodiscard]] bool IsVariant(const FoundName& name) {
    const std::string_view first = p_.r.Lower(name.begin);
    if (IsFirstName(first) || p_.small_words.contains(first) || IsCommonWord(first) || name.key.size() < kMinVariant)
      return false;
    // The first word of a sentence has its capital from there.
    if (name.end - name.begin == 1 && p_.r.OpensSentence(name.begin)) return false;
    if (p_.surnames.contains(name.key) || ++variants_ > kMaxVariants) return false;
    Countries();
    if (std::ranges::none_of(countries_, IsTransliterated)) return false;
    return FindVariant(p_.table, name.key, [&](std::string_view code) { return countries_.contains(code); })
        .has_value();
  }

  // Countries that the text names, by themselves or by their people.
  void Countries() {
    if (counted_) return;
    counted_ = true;
    countries_.insert(p_.out.demonym_countries.begin(), p_.out.demonym_countries.end());
    for (const FoundName& name : p_.out.names) {
      if (name.kind != MentionKind::kPlace) continue;
      for (const Candidate& c : p_.table.Find(name.key)) {
        if (p_.table.places[c.place].kind == PlaceKind::kCountry) countries_.insert(p_.table.places[c.place].country);
      }
    }
  }

  NamePass& p_;
  std::map<std::size_t, MentionKind> equated_;  // first items of names that the text equates with another
  std::set<std::string> singles_;               // names of one word that no list knows
  std::set<std::string> organisations_;         // by the words around them
  std::set<std::string_view> countries_;
  bool counted_ = false;
  std::size_t variants_ = 0;
};

}  // namespace

void SettleNames(NamePass& pass) { NameSettler(pass).Settle(); }

}  // namespace stemma::entities
