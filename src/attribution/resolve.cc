// Resolve: one name per source over the whole set. Declared in attribution.h.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "attribution/attribution.h"
#include "attribution/bodies.h"
#include "attribution/descriptions.h"
#include "attribution/gender.h"
#include "attribution/house.h"
#include "attribution/introduced.h"
#include "attribution/media.h"
#include "attribution/name_text.h"
#include "attribution/naming.h"
#include "attribution/roles.h"
#include "attribution/set_kinds.h"
#include "attribution/set_names.h"
#include "attribution/short_names.h"
#include "attribution/source_entry.h"
#include "attribution/spellings.h"
#include "attribution/spokespeople.h"
#include "attribution/transliterations.h"
#include "attribution/voice.h"
#include "text/fold.h"

namespace stemma::attribution {
namespace {

// "Isis" for ISIS.
std::string UpperAscii(std::string word) {
  for (char& c : word)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return word;
}

Voice Reading(const std::string& words) {
  const View view(words);
  Voice voice = ReadVoice(view, {0, view.size()});
  if (voice.name.empty()) voice.name = words;
  return voice;
}

MentionsByArticle NamesMentioned(std::span<const Mention> mentions) {
  MentionsByArticle out;
  for (const Mention& m : mentions)
    if (m.kind == MentionKind::kPerson || m.kind == MentionKind::kOrganisation) out[m.article].push_back(&m);
  for (auto& [article, list] : out)
    std::stable_sort(list.begin(), list.end(), [](const Mention* x, const Mention* y) { return x->span < y->span; });
  return out;
}

class Resolver {
 public:
  Resolver(std::span<const Article> articles, std::span<const Mention> mentions, std::span<Attribution> attributions)
      : articles_(articles),
        attributions_(attributions),
        all_mentions_(mentions),
        mentions_(NamesMentioned(mentions)),
        organs_(articles, mentions) {}

  void Run() {
    for (std::size_t i = 0; i < attributions_.size(); ++i)
      if (attributions_[i].source) Read(i);
    const SetNames names(articles_, mentions_, entries_);
    for (SourceEntry& e : entries_)
      if (e.voice.shape == VoiceShape::kName) e.name = Canonical(e, names);
    QualifyBodies(articles_, entries_);
    UniteSpellings(articles_, entries_);
    UniteTransliterations(articles_, entries_);
    SpreadKinds(articles_, attributions_, all_mentions_, entries_);
    outlets_ = MediaNames(articles_, entries_);
    LengthenNames(articles_, names, outlets_, entries_);
    const Spokespeople spokespeople(entries_);
    for (SourceEntry& e : entries_)
      if (e.name.empty() && e.voice.shape == VoiceShape::kAnonymous) NameSpokesperson(e, spokespeople);
    NameHouses(articles_, attributions_, entries_);
    NameRoles();
    NameBodies(names);
    LinkSpokespeople(names);
    for (std::size_t i = 0; i < entries_.size(); ++i)
      if (entries_[i].name.empty()) Settle(i);
    for (const SourceEntry& e : entries_) Write(e);
  }

 private:
  void Read(std::size_t i) {
    const Attribution& a = attributions_[i];
    SourceEntry e;
    e.index = i;
    e.article = a.article;
    e.place = a.source->place;
    e.words = a.source->text;
    e.voice = Reading(a.source->text);
    if (e.voice.shape == VoiceShape::kPronoun && !a.source->entity.empty()) {
      const Voice stands_for = Reading(a.source->entity);
      if (stands_for.shape != VoiceShape::kPronoun) e.voice = stands_for;
      e.pronoun = true;
    }
    if (CanBeRole(e) && e.place.field == Field::kText) ReadOn(e);
    entries_.push_back(std::move(e));
  }

  // "the operator, Orel Water, said": the name behind a description that the source ends before.
  void ReadOn(SourceEntry& e) const {
    constexpr std::size_t kLongest = 60;  // bytes of a name between commas
    const std::string_view text = articles_[e.article].text;
    const std::string_view behind = text.substr(std::min<std::size_t>(text.size(), e.place.span.end()), kLongest);
    const std::size_t end = behind.find_first_of(",.;:(\n", 1);
    if (!behind.starts_with(", ") || end == std::string_view::npos || end < 4) return;
    const Voice named = Reading(e.words + std::string(behind.substr(0, end)));
    if (named.shape == VoiceShape::kName && behind.substr(0, end).ends_with(named.name)) e.voice = named;
  }

  // The mention that names the source, by its own head.
  const Mention* MentionAt(const SourceEntry& e) const {
    const auto list = mentions_.find(e.article);
    if (list == mentions_.end() || e.place.field != Field::kText || e.pronoun) return nullptr;
    const std::string wanted = text::Fold(e.voice.name);
    constexpr std::size_t kNested = 4;  // mentions that may start before the source and still reach into it
    const auto starts = [](const Mention* m, std::uint32_t at) { return m->span.begin() < at; };
    auto at = std::lower_bound(list->second.begin(), list->second.end(), e.place.span.begin(), starts);
    for (std::size_t back = 0; back < kNested && at != list->second.begin(); ++back) --at;
    for (; at != list->second.end() && (*at)->span.begin() < e.place.span.end(); ++at) {
      const Mention* m = *at;
      if (!m->span.Overlaps(e.place.span) || m->entity.empty()) continue;
      const std::string found = text::Fold(WithoutThe(m->text));
      // "Islands" is no name for "Ada Marr of Orel Islands".
      const bool piece =
          IsPerson(e.voice.kind) && m->kind == MentionKind::kOrganisation && 2 * found.size() < wanted.size();
      // "Ada Marr of Orel Islands" is the person.
      const bool first = m->kind == MentionKind::kPerson && wanted.starts_with(found + " of ");
      if (found.find(wanted) != std::string::npos || first || (wanted.ends_with(found) && !found.empty() && !piece))
        return m;
    }
    return nullptr;
  }

  std::string Canonical(SourceEntry& e, const SetNames& names) const {
    if (const auto medium = MediumOf(e.voice.name)) {
      e.voice.kind = medium->kind();
      return std::string(medium->name);
    }
    if (const Mention* m = MentionAt(e)) {
      if (m->kind == MentionKind::kOrganisation && e.voice.kind == SourceKind::kPerson)
        e.voice.kind = SourceKind::kOrganisation;
      const std::string known(WithoutThe(m->entity));
      if (m->kind == MentionKind::kPerson && IsOfOther(e.words, known)) return e.words;
      return IsAcronym(known) ? names.Expand(WithoutPoints(known)) : known;
    }
    const std::string name(WithoutThe(e.voice.name));
    if (IsAcronym(name)) return names.Expand(WithoutPoints(name));
    if (const std::string upper = UpperAscii(name); names.Defines(upper) && name.size() >= 4)
      return names.Expand(upper);
    if (!IsPerson(e.voice.kind)) return name;
    if (std::string full = names.ByInitial(name); !full.empty()) return full;
    if (Split(name).size() != 1) return name;
    if (std::string full = names.ByFirstName(e.article, name); !full.empty()) return full;
    std::string full = names.FullName(e.article, name);
    return IsOfOther(e.words, full) ? e.words : full;
  }

  // "Mrs Marr" is not Ivo Marr.
  static bool IsOfOther(std::string_view words, std::string_view full) {
    const Gender told = GenderOf(words);
    const Gender found = GenderOf(full);
    return told != Gender::kUnknown && found != Gender::kUnknown && told != found;
  }

  static void NameSpokesperson(SourceEntry& e, const Spokespeople& spokespeople) {
    e.name = spokespeople.NameOf(e);
    if (!e.name.empty()) e.voice = {VoiceShape::kName, SourceKind::kOfficial, e.name, {}};
  }

  // Who speaks for a body without a name of their own is told by the body's: "Orel Stone spokeswoman", kept apart from
  // it; "the spokesman" and "she" go on for the last one.
  void NameBodies(const SetNames& names) {
    std::map<std::pair<ArticleIndex, std::string>, const SourceEntry*> described;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      SourceEntry& e = entries_[i];
      if (!e.name.empty() || e.voice.shape == VoiceShape::kName || e.voice.shape == VoiceShape::kPronoun) continue;
      const auto key = std::pair(e.article, e.voice.name);
      const auto known = described.find(key);
      const SourceEntry* same = known != described.end() ? known->second : nullptr;
      if (same == nullptr && IsSpokesperson(e) && IsBare(e)) same = LastSpokesperson(entries_, i);
      if (same != nullptr) {
        e.name = same->name;
        e.voice = same->voice;
        e.represents = same->represents;
      } else if (!e.pronoun && NameBody(e, names)) {
        described.emplace(key, &e);
      }
    }
    UniteSpellings(articles_, entries_);
  }

  // "the spokesman", and no more.
  static bool IsBare(const SourceEntry& e) {
    return Split(e.voice.name).size() == 1 && text::Fold(e.words).starts_with("the ");
  }

  bool NameBody(SourceEntry& e, const SetNames& names) const {
    const std::optional<SourceEntry> body = BodyOf(e, names);
    if (!body) return false;
    if (!IsPerson(body->voice.kind) || body->voice.kind == SourceKind::kOfficial) e.represents = body->name;
    e.name = body->name + " " + SpokespersonWord(e);
    e.voice = {VoiceShape::kName, body->voice.kind, e.name, {}};
    return true;
  }

  // Whom a spokesperson's words name as spoken for; a person keeps the kind of one.
  std::optional<SourceEntry> BodyOf(const SourceEntry& e, const SetNames& names) const {
    SourceEntry body = e;
    body.words = BodySpokenFor(e);
    if (body.words.empty()) return std::nullopt;
    body.voice = Reading(body.words);
    if (body.voice.shape != VoiceShape::kName || IsMediumKind(body.voice.kind)) return std::nullopt;
    body.name = Canonical(body, names);
    QualifyBodies(articles_, {&body, 1});
    if (body.voice.kind == SourceKind::kPerson && !IsKnownPerson(body)) body.voice.kind = SourceKind::kOrganisation;
    return body;
  }

  // "Orel Stone spokeswoman Ada Marr" speaks for Orel Stone.
  void LinkSpokespeople(const SetNames& names) {
    for (SourceEntry& e : entries_) {
      if (e.voice.shape != VoiceShape::kName || !e.represents.empty() || !IsSpokesperson(e)) continue;
      const std::optional<SourceEntry> body = BodyOf(e, names);
      if (body && body->voice.kind != SourceKind::kPerson && body->name != e.name) e.represents = body->name;
    }
  }

  // A last name that was read as somebody's, or a mention of a person.
  bool IsKnownPerson(const SourceEntry& e) const {
    const Mention* m = MentionAt(e);
    return m != nullptr ? m->kind == MentionKind::kPerson : e.name.find(' ') != std::string::npos;
  }

  // Descriptions that fit one name only: by what stands behind them, else by the roles that the texts tell, else by
  // whom the article names next without a word on who that is.
  void NameRoles() {
    const std::vector<SourceEntry> named = entries_;
    Roles roles(articles_, mentions_, named);
    for (SourceEntry& e : entries_) {
      if (!e.name.empty() || !CanBeRole(e)) continue;
      e.name = roles.NameOf(e);
      if (!e.name.empty()) e.voice.shape = VoiceShape::kName;
    }
    NameIntroduced(articles_, roles, entries_);
  }

  // "the alliance", "the ministry": the one body that the article has mentioned so far whose name has that head.
  [[nodiscard]] std::string MentionedBody(const SourceEntry& e) const {
    const std::string noun = text::Fold(e.voice.name);
    const auto list = mentions_.find(e.article);
    const bool described = e.voice.shape == VoiceShape::kDescription && !e.pronoun && e.place.field == Field::kText &&
                           text::Fold(e.words).starts_with("the ") && noun.find(' ') == std::string::npos;
    if (!described || list == mentions_.end()) return {};
    constexpr std::ptrdiff_t kMostBack = 400;  // mentions looked at: a long page has thousands
    const auto end = std::ranges::lower_bound(list->second, e.place.span.begin(), {},
                                              [](const Mention* m) { return m->span.begin(); });
    std::set<std::string> found;
    for (auto at = end - std::min(end - list->second.begin(), kMostBack); at != end; ++at) {
      const Mention* m = *at;
      if (m->kind != MentionKind::kOrganisation || m->entity.empty()) continue;
      const std::string key = text::Fold(WithoutThe(m->text));
      const bool head = key.ends_with(" " + noun) || key.starts_with(noun + " of ") || key.starts_with(noun + " for ");
      if (head) found.insert(std::string(WithoutThe(m->entity)));
    }
    return found.size() == 1 ? *found.begin() : std::string();
  }

  // Pronouns and descriptions take the latest compatible name of their article.
  void Settle(std::size_t i) {
    SourceEntry& e = entries_[i];
    if (e.voice.shape == VoiceShape::kAnonymous) {
      e.name = Qualified(entries_, i);
      return;
    }
    // "We" inside somebody's speech is not the article's own outlet.
    const bool quoted_we = attributions_[e.index].parent && (e.words == "We" || e.words == "we");
    if (std::string body = MentionedBody(e); !body.empty()) {
      e.name = std::move(body);
      return;
    }
    const SourceEntry* other = LatestCompatible(entries_, i);
    if (quoted_we && other != nullptr && other->name == HouseOf(articles_[e.article])) return;
    if (other != nullptr) {
      const bool body = !IsPerson(e.voice.kind) && !other->represents.empty();
      e.name = body ? other->represents : other->name;
      e.voice.kind = other->voice.kind;
    } else if (std::string organ = organs_.NameOf(e); !organ.empty()) {
      e.name = std::move(organ);
    } else if (std::string outlet = OutletBefore(articles_[e.article], e, outlets_); !outlet.empty()) {
      e.name = std::move(outlet);
      e.voice.kind = SourceKind::kOutlet;
    } else if (e.voice.shape == VoiceShape::kDescription) {
      e.name = e.voice.name;
    }
  }

  void Write(const SourceEntry& e) {
    Source& source = *attributions_[e.index].source;
    const bool unnamed =
        IsMediumKind(e.voice.kind) && IsSomeMedium(e.words) && e.words.find(e.name) != std::string::npos;
    source.entity = unnamed ? std::string() : e.name;
    source.represents = e.represents;
    const bool fixed = source.kind == SourceKind::kAgency && e.voice.kind == SourceKind::kPerson;
    if (!fixed) source.kind = e.voice.shape == VoiceShape::kAnonymous || !e.name.empty() ? e.voice.kind : source.kind;
    if (!fixed) source.kind = SettledKind(source.text, source.entity, source.kind);
    if (IsPerson(source.kind) && !e.pronoun && e.place.field == Field::kText && e.name == e.voice.name &&
        e.voice.shape != VoiceShape::kName &&
        IsIntroduced(std::string_view(articles_[e.article].text).substr(0, e.place.span.begin()), e.words))
      source.kind = SourceKind::kAnonymous;
  }

  std::span<const Article> articles_;
  std::span<Attribution> attributions_;
  std::span<const Mention> all_mentions_;
  MentionsByArticle mentions_;
  OrgansOfState organs_;
  std::vector<SourceEntry> entries_;
  std::set<std::string> outlets_;  // names of outlets and agencies anywhere in the set
};

}  // namespace

void ResolveSources(std::span<const Article> articles, std::span<const Mention> mentions,
                    std::span<Attribution> attributions) {
  Resolver(articles, mentions, attributions).Run();
}

}  // namespace stemma::attribution
