// Carried by: who passed on or saw what another one says: "A note from the clinic, seen by the Echo, lists nine cases",
// "a message forwarded by relatives said". Declared in phrases.h; rows 15 and 16 of the inventory.
#include <algorithm>
#include <array>
#include <optional>

#include "attribution/media.h"
#include "attribution/noun_phrase.h"
#include "attribution/phrases.h"
#include "attribution/speech.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kReach = 30;  // tokens between the participle and the cue of what it carries

constexpr auto kCarrying = std::to_array<std::string_view>({"aired", "broadcast", "carried", "circulated", "forwarded",
                                                            "leaked", "obtained", "passed", "played", "read", "relayed",
                                                            "reviewed", "seen", "shared", "transmitted", "viewed"});
constexpr auto kMerelySaw = std::to_array<std::string_view>({"obtained", "reviewed", "seen", "viewed"});

template <std::size_t N>
bool Among(const std::array<std::string_view, N>& words, std::string_view key) {
  return std::ranges::binary_search(words, key);
}

// Position of "by" behind the participle at `i`, a particle stepped over; 0 for none.
std::uint32_t ByBehind(const View& v, std::uint32_t i) {
  const std::string_view next = v.Key(i + 1);
  const bool particle = next == "on" || next == "along" || next == "out" || next == "around" || next == "exclusively";
  const std::uint32_t at = i + (particle ? 2 : 1);
  return v.Key(at) == "by" ? at : 0;
}

// What is carried: the first attribution of the sentence whose source holds or touches the participle, or stands right
// behind its "by", and whose cue stands behind it.
std::optional<std::size_t> Carried(const View& v, const std::vector<Relation>& out, std::uint32_t i, std::uint32_t by) {
  const auto [first, last] = RelationsNear(v, out, i);
  for (std::size_t k = first; k < last; ++k) {
    const Relation& r = out[k];
    if (r.cue.empty() || r.source.empty() || r.relay || r.parent || Holds(r.cue, i)) continue;
    const std::uint32_t cue = r.cue.front().begin;
    if (cue <= i || cue - i > kReach || v[cue].sentence != v[i].sentence) continue;
    if ((r.source.begin < i && i <= r.source.end + 1) || r.source.begin == by + 1) return k;
  }
  return std::nullopt;
}

// `cue_at`: for each token the relation whose cue it is part of, or -1.
void Read(const View& v, std::uint32_t i, const std::vector<std::int32_t>& cue_at, std::vector<Relation>& out) {
  const std::uint32_t by = ByBehind(v, i);
  if (by == 0 || i == 0 || v[i - 1].Is(kAuxiliary)) return;
  const auto carried = Carried(v, out, i, by);
  if (!carried) return;
  const Range region = Region(v, i);
  Relation& inner = out[*carried];
  Relation outer;
  outer.source = BarePhraseAfter(v, by + 1, std::min(region.end, inner.cue.front().begin));
  // Only a medium that saw a paper is a hop; who passes it on may be anybody.
  if (outer.source.empty() || (Among(kMerelySaw, v.Key(i)) && !HearsNews(v, outer.source))) return;
  outer.cue = {{i, by + 1}};
  const std::uint32_t end = v.Key(i - 1) == "," ? i - 1 : i;
  const Range thing = inner.source.begin < i ? Range{inner.source.begin, end} : PhraseBefore(v, end, region.begin);
  if (thing.empty()) return;
  inner.source = thing;
  outer.content = inner.content;
  outer.content.push_back(inner.source);
  outer.relay = true;
  outer.confidence = 0.7;
  outer.kind = inner.kind;
  Tidy(v, outer);
  if (outer.content.empty()) return;
  // Another finder may have read the participle as where something was had from.
  inner.parent = cue_at[i] >= 0 ? static_cast<std::size_t>(cue_at[i]) : out.size();
  if (cue_at[i] >= 0)
    out[static_cast<std::size_t>(cue_at[i])] = std::move(outer);
  else
    out.push_back(std::move(outer));
}

}  // namespace

void FindCarriedBy(const View& view, std::vector<Relation>& out) {
  std::vector<std::int32_t> cue_at(view.size(), -1);
  for (std::size_t k = 0; k < out.size(); ++k)
    for (const Range c : out[k].cue)
      for (std::uint32_t i = c.begin; i < c.end; ++i) cue_at[i] = static_cast<std::int32_t>(k);
  for (std::uint32_t i = 1; i + 2 < view.size(); ++i)
    if (Among(kCarrying, view.Key(i))) Read(view, i, cue_at, out);
}

}  // namespace stemma::attribution
