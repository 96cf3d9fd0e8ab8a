#include "text/word_vectors.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>

// Format: docs/formats/word-vectors.md.
extern "C" const unsigned char stemma_word_vectors[];
extern "C" const unsigned char stemma_word_vectors_end[];

namespace stemma::text {
namespace {

constexpr std::size_t kHead = 8 + 3 * 4;
constexpr double kFrequencyScale = 1e-3;  // "a" of Arora and others, in their middle

// The embedded file, column by column. The file is ours and checked by a test, so reading it cannot fail.
struct Columns {
  std::size_t count = 0;
  const unsigned char* hashes = nullptr;
  const unsigned char* ranks = nullptr;
  const unsigned char* fine = nullptr;
  const unsigned char* coarse = nullptr;
  const std::int8_t* vectors = nullptr;
};

Columns ReadColumns() {
  std::uint32_t count = 0;
  std::memcpy(&count, stemma_word_vectors + 12, sizeof count);
  const unsigned char* at = stemma_word_vectors + kHead;
  Columns out{
      .count = count, .hashes = at, .ranks = at + 8UL * count, .fine = at + 10UL * count, .coarse = at + 12UL * count};
  out.vectors = reinterpret_cast<const std::int8_t*>(at + 14UL * count);
  return out;
}

template <typename T>
T At(const unsigned char* column, std::size_t row) {
  T value;
  std::memcpy(&value, column + row * sizeof(T), sizeof(T));
  return value;
}

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
std::uint64_t Hash(std::string_view word) {
  std::uint64_t value = 0xCBF29CE484222325ULL;
  for (const char c : word) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return value;
}

// Zipf's law over the ranks of the source, whose words are some 400,000 (the sum of 1/rank is about 13).
double Frequency(std::uint16_t rank) { return 1.0 / ((rank + 1.0) * 13.0); }

template <typename A, typename B>
double Cosine(const A& a, const B& b) {
  const double product = std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
  const double lengths =
      std::inner_product(a.begin(), a.end(), a.begin(), 0.0) * std::inner_product(b.begin(), b.end(), b.begin(), 0.0);
  return lengths > 0 ? product / std::sqrt(lengths) : 0.0;
}

}  // namespace

std::optional<WordEntry> FindWord(std::string_view lower_word) {
  static const Columns kColumns = ReadColumns();
  const std::uint64_t hash = Hash(lower_word);
  std::size_t low = 0;
  std::size_t high = kColumns.count;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (At<std::uint64_t>(kColumns.hashes, middle) < hash)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == kColumns.count || At<std::uint64_t>(kColumns.hashes, low) != hash) return std::nullopt;
  return WordEntry{.rank = At<std::uint16_t>(kColumns.ranks, low),
                   .fine = At<std::uint16_t>(kColumns.fine, low),
                   .coarse = At<std::uint16_t>(kColumns.coarse, low),
                   .vector = std::span<const std::int8_t, kWordDimensions>(kColumns.vectors + low * kWordDimensions,
                                                                           kWordDimensions)};
}

double WordLikeness(std::string_view a, std::string_view b) {
  const auto x = FindWord(a);
  const auto y = FindWord(b);
  return x && y ? Cosine(x->vector, y->vector) : 0.0;
}

bool TextVector::Add(std::string_view lower_word, double weight) {
  const auto entry = FindWord(lower_word);
  if (!entry) return false;
  double length = 0;
  for (const std::int8_t v : entry->vector) length += static_cast<double>(v) * v;
  weight *= kFrequencyScale / (kFrequencyScale + Frequency(entry->rank)) / std::sqrt(length);
  for (std::size_t i = 0; i < kWordDimensions; ++i) sum_[i] += weight * entry->vector[i];
  ++words_;
  return true;
}

double TextVector::Likeness(const TextVector& other) const { return Cosine(sum_, other.sum_); }

}  // namespace stemma::text
