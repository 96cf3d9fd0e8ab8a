#include "attribution/roles.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "attribution/lexicon.h"
#include "attribution/name_text.h"
#include "attribution/voice_kind.h"
#include "text/fold.h"
#include "text/token.h"

namespace stemma::attribution {
namespace {

constexpr std::size_t kWindow = 110;  // bytes before and behind a name in which its role may stand
constexpr std::size_t kMostRoleWords = 9;

using Words = std::vector<std::string>;

struct Piece {
  std::string key;
  text::TokenKind kind;
};

std::vector<Piece> Pieces(std::string_view text) {
  std::vector<Piece> out;
  for (const text::Token& t : text::Tokenize(text)) out.push_back({text::Fold(t.span.Of(text)), t.kind});
  return out;
}

bool IsPossessive(std::string_view key) { return key == "'s" || key == "\xE2\x80\x99s" || key == "'"; }

// Words that no role runs over: verbs, pronouns, most prepositions.
bool EndsRole(const Piece& p) {
  if (p.kind == text::TokenKind::kMark) return p.key != "-" && p.key != "." && !IsPossessive(p.key);
  const WordInfo info = Lookup(p.key);
  if (p.key == "of" || p.key == "for" || p.key == "at" || p.key == "in" || p.key == "and") return false;
  if ((info.classes & (kSpeakerNoun | kTitle | kBodyNoun)) != 0) return false;
  return info.verb != nullptr || (info.classes & (kAuxiliary | kSubject | kRelative | kPreposition | kConjunction |
                                                  kSubordinator | kOtherVerb | kTime)) != 0;
}

bool IsLoose(const Piece& p) {
  return p.kind == text::TokenKind::kMark || IsPossessive(p.key) ||
         (Lookup(p.key).classes & (kDeterminer | kPossessive | kPreposition | kConjunction | kAdverb)) != 0;
}

bool NamesRole(const Words& words) {
  return std::ranges::any_of(words, [](const std::string& w) { return IsPersonNoun(w) || IsBodyNoun(w); });
}

// The role before a name: "Lebanese interior minister NAME", "the laboratory's head, NAME".
Words RoleBefore(std::string_view text) {
  std::vector<Piece> pieces = Pieces(text);
  if (!pieces.empty() && pieces.back().key == ",") pieces.pop_back();
  Words out;
  for (auto p = pieces.rbegin(); p != pieces.rend() && out.size() < kMostRoleWords; ++p) {
    if (EndsRole(*p) || p->key == "in" || p->key == "at" || p->key == "and" || p->key == "for") break;
    if ((Lookup(p->key).classes & (kDeterminer | kPossessive)) != 0) break;
    if (!IsLoose(*p)) out.push_back(p->key);
  }
  // A verb form may close what is no role ("... when the harbour reopened NAME"): the word beside the name must be one.
  if (out.empty() || out.front().ends_with("s") || !(IsPersonNoun(out.front()) || IsBodyNoun(out.front()))) return {};
  return out;
}

// The role behind a name: "NAME, the mayor of Kesh,", "NAME (the ministry's spokesman)".
Words RoleBehind(std::string_view text) {
  const std::vector<Piece> pieces = Pieces(text);
  if (pieces.size() < 2 || (pieces[0].key != "," && pieces[0].key != "(")) return {};
  Words out;
  bool closed = false;
  for (std::size_t i = 1; i < pieces.size() && out.size() < kMostRoleWords && !closed; ++i) {
    closed = pieces[i].kind == text::TokenKind::kMark && EndsRole(pieces[i]);
    // "the daughter of NAME, the minister says": what runs on into a verb is no apposition.
    if (!closed && EndsRole(pieces[i])) return {};
    if (!closed && !IsLoose(pieces[i])) out.push_back(pieces[i].key);
  }
  return closed && NamesRole(out) ? out : Words{};
}

void Add(std::vector<Bearer>& out, const std::string& name, bool person, std::string_view text, Span span) {
  const std::size_t from = span.begin() > kWindow ? span.begin() - kWindow : 0;
  std::string_view before = text.substr(from, span.begin() - from);
  before.remove_prefix(std::min(before.size(), before.rfind('\n') + 1));
  std::string_view behind = text.substr(span.end(), kWindow);
  behind = behind.substr(0, behind.find('\n'));
  // "the ministry's spokesman NAME" is a person, whatever a list took the name for.
  const Words front = RoleBefore(before);
  if (!front.empty()) out.push_back({name, {front.begin(), front.end()}, person || IsPersonNoun(front.front())});
  const Words back = RoleBehind(behind);
  if (!back.empty()) out.push_back({name, {back.begin(), back.end()}, person});
}

// Heads of a house go by several words.
bool IsHeadOfHouse(std::string_view word) {
  constexpr auto kHeads = std::to_array<std::string_view>(
      {"boss", "ceo", "chairman", "chairwoman", "chief", "director", "executive", "head", "leader", "manager"});
  return std::ranges::find(kHeads, word) != kHeads.end();
}

// "Lebanon" of "Lebanese", "Turkey" of "Turkish": four letters in common and not much else.
bool IsSameStem(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::size_t shared = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  return shared >= 4 && shared + 4 >= std::max(a.size(), b.size());
}

// Whose town or house it is goes without saying within an article.
bool GoesWithoutSaying(std::string_view word) {
  constexpr auto kOwners = std::to_array<std::string_view>(
      {"airport",    "bank",     "board",  "city",  "club",      "company", "country",  "council", "county",
       "department", "district", "firm",   "group", "institute", "local",   "ministry", "museum",  "nation",
       "new",        "party",    "region", "state", "team",      "town",    "village"});
  return std::ranges::find(kOwners, word) != kOwners.end();
}

struct Description {
  std::string head;
  Words others;
  bool place = false;  // a word with a capital says where or whose
};

Description Read(const SourceEntry& e) {
  Description out;
  const std::string_view name = e.voice.name;
  bool closed = false;  // behind the head stands only where and whose
  bool first = true;
  for (const text::Token& t : text::Tokenize(name)) {
    const Piece p{text::Fold(t.span.Of(name)), t.kind};
    const bool preposition = (Lookup(p.key).classes & kPreposition) != 0;
    if (preposition && !out.head.empty()) closed = true;
    const bool opens = std::exchange(first, false);
    if (IsLoose(p) || t.kind == text::TokenKind::kNumber || p.key.ends_with("-old")) continue;
    out.place = out.place || (t.capitalised && !(opens && e.place.field == Field::kTitle));
    if (closed) {
      out.others.push_back(p.key);
      continue;
    }
    if (!out.head.empty()) out.others.push_back(out.head);
    out.head = p.key;
  }
  return out;
}

bool Fits(const Description& d, const Bearer& b, bool here) {
  const bool head =
      b.words.contains(d.head) || (b.person && IsHeadOfHouse(d.head) && std::ranges::any_of(b.words, IsHeadOfHouse));
  if (!head) return false;
  return std::ranges::all_of(d.others, [&](const std::string& word) {
    return (here && GoesWithoutSaying(word)) ||
           std::ranges::any_of(b.words, [&](const std::string& w) { return IsSameStem(w, word); });
  });
}

// "the company", "the group": whichever was spoken of last, whatever else is one too.
bool IsGeneric(const Description& d) {
  constexpr auto kHeads = std::to_array<std::string_view>(
      {"company", "firm", "group", "organisation", "organization", "agency", "body", "force", "office", "service"});
  return d.others.empty() && std::ranges::find(kHeads, d.head) != kHeads.end();
}

// The one name that fits; none where two do.
std::optional<std::string> OnlyOne(const Description& d, const std::vector<Bearer>& bearers, bool person, bool here) {
  std::set<std::string> found;
  for (const Bearer& b : bearers)
    if (b.person == person && Fits(d, b, here)) found.insert(b.name);
  if (found.empty()) return std::nullopt;
  return found.size() == 1 ? *found.begin() : std::string();
}

// "example.org" and, in small letters' company, "the Diplomat": names, though nobody reads them as one.
bool IsNameAfterAll(const SourceEntry& e) {
  const std::string& name = e.voice.name;
  if (name.find(' ') != std::string::npos || name.size() < 2) return false;
  const std::size_t point = name.find('.');
  if (point != std::string::npos && point > 0 && point + 2 < name.size()) return true;
  const bool small_article = e.words.starts_with("the ") && e.place.field == Field::kText;
  return small_article && name[0] >= 'A' && name[0] <= 'Z' && !IsAllCapitals(name) && !IsBodyNoun(text::Fold(name)) &&
         (Lookup(text::Fold(name)).classes & kTitle) == 0;
}

}  // namespace

bool CanBeRole(const SourceEntry& e) {
  if (e.voice.shape == VoiceShape::kName || e.voice.shape == VoiceShape::kPronoun || IsNameAfterAll(e)) return false;
  const SourceKind kind = e.voice.kind;
  if (IsPerson(kind) || kind == SourceKind::kOrganisation || kind == SourceKind::kOutlet) return true;
  // Headlines leave articles out.
  const auto pieces = Pieces(e.words);
  return kind == SourceKind::kAnonymous && !pieces.empty() && (Lookup(pieces.front().key).classes & kDeterminer) == 0 &&
         pieces.size() <= 3;
}

Roles::Roles(std::span<const Article> articles, const MentionsByArticle& mentions, std::span<const SourceEntry> entries)
    : articles_(articles), mentions_(mentions) {
  for (const SourceEntry& e : entries)
    if (e.voice.shape == VoiceShape::kName && !e.pronoun && !e.name.empty() && e.place.field == Field::kText)
      named_[e.article].push_back(&e);
}

const Roles::Bearers& Roles::Of(ArticleIndex article) {
  const auto [at, fresh] = tables_.try_emplace(article);
  if (!fresh) return at->second;
  const std::string_view text = articles_[article].text;
  if (const auto list = mentions_.find(article); list != mentions_.end())
    for (const Mention* m : list->second) {
      const std::string name(WithoutThe(m->entity.empty() ? m->text : m->entity));
      const bool person = m->kind == MentionKind::kPerson;
      if (person ? Split(name).size() >= 2 : name.size() >= 4) Add(at->second, name, person, text, m->span);
    }
  AddEntries(article, at->second);
  return at->second;
}

// Sources with a name that is no mention: their own words hold the role.
void Roles::AddEntries(ArticleIndex article, Bearers& out) const {
  const auto list = named_.find(article);
  if (list == named_.end()) return;
  const std::string_view text = articles_[article].text;
  for (const SourceEntry* e : list->second) {
    const std::size_t inside = e->place.span.Of(text).find(e->voice.name);
    if (inside == std::string_view::npos) continue;
    const std::size_t at = e->place.span.begin() + inside;
    const bool person = IsPerson(e->voice.kind);
    if (person && Split(e->name).size() < 2) continue;
    Add(out, e->name, person, text,
        Span(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + e->voice.name.size())));
  }
}

std::string PersonHead(const SourceEntry& e) {
  const Description d = Read(e);
  return IsPersonNoun(d.head) ? d.head : std::string();
}

bool Roles::Tells(ArticleIndex article, const std::string& name) {
  return std::ranges::any_of(Of(article), [&](const Bearer& b) { return b.name == name; });
}

std::string Roles::NameOf(const SourceEntry& e) {
  const Description d = Read(e);
  const bool person = IsPersonNoun(d.head);
  if (d.head.empty() || (!person && !IsBodyNoun(d.head)) || IsGeneric(d)) return {};
  if (const auto here = OnlyOne(d, Of(e.article), person, true)) return *here;
  if (!d.place || d.others.empty()) return {};
  return Anywhere(d.head, [&](const Bearer& b) { return b.person == person && Fits(d, b, false); });
}

const Roles::Index& Roles::WholeSet() {
  if (!by_word_.empty()) return by_word_;
  for (std::size_t i = 0; i < articles_.size(); ++i)
    for (const Bearer& b : Of(static_cast<ArticleIndex>(i)))
      for (const std::string& word : b.words)
        if (IsPersonNoun(word) || IsBodyNoun(word)) by_word_[word].push_back(&b);
  by_word_[{}];  // built, though it may hold nothing
  return by_word_;
}

std::string Roles::Anywhere(const std::string& head, const std::function<bool(const Bearer&)>& fits) {
  const auto at = WholeSet().find(head);
  std::set<std::string> found;
  if (at != WholeSet().end())
    for (const Bearer* b : at->second) {
      if (fits(*b)) found.insert(b->name);
      if (found.size() > 1) return {};
    }
  return found.empty() ? std::string() : *found.begin();
}

}  // namespace stemma::attribution
