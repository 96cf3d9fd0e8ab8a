#include "reuse/rarity.h"

#include <algorithm>
#include <cmath>

namespace stemma::reuse {
namespace {

// Distinct stems of the sentences that a range touches, sorted.
std::vector<std::uint32_t> StemsIn(const SentenceBags& bags, WordRange range) {
  std::vector<std::uint32_t> out;
  for (const StemInSentence& s : bags.index) {
    const WordRange& sentence = bags.sentences[s.sentence];
    if (sentence.begin >= range.end || sentence.end <= range.begin) continue;
    if (out.empty() || out.back() != s.stem) out.push_back(s.stem);
  }
  return out;
}

}  // namespace

Rarity::Rarity(const PreparedTexts& articles) {
  std::vector<std::uint32_t> all;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    const auto& index = articles[a].bags.index;
    count_ += index.empty() ? 0 : 1;
    for (std::size_t i = 0; i < index.size(); ++i)
      if (i == 0 || index[i].stem != index[i - 1].stem) all.push_back(index[i].stem);
  }
  std::ranges::sort(all);
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i;
    while (end < all.size() && all[end] == all[i]) ++end;
    stems_.push_back(all[i]);
    weights_.push_back(static_cast<float>(std::log(static_cast<double>(count_) / static_cast<double>(end - i))));
    i = end;
  }
}

double Rarity::Weight(std::uint32_t stem) const {
  const auto it = std::ranges::lower_bound(stems_, stem);
  return it == stems_.end() || *it != stem ? 0 : weights_[static_cast<std::size_t>(it - stems_.begin())];
}

CommonStems Rarity::Of(const SentenceBags& a, WordRange in_a, const SentenceBags& b, WordRange in_b) const {
  const auto x = StemsIn(a, in_a);
  const auto y = StemsIn(b, in_b);
  double of_x = 0;
  double of_y = 0;
  for (const std::uint32_t stem : x) of_x += Weight(stem);
  for (const std::uint32_t stem : y) of_y += Weight(stem);
  std::vector<std::uint32_t> both;
  std::ranges::set_intersection(x, y, std::back_inserter(both));
  CommonStems out;
  for (const std::uint32_t stem : both) out.weight += Weight(stem);
  const double least = std::min(of_x, of_y);
  out.share = least > 0 ? std::min(1.0, out.weight / least) : 0;
  return out;
}

}  // namespace stemma::reuse
