#include "entities/aliases.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "entities/name_key.h"
#include "entities/plain_name.h"

extern "C" const char stemma_aliases[];
extern "C" const char stemma_aliases_end[];
extern "C" const char stemma_bodies[];
extern "C" const char stemma_bodies_end[];

namespace stemma::entities {
namespace {

constexpr std::size_t kLongestInitials = 5;

struct Aliases {
  std::unordered_map<std::string, Alias> by_key;
  std::unordered_map<std::string, std::string_view> by_plain;
  std::vector<std::string> faults;

  void Add(std::string_view name, Alias alias) {
    alias.capitals = name.size() <= kLongestInitials &&
                     std::ranges::all_of(name, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
    const std::string key = NameKey(name);
    const auto [it, fresh] = by_key.emplace(key, alias);
    if (key.find(' ') != std::string::npos) by_plain.emplace(PlainName(key), alias.canonical);
    if (!fresh && it->second.canonical != alias.canonical) faults.emplace_back(name);
    if (!fresh) it->second.capitals = it->second.capitals && alias.capitals;
  }

  void File(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      Line(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  // Kind, canonical name, other names, source; the last may be absent.
  void Line(std::string_view line) {
    if (line.empty() || line.front() == '#') return;
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos) return;
    Alias alias;
    alias.canonical = line.substr(first + 1, second - first - 1);
    alias.kind = line.substr(0, first) == "person" ? MentionKind::kPerson : MentionKind::kOrganisation;
    Add(alias.canonical, alias);
    const std::size_t third = std::min(line.find('\t', second + 1), line.size());
    std::string_view rest = line.substr(second + 1, third - second - 1);
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(';'), rest.size());
      if (end > 0) Add(rest.substr(0, end), alias);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
};

const Aliases& Table() {
  static const Aliases table = [] {
    Aliases t;
    t.File({stemma_aliases, static_cast<std::size_t>(stemma_aliases_end - stemma_aliases)});
    t.File({stemma_bodies, static_cast<std::size_t>(stemma_bodies_end - stemma_bodies)});
    return t;
  }();
  return table;
}

}  // namespace

std::optional<Alias> FindAlias(std::string_view key) {
  const auto it = Table().by_key.find(std::string(key));
  if (it == Table().by_key.end()) return std::nullopt;
  return it->second;
}

std::string_view FindPlainAlias(std::string_view plain) {
  if (plain.find(' ') == std::string_view::npos) return {};
  const auto it = Table().by_plain.find(std::string(plain));
  return it == Table().by_plain.end() ? std::string_view() : it->second;
}

std::vector<std::string> AliasFaults() { return Table().faults; }

}  // namespace stemma::entities
