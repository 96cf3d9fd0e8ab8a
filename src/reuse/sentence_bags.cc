#include "reuse/sentence_bags.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include <xxhash.h>

#include "text/fold.h"
#include "text/sentence.h"
#include "text/stem.h"

namespace stemma::reuse {
namespace {

constexpr WordIndex kShortSentence = 4;  // words; shorter ones ("He did.") are joined to the next
constexpr WordIndex kLongSentence = 60;  // words; tables and lists without stops are cut here

// A small memory of stems, since a text repeats its words. Keyed by the word itself, so that it never changes a result.
class StemMemory {
 public:
  std::uint32_t HashOf(std::string_view bytes, std::uint32_t word_hash) {
    Slot& slot = slots_[word_hash % kSlots];
    if (slot.word != bytes) {
      slot.word = bytes;
      const std::string stem = text::Stem(text::Fold(bytes));
      slot.stem = static_cast<std::uint32_t>(XXH3_64bits(stem.data(), stem.size()));
    }
    return slot.stem;
  }

 private:
  static constexpr std::size_t kSlots = 1024;
  struct Slot {
    std::string_view word;
    std::uint32_t stem = 0;
  };
  std::array<Slot, kSlots> slots_{};
};

std::vector<WordRange> SentenceWords(std::string_view text, const std::vector<Word>& words) {
  std::vector<WordRange> out;
  WordIndex at = 0;
  WordIndex begin = 0;
  for (const Span sentence : text::Sentences(text)) {
    while (at < words.size() && words[at].end <= sentence.end()) {
      ++at;
      if (at - begin >= kLongSentence) {
        out.push_back({begin, at});
        begin = at;
      }
    }
    if (at - begin < kShortSentence) continue;
    out.push_back({begin, at});
    begin = at;
  }
  if (begin < words.size()) out.push_back({begin, static_cast<WordIndex>(words.size())});
  return out;
}

std::vector<StemInSentence> Counted(std::vector<StemInSentence> index) {
  std::ranges::sort(index);
  std::vector<StemInSentence> out;
  for (const StemInSentence& item : index) {
    if (!out.empty() && out.back().stem == item.stem && out.back().sentence == item.sentence) {
      ++out.back().count;
    } else {
      out.push_back(item);
    }
  }
  return out;
}

using Entries = std::span<const StemInSentence>;

Entries TakeStem(Entries& rest, std::uint32_t stem) {
  std::size_t n = 0;
  while (n < rest.size() && rest[n].stem == stem) ++n;
  const Entries out = rest.first(n);
  rest = rest.subspan(n);
  return out;
}

// Calls fn(entries of a, entries of b) for each stem of either.
template <typename Fn>
void ForEachStem(Entries a, Entries b, Fn&& fn) {
  while (!a.empty() || !b.empty()) {
    const std::uint32_t stem = std::min(a.empty() ? ~0U : a.front().stem, b.empty() ? ~0U : b.front().stem);
    const Entries in_a = TakeStem(a, stem);
    const Entries in_b = TakeStem(b, stem);
    fn(in_a, in_b);
  }
}

// Scores of all sentence pairs of two texts.
class PairScores {
 public:
  PairScores(const SentenceBags& a, const SentenceBags& b)
      : a_(a),
        b_(b),
        cells_(a.sentences.size() * b.sentences.size()),
        norm_a_(a.sentences.size()),
        norm_b_(b.sentences.size()) {
    const auto sentences = static_cast<double>(a.sentences.size() + b.sentences.size());
    ForEachStem(a.index, b.index, [&](Entries x, Entries y) {
      Add(x, y, std::log(sentences / static_cast<double>(x.size() + y.size())));
    });
  }

  [[nodiscard]] std::vector<SentencePair> Over(const BagOptions& options) const {
    std::vector<SentencePair> out;
    for (std::uint32_t i = 0; i < norm_a_.size(); ++i)
      for (std::uint32_t j = 0; j < norm_b_.size(); ++j)
        if (IsAlike(i, j, options)) out.push_back({i, j});
    return out;
  }

 private:
  struct Cell {
    float dot = 0;
    std::uint32_t common = 0;
  };

  void Add(Entries x, Entries y, double isf) {
    const auto squared = static_cast<float>(isf * isf);
    for (const auto& e : x) norm_a_[e.sentence] += squared * static_cast<float>(e.count * e.count);
    for (const auto& e : y) norm_b_[e.sentence] += squared * static_cast<float>(e.count * e.count);
    if (x.size() * y.size() > kMostMeetings) return;
    for (const auto& e : x) {
      for (const auto& f : y) {
        Cell& cell = cells_[e.sentence * norm_b_.size() + f.sentence];
        cell.dot += squared * static_cast<float>(e.count * f.count);
        ++cell.common;
      }
    }
  }

  [[nodiscard]] bool IsAlike(std::uint32_t i, std::uint32_t j, const BagOptions& options) const {
    const Cell& cell = cells_[i * norm_b_.size() + j];
    if (cell.common < 2) return false;
    const double dice = 2.0 * cell.common / (a_.stems[i] + b_.stems[j]);
    if (dice < options.dice) return false;
    return cell.dot >= options.cosine * std::sqrt(static_cast<double>(norm_a_[i]) * norm_b_[j]);
  }

  const SentenceBags& a_;
  const SentenceBags& b_;
  std::vector<Cell> cells_;
  std::vector<float> norm_a_;
  std::vector<float> norm_b_;
};

double SumInRange(Entries entries, const SentenceBags& bags, WordRange range) {
  double sum = 0;
  for (const auto& e : entries) {
    const WordRange& s = bags.sentences[e.sentence];
    if (s.begin < range.end && range.begin < s.end) sum += e.count;
  }
  return sum;
}

}  // namespace

SentenceBags ReadSentenceBags(std::string_view text, const std::vector<Word>& words) {
  SentenceBags out;
  out.sentences = SentenceWords(text, words);
  StemMemory memory;
  for (std::uint32_t s = 0; s < out.sentences.size(); ++s) {
    for (WordIndex i = out.sentences[s].begin; i < out.sentences[s].end; ++i) {
      const Word& word = words[i];
      if (!word.content) continue;
      const bool as_is = word.number || word.character;
      const std::string_view bytes = text.substr(word.begin, word.end - word.begin);
      out.index.push_back({as_is ? word.hash : memory.HashOf(bytes, word.hash), s, 1});
    }
  }
  out.index = Counted(std::move(out.index));
  out.stems.resize(out.sentences.size());
  for (const auto& item : out.index) ++out.stems[item.sentence];
  return out;
}

std::vector<SentencePair> AlikeSentences(const SentenceBags& a, const SentenceBags& b, const BagOptions& options) {
  if (a.sentences.size() > kMostSentences || b.sentences.size() > kMostSentences) return {};
  return PairScores(a, b).Over(options);
}

double CosineOfRanges(const SentenceBags& a, WordRange in_a, const SentenceBags& b, WordRange in_b) {
  double dot = 0;
  double norm_a = 0;
  double norm_b = 0;
  const auto sentences = static_cast<double>(a.sentences.size() + b.sentences.size());
  ForEachStem(a.index, b.index, [&](Entries x, Entries y) {
    const double isf = std::log(1 + sentences / static_cast<double>(x.size() + y.size()));
    const double in_x = isf * SumInRange(x, a, in_a);
    const double in_y = isf * SumInRange(y, b, in_b);
    dot += in_x * in_y;
    norm_a += in_x * in_x;
    norm_b += in_y * in_y;
  });
  return dot > 0 ? dot / std::sqrt(norm_a * norm_b) : 0;
}

}  // namespace stemma::reuse
