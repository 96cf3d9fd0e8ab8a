#include "reuse/pair_store.h"

#include <algorithm>
#include <functional>
#include <span>

namespace stemma::reuse {
namespace {

constexpr int kDigit = 11;
constexpr std::size_t kDigits = std::size_t{1} << kDigit;
// Fewer numbers are sorted faster by comparing.
constexpr std::size_t kFewNumbers = 4096;
// Meetings read at a time from each run on disk: 64 KiB.
constexpr std::size_t kChunk = 8192;

// Scatters by one digit; false when all numbers have the same.
bool Pass(const std::vector<std::uint64_t>& from, std::vector<std::uint64_t>& to, int shift) {
  std::vector<std::size_t> begins(kDigits + 1);
  for (const std::uint64_t n : from) ++begins[(n >> shift & (kDigits - 1)) + 1];
  if (std::ranges::find(begins, from.size()) != begins.end()) return false;
  for (std::size_t d = 0; d < kDigits; ++d) begins[d + 1] += begins[d];
  for (const std::uint64_t n : from) to[begins[n >> shift & (kDigits - 1)]++] = n;
  return true;
}

// One sorted run on disk, read from its beginning.
class RunReader {
 public:
  RunReader(const TemporaryFile& file, std::uint64_t place, std::size_t count)
      : file_(&file), place_(place), left_(count) {}

  [[nodiscard]] bool empty() const { return at_ == buffer_.size(); }
  [[nodiscard]] std::uint64_t front() const { return buffer_[at_]; }
  Result<void> Next() {
    if (++at_ < buffer_.size()) return {};
    return Refill();
  }
  Result<void> Refill() {
    buffer_.resize(std::min(left_, kChunk));
    at_ = 0;
    auto read = file_->Read(place_, std::as_writable_bytes(std::span(buffer_)));
    place_ += buffer_.size() * sizeof(std::uint64_t);
    left_ -= buffer_.size();
    return read;
  }

 private:
  const TemporaryFile* file_;
  std::uint64_t place_;
  std::size_t left_;
  std::vector<std::uint64_t> buffer_;
  std::size_t at_ = 0;
};

}  // namespace

void RadixSort(std::vector<std::uint64_t>& numbers) {
  if (numbers.size() < kFewNumbers) {
    std::ranges::sort(numbers);
    return;
  }
  std::vector<std::uint64_t> other(numbers.size());
  for (int shift = 0; shift < 64; shift += kDigit)
    if (Pass(numbers, other, shift)) std::swap(numbers, other);
}

void CountTogether(std::vector<std::uint64_t>& meetings) {
  RadixSort(meetings);
  std::size_t out = 0;
  for (const std::uint64_t m : meetings) {
    if (out > 0 && Meeting64::PairOf(meetings[out - 1]) == Meeting64::PairOf(m)) {
      const std::uint32_t sum = Meeting64::WeightOf(meetings[out - 1]) + Meeting64::WeightOf(m);
      meetings[out - 1] = Meeting64::PairOf(m) << 2 | std::min(sum, Meeting64::kEnough);
    } else {
      meetings[out++] = m;
    }
  }
  meetings.resize(out);
}

Result<void> PairStore::Shrink() {
  CountTogether(held_);
  if (memory_ == 0 || held_.size() * sizeof(std::uint64_t) * 2 < memory_) {
    limit_ = std::max(limit_, 2 * held_.size());
    return {};
  }
  const auto place = file_.Write(std::as_bytes(std::span(held_)));
  if (!place) return std::unexpected(place.error());
  runs_.push_back({*place, held_.size()});
  held_.clear();
  return {};
}

Result<void> PairStore::Add(const std::vector<std::uint64_t>& meetings) {
  const std::scoped_lock lock(mutex_);
  held_.insert(held_.end(), meetings.begin(), meetings.end());
  // Sorting takes as much again.
  const bool over = memory_ != 0 && held_.size() * sizeof(std::uint64_t) * 2 > memory_;
  return over || held_.size() > limit_ ? Shrink() : Result<void>{};
}

Result<std::vector<ArticlePair>> PairStore::Take() {
  CountTogether(held_);
  if (!runs_.empty()) return Merge();
  std::vector<ArticlePair> out;
  for (const std::uint64_t m : held_)
    if (Meeting64::WeightOf(m) >= Meeting64::kEnough) out.push_back(Meeting64::ArticlesOf(m));
  held_ = {};
  return out;
}

Result<std::vector<ArticlePair>> PairStore::Merge() {
  const auto place = file_.Write(std::as_bytes(std::span(held_)));
  if (!place) return std::unexpected(place.error());
  runs_.push_back({*place, held_.size()});
  held_ = {};
  std::vector<RunReader> readers;
  std::vector<std::pair<std::uint64_t, std::size_t>> heap;  // the next of each run, least first
  for (const Run& run : runs_) {
    readers.emplace_back(file_, run.place, run.count);
    if (auto read = readers.back().Refill(); !read) return std::unexpected(read.error());
    if (!readers.back().empty()) heap.emplace_back(readers.back().front(), readers.size() - 1);
  }
  std::ranges::make_heap(heap, std::greater{});
  std::vector<ArticlePair> out;
  std::uint64_t last = 0;
  std::uint32_t weight = 0;
  while (!heap.empty()) {
    std::ranges::pop_heap(heap, std::greater{});
    const auto [meeting, from] = heap.back();
    heap.pop_back();
    const bool same = Meeting64::PairOf(meeting) == Meeting64::PairOf(last);
    const std::uint32_t before = same ? weight : 0;
    weight = before + Meeting64::WeightOf(meeting);
    if (before < Meeting64::kEnough && weight >= Meeting64::kEnough) out.push_back(Meeting64::ArticlesOf(meeting));
    last = meeting;
    if (auto next = readers[from].Next(); !next) return std::unexpected(next.error());
    if (readers[from].empty()) continue;
    heap.emplace_back(readers[from].front(), from);
    std::ranges::push_heap(heap, std::greater{});
  }
  return out;
}

}  // namespace stemma::reuse
