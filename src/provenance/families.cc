#include "provenance/families.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace stemma::provenance {

Families::Families(const Network& network) : network_(network) {
  for (const auto& [key, node] : network) parent_[key] = key;
}

std::string Families::Of(const std::string& key) const {
  std::string top = key;
  while (parent_.at(top) != top) top = parent_.at(top);
  return top;
}

void Families::Join(const std::string& a, const std::string& b, Joint joint, std::size_t articles) {
  const std::string one = Of(a);
  const std::string other = Of(b);
  if (one == other) return;
  const std::string& root = std::min(one, other);
  parent_[std::max(one, other)] = root;
  for (const std::string& key : {a, b}) parent_[key] = root;  // short ways: a long chain of voices stays linear
  at_[a].push_back(edges_.size());
  at_[b].push_back(edges_.size());
  edges_.push_back({a, b, joint, articles});
}

std::string Families::Words(const Edge& edge) const {
  const Node& a = network_.at(edge.a);
  const Node& b = network_.at(edge.b);
  const bool one = edge.articles == 1;
  switch (edge.joint) {
    case Joint::kStep:
      return fmt::format("{} {} {} as the source of {}", edge.articles, one ? "article gives" : "articles give",
                         b.voice.name, a.voice.name);
    case Joint::kSpokesperson:
      return fmt::format("{} speaks for {}", a.voice.name, b.voice.name);
    case Joint::kBeside:
      if (a.weight.size() == 1)
        return fmt::format("the article that names {} names {} too", a.voice.name, b.voice.name);
      return fmt::format("{} of the {} articles that name {} name {} too", edge.articles, a.weight.size(), a.voice.name,
                         b.voice.name);
    case Joint::kOwner:
      return fmt::format("{} and {} have one owner and tell it in the same words", a.voice.name, b.voice.name);
  }
  return {};
}

// The only way through the tree.
std::vector<std::size_t> Families::Path(const std::string& from, const std::string& to) const {
  std::map<std::string, std::size_t> by;  // voice -> the edge by which it was reached
  std::vector<std::string> open = {from};
  for (std::size_t i = 0; i < open.size() && !by.contains(to); ++i) {
    const auto edges = at_.find(open[i]);
    if (edges == at_.end()) continue;
    for (const std::size_t e : edges->second) {
      const std::string& next = edges_[e].a == open[i] ? edges_[e].b : edges_[e].a;
      if (next != from && by.try_emplace(next, e).second) open.push_back(next);
    }
  }
  std::vector<std::size_t> path;
  for (std::string at = to; at != from && by.contains(at);) {
    path.push_back(by[at]);
    at = edges_[by[at]].a == at ? edges_[by[at]].b : edges_[by[at]].a;
  }
  return path;
}

std::vector<std::string> Families::Reasons(const std::vector<std::string>& keys) const {
  std::vector<std::size_t> seen;
  for (std::size_t i = 1; i < keys.size(); ++i)
    for (const std::size_t e : Path(keys.front(), keys[i]))
      if (std::ranges::find(seen, e) == seen.end()) seen.push_back(e);
  std::vector<std::string> out;
  for (const std::size_t e : seen) out.push_back(Words(edges_[e]));
  return out;
}

}  // namespace stemma::provenance
