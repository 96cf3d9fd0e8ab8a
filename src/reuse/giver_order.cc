#include "reuse/giver_order.h"

#include <algorithm>
#include <numeric>

namespace stemma::reuse {
namespace {

// One of so many nodes waiting: all are sorted anew, which is linear.
constexpr std::size_t kManyWait = 16;
constexpr GiverOrder::Givers kNone = {GiverOrder::kNobody, GiverOrder::kNobody};

}  // namespace

GiverOrder::GiverOrder(std::size_t nodes)
    : now_(nodes, kNone),
      waits_(nodes),
      givers_(nodes, kNone),
      at_(nodes),
      takers_(nodes),
      place_(nodes),
      seen_(nodes) {
  std::iota(place_.begin(), place_.end(), 0U);
}

void GiverOrder::Set(std::uint32_t node, const Givers& givers) {
  now_[node] = givers;
  if (waits_[node] == 0) waiting_.push_back(node);
  waits_[node] = 1;
}

bool GiverOrder::IsUnder(std::uint32_t node, std::uint32_t upper) {
  if (node == upper) return true;
  Settle();
  if (place_[node] < place_[upper]) return false;
  up_.clear();
  NewWalk();
  CollectUp(node, place_[upper], up_);
  return seen_[upper] == walk_;
}

void GiverOrder::Settle() {
  for (const std::uint32_t node : waiting_) Unlink(node);
  const bool many = waiting_.size() * kManyWait > place_.size();
  for (const std::uint32_t node : waiting_) {
    waits_[node] = 0;
    Link(node);
    if (many) continue;
    for (const int giver : givers_[node])
      if (giver >= 0) Insert(static_cast<std::uint32_t>(giver), node);
  }
  if (many) SortAll();
  waiting_.clear();
}

void GiverOrder::Unlink(std::uint32_t node) {
  for (std::uint32_t which = 0; which < 2; ++which) {
    if (givers_[node][which] < 0) continue;
    auto& list = takers_[static_cast<std::size_t>(givers_[node][which])];
    const Taker last = list.back();
    list[at_[node][which]] = last;
    at_[last.node][last.which] = at_[node][which];
    list.pop_back();
  }
  givers_[node] = kNone;
}

void GiverOrder::Link(std::uint32_t node) {
  givers_[node] = now_[node];
  for (std::uint32_t which = 0; which < 2; ++which) {
    if (givers_[node][which] < 0) continue;
    auto& list = takers_[static_cast<std::size_t>(givers_[node][which])];
    at_[node][which] = static_cast<std::uint32_t>(list.size());
    list.push_back({node, which});
  }
}

void GiverOrder::SortAll() {
  std::vector<std::uint32_t> order;
  std::vector<int> above(place_.size());
  for (std::uint32_t n = 0; n < place_.size(); ++n) {
    above[n] = static_cast<int>(std::ranges::count_if(givers_[n], [](int giver) { return giver >= 0; }));
    if (above[n] == 0) order.push_back(n);
  }
  for (std::size_t i = 0; i < order.size(); ++i) {
    place_[order[i]] = static_cast<std::uint32_t>(i);
    for (const Taker& taker : takers_[order[i]])
      if (--above[taker.node] == 0) order.push_back(taker.node);
  }
}

// Of the places between the two, those above the giver get the first and those under the taker the last.
void GiverOrder::Insert(std::uint32_t giver, std::uint32_t taker) {
  if (place_[giver] < place_[taker]) return;
  up_.clear();
  down_.clear();
  NewWalk();
  CollectUp(giver, place_[taker], up_);
  CollectDown(taker, place_[giver], down_);
  std::ranges::sort(up_, {}, [&](std::uint32_t n) { return place_[n]; });
  std::ranges::sort(down_, {}, [&](std::uint32_t n) { return place_[n]; });
  up_.insert(up_.end(), down_.begin(), down_.end());
  places_.clear();
  for (const std::uint32_t n : up_) places_.push_back(place_[n]);
  std::ranges::sort(places_);
  for (std::size_t i = 0; i < up_.size(); ++i) place_[up_[i]] = places_[i];
}

// A node and those above it, near or far, down to a place.
void GiverOrder::CollectUp(std::uint32_t from, std::uint32_t lowest, std::vector<std::uint32_t>& out) {
  See(from);
  out.push_back(from);
  for (std::size_t i = 0; i < out.size(); ++i) {
    for (const int giver : givers_[out[i]]) {
      if (giver < 0) continue;
      const auto g = static_cast<std::uint32_t>(giver);
      if (place_[g] >= lowest && See(g)) out.push_back(g);
    }
  }
}

// A node and those under it, near or far, up to a place.
void GiverOrder::CollectDown(std::uint32_t from, std::uint32_t highest, std::vector<std::uint32_t>& out) {
  See(from);
  out.push_back(from);
  for (std::size_t i = 0; i < out.size(); ++i)
    for (const Taker& taker : takers_[out[i]])
      if (place_[taker.node] <= highest && See(taker.node)) out.push_back(taker.node);
}

bool GiverOrder::See(std::uint32_t node) {
  if (seen_[node] == walk_) return false;
  seen_[node] = walk_;
  return true;
}

void GiverOrder::NewWalk() {
  if (++walk_ != 0) return;
  std::ranges::fill(seen_, 0U);
  walk_ = 1;
}

}  // namespace stemma::reuse
