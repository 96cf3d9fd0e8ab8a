#include "entities/tongues.h"

#include <algorithm>
#include <vector>

#include "entities/latin_spelling.h"

namespace stemma::entities {
namespace {

constexpr std::size_t kMostNamesakes = 50;

// The name with which `name` shares a key, if any; else it is put under its keys.
std::string Namesake(const std::string& name, std::map<std::string, std::vector<std::string>>& blocks,
                     const std::function<bool(const std::string&, const std::string&)>& apart) {
  const std::size_t space = name.find(' ');
  if (space == std::string::npos || name.rfind(' ') != space) return {};
  const std::string given = GivenKey(std::string_view(name).substr(0, space));
  if (given.empty()) return {};
  std::vector<std::vector<std::string>*> own;
  for (const std::string& surname : SurnameKeys(std::string_view(name).substr(space + 1))) {
    std::vector<std::string>& block = blocks[given + " " + surname];
    const auto same = std::ranges::find_if(block, [&](const std::string& head) { return !apart(head, name); });
    if (same != block.end()) return *same;
    own.push_back(&block);
  }
  for (std::vector<std::string>* block : own)
    if (block->size() < kMostNamesakes) block->push_back(name);
  return {};
}

}  // namespace

std::map<std::string, std::string> FindTongues(
    std::span<const std::string> names, const std::function<bool(const std::string&, const std::string&)>& apart) {
  std::map<std::string, std::vector<std::string>> blocks;
  std::map<std::string, std::string> out;
  for (const std::string& name : names)
    if (std::string head = Namesake(name, blocks, apart); !head.empty()) out.emplace(name, std::move(head));
  return out;
}

}  // namespace stemma::entities
