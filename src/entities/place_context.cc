#include "entities/place_context.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "entities/name_lexicon.h"
#include "text/stem.h"

namespace stemma::entities {
namespace {

template <std::size_t N>
bool In(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

constexpr std::array<std::string_view, 12> kStrict = {"in",      "near",   "outside",     "inside",
                                                      "across",  "around", "throughout",  "toward",
                                                      "towards", "into",   "surrounding", "downtown"};
constexpr std::array<std::string_view, 8> kLoose = {"from", "to", "at", "of", "via", "through", "between", "and"};
constexpr std::array<std::string_view, 22> kDirections = {
    "northern",     "southern",  "eastern",   "western",   "central",   "north",        "south",        "east",
    "west",         "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern",
    "southwestern", "nearby",    "downtown",  "upstate",   "suburban",  "rural"};

constexpr std::array<std::string_view, 6> kDivisions = {"province", "governorate", "oblast",
                                                        "region",   "prefecture",  "muhafazat"};

// What moves or lies before "from", "to", "at" a place: "flew from Brinholt", "the road to Brinholt".
constexpr auto kMotions = std::to_array<std::string_view>(
    {"flew",     "flown",    "drove",     "driven",     "travelled",  "traveled", "fled",      "marched",
     "sailed",   "road",     "highway",   "bus",        "train",      "ferry",    "flight",    "flights",
     "convoy",   "arrived",  "landed",    "evacuated",  "airlifted",  "families", "villagers", "residents",
     "refugees", "withdrew", "retreated", "kilometres", "kilometers", "km",       "miles"});
// What stands at a place: "the depot at Brinholt".
constexpr auto kStanding = std::to_array<std::string_view>(
    {"barracks", "garrison", "checkpoint", "airfield", "depot", "crossing", "customs", "bridge", "ford", "crossroads"});
// What a place has, before "of".
constexpr auto kOfPlaces = std::to_array<std::string_view>(
    {"edge", "mayor", "residents", "hamlet", "settlement", "port", "harbour", "harbor", "hills", "streets", "villagers",
     "governor", "outpost", "island", "commune", "canton", "enclave", "bishop", "siege"});

// What armies and travellers do to places, right before them.
constexpr auto kDeeds = std::to_array<std::string_view>({"entered", "reached", "retook", "recaptured", "stormed",
                                                         "besieged", "shelled", "overran", "encircled", "occupied"});
// What a place's name stands before, with "the" before it: "the Brinholt crossing".
constexpr auto kSites = std::to_array<std::string_view>(
    {"crossing", "checkpoint", "valley", "mine",       "dam",        "airfield", "airstrip",
     "oilfield", "enclave",    "pocket", "peninsula",  "hamlet",     "junction", "area",
     "river",    "settlement", "bridge", "crossroads", "roundabout", "viaduct"});
// What is built at a place and goes by its name: "the Brinholt radar station", "the Brinholt prison".
constexpr auto kBuilt = std::to_array<std::string_view>(
    {"station",    "refinery", "mine",     "base",      "prison",     "jail",      "quarry",
     "barracks",   "terminal", "range",    "monastery", "lighthouse", "reservoir", "depot",
     "cosmodrome", "garrison", "cemetery", "landfill",  "smelter",    "reactor"});
constexpr auto kPower =
    std::to_array<std::string_view>({"power", "nuclear", "chemical", "hydroelectric", "sewage", "desalination"});
constexpr auto kStations = std::to_array<std::string_view>({"radio", "tv", "television", "news", "petrol", "gas"});

// "the Korean peninsula", "the Scottish area".
bool IsAdjective(std::string_view word) {
  return word.ends_with("ish") || word.ends_with("ese") || word.ends_with("ian") || word.ends_with("ean") ||
         word.ends_with("ental");
}

bool Has(const auto& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

// What is built stands at `at`, or behind one word that says what for.
bool IsBuilt(const Reading& r, std::size_t at) {
  if (Has(kBuilt, r.Lower(at))) return !r[at].capitalised;
  if (r[at].capitalised || !r.SameSentence(at, at + 1) || r[at + 1].capitalised) return false;
  if (r.Is(at + 1, "plant")) return Has(kPower, r.Lower(at));
  return r[at].kind == text::TokenKind::kWord && Has(kBuilt, r.Lower(at + 1)) && !Has(kStations, r.Lower(at)) &&
         !text::IsStopWord(r.Lower(at));
}

// "Brinholt, a village of 300", "the river Sarvele".
constexpr auto kKinds = std::to_array<std::string_view>(
    {"village",  "town",    "hamlet",       "city",          "suburb",       "settlement", "port",
     "island",   "outpost", "municipality", "neighbourhood", "neighborhood", "river",      "lake",
     "mountain", "volcano", "peninsula",    "valley",        "strait",       "reservoir",  "stream"});

// "a village", "a small fishing village", behind the comma at `comma`.
bool IsKindOfPlace(const Reading& r, std::size_t comma) {
  constexpr std::size_t kReach = 5;
  if (!r.Is(comma + 1, "a") && !r.Is(comma + 1, "an") && !r.Is(comma + 1, "the")) return false;
  for (std::size_t i = comma + 2; i < comma + kReach && r.SameSentence(comma, i); ++i) {
    if (r[i].kind != text::TokenKind::kWord || r[i].capitalised) return false;
    if (std::ranges::find(kKinds, r.Lower(i)) == kKinds.end()) continue;
    return i + 1 >= r.size() || r[i + 1].kind != text::TokenKind::kWord || text::IsStopWord(r.Lower(i + 1));
  }
  return false;
}

bool IsMotion(std::string_view word) { return std::ranges::find(kMotions, word) != kMotions.end(); }

bool IsDirection(const Reading& r, std::size_t i) { return In(kDirections, r.Lower(i)) || r.Is(i, "-"); }

}  // namespace

PlaceContext ContextOfPlace(const Reading& r, std::size_t begin, std::size_t end) {
  PlaceContext out;
  std::size_t at = begin;
  while (at > 0 && r.SameSentence(at - 1, begin) && (IsDirection(r, at - 1) || r.Is(at - 1, "the"))) --at;
  if (at > 0 && r.SameSentence(at - 1, begin)) {
    const std::string_view word = r.Lower(at - 1);
    out.strict = In(kStrict, word) || Has(kDeeds, word);
    // "the village, Brinholt," and "the village Brinholt".
    const std::size_t noun = word == "," ? 2 : 1;
    if (at > noun && r.Is(at - noun - 1, "the") && Has(kKinds, r.Lower(at - noun))) out.named = true;
    out.preposition = out.strict || In(kLoose, word);
    if ((word == "from" || word == "to" || word == "at") && at > 1 && r.SameSentence(at - 2, begin))
      out.strict = out.strict || IsMotion(r.Lower(at - 2));
    if (word == "at" && at > 1 && r.SameSentence(at - 2, begin)) out.strict |= Has(kStanding, r.Lower(at - 2));
    if (word == "of" && at > 1) {
      const std::string_view head = r.Lower(at - 2);
      out.strict = std::ranges::find(kOfPlaces, head) != kOfPlaces.end();
      out.named = IsPlaceClass(head) || head == "outskirts" || head == "east" || head == "west" || head == "north" ||
                  head == "south";
      out.division = In(kDivisions, head);
    }
    if (word == "," && at > 1) out.comma_before = r[at - 2].capitalised;
  }
  if (end < r.size() && r.SameSentence(begin, end)) {
    const std::string_view next = r.Lower(end);
    if (IsPlaceClass(next) && next != "camp" && next != "region's") {
      out.named = true;
      out.division = out.division || In(kDivisions, next);
    }
    if (((Has(kSites, next) && !r[end].capitalised) || IsBuilt(r, end)) && !IsAdjective(r.Lower(end - 1)) &&
        begin > 0 && r.Is(begin - 1, "the"))
      out.named = true;
    if (next == "," && IsKindOfPlace(r, end)) out.named = true;
    out.comma_after = next == "," && end + 1 < r.size() && r.SameSentence(begin, end + 1) && r[end + 1].capitalised;
  }
  return out;
}

}  // namespace stemma::entities
