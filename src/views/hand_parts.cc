#include "views/hand_parts.h"

#include <algorithm>

namespace stemma::views {
namespace {

bool MovesMentions(const HandEntry& entry) {
  return Active(entry) && (entry.kind == "merge_claims" || entry.kind == "split_claim");
}

}  // namespace

Needles NeedlesOf(const std::vector<HandEntry>& entries) {
  Needles out;
  for (const HandEntry& entry : entries)
    for (const char* name : {"names", "name", "articles", "claims", "claim", "from", "to"})
      if (const auto at = entry.target.find(name); at != entry.target.end()) out.AddAll(*at);
  return out;
}

Cut ClaimCut(const std::vector<HandEntry>& entries) {
  if (std::ranges::any_of(entries, MovesMentions)) return {};
  const Cut mentions = {.kind = Cut::Kind::kSome,
                        .members = {},
                        .keep = "\"unnamed\":true",
                        .behind = "\"source\":{\"name\":",
                        .once = true};
  return {.kind = Cut::Kind::kMembers, .members = {{"mentions", mentions}}};
}

Cut GraphCut() {
  const Cut some = {.kind = Cut::Kind::kSome};
  return {.kind = Cut::Kind::kMembers, .members = {{"nodes", some}, {"edges", some}}};
}

Cut StoryCut(const std::vector<HandEntry>& entries) {
  const Cut letters = {.kind = Cut::Kind::kLetters};
  return {.kind = Cut::Kind::kMembers,
          .members = {{"articles", {.kind = Cut::Kind::kSome}},
                      {"passages", letters},
                      {"coverage", letters},
                      {"places", letters},
                      {"claim", ClaimCut(entries)},
                      {"graph", GraphCut()}}};
}

}  // namespace stemma::views
