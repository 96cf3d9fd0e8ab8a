#include "reuse/seed_store.h"

#include <algorithm>
#include <bit>
#include <unordered_map>

#include <xxhash.h>

#include "base/parallel.h"

namespace stemma::reuse {
namespace {

// Bytes of text whose seeds (about 1.3 bytes a byte of English) make one part: 4 MiB of text or 5 MiB of seeds, which
// stay in the cache of one core while they are sorted.
constexpr std::size_t kPartText = std::size_t{4} << 20;
constexpr std::size_t kLeastParts = 16;
constexpr std::size_t kMostParts = 4096;
// Bytes of text in a block. Larger: fewer and longer reads from disk, more memory while it is made.
constexpr std::size_t kLeastBlockText = std::size_t{64} << 10;
constexpr std::size_t kMostBlockText = std::size_t{4} << 20;
// Shares of the memory that the blocks being made may take: each is held twice, with all threads at work.
constexpr std::size_t kBlockShare = 8;

std::size_t BlockText(std::size_t memory, unsigned threads) {
  if (memory == 0) return kMostBlockText;
  return std::clamp(memory / (kBlockShare * ThreadCount(threads)), kLeastBlockText, kMostBlockText);
}

// Reads the seeds of neighbouring texts; those of a text that one before it has too are copied.
void ReadSeeds(std::span<const std::string_view> texts, std::size_t first, std::size_t end, Seeds& out) {
  struct Read {
    std::size_t text;
    std::size_t begin;  // of its seeds
    std::size_t count;
  };
  thread_local SeedReader reader;
  std::unordered_map<std::uint64_t, Read> read;
  for (std::size_t i = first; i < end; ++i) {
    const std::size_t begin = out.seeds.size();
    const auto [it, fresh] = read.try_emplace(XXH3_64bits(texts[i].data(), texts[i].size()));
    if (fresh || texts[it->second.text] != texts[i]) {
      reader.Read(static_cast<ArticleIndex>(i), texts[i], out);
      if (fresh) it->second = {i, begin, out.seeds.size() - begin};
      continue;
    }
    const Read& same = it->second;
    out.seeds.resize(begin + same.count);
    out.leading.resize(begin + same.count);
    for (std::size_t s = 0; s < same.count; ++s) {
      out.seeds[begin + s] = out.seeds[same.begin + s];
      out.seeds[begin + s].article = static_cast<ArticleIndex>(i);
      out.leading[begin + s] = out.leading[same.begin + s];
    }
  }
}

}  // namespace

void SeedStore::Cut(std::span<const std::string_view> texts) {
  const std::size_t most = BlockText(options_.memory, options_.threads);
  std::size_t all = 0;
  std::size_t in_block = most;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (in_block >= most) {
      blocks_.push_back({.first_text = i, .last_text = i});
      in_block = 0;
    }
    blocks_.back().last_text = i + 1;
    in_block += texts[i].size();
    all += texts[i].size();
  }
  parts_ = std::bit_ceil(std::clamp(all / kPartText + 1, kLeastParts, kMostParts));
  shift_ = 64 - std::countr_zero(parts_);
}

Result<void> SeedStore::FillBlock(std::span<const std::string_view> texts, Block& block) {
  thread_local Seeds found;
  found.seeds.clear();
  found.leading.clear();
  ReadSeeds(texts, block.first_text, block.last_text, found);
  const std::vector<Seed>& seeds = found.seeds;
  const int shift = shift_ - 48;
  block.begins.assign(parts_ + 1, 0);
  for (const std::uint16_t leading : found.leading) ++block.begins[(leading >> shift) + 1];
  for (std::size_t p = 0; p < parts_; ++p) block.begins[p + 1] += block.begins[p];
  std::vector<std::uint32_t> at(block.begins.begin(), block.begins.end() - 1);
  block.seeds.resize(seeds.size());
  for (std::size_t i = 0; i < seeds.size(); ++i) block.seeds[at[found.leading[i] >> shift]++] = seeds[i];
  seeds_ += seeds.size();
  const std::size_t bytes = seeds.size() * sizeof(Seed);
  if (options_.memory == 0 || resident_.fetch_add(bytes) + bytes <= options_.memory) return {};
  resident_ -= bytes;
  auto place = file_.Write(std::as_bytes(std::span(block.seeds)));
  if (!place) return std::unexpected(place.error());
  block.place = *place;
  block.seeds = {};
  return {};
}

Result<void> SeedStore::Fill(std::span<const std::string_view> texts) {
  Cut(texts);
  ParallelFor(blocks_.size(), options_.threads,
              [&](std::size_t i) { blocks_[i].outcome = FillBlock(texts, blocks_[i]); });
  for (const Block& block : blocks_)
    if (!block.outcome) return block.outcome;
  return {};
}

Result<PartSeeds> SeedStore::Read(std::size_t part) const {
  PartSeeds out;
  const auto count_of = [part](const Block& block) -> std::size_t {
    return block.begins[part + 1] - block.begins[part];
  };
  std::size_t on_disk = 0;
  for (const Block& block : blocks_)
    if (block.seeds.empty()) on_disk += count_of(block);
  out.read.resize(on_disk);
  std::size_t at = 0;
  for (const Block& block : blocks_) {
    const std::size_t begin = block.begins[part];
    const std::size_t count = count_of(block);
    if (count == 0) continue;
    if (!block.seeds.empty()) {
      out.pieces.emplace_back(std::span(block.seeds).subspan(begin, count));
      continue;
    }
    const std::span<Seed> into = std::span(out.read).subspan(at, count);
    at += count;
    out.pieces.emplace_back(into);
    if (auto read = file_.Read(block.place + begin * sizeof(Seed), std::as_writable_bytes(into)); !read)
      return std::unexpected(read.error());
  }
  return out;
}

}  // namespace stemma::reuse
