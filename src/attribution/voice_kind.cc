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

// Who wants no name stays unnamed, however definite; a long description is a clause misread.
bool SinglesOut(const View& v, Range segment) { return !IsUnnamed(v, segment) && segment.size() <= 6; }

// Organisations that go under a common noun.
bool IsHouse(std::string_view key) {
  static constexpr auto kHouses = std::to_array<std::string_view>(
      {"airline",   "airport",  "school",     "mission",      "inspectorate", "laboratory", "lab",         "clinic",
       "museum",    "gallery",  "factory",    "mill",         "port",         "operator",   "regulator",   "developer",
       "brewery",   "hotel",    "church",     "label",        "manufacturer", "supplier",   "retailer",    "chain",
       "carrier",   "league",   "society",    "constabulary", "coastguard",   "insurer",    "cooperative", "academy",
       "college",   "tribunal", "producer",   "utility",      "charity",      "maker",      "store",       "venue",
       "brigade",   "trust",    "opposition", "camp",         "brand",        "consortium", "contractor",  "unit",
       "publisher", "seller",   "shop",       "restaurant",   "startup",      "union",      "hospital",    "giant",
       "navy",      "service",  "agency",     "mine",         "pub",          "bakery",     "cinema",      "theatre"});
  return std::ranges::find(kHouses, key) != kHouses.end();
}

// Things that say something by being read or looked at, beyond the lexicon's.
bool IsDocument(const View& v, std::uint32_t head) {
  static constexpr auto kThings = std::to_array<std::string_view>(
      {"accounts",   "act",        "agreement",    "audit",       "authors",   "book",      "booklet",    "brochure",
       "caption",    "card",       "catalogue",    "certificate", "chart",     "chronicle", "clip",       "contract",
       "database",   "diary",      "dossier",      "email",       "emails",    "estimate",  "estimates",  "file",
       "files",      "film",       "flyer",        "footage",     "graphic",   "guidance",  "guidelines", "image",
       "images",     "index",      "inquiry",      "inscription", "invoice",   "journal",   "judgment",   "leaflet",
       "ledger",     "list",       "log",          "logbook",     "logs",      "manifest",  "manual",     "map",
       "memorandum", "minutes",    "notice",       "order",       "petition",  "photo",     "photograph", "photos",
       "picture",    "pictures",   "presentation", "prospectus",  "receipt",   "recording", "register",   "results",
       "returns",    "review",     "rota",         "ruling",      "rules",     "sample",    "samples",    "scan",
       "schedule",   "screenshot", "sheet",        "sheets",      "slide",     "slides",    "statistics", "summary",
       "tape",       "test",       "tests",        "text",        "timetable", "treaty",    "verdict",    "warrant",
       "wording",    "x-ray"});
  return v.Key(head) != "authors" && (v[head].Is(kDocumentNoun) || std::ranges::binary_search(kThings, v.Key(head)));
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

// Nouns for people: the lexicon's, kin, and what ends like one.
bool IsPersonNoun(std::string_view key) {
  static constexpr auto kPeople = std::to_array<std::string_view>(
      {"aunt",     "boss",  "boy",       "child", "clerk",   "cook",      "cousin",  "dad",   "girl",
       "grandson", "guard", "guest",     "host",  "husband", "judge",     "kid",     "lad",   "lass",
       "mate",     "medic", "mother",    "mum",   "nephew",  "niece",     "nurse",   "pal",   "pilot",
       "priest",   "pupil", "publicist", "rival", "spouse",  "star",      "tenant",  "thief", "tutor",
       "uncle",    "vet",   "wife",      "local", "fan",     "team-mate", "teammate"});
  static constexpr auto kThings = std::to_array<std::string_view>(
      {"border", "centre",  "center", "corner",  "counter", "cover",  "disaster", "dinner",  "error", "factor",
       "father", "floor",   "folder", "harbor",  "letter",  "matter", "member",   "number",  "offer", "paper",
       "power",  "quarter", "river",  "shelter", "summer",  "tower",  "water",    "weather", "winter"});
  if ((Lookup(key).classes & (kSpeakerNoun | kTitle)) != 0 || std::ranges::find(kPeople, key) != kPeople.end())
    return true;
  // "Committee" ends like "trustee".
  if ((Lookup(key).classes & kBodyNoun) != 0) return false;
  if (key.ends_with("men")) return true;
  if (key.ends_with("s")) key.remove_suffix(1);
  if (std::ranges::find(kPeople, key) != kPeople.end()) return true;
  if (key.size() < 5 || std::ranges::find(kThings, key) != kThings.end()) return false;
  for (const std::string_view ending : {"er", "or", "ist", "ian", "man", "woman", "person", "ee", "eer"})
    if (key.ends_with(ending)) return true;
  return false;
}

bool IsBodyNoun(std::string_view key) { return IsHouse(key) || (Lookup(key).classes & kBodyNoun) != 0; }

SourceKind DescribedKind(const View& v, Range segment, std::uint32_t head, bool definite) {
  const std::string_view key = v.Key(head);
  if (IsDocument(v, head)) return SourceKind::kDocument;
  if (v[head].Is(kMediumNoun)) return key == "agency" ? SourceKind::kAgency : SourceKind::kOutlet;
  if (IsOfficialBody(key)) return SourceKind::kOfficial;
  if (v[head].Is(kBodyNoun) || key == "monitor") return SourceKind::kOrganisation;
  if (IsSocial(v, segment)) return SourceKind::kSocialMedia;
  const bool singled = definite && SinglesOut(v, segment);
  if (singled && IsHouse(key)) return SourceKind::kOrganisation;
  if (key.ends_with("s") && !IsUnnamed(v, segment)) return SourceKind::kGroup;
  if (!singled || !IsPersonNoun(key)) return SourceKind::kAnonymous;
  return v[head].Is(kTitle) ? SourceKind::kOfficial : SourceKind::kPerson;
}

}  // namespace stemma::attribution
