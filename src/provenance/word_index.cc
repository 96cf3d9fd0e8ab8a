#include "provenance/word_index.h"

#include <algorithm>

namespace stemma::provenance {
namespace {

const std::vector<std::size_t>& None() {
  static const std::vector<std::size_t> none;
  return none;
}

}  // namespace

void WordIndex::Add(std::size_t name, const std::vector<std::string>& words) {
  for (const std::string& word : words)
    if (auto& names = names_[word]; names.empty() || names.back() != name) names.push_back(name);
}

const std::vector<std::size_t>& WordIndex::MayHold(const std::vector<std::string>& words) const {
  const std::vector<std::size_t>* fewest = nullptr;
  for (const std::string& word : words) {
    const auto found = names_.find(word);
    if (found == names_.end()) return None();
    if (fewest == nullptr || found->second.size() < fewest->size()) fewest = &found->second;
  }
  return fewest == nullptr ? None() : *fewest;
}

std::vector<std::size_t> WordIndex::Sharing(const std::vector<std::string>& words) const {
  std::vector<std::size_t> out;
  for (const std::string& word : words)
    if (const auto found = names_.find(word); found != names_.end())
      out.insert(out.end(), found->second.begin(), found->second.end());
  std::ranges::sort(out);
  const auto again = std::ranges::unique(out);
  out.erase(again.begin(), again.end());
  return out;
}

}  // namespace stemma::provenance
