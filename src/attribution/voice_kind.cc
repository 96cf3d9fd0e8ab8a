#include "attribution/voice_kind.h"

#include <algorithm>
#include <array>
#include <string>

#include "attribution/media.h"
#include "attribution/voice_name.h"

namespace stemma::attribution {
namespace {

bool IsAcronym(const View& v, std::uint32_t i) {
  const std::string_view word = v[i].span.Of(v.text());
  if (word.size() < 2 || word.size() > 8) return false;
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || (c >= '0' && c <= '9'); });
}

bool IsUnnamed(const View& v, Range r) {
  return HasKey(v, r, "source") || HasKey(v, r, "sources") || HasKey(v, r, "insider") || HasKey(v, r, "insiders") ||
         HasKey(v, r, "anonymous") || HasKey(v, r, "unnamed") || HasKey(v, r, "unidentified") ||
         HasKey(v, r, "familiar") || HasKey(v, r, "official") || HasKey(v, r, "officials");
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

}  // namespace

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

// "Gulf media outlets", "several newspapers": many outlets, named by where they are at most.
bool AreMedia(const View& v, Range bare, std::uint32_t head) {
  constexpr auto kMany =
      std::to_array<std::string_view>({"media", "outlets", "newspapers", "papers", "sites", "websites", "tabloids",
                                       "broadcasters", "channels", "blogs", "dailies"});
  return !v[head].capitalised && std::ranges::find(kMany, v.Key(head)) != kMany.end() && head + 1 == bare.end;
}

SourceKind DescribedKind(const View& v, Range segment, std::uint32_t head, bool definite) {
  if (v[head].Is(kDocumentNoun)) return SourceKind::kDocument;
  if (v[head].Is(kMediumNoun)) return v.Key(head) == "agency" ? SourceKind::kAgency : SourceKind::kOutlet;
  if (IsOfficialBody(v.Key(head))) return SourceKind::kOfficial;
  if (v[head].Is(kBodyNoun) || v.Key(head) == "monitor") return SourceKind::kOrganisation;
  if (IsSocial(v, segment)) return SourceKind::kSocialMedia;
  const bool many = v.Key(head).ends_with("s") && !IsUnnamed(v, segment);
  if (many) return SourceKind::kGroup;
  return definite && SinglesOut(v, segment) ? RoleKind(v, head) : SourceKind::kAnonymous;
}

}  // namespace stemma::attribution
