#include "extract/repetition.h"

#include <xxhash.h>

#include <algorithm>

namespace stemma::extract {
namespace {

std::uint64_t Key(std::string_view host, std::uint64_t line) {
  return XXH3_64bits_withSeed(host.data(), host.size(), line);
}

}  // namespace

std::uint64_t Repetition::Hash(std::string_view line) { return XXH3_64bits(line.data(), line.size()); }

void Repetition::AddPage(std::string_view host, std::vector<std::uint64_t> lines) {
  std::ranges::sort(lines);
  const auto rest = std::ranges::unique(lines);
  lines.erase(rest.begin(), rest.end());
  for (const std::uint64_t line : lines) ++count_[Key(host, line)];
  ++pages_[Hash(host)];
}

bool Repetition::IsRepeated(std::string_view host, std::uint64_t line) const {
  const auto it = count_.find(Key(host, line));
  return it != count_.end() && it->second >= kMinPages;
}

bool Repetition::IsEverywhere(std::string_view host, std::uint64_t line) const {
  const auto it = count_.find(Key(host, line));
  const auto pages = pages_.find(Hash(host));
  return it != count_.end() && pages != pages_.end() && it->second >= kMinPages &&
         it->second >= kMostPages * pages->second;
}

}  // namespace stemma::extract
