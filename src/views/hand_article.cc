#include "views/hand_article.h"

#include <algorithm>
#include <utility>

#include "report/contains.h"
#include "views/document.h"

namespace stemma::views {
namespace {

using report::Contains;

bool IsEdgeOf(const HandEntry& entry, const std::string& a, const std::string& b) {
  if (entry.kind != "edge_wrong") return false;
  const std::string from = Text(entry.target, "from");
  const std::string to = Text(entry.target, "to");
  return (from == a && to == b) || (from == b && to == a);
}

// Words of the entry that calls the line between two articles wrong; empty where none does.
std::string WrongBetween(const std::vector<HandEntry>& entries, const std::string& a, const std::string& b) {
  for (const HandEntry& entry : entries)
    if (Active(entry) && IsEdgeOf(entry, a, b)) return By(entry, "called wrong");
  return {};
}

// A letter that may stand within an id: "a1" is not named by an address of "a12".
bool InsideId(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return letter || c == '-' || c == '_' || c == '.' || c == '~' || c == '%';
}

bool Names(const std::string& view, const std::string& id) {
  for (std::size_t at = view.find(id); !id.empty() && at != std::string::npos; at = view.find(id, at + 1)) {
    const std::size_t end = at + id.size();
    if ((at == 0 || !InsideId(view[at - 1])) && (end == view.size() || !InsideId(view[end]))) return true;
  }
  return false;
}

bool NamesClaim(const HandEntry& entry, const Json& article) {
  const std::vector<std::string> merged = Texts(entry.target, "claims");
  const std::string split = Text(entry.target, "claim");
  return std::ranges::any_of(article["claims"], [&](const Json& row) {
    const std::string id = row["claim"];
    return id == split || Contains(merged, id);
  });
}

bool NamesSource(const HandEntry& entry, const Json& article) {
  std::vector<std::string> names = Texts(entry.target, "names");
  names.push_back(Text(entry.target, "name"));
  const std::string outlet = article["outlet"].is_string() ? article["outlet"].get<std::string>() : std::string();
  if (!outlet.empty() && Contains(names, outlet)) return true;
  return std::ranges::any_of(article["attributions"], [&](const Json& attribution) {
    const Json& source = attribution["source"];
    if (!source.is_object()) return false;
    const Json& name = source["entity"].is_string() ? source["entity"] : source["text"];
    return name.is_string() && Contains(names, name.get<std::string>());
  });
}

bool Touches(const HandEntry& entry, const Json& article, const std::string& id) {
  if (entry.kind == "note") return IsNoteOn(entry, id);
  if (entry.kind == "edge_wrong") return Text(entry.target, "from") == id || Text(entry.target, "to") == id;
  if (entry.kind == "split_source") return Contains(Texts(entry.target, "articles"), id);
  if (entry.kind == "merge_sources") return NamesSource(entry, article);
  return NamesClaim(entry, article);
}

// A claim's row within the article.
void ChangeClaim(const std::vector<HandEntry>& entries, const std::string& id, Json& row) {
  Json merged = Json::array();
  for (const HandEntry& entry : entries) {
    if (!Active(entry)) continue;
    const bool split = entry.kind == "split_claim" && Text(entry.target, "claim") == row["claim"].get<std::string>() &&
                       Contains(Texts(entry.target, "articles"), id);
    if (split) row["split_off"] = By(entry, "split off");
    const std::vector<std::string> claims = Texts(entry.target, "claims");
    if (entry.kind != "merge_claims" || !Contains(claims, row["claim"].get<std::string>())) continue;
    for (const std::string& other : claims)
      if (row["claim"] != other && !Contains(merged, Json(other))) merged.push_back(other);
  }
  if (!merged.empty()) row["merged_claims"] = std::move(merged);
}

}  // namespace

bool IsNoteOn(const HandEntry& entry, const std::string& id) {
  if (entry.kind != "note") return false;
  const std::string view = Text(entry.target, "view");
  return Names(view, id) || Names(view, Segment(id));
}

void ApplyToArticle(const std::vector<HandEntry>& entries, Json& article) {
  const std::string id = article["brief"]["id"];
  for (Json& row : article["claims"]) ChangeClaim(entries, id, row);
  for (Json& reuse : article["reuse"])
    if (std::string words = WrongBetween(entries, id, reuse["other"]["id"]); !words.empty())
      reuse["wrong"] = std::move(words);
  article["hand"] = Json::array();
  for (const HandEntry& entry : entries)
    if (Touches(entry, article, id)) article["hand"].push_back(FormOf(entry));
}

void ApplyToPair(const std::vector<HandEntry>& entries, Json& pair) {
  const std::string a = pair["a"]["id"];
  const std::string b = pair["b"]["id"];
  const std::string wrong = WrongBetween(entries, a, b);
  pair["wrong"] = wrong.empty() ? Json(nullptr) : Json(wrong);
  pair["hand"] = Json::array();
  for (const HandEntry& entry : entries)
    if (IsEdgeOf(entry, a, b) || (IsNoteOn(entry, a) && IsNoteOn(entry, b))) pair["hand"].push_back(FormOf(entry));
}

void ApplyToPassage(const std::vector<HandEntry>& entries, Json& passage) {
  passage["hand"] = Json::array();
  for (const HandEntry& entry : entries)
    if (IsNoteOn(entry, passage["id"])) passage["hand"].push_back(FormOf(entry));
}

}  // namespace stemma::views
