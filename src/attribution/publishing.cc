#include "attribution/publishing.h"

#include <algorithm>
#include <array>

namespace stemma::attribution {
namespace {

// Sorted, both.
constexpr auto kPublishes = std::to_array<std::string_view>(
    {"aired",    "airs",     "broadcast", "carried", "carries",  "copied",    "copies",   "echoed", "echoes", "filed",
     "gave",     "gives",    "had",       "has",     "lead",     "leads",     "led",      "lifted", "lifts",  "moved",
     "moves",    "picked",   "picks",     "posted",  "posts",    "printed",   "prints",   "put",    "puts",   "ran",
     "relayed",  "relays",   "repeated",  "repeats", "reposted", "reprinted", "reprints", "runs",   "shared", "shares",
     "splashed", "splashes", "told",      "went",    "wired",    "wires"});
constexpr auto kTellsToo = std::to_array<std::string_view>(
    {"announced", "announces", "broadcasts", "files", "forwarded", "forwards", "have", "published", "publishes",
     "reposts", "retells", "retold", "tells", "took", "turned", "turns", "writes", "wrote"});

}  // namespace

bool Publishes(std::string_view key) { return std::ranges::binary_search(kPublishes, key); }

bool PassesNewsOn(std::string_view key) { return Publishes(key) || std::ranges::binary_search(kTellsToo, key); }

}  // namespace stemma::attribution
