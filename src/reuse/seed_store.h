// SeedStore: the seeds of a pile by parts of the hash space, in memory as far as it goes and on disk beyond.
// In:  texts.  Out: the seeds of one part, in order of article and place.
// Tested by reuse/seed_store_test.cc. Source: ours; a radix-partitioned external join (each seed is written once and
// read once, where sorted runs would be merged too). docs/algorithms/reuse.md, step 2.
#pragma once

#include <atomic>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reuse/seeds.h"
#include "reuse/temporary_file.h"

namespace stemma::reuse {

struct SeedStoreOptions {
  unsigned threads = 0;
  std::size_t memory = 0;          // bytes of seeds that stay in memory; 0 = all
  std::string directory = "/tmp";  // for what does not
};

// The seeds of one part: pieces in order of article, each in order of article and place.
struct PartSeeds {
  std::vector<std::span<const Seed>> pieces{};  // of the store's memory, or of `read`
  std::vector<Seed> read{};                     // what came from disk

  [[nodiscard]] std::size_t size() const {
    std::size_t sum = 0;
    for (const std::span<const Seed> piece : pieces) sum += piece.size();
    return sum;
  }
};

class SeedStore {
 public:
  explicit SeedStore(SeedStoreOptions options) : options_(std::move(options)), file_(options_.directory) {}

  // Reads the texts; the index of each is its article's. Errors: kNoSpace.
  Result<void> Fill(std::span<const std::string_view> texts);
  // A power of two that depends on the texts alone. Part p has the hashes whose leading bits are p.
  [[nodiscard]] std::size_t parts() const { return parts_; }
  [[nodiscard]] std::size_t seeds() const { return seeds_; }
  [[nodiscard]] std::uint64_t spilled_bytes() const { return file_.size(); }
  // Valid as long as the store. Thread-safe. Errors: kNoSpace.
  [[nodiscard]] Result<PartSeeds> Read(std::size_t part) const;

 private:
  // The seeds of some neighbouring articles, sorted by part.
  struct Block {
    std::size_t first_text = 0;
    std::size_t last_text = 0;
    std::vector<std::uint32_t> begins{};  // of each part, and the end
    std::vector<Seed> seeds{};            // empty when on disk
    std::uint64_t place = 0;              // in the file
    Result<void> outcome{};
  };
  void Cut(std::span<const std::string_view> texts);
  Result<void> FillBlock(std::span<const std::string_view> texts, Block& block);

  SeedStoreOptions options_;
  TemporaryFile file_;
  std::vector<Block> blocks_;
  std::size_t parts_ = 1;
  int shift_ = 63;
  std::atomic<std::size_t> seeds_{0};
  std::atomic<std::size_t> resident_{0};  // bytes
};

}  // namespace stemma::reuse
