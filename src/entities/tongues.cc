#include "entities/tongues.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "entities/latin_spelling.h"

namespace stemma::entities {
namespace {

constexpr std::size_t kMostNamesakes = 50;

std::string_view Given(std::string_view name) { return name.substr(0, name.find(' ')); }
std::string_view Last(std::string_view name) { return name.substr(name.rfind(' ') + 1); }

// A last name spelt the same is of two people: brothers have it. So is a given name that only one of the two ends in a:
// Maria is not Mario.
bool MayBeOne(std::string_view a, std::string_view b) {
  return Last(a) != Last(b) && Given(a).ends_with('a') == Given(b).ends_with('a');
}

// The name with which `name` shares a key, if any; else it is put under its keys.
std::string Namesake(const std::string& name, std::map<std::string, std::vector<std::string>>& blocks) {
  if (std::ranges::count(name, ' ') != 1) return {};
  const std::string given = GivenKey(Given(name));
  if (given.empty()) return {};
  std::vector<std::vector<std::string>*> own;
  for (const std::string& surname : SurnameKeys(Last(name))) {
    std::vector<std::string>& block = blocks[given + " " + surname];
    const auto same = std::ranges::find_if(block, [&](const std::string& head) { return MayBeOne(head, name); });
    if (same != block.end()) return *same;
    own.push_back(&block);
  }
  for (std::vector<std::string>* block : own)
    if (block->size() < kMostNamesakes) block->push_back(name);
  return {};
}

}  // namespace

std::map<std::string, std::string> FindTongues(std::span<const std::string> names) {
  std::map<std::string, std::vector<std::string>> blocks;
  std::map<std::string, std::string> out;
  for (const std::string& name : names)
    if (std::string head = Namesake(name, blocks); !head.empty()) out.emplace(name, std::move(head));
  return out;
}

}  // namespace stemma::entities
