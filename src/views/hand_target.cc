#include "views/hand_target.h"

#include <utility>

#include "stemma/names.h"

namespace stemma::views {

std::vector<std::string> Texts(const Json& target, const char* name) {
  std::vector<std::string> out;
  if (const auto at = target.find(name); at != target.end() && at->is_array())
    for (const Json& item : *at)
      if (item.is_string()) out.push_back(item.get<std::string>());
  return out;
}

std::string Text(const Json& target, const char* name) {
  const auto at = target.find(name);
  return at != target.end() && at->is_string() ? at->get<std::string>() : std::string();
}

std::vector<std::string> ClaimsOf(const Json& target) {
  std::vector<std::string> out = Texts(target, "claims");
  if (std::string one = Text(target, "claim"); !one.empty()) out.push_back(std::move(one));
  return out;
}

std::string AsWritten(const std::string& name) { return json::Line(Json(name)); }

bool NamesEdge(const Json& target, const Json& edge) {
  return edge["from"] == Text(target, "from") && edge["to"] == Text(target, "to") &&
         edge["kind"] == Text(target, "edge_kind");
}

std::optional<EdgeKind> EdgeNamed(const std::string& word) {
  for (const EdgeKind kind : {EdgeKind::kCopies, EdgeKind::kCites, EdgeKind::kCredits, EdgeKind::kLinks})
    if (word == Name(kind)) return kind;
  return std::nullopt;
}

}  // namespace stemma::views
