#include "reuse/seed_join.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace stemma::reuse {
namespace {

// Seeds that are no run of eight words count only when they stand in few places: "at the end of the" says nothing.
constexpr std::size_t kCommonPlaces = 32;
// Seeds of one shingle that are compared two by two without more ado; larger groups are sorted by run first.
constexpr std::size_t kFewSeeds = 64;
// Meetings waiting before they are counted together.
constexpr std::size_t kPendingMeetings = std::size_t{1} << 18;
// Seeds that share a bucket before the last sort.
constexpr std::size_t kBucketSeeds = 4;
// Bits of the filter of hashes for each seed: an eighth of the hashes that stand once pass it. The filter of a part
// that fits the cache of a core fits it too.
constexpr std::size_t kFilterBits = 8;

using Pieces = std::span<const std::span<const Seed>>;

// Hashes that may stand twice: two bits for each slot, met and met again.
class Repeated {
 public:
  void Read(Pieces pieces, std::size_t seeds) {
    slots_.assign(std::bit_ceil(seeds * kFilterBits / 64 + 1), {});
    for (const std::span<const Seed> piece : pieces)
      for (const Seed& s : piece) {
        Slot& slot = SlotOf(s);
        slot.again |= slot.met & BitOf(s);
        slot.met |= BitOf(s);
      }
  }
  // False only for a hash that no other seed has.
  [[nodiscard]] bool MayHold(const Seed& s) { return (SlotOf(s).again & BitOf(s)) != 0; }

 private:
  struct Slot {
    std::uint64_t met = 0;
    std::uint64_t again = 0;
  };
  Slot& SlotOf(const Seed& s) { return slots_[s.hash_low >> 6 & (slots_.size() - 1)]; }
  static std::uint64_t BitOf(const Seed& s) { return std::uint64_t{1} << (s.hash_low & 63U); }

  std::vector<Slot> slots_;
};

bool ComesBefore(const Seed& x, const Seed& y) { return x.hash() != y.hash() ? x.hash() < y.hash() : x < y; }

// What a thread needs for one part after the other. OPTIMIZATION: its memory is used again.
struct Workplace {
  Repeated repeated;
  std::vector<Seed> kept;
  std::vector<Seed> sorted;
  std::vector<std::uint32_t> ends;
};

// Makes room, which may hold anything.
template <typename T>
void Widen(std::vector<T>& room, std::size_t size) {
  if (room.size() < size) room.resize(size);
}

// The seeds whose hash others may have too, equal hashes side by side: one scatter by leading bits, then small sorts.
// Total order, so the result does not depend on the order that the seeds came in.
std::span<Seed> SortedRepeats(Pieces pieces, Workplace& work) {
  std::size_t all = 0;
  for (const std::span<const Seed> piece : pieces) all += piece.size();
  Widen(work.kept, all + 1);
  std::size_t size = 0;
  work.repeated.Read(pieces, all);
  for (const std::span<const Seed> piece : pieces)
    for (const Seed& s : piece) {
      work.kept[size] = s;
      size += work.repeated.MayHold(s) ? 1 : 0;
    }
  const std::span<const Seed> kept(work.kept.data(), size);
  const std::size_t buckets = std::bit_ceil(size / kBucketSeeds + 1);
  const int shift = 48 - std::countr_zero(buckets);
  std::vector<std::uint32_t>& ends = work.ends;
  ends.assign(buckets + 1, 0);
  for (const Seed& s : kept) ++ends[(s.hash() >> shift) + 1];
  for (std::size_t b = 0; b < buckets; ++b) ends[b + 1] += ends[b];
  Widen(work.sorted, size);
  const std::span<Seed> sorted(work.sorted.data(), size);
  for (const Seed& s : kept) sorted[ends[s.hash() >> shift]++] = s;
  std::size_t begin = 0;
  for (std::size_t b = 0; b < buckets; ++b) {
    if (ends[b] - begin > 1) std::sort(sorted.data() + begin, sorted.data() + ends[b], ComesBefore);
    begin = ends[b];
  }
  return sorted;
}

// The eight words (units) of which `left` stand before the shingle, as a number; 0 where the text ends within them.
// The shingle itself is known. `wanted` units in all.
std::uint64_t RunKey(const Seed& seed, std::size_t left, std::size_t wanted) {
  std::uint64_t key = 1;
  for (std::size_t i = 0; i < left; ++i) {
    if (seed.left[i] == 0) return 0;
    key = key << 8 | seed.left[i];
  }
  for (std::size_t i = 0; i + left < wanted; ++i) {
    if (seed.right[i] == 0) return 0;
    key = key << 8 | seed.right[i];
  }
  return key;
}

bool HasCharacters(const Seed& seed) {
  const auto is_one = [](std::uint8_t unit) { return (unit & 0x80) != 0; };
  return std::ranges::any_of(seed.left, is_one) || std::ranges::any_of(seed.right, is_one);
}

}  // namespace

std::uint32_t SeedJoin::OrderOf(ArticleIndex article) const {
  return options_.order.empty() ? article : options_.order[article];
}

bool SeedJoin::MayPair(const Seed& x, const Seed& y) const {
  if (x.article == y.article) return false;
  return options_.split == 0 || (x.article < options_.split) != (y.article < options_.split);
}

void SeedJoin::Meet(const Seed& x, const Seed& y, std::uint32_t weight) {
  meetings_.push_back(Meeting64::Of(x.article, y.article, weight));
}

std::size_t SeedJoin::MostPlaces() const {
  if (options_.split != 0) return ~std::size_t{0};
  const std::size_t left = options_.most_checks - std::min(checks_, options_.most_checks);
  std::size_t most = options_.most_places;
  for (std::size_t share = options_.most_checks / 2; most > 1 && left <= share; share /= 2) most /= 4;
  return std::max<std::size_t>(most, 1);
}

void SeedJoin::JoinAll(Group group) {
  const bool common = group.size() > kCommonPlaces;
  for (std::size_t i = 0; i < group.size(); ++i) {
    for (std::size_t j = i + 1; j < group.size(); ++j) {
      const Seed& x = group[i];
      const Seed& y = group[j];
      if (!MayPair(x, y) || RunBeganBefore(x, y)) continue;
      if (MayBeLongRun(x, y)) {
        Meet(x, y, Meeting64::kEnough);
      } else if (!common) {
        Meet(x, y, 1);
      }
    }
  }
  checks_ += group.size() * (group.size() - 1) / 2;
}

// Every two that share the run, but for those that shared it before: they stand in classes by what goes before.
// REQUIRES: members sorted as the group is, so by article.
void SeedJoin::JoinClass(Group group, std::span<const std::uint32_t> members) {
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (std::size_t j = i + 1; j < members.size(); ++j) {
      const Seed& x = group[members[i]];
      const Seed& y = group[members[j]];
      if (MayPair(x, y) && !RunBeganBefore(x, y)) Meet(x, y, Meeting64::kEnough);
    }
  }
  checks_ += members.size() * (members.size() - 1) / 2;
}

void SeedJoin::JoinToFirst(Group group, std::span<const std::uint32_t> members) {
  const std::uint32_t first =
      *std::ranges::min_element(members, {}, [&](std::uint32_t m) { return std::pair(OrderOf(group[m].article), m); });
  for (const std::uint32_t m : members)
    if (MayPair(group[first], group[m]) && !RunBeganBefore(group[first], group[m]))
      Meet(group[first], group[m], Meeting64::kEnough);
  checks_ += members.size();
  group_is_hot_ = true;
}

// A group of many is cut into those that share a run of eight words, in each of the ways in which a run can lie about
// the shingle; what shares only the shingle costs nothing.
void SeedJoin::JoinByRun(Group group) {
  // Two units may be all that is surely equal where a pair of characters is equal by half (seeds.h).
  const std::size_t wanted = std::ranges::any_of(group, HasCharacters) ? 2 : kSideUnits;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
  std::vector<std::uint32_t> members;
  for (std::size_t left = 0; left <= wanted; ++left) {
    keys.clear();
    for (std::uint32_t i = 0; i < group.size(); ++i)
      if (const std::uint64_t key = RunKey(group[i], left, wanted); key != 0) keys.emplace_back(key, i);
    std::ranges::sort(keys);
    for (std::size_t begin = 0; begin < keys.size();) {
      std::size_t end = begin;
      bool began_before = true;  // all of them, in the same run
      std::size_t articles = 0;
      members.clear();
      for (; end < keys.size() && keys[end].first == keys[begin].first; ++end) {
        const Seed& seed = group[keys[end].second];
        began_before &= RunBeganBefore(group[keys[begin].second], seed);
        if (members.empty() || group[members.back()].article != seed.article) ++articles;
        members.push_back(keys[end].second);
      }
      begin = end;
      if (began_before || articles < 2) continue;
      members.size() <= MostPlaces() ? JoinClass(group, members) : JoinToFirst(group, members);
    }
  }
}

void SeedJoin::JoinGroup(Group group) {
  const auto rest = std::ranges::unique(group);  // a sentence that an article repeats
  group = group.first(static_cast<std::size_t>(rest.begin() - group.begin()));
  if (group.size() < 2 || group.front().article == group.back().article) return;
  group_is_hot_ = false;
  group.size() <= std::min(kFewSeeds, MostPlaces()) ? JoinAll(group) : JoinByRun(group);
  hot_ += group_is_hot_ ? 1 : 0;
}

void SeedJoin::Run(Pieces pieces) {
  thread_local Workplace work;
  const std::span<Seed> seeds = SortedRepeats(pieces, work);
  std::size_t pending = kPendingMeetings;
  for (std::size_t begin = 0; begin < seeds.size();) {
    std::size_t end = begin + 1;
    while (end < seeds.size() && seeds[end].hash() == seeds[begin].hash()) ++end;
    if (end - begin > 1) JoinGroup(seeds.subspan(begin, end - begin));
    begin = end;
    if (meetings_.size() < pending) continue;
    CountTogether(meetings_);
    pending = 2 * meetings_.size() + kPendingMeetings;
  }
  CountTogether(meetings_);
}

}  // namespace stemma::reuse
