#include "attribution/voice.h"

#include <algorithm>
#include <array>

#include "attribution/media.h"
#include "attribution/noun_phrase.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kMostDescriptionWords = 9;  // of an anonymous source's shortest form

// The phrase up to its first comma, bracket or relative: titles and name, or the description.
Range HeadSegment(const View& v, Range r) {
  for (std::uint32_t i = r.begin + (r.empty() ? 0 : 1); i < r.end; ++i)
    if (v.Key(i) == "," || v.Key(i) == "(" || v.Key(i) == "[" || v[i].Is(kRelative)) return {r.begin, i};
  return r;
}

// How well placed an unnamed source is said to be: no part of its shortest form.
bool IsGrade(std::string_view key) {
  constexpr std::array<std::string_view, 14> kGrades = {
      "single",   "unnamed",  "unidentified", "anonymous",  "well-placed", "well-informed", "reliable",
      "informed", "internal", "own",          "high-level", "trusted",     "credible",      "multiple"};
  return std::find(kGrades.begin(), kGrades.end(), key) != kGrades.end();
}

Range WithoutArticle(const View& v, Range r) {
  while (r.size() > 1 && (v[r.begin].Is(kDeterminer) || IsGrade(v.Key(r.begin)) || v[r.begin].Is(kAdverb) ||
                          v[r.begin].kind == text::TokenKind::kMark))
    ++r.begin;
  return r;
}

// Last word before the first preposition: "spokesman" of "a spokesman for the port".
std::uint32_t HeadWord(const View& v, Range r) {
  for (std::uint32_t i = r.begin + 1; i < r.end; ++i)
    if (v[i].Is(kPreposition) && !v[i].capitalised) return i - 1;
  return r.end - 1;
}

// "al-Hadath", "el-Sisi": the article is part of the name.
bool HasArabicArticle(std::string_view key) {
  return key.size() > 4 && (key.starts_with("al-") || key.starts_with("el-"));
}

bool IsNameWord(const Word& w) {
  if (w.key.ends_with("-based")) return false;
  if (HasArabicArticle(w.key)) return true;
  return w.capitalised && w.kind == text::TokenKind::kWord &&
         !w.Is(kDeterminer | kPossessive | kConjunction | kPreposition | kAdverb);
}
bool IsNameJoint(std::string_view key) {
  constexpr std::array<std::string_view, 16> kJoints = {"of",  "for", "the", "and", "de", "la", "der", "van",
                                                        "von", "bin", "al",  "-",   ".",  "&",  "du",  "to"};
  return std::find(kJoints.begin(), kJoints.end(), key) != kJoints.end();
}

// Longest run of capitalised words that ends the segment or is its last one, joints inside allowed.
Range NameRun(const View& v, Range r) {
  Range best;
  for (std::uint32_t i = r.begin; i < r.end;) {
    if (!IsNameWord(v[i]) && !(v[i].kind == text::TokenKind::kNumber && i + 1 < r.end && v[i + 1].capitalised)) {
      ++i;
      continue;
    }
    std::uint32_t end = i + 1;
    for (std::uint32_t j = end; j < r.end && j < end + 3; ++j) {
      if (IsNameWord(v[j]) || v[j].kind == text::TokenKind::kNumber)
        end = j + 1;
      else if (!IsNameJoint(v.Key(j)) && v.Key(j) != "'s")
        break;
      else if (v.Key(j) == "'s")
        break;
    }
    if (best.empty() || best.end <= i) best = {i, end};
    i = end;
  }
  return best;
}

// Ranks and offices before a person's name fall away: "Pentagon Press Secretary Rear Adm. John Kirby".
Range WithoutTitles(const View& v, Range name) {
  // "Interior Ministry" is a body, though "Interior Minister" is an office.
  if (name.empty() || v[name.end - 1].Is(kBodyNoun)) return name;
  for (std::uint32_t i = name.end; i-- > name.begin;) {
    if (!v[i].Is(kTitle | kSpeakerNoun) && v.Key(i) != "spokesman") continue;
    std::uint32_t next = i + 1;
    while (next < name.end && v.Key(next) == ".") ++next;
    if (next < name.end && IsNameWord(v[next]) && !v[next].Is(kPreposition)) return {next, name.end};
    break;
  }
  return name;
}

std::string Text(const View& v, Range r) {
  while (!r.empty() && (v.Key(r.end - 1) == "." || v.Key(r.end - 1) == ",") &&
         !(v.Key(r.end - 1) == "." && r.size() > 1 && v[r.end - 2].key.size() == 1))
    --r.end;
  std::string out;
  for (std::uint32_t i = r.begin; i < r.end; ++i) {
    if (i > r.begin && v[i].span.begin() > v[i - 1].span.end()) out += ' ';
    out += v[i].span.Of(v.text());
  }
  return out;
}

bool IsAcronym(const View& v, std::uint32_t i) {
  const std::string_view word = v[i].span.Of(v.text());
  if (word.size() < 2 || word.size() > 8) return false;
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || (c >= '0' && c <= '9'); });
}

std::string AcronymBehind(const View& v, Range phrase) {
  for (std::uint32_t i = phrase.begin; i + 2 < phrase.end; ++i)
    if (v.Key(i) == "(" && v.Key(i + 2) == ")" && IsAcronym(v, i + 1)) return std::string(v[i + 1].span.Of(v.text()));
  return {};
}

bool HasClass(const View& v, Range r, std::uint32_t classes) {
  for (std::uint32_t i = r.begin; i < r.end; ++i)
    if (v[i].Is(classes)) return true;
  return false;
}
bool HasKey(const View& v, Range r, std::string_view key) {
  for (std::uint32_t i = r.begin; i < r.end; ++i)
    if (v.Key(i) == key) return true;
  return false;
}

bool IsSocial(const View& v, Range r) {
  return HasKey(v, r, "twitter") || HasKey(v, r, "facebook") || HasKey(v, r, "telegram") || HasKey(v, r, "instagram") ||
         HasKey(v, r, "youtube") || HasKey(v, r, "reddit") || HasKey(v, r, "tumblr") || HasKey(v, r, "whatsapp") ||
         HasKey(v, r, "tiktok") || HasKey(v, r, "internet") || HasKey(v, r, "@") || HasKey(v, r, "bloggers") ||
         (HasKey(v, r, "social") && HasKey(v, r, "media"));
}

// "the internet", "social media sites", "Twitter and Facebook": whoever posts there, nobody's account.
bool IsNetworkAtLarge(const View& v, Range r) {
  constexpr auto kNetworks =
      std::to_array<std::string_view>({"internet", "twitter", "facebook", "instagram", "tumblr", "reddit", "youtube",
                                       "web", "whatsapp", "telegram", "tiktok", "blogosphere"});
  constexpr auto kAround =
      std::to_array<std::string_view>({"the", "and", "social", "media", "networks", "network", "networking", "sites",
                                       "platforms", "world", "wide", "other", "various", ",", "websites"});
  std::size_t networks = 0;
  bool social = false;
  for (std::uint32_t i = r.begin; i < r.end; ++i) {
    const std::string_view key = v.Key(i);
    if (std::ranges::find(kNetworks, key) != kNetworks.end())
      networks += key == "internet" || key == "web" || key == "blogosphere" ? 2 : 1;
    else if (std::ranges::find(kAround, key) == kAround.end())
      return false;
    social = social || (key == "social" && v.Key(i + 1) != "worker");
  }
  return networks >= 2 || social;
}

// States and their organs speak officially.
bool IsOfficialBody(std::string_view key) {
  constexpr std::array<std::string_view, 17> kWords = {
      "ministry",       "government", "police",   "pentagon", "kremlin", "department",  "embassy", "army",   "military",
      "administration", "parliament", "congress", "court",    "council", "authorities", "house",   "command"};
  return std::find(kWords.begin(), kWords.end(), key) != kWords.end();
}

SourceKind NamedKind(const View& v, Range phrase, Range name, std::uint32_t head) {
  if (IsMedium(v, phrase)) {
    std::string folded;
    for (const char c : Text(v, name)) folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto known = KnownMedium(folded);
    const bool agency = known ? known->agency : HasKey(v, phrase, "agency");
    return agency ? SourceKind::kAgency : SourceKind::kOutlet;
  }
  if (IsSocial(v, name)) return SourceKind::kSocialMedia;
  const Word& last = v[name.end - 1];
  if (v[head].Is(kDocumentNoun)) return SourceKind::kDocument;
  if (IsOfficialBody(last.key) || IsOfficialBody(v[head].key)) return SourceKind::kOfficial;
  if (last.Is(kBodyNoun) || HasClass(v, name, kPreposition) || HasClass(v, name, kBodyNoun) ||
      IsAcronym(v, name.end - 1))
    return SourceKind::kOrganisation;
  const Range before{phrase.begin, name.begin};
  const bool office = HasClass(v, before, kTitle) && !HasKey(v, before, "mr") && !HasKey(v, before, "mrs") &&
                      !HasKey(v, before, "ms") && !HasKey(v, before, "dr");
  return office ? SourceKind::kOfficial : SourceKind::kPerson;
}

Voice Pronoun(const View& v, Range r) {
  Voice voice;
  voice.shape = VoiceShape::kPronoun;
  voice.name = Text(v, r);
  const std::string_view key = v.Key(r.begin);
  if (key == "they" || key == "we") voice.kind = SourceKind::kGroup;
  if (key == "it" || key == "which") voice.kind = SourceKind::kOrganisation;
  return voice;
}

bool IsUnnamed(const View& v, Range r) {
  return HasKey(v, r, "source") || HasKey(v, r, "sources") || HasKey(v, r, "insider") || HasKey(v, r, "insiders") ||
         HasKey(v, r, "anonymous") || HasKey(v, r, "unnamed") || HasKey(v, r, "unidentified") ||
         HasKey(v, r, "familiar") || HasKey(v, r, "official") || HasKey(v, r, "officials");
}

// "the former diplomat", "the senator": a description of somebody named before, not of an unnamed voice.
bool IsOffice(const View& v, Range r, std::uint32_t head) {
  constexpr std::array<std::string_view, 28> kOffices = {
      "president", "senator",   "governor",   "congressman", "congresswoman", "mayor",       "minister",
      "lawmaker",  "secretary", "chairman",   "billionaire", "businessman",   "candidate",   "nominee",
      "diplomat",  "actor",     "singer",     "author",      "professor",     "king",        "prince",
      "pope",      "general",   "ambassador", "chancellor",  "director",      "frontrunner", "front-runner"};
  const bool office = std::find(kOffices.begin(), kOffices.end(), v.Key(head)) != kOffices.end();
  return office || (HasKey(v, r, "former") && v[head].Is(kSpeakerNoun) && v.Key(head) != "official");
}

// "the inspector", "the airline": one of its kind in its article, though no name is given. Who wants no name stays so.
bool SinglesOut(const View& v, Range segment) { return !IsUnnamed(v, segment) && segment.size() <= 5; }

SourceKind RoleKind(const View& v, std::uint32_t head) {
  constexpr auto kHouses = std::to_array<std::string_view>(
      {"airline",  "airport", "school",       "mission",    "inspectorate", "laboratory",  "lab",       "clinic",
       "museum",   "gallery", "factory",      "mill",       "port",         "operator",    "regulator", "developer",
       "brewery",  "hotel",   "church",       "label",      "manufacturer", "supplier",    "retailer",  "chain",
       "carrier",  "league",  "constabulary", "coastguard", "society",      "cooperative", "academy",   "college",
       "tribunal", "insurer", "producer",     "utility",    "charity",      "maker",       "store",     "venue"});
  if (v[head].Is(kTitle)) return SourceKind::kOfficial;
  return std::ranges::find(kHouses, v.Key(head)) != kHouses.end() ? SourceKind::kOrganisation : SourceKind::kAnonymous;
}

// The words that describe, without article, relative clause and apposition.
Voice Described(const View& v, Range segment, Range bare, std::uint32_t head) {
  Voice voice;
  voice.name = Text(v, {bare.begin, std::min(bare.end, bare.begin + kMostDescriptionWords)});
  const bool definite =
      v.Key(segment.begin) == "the" || v.Key(segment.begin) == "this" || v.Key(segment.begin) == "that";
  voice.shape = VoiceShape::kAnonymous;
  if (v[head].Is(kDocumentNoun))
    voice.kind = SourceKind::kDocument;
  else if (v[head].Is(kMediumNoun))
    voice.kind = v.Key(head) == "agency" ? SourceKind::kAgency : SourceKind::kOutlet;
  else if (IsOfficialBody(v.Key(head)))
    voice.kind = SourceKind::kOfficial;
  else if (v[head].Is(kBodyNoun) || v.Key(head) == "monitor")
    voice.kind = SourceKind::kOrganisation;
  else if (IsSocial(v, segment))
    voice.kind = SourceKind::kSocialMedia;
  else
    voice.kind = IsUnnamed(v, segment) || !v.Key(head).ends_with("s") ? SourceKind::kAnonymous : SourceKind::kGroup;
  if (voice.kind == SourceKind::kAnonymous && definite && SinglesOut(v, segment)) voice.kind = RoleKind(v, head);
  const bool thing = v[head].Is(kDocumentNoun | kMediumNoun | kBodyNoun | kTitle);
  const bool short_form = bare.size() <= 3;
  if (definite && short_form && thing) voice.shape = VoiceShape::kDescription;
  if (definite && bare.size() <= 5 && IsOffice(v, bare, head)) {
    voice.shape = VoiceShape::kDescription;
    voice.kind = SourceKind::kPerson;
  }
  return voice;
}

// "Sen. Ada Marr of Kesh" is "Ada Marr"; "Ministry of Works" stays whole.
Range WithoutOrigin(const View& v, Range run) {
  if (!v[run.begin].Is(kTitle)) return run;
  for (std::uint32_t i = run.begin + 2; i < run.end; ++i)
    if (v[i].Is(kPreposition)) {
      const Range name = WithoutTitles(v, {run.begin, i});
      return name.begin > run.begin ? name : run;
    }
  return run;
}

// "Website Orel Report" is "Orel Report".
Range WithoutMediumNoun(const View& v, Range name) {
  if (name.size() > 1 &&
      (v.Key(name.begin) == "website" || v.Key(name.begin) == "newspaper" || v.Key(name.begin) == "magazine" ||
       v.Key(name.begin) == "site" || v.Key(name.begin) == "sites"))
    ++name.begin;
  return name;
}

// The name that owns a document: "an Orel Press report", "a report from Orel Press", "a statement by the ministry".
Range Owner(const View& v, Range phrase, Range bare, std::uint32_t head) {
  if (!v[head].Is(kDocumentNoun) || v[head].capitalised) return {};
  std::uint32_t begin = head;
  while (begin > bare.begin &&
         (v.Key(begin - 1) == "news" || v.Key(begin - 1) == "new" || v.Key(begin - 1) == "press" ||
          v.Key(begin - 1) == "'s" || v.Key(begin - 1) == "recent"))
    --begin;
  std::uint32_t first = begin;
  while (first > bare.begin && IsNameWord(v[first - 1]) && !IsTimeWord(v, first - 1)) --first;
  if (first < begin) return {first, begin};
  for (std::uint32_t i = head + 1; i + 1 < phrase.end; ++i) {
    if (v.Key(i) != "from" && v.Key(i) != "by" && v.Key(i) != "in" && v.Key(i) != "on") continue;
    const Range rest{i + 1, phrase.end};
    const Range bare_rest = WithoutArticle(v, rest);
    const Range name = NameRun(v, HeadSegment(v, bare_rest));
    if (!name.empty() && !IsTimeWord(v, name.begin) && name.begin <= bare_rest.begin + 4) return name;
  }
  return {};
}

// "a website called Orel Oddities".
Range CalledName(const View& v, Range phrase) {
  for (std::uint32_t i = phrase.begin + 1; i + 1 < phrase.end; ++i)
    if ((v.Key(i) == "called" || v.Key(i) == "named" || v.Key(i) == "dubbed") && v[i + 1].capitalised)
      return NameRun(v, HeadSegment(v, {i + 1, phrase.end}));
  return {};
}

// The outlet whose kind stands before its name: "supernatural website Orel Oddities".
Range NameBehindMedium(const View& v, Range bare) {
  for (std::uint32_t i = bare.begin; i + 1 < bare.end; ++i) {
    if (!v[i].Is(kMediumNoun) || v[i].capitalised) continue;
    std::uint32_t next = i + 1;
    while (next < bare.end && v[next].Is(kDeterminer)) ++next;
    if (next < bare.end && IsNameWord(v[next])) return {next, bare.end};
  }
  return {};
}

// "Gulf media outlets", "several newspapers": many outlets, named by where they are at most.
bool AreMedia(const View& v, Range bare, std::uint32_t head) {
  constexpr auto kMany =
      std::to_array<std::string_view>({"media", "outlets", "newspapers", "papers", "sites", "websites", "tabloids",
                                       "broadcasters", "channels", "blogs", "dailies"});
  return !v[head].capitalised && std::ranges::find(kMany, v.Key(head)) != kMany.end() && head + 1 == bare.end;
}

// The name at `run` inside the phrase, its titles off.
Voice Named(const View& view, Range phrase, Range run, std::uint32_t head) {
  Voice voice;
  const bool person_like = !HasClass(view, {run.begin, run.end}, kPreposition);
  Range name = person_like ? WithoutTitles(view, run) : WithoutOrigin(view, run);
  name = WithoutMediumNoun(view, name);
  voice.name = Text(view, name);
  voice.kind = NamedKind(view, phrase, name, head);
  voice.acronym = AcronymBehind(view, phrase);
  if (name.begin > run.begin && voice.kind == SourceKind::kPerson && !view[run.begin].Is(kTitle))
    voice.kind = SourceKind::kOfficial;
  return voice;
}

// "assistant manager for marketing Ada Marr": a name of several words that closes a description.
Range TrailingName(const View& v, Range r, std::uint32_t head) {
  std::uint32_t begin = r.end;
  while (begin > r.begin && (IsNameWord(v[begin - 1]) || (v.Key(begin - 1) == "." && begin > r.begin + 1))) --begin;
  while (begin < r.end && !IsNameWord(v[begin])) ++begin;
  const bool described = begin > head && begin > r.begin + 1 &&
                         !v[begin - 1].Is(kPreposition | kDeterminer | kConjunction | kPossessive) &&
                         v.Key(begin - 1) != "'s" && v[begin - 1].kind == text::TokenKind::kWord;
  return described && r.end - begin >= 2 && !v[r.end - 1].Is(kBodyNoun | kMediumNoun) ? Range{begin, r.end} : Range{};
}

// The run of capitalised words that holds the head; else the longest.
Range RunWith(const View& v, Range r, std::uint32_t head) {
  if (!IsNameWord(v[head])) return NameRun(v, {r.begin, head + 1});
  std::uint32_t begin = head;
  while (begin > r.begin && (IsNameWord(v[begin - 1]) || v[begin - 1].kind == text::TokenKind::kNumber ||
                             (begin > r.begin + 1 && IsNameWord(v[begin - 2]) && IsNameJoint(v.Key(begin - 1)))))
    --begin;
  while (begin < head && !IsNameWord(v[begin]) && v[begin].kind != text::TokenKind::kNumber) ++begin;
  const Range run = NameRun(v, {begin, r.end});
  return run.Contains(head) ? run : Range{begin, head + 1};
}

// The owner of a document as a voice; never a person's first guess when it is a medium.
Voice Owned(const View& v, Range owner) {
  Voice voice = Named(v, owner, owner, owner.end - 1);
  if (voice.kind == SourceKind::kPerson && owner.size() == 1) voice.kind = SourceKind::kOrganisation;
  return voice;
}
Voice AsOutlet(Voice voice) {
  if (voice.kind != SourceKind::kAgency) voice.kind = SourceKind::kOutlet;
  return voice;
}

}  // namespace

Voice ReadVoice(const View& view, Range phrase) {
  if (phrase.empty()) return {};
  if (IsNetworkAtLarge(view, phrase)) return {VoiceShape::kAnonymous, SourceKind::kSocialMedia, "social media", {}};
  if (view[phrase.begin].Is(kSubject | kRelative) ||
      (phrase.size() == 1 && (view.Key(phrase.begin) == "that" || view[phrase.begin].Is(kPossessive))))
    return Pronoun(view, phrase);
  const Range segment = HeadSegment(view, phrase);
  const Range bare = WithoutArticle(view, segment);
  const std::uint32_t head = HeadWord(view, bare);
  if (const Range called = CalledName(view, phrase); !called.empty()) {
    Voice voice = Named(view, phrase, called, head);
    return HasClass(view, {phrase.begin, called.begin}, kMediumNoun) ? AsOutlet(std::move(voice)) : voice;
  }
  if (const Range owner = Owner(view, phrase, bare, head); !owner.empty()) return Owned(view, owner);
  if (const Range outlet_name = NameBehindMedium(view, bare); !outlet_name.empty())
    return AsOutlet(Named(view, phrase, outlet_name, outlet_name.end - 1));
  if (const Range tail = TrailingName(view, bare, head); !tail.empty()) return Named(view, phrase, tail, head);
  if (AreMedia(view, bare, head)) {
    Voice media = Described(view, segment, bare, head);
    if (media.kind != SourceKind::kSocialMedia) media.kind = SourceKind::kOutlet;
    media.shape = VoiceShape::kAnonymous;
    return media;
  }
  const Range run = RunWith(view, bare, head);
  // A capitalised head names somebody; "a Durex spokesman" describes one.
  const bool opening = bare.begin == run.begin && run.size() == 1 &&
                       view[run.begin].Is(kSpeakerNoun | kDocumentNoun | kBodyNoun | kMediumNoun) && bare.size() <= 3;
  const bool named = run.Contains(head) && IsNameWord(view[head]) && !opening;
  const bool outlet = !named && !run.empty() && IsMedium(view, segment);
  if (!named && !outlet) {
    // "local sources, Ada Marr among them" keeps its description; "spokesman, Ada Marr" has a name behind the comma.
    const Range rest{std::min(segment.end + 1, phrase.end), phrase.end};
    const Range behind = NameRun(view, rest);
    const bool name_behind = segment.end < phrase.end && view.Key(segment.end) == "," &&
                             behind.size() >= (view[head].Is(kMediumNoun) ? 1U : 2U) && behind.begin == rest.begin;
    if (name_behind && view[head].Is(kMediumNoun)) return AsOutlet(Named(view, phrase, behind, behind.end - 1));
    if (name_behind) return ReadVoice(view, rest);
    return Described(view, segment, bare, head);
  }
  return Named(view, phrase, run, head);
}

}  // namespace stemma::attribution
