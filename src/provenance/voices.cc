#include "provenance/voices.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/hearer.h"
#include "base/nobody.h"
#include "text/fold.h"
#include "text/token.h"

namespace stemma::provenance {
namespace {

// Words of a name that tell nothing: two names that share only these are two names.
constexpr auto kGeneric = std::to_array<std::string_view>(
    {"a",           "agency",     "an",        "and",   "at",       "department", "for",       "from",
     "government",  "group",      "in",        "local", "media",    "ministry",   "mr",        "mrs",
     "ms",          "news",       "newspaper", "of",    "official", "officials",  "on",        "online",
     "outlet",      "radio",      "senior",    "site",  "source",   "sources",    "spokesman", "spokesperson",
     "spokeswoman", "television", "the",       "tv",    "website"});

bool IsGeneric(std::string_view word) { return std::ranges::binary_search(kGeneric, word); }

// Roles of people who speak without a name, in the singular; a voice that is none of these and has no capital letter
// names nobody who could be asked.
constexpr std::array<std::string_view, 36> kRoles = {
    "activist",   "adviser",  "aide",      "analyst",  "commander", "diplomat",  "doctor",   "employee",   "eyewitness",
    "executive",  "expert",   "fighter",   "insider",  "lawmaker",  "leader",    "lawyer",   "local",      "manager",
    "militant",   "minister", "neighbour", "neighbor", "officer",   "official",  "police",   "politician", "prosecutor",
    "researcher", "resident", "scientist", "soldier",  "source",    "spokesman", "villager", "witness",    "worker"};

const std::vector<std::string_view>& SortedRoles() {
  static const std::vector<std::string_view> roles = [] {
    std::vector<std::string_view> out(kRoles.begin(), kRoles.end());
    std::ranges::sort(out);
    return out;
  }();
  return roles;
}

// Words that a sentence opens with or a date holds, people without a role and texts without a name.
constexpr std::array<std::string_view, 28> kNoNames = {
    "april",       "boy",       "friday",  "girl",     "his",   "item",   "man",    "monday", "people",   "post",
    "publication", "report",    "reports", "saturday", "site",  "story",  "sunday", "text",   "thursday", "tuesday",
    "viewers",     "wednesday", "woman",   "reading",  "photo", "photos", "reader", "readers"};

// Bodies that speak under a common noun ("the defence ministry").
constexpr std::array<std::string_view, 27> kBodies = {
    "administration", "agency",  "airline",    "army",       "authority",    "board",     "bureau",
    "church",         "command", "commission", "committee",  "company",      "council",   "court",
    "embassy",        "firm",    "government", "hospital",   "manufacturer", "military",  "ministry",
    "monitor",        "navy",    "office",     "parliament", "publisher",    "university"};

bool HasCapital(std::string_view name) {
  return std::ranges::any_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// A name as it is shown: without marks at its ends.
std::string Shown(std::string_view name) {
  const std::vector<text::Token> tokens = text::Tokenize(name);
  std::size_t first = 0;
  std::size_t last = tokens.size();
  while (first < last && tokens[first].kind == text::TokenKind::kMark) ++first;
  while (last > first && tokens[last - 1].kind == text::TokenKind::kMark && name[tokens[last - 1].span.begin()] != ')')
    --last;
  if (first == last) return std::string(name);
  return std::string(name.substr(tokens[first].span.begin(), tokens[last - 1].span.end() - tokens[first].span.begin()));
}

// The body that an unnamed spokesperson speaks for: the organisation named within the words of the source.
const Mention* BodyWithin(const Evidence& evidence, ArticleIndex article, Span span) {
  auto at = std::ranges::lower_bound(evidence.mentions, std::pair(article, span.begin()), {},
                                     [](const Mention& m) { return std::pair(m.article, m.span.begin()); });
  for (; at != evidence.mentions.end() && at->article == article && at->span.begin() < span.end(); ++at)
    if (at->kind == MentionKind::kOrganisation && !at->entity.empty() && span.Contains(at->span)) return &*at;
  return nullptr;
}

// REQUIRES: the attribution has a source.
Voice VoiceOf(const Evidence& evidence, const Attribution& a) {
  const std::string name = Shown(a.source->entity.empty() ? a.source->text : a.source->entity);
  Voice voice{NameKey(name), name, a.source->kind};
  const bool spokesperson = voice.key.find("spokes") != std::string::npos;
  if (!spokesperson || !IsAnonymous(voice) || a.source->place.field != Field::kText) return voice;
  if (const Mention* body = BodyWithin(evidence, a.article, a.source->place.span))
    return {NameKey(body->entity), body->entity, SourceKind::kOrganisation};
  return voice;
}

// Guards against a cycle of parents in broken data.
constexpr int kMostHops = 16;

}  // namespace

bool NamesBody(const std::string& key) {
  return std::ranges::any_of(text::Tokenize(key),
                             [&](const text::Token& t) { return std::ranges::binary_search(kBodies, t.span.Of(key)); });
}

namespace {

// "orelpost.com": its point is a part of the name. "U.S." and "J.J." have letters of one between points.
bool IsDomain(std::string_view word) {
  const std::size_t point = word.rfind('.');
  return point != std::string_view::npos && point >= 2 && word[point - 1] != '.' && word[point - 2] != '.' &&
         point + 2 < word.size();
}

}  // namespace

std::string NameKey(std::string_view name) {
  const std::string folded = text::Fold(name);
  std::string out;
  for (const text::Token& t : text::Tokenize(folded)) {
    const std::string_view word = t.span.Of(folded);
    const bool leading_article = out.empty() && (word == "the" || word == "a" || word == "an");
    if (t.kind == text::TokenKind::kMark || leading_article || word == "'s" || word == "\xE2\x80\x99s") continue;
    if (!out.empty()) out += ' ';
    // "U.S. law-enforcement" and "US law enforcement" are one.
    for (const char c : word)
      if (c != '.' || word.find('@') != std::string_view::npos || IsDomain(word)) out += c == '-' ? ' ' : c;
  }
  return out;
}

std::vector<std::string> TellingWords(const std::string& key) {
  std::vector<std::string> out;
  for (const text::Token& t : text::Tokenize(key))
    if (t.kind != text::TokenKind::kMark && !IsGeneric(t.span.Of(key))) out.emplace_back(t.span.Of(key));
  std::ranges::sort(out);
  return out;
}

bool IsRelayKind(SourceKind kind) {
  return kind == SourceKind::kOutlet || kind == SourceKind::kAgency || kind == SourceKind::kSocialMedia;
}

bool IsAnonymous(const Voice& voice) {
  return voice.kind == SourceKind::kAnonymous || voice.kind == SourceKind::kGroup;
}

bool NamesNobody(const Voice& voice) {
  if (NamesNobodyAtAll(voice.key) || std::ranges::find(kNoNames, voice.key) != kNoNames.end()) return true;
  constexpr auto kOwners = std::to_array<std::string_view>({"his", "her", "their", "its", "our", "my", "your"});
  const std::string first = voice.key.substr(0, voice.key.find(' '));
  if (std::ranges::find(kOwners, first) != kOwners.end()) return true;
  // "They'd agreed".
  return first.find('\'') != std::string::npos && NamesNobodyAtAll(first);
}

std::string RoleOf(const std::string& key) {
  std::string role;
  for (const text::Token& t : text::Tokenize(key)) {
    std::string word(t.span.Of(key));
    if (word == "authorities") word = "official";
    if (word.size() > 3 && word.ends_with('s') && !std::ranges::binary_search(SortedRoles(), std::string_view(word)))
      word.pop_back();
    if (std::ranges::binary_search(SortedRoles(), std::string_view(word))) role = word;
    // "source in the engineering team": the role stands before the first preposition.
    if (!role.empty()) return role;
  }
  return role;
}

bool HasRole(const Voice& voice) { return !RoleOf(voice.key).empty(); }

bool CanBeOrigin(const Voice& voice) {
  if (NamesNobody(voice)) return false;
  // Who is asked what they make of it is not where it came from.
  const std::string role = RoleOf(voice.key);
  if (IsAnonymous(voice)) return !role.empty() && role != "expert" && role != "analyst";
  // "Ministry" alone is a piece of a name.
  if (voice.key.find(' ') == std::string::npos && voice.kind != SourceKind::kSocialMedia && NamesBody(voice.key))
    return false;
  if (voice.kind == SourceKind::kSocialMedia) return true;
  return HasCapital(voice.name) || NamesBody(voice.key);
}

std::vector<Hop> HopsOf(const Evidence& evidence, AttributionIndex attribution) {
  std::vector<Hop> out;
  std::optional<AttributionIndex> at = attribution;
  for (int hop = 0; at && hop < kMostHops; ++hop) {
    const Attribution& a = evidence.attributions[*at];
    // Who denies or doubts what another says does not pass it on.
    if (hop > 0 && (a.stance == SpeechStance::kDenies || a.stance == SpeechStance::kDoubts)) break;
    const auto add = [&](AttributionIndex step) {
      Voice voice = VoiceOf(evidence, evidence.attributions[step]);
      const auto known = [&](const Hop& other) { return other.voice.key == voice.key; };
      if (!voice.key.empty() && std::ranges::none_of(out, known)) out.push_back({std::move(voice), step});
    };
    if (a.source) add(*at);
    if (const auto hearer = HearerOf(evidence.attributions, *at)) add(*hearer);
    at = a.parent;
  }
  return out;
}

std::vector<Voice> ChainOf(const Evidence& evidence, AttributionIndex attribution) {
  std::vector<Voice> out;
  for (Hop& hop : HopsOf(evidence, attribution)) out.push_back(std::move(hop.voice));
  return out;
}

std::optional<Voice> CreditOf(const Article& article) {
  for (const std::string_view kind :
       {"originally_published", "republished_from", "wire", "original_source", "via", "first_reported_by"})
    for (const Credit& c : article.credits) {
      if (c.kind != kind || c.name.empty()) continue;
      const std::string key = NameKey(c.name);
      if (key.empty() || key == NameKey(article.publisher.name)) continue;
      return Voice{key, c.name, kind == "wire" ? SourceKind::kAgency : SourceKind::kOutlet};
    }
  return std::nullopt;
}

std::optional<Voice> PublisherOf(const Article& article) {
  const std::string& name = article.publisher.name.empty() ? article.publisher.domain : article.publisher.name;
  const std::string key = NameKey(name);
  return key.empty() ? std::nullopt : std::optional(Voice{key, name, SourceKind::kOutlet});
}

}  // namespace stemma::provenance
