#include "views/hand.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "report/contains.h"
#include "report/words.h"

namespace stemma::views {
namespace {

using report::Contains;

// Names of origins that a row lists: where there are so many, there may be more (views/claim_view.cc).
constexpr std::size_t kAllNames = 12;

bool IsNamed(const Json& claim, const std::string& name) {
  const auto is = [&](const Json& item) { return item["name"] == name; };
  return std::ranges::any_of(claim["origins"], is) || std::ranges::any_of(claim["denied_by"], is) ||
         std::ranges::any_of(claim["mentions"],
                             [&](const Json& m) { return m["source"].is_object() && m["source"]["name"] == name; });
}

bool HasArticle(const Json& story, const std::string& id) {
  return std::ranges::any_of(story["articles"], [&](const Json& article) { return article["id"] == id; });
}

bool HasEdge(const Json& story, const Json& target) {
  return std::ranges::any_of(story["graph"]["edges"], [&](const Json& edge) {
    return edge["from"] == Text(target, "from") && edge["to"] == Text(target, "to") &&
           edge["kind"] == Text(target, "edge_kind");
  });
}

// A source counts as there when a node of the story's graph or a source of its lead claim bears the name.
bool HasSource(const Json& story, const std::string& name) {
  if (story["claim"].is_object() && IsNamed(story["claim"], name)) return true;
  return std::ranges::any_of(story["graph"]["nodes"],
                             [&](const Json& node) { return node["name"] == name || node["outlet"] == name; });
}

// The groups of a claim's origins after the hand, and the number of independent ones.
class Groups {
 public:
  explicit Groups(Json& claim) : origins_(claim["origins"]) {
    for (const Json& origin : origins_) {
      numbers_.push_back(origin["groups"]["id"].get<std::uint32_t>());
      last_ = std::max(last_, numbers_.back());
    }
  }

  // Origins of these names become one group, with all that was one with any of them. True when that changed something.
  bool Merge(const std::vector<std::string>& names, const std::string& why) {
    std::set<std::uint32_t> old;
    for (std::size_t i = 0; i < numbers_.size(); ++i)
      if (Contains(names, origins_[i]["name"].get<std::string>())) old.insert(numbers_[i]);
    if (old.size() < 2) return false;
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      if (!old.contains(numbers_[i])) continue;
      numbers_[i] = *old.begin();
      origins_[i]["merged_because"] = why;
    }
    return true;
  }

  // The origin of that name counts once more, for the part of its articles that was split off.
  bool Split(const std::string& name, const std::vector<std::string>& articles, const std::string& why) {
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      if (origins_[i]["name"] != name) continue;
      Json mine = Json::array();
      Json others = Json::array();
      for (const Json& article : origins_[i]["articles"])
        (Contains(articles, article.get<std::string>()) ? mine : others).push_back(article);
      if (mine.empty() || others.empty()) return false;
      Json part = origins_[i];
      part["articles"] = std::move(mine);
      part["merged_because"] = nullptr;
      part["split_because"] = why;
      origins_[i]["articles"] = std::move(others);
      origins_.push_back(std::move(part));
      numbers_.push_back(++last_);
      return true;
    }
    return false;
  }

  // Writes the groups into the origins; returns how many count.
  std::size_t Write() {
    std::map<std::uint32_t, bool> counted;
    for (std::size_t i = 0; i < numbers_.size(); ++i)
      counted[numbers_[i]] = counted[numbers_[i]] || origins_[i]["groups"]["counted"] == true;
    for (std::size_t i = 0; i < numbers_.size(); ++i)
      origins_[i]["groups"] = {{"id", numbers_[i]}, {"counted", counted[numbers_[i]]}};
    return static_cast<std::size_t>(std::ranges::count_if(counted, [](const auto& item) { return item.second; }));
  }

  [[nodiscard]] std::size_t All() const { return std::set(numbers_.begin(), numbers_.end()).size(); }

 private:
  Json& origins_;
  std::vector<std::uint32_t> numbers_;
  std::uint32_t last_ = 0;
};

// Claims that the hand counts together with this one, itself left out.
std::vector<std::string> MergedWith(const std::vector<HandEntry>& entries, const std::string& id) {
  std::vector<std::string> out;
  for (const HandEntry& entry : entries) {
    if (!Active(entry) || entry.kind != "merge_claims") continue;
    const std::vector<std::string> claims = Texts(entry.target, "claims");
    if (!Contains(claims, id)) continue;
    for (const std::string& other : claims)
      if (other != id && !Contains(out, other)) out.push_back(other);
  }
  return out;
}

// Takes over what another claim has: its mentions, stances, origins and denials that are not there by name.
void AddClaim(const Json& other, Json& claim) {
  std::map<std::uint32_t, std::uint32_t> group;
  std::uint32_t last = 0;
  for (const Json& origin : claim["origins"]) last = std::max(last, origin["groups"]["id"].get<std::uint32_t>());
  for (const Json& mention : other["mentions"]) claim["mentions"].push_back(mention);
  for (const Json& stance : other["stances"]) {
    const auto same = [&](const Json& item) { return item["article"] == stance["article"]; };
    if (std::ranges::none_of(claim["stances"], same)) claim["stances"].push_back(stance);
  }
  for (const Json& denial : other["denied_by"]) {
    const auto same = [&](const Json& item) { return item["name"] == denial["name"]; };
    if (std::ranges::none_of(claim["denied_by"], same)) claim["denied_by"].push_back(denial);
  }
  for (const Json& origin : other["origins"]) {
    const auto at =
        std::ranges::find_if(claim["origins"], [&](const Json& item) { return item["name"] == origin["name"]; });
    const auto number = origin["groups"]["id"].get<std::uint32_t>();
    if (at != claim["origins"].end()) {
      group.emplace(number, (*at)["groups"]["id"].get<std::uint32_t>());
      continue;
    }
    Json mine = origin;
    if (!group.contains(number)) group.emplace(number, ++last);
    mine["groups"]["id"] = group[number];
    claim["origins"].push_back(std::move(mine));
  }
}

// Articles that were split off the claim.
std::vector<std::string> SplitOff(const std::vector<HandEntry>& entries, const std::string& id) {
  std::vector<std::string> out;
  for (const HandEntry& entry : entries)
    if (Active(entry) && entry.kind == "split_claim" && Text(entry.target, "claim") == id)
      for (std::string& article : Texts(entry.target, "articles")) out.push_back(std::move(article));
  return out;
}

void Keep(Json& list, const auto& keep) {
  Json out = Json::array();
  for (Json& item : list)
    if (keep(item)) out.push_back(std::move(item));
  list = std::move(out);
}

void RemoveArticles(const std::vector<std::string>& articles, Json& claim) {
  const auto stays = [&](const Json& item) { return !Contains(articles, item["article"].get<std::string>()); };
  Json off = Json::array();
  for (const Json& mention : claim["mentions"])
    if (!stays(mention)) off.push_back(mention);
  claim["split_off"] = std::move(off);
  Keep(claim["mentions"], stays);
  Keep(claim["stances"], stays);
  for (const char* name : {"origins", "denied_by"}) {
    for (Json& item : claim[name])
      Keep(item["articles"], [&](const Json& id) { return !Contains(articles, id.get<std::string>()); });
    Keep(claim[name], [](const Json& item) { return !item["articles"].empty(); });
  }
}

bool Concerns(const HandEntry& entry, const Json& claim) {
  if (entry.kind == "merge_sources") {
    const auto names = Texts(entry.target, "names");
    return std::ranges::any_of(names, [&](const std::string& name) { return IsNamed(claim, name); });
  }
  if (entry.kind == "split_source") return IsNamed(claim, Text(entry.target, "name"));
  if (entry.kind == "merge_claims") return Contains(Texts(entry.target, "claims"), claim["id"].get<std::string>());
  if (entry.kind == "split_claim") return claim["id"] == Text(entry.target, "claim");
  if (entry.kind == "note") return Text(entry.target, "view").find(claim["id"].get<std::string>()) != std::string::npos;
  return false;
}

// The numbers and words that hang on the origins.
void Recount(std::size_t independent, std::size_t all, std::size_t articles, Json& claim) {
  claim["computed"] = {{"independent_origins", claim["independent_origins"]},
                       {"independent_range", claim["independent_range"]},
                       {"headline", claim["words"]["headline"]}};
  const std::size_t low = std::min(claim["independent_range"][0].get<std::size_t>(), independent);
  claim["independent_origins"] = independent;
  claim["independent_range"] = {low, std::max(all, independent)};
  claim["articles"] = articles;
  Claim counted;
  counted.independent_origins = static_cast<std::uint32_t>(independent);
  counted.independent_low = static_cast<std::uint32_t>(low);
  counted.independent_high = static_cast<std::uint32_t>(std::max(all, independent));
  const std::string headline = claim["words"]["headline"];
  claim["words"]["headline"] = headline.substr(0, headline.rfind(", ")) + ", " + report::OriginsCount(counted);
  claim["words"]["range"] = json::OrNull(report::OriginsRange(counted));
}

// Who changed the claim, oldest first.
Json Authors(const std::vector<HandEntry>& entries, const Json& claim) {
  Json out = Json::array();
  for (const HandEntry& entry : entries)
    if (Active(entry) && entry.kind != "note" && Concerns(entry, claim))
      out.push_back({{"author", entry.author}, {"time", entry.time}, {"kind", entry.kind}});
  return out;
}

// Changes the claim; true when origins or numbers are not as computed.
bool Change(const std::vector<HandEntry>& entries, const ClaimReader& read, Json& claim) {
  bool changed = false;
  const std::size_t denials = claim["denied_by"].size();
  Json by = Authors(entries, claim);
  Json merged = Json::array();
  for (const std::string& id : MergedWith(entries, claim["id"]))
    if (const Json* other = read(id)) {
      AddClaim(*other, claim);
      merged.push_back(id);
      changed = true;
    }
  if (!merged.empty()) claim["merged_claims"] = std::move(merged);
  if (const auto off = SplitOff(entries, claim["id"]); !off.empty()) {
    RemoveArticles(off, claim);
    changed = true;
  }
  Groups groups(claim);
  for (const HandEntry& entry : entries) {
    if (!Active(entry)) continue;
    if (entry.kind == "merge_sources")
      changed = groups.Merge(Texts(entry.target, "names"), By(entry, "merged")) || changed;
    if (entry.kind == "split_source")
      changed =
          groups.Split(Text(entry.target, "name"), Texts(entry.target, "articles"), By(entry, "split")) || changed;
  }
  if (!changed) return false;
  const std::size_t independent = groups.Write();
  Recount(independent, groups.All(), claim["stances"].size(), claim);
  claim["computed"]["denials"] = denials;
  claim["computed"]["by"] = std::move(by);
  return true;
}

void ListEntries(const std::vector<HandEntry>& entries, Json& claim) {
  claim["hand"] = Json::array();
  for (const HandEntry& entry : entries)
    if (Concerns(entry, claim)) claim["hand"].push_back(FormOf(entry));
}

void MarkWrongEdges(const std::vector<HandEntry>& entries, Json& graph) {
  for (const HandEntry& entry : entries) {
    if (!Active(entry) || entry.kind != "edge_wrong") continue;
    for (Json& edge : graph["edges"])
      if (edge["from"] == Text(entry.target, "from") && edge["to"] == Text(entry.target, "to") &&
          edge["kind"] == Text(entry.target, "edge_kind"))
        edge["wrong"] = By(entry, "called wrong");
  }
}

bool Lists(const Json& row, const std::string& name) {
  const auto names = row.find("origins");
  return names == row.end() || names->size() >= kAllNames || Contains(*names, Json(name));
}

// Whether the entry can change the claim of that row: read from the row, so that only few claims are looked at.
bool MayChange(const HandEntry& entry, const Json& row) {
  if (!Active(entry)) return false;
  const std::string id = row["id"];
  const auto lists = [&](const std::string& name) { return Lists(row, name); };
  if (entry.kind == "merge_sources") return std::ranges::count_if(Texts(entry.target, "names"), lists) > 1;
  if (entry.kind == "split_source") return lists(Text(entry.target, "name"));
  if (entry.kind == "merge_claims") return Contains(Texts(entry.target, "claims"), id);
  return entry.kind == "split_claim" && Text(entry.target, "claim") == id;
}

// Rows of claims whose numbers the hand changes. Merged claims may bring their origins to an earlier merge of sources:
// every entry that is about a claim of the row is seen by its ids first.
void ChangeRows(const std::vector<HandEntry>& entries, const ClaimReader& read, Json& rows) {
  for (Json& row : rows) {
    if (std::ranges::none_of(entries, [&](const HandEntry& entry) { return MayChange(entry, row); })) continue;
    const Json* computed = read(row["id"]);
    if (computed == nullptr) continue;
    Json claim = *computed;
    if (!Change(entries, read, claim)) continue;
    row["computed"] = claim["computed"];
    for (const char* name : {"independent_origins", "independent_range", "articles"}) row[name] = claim[name];
    row["denials"] = claim["denied_by"].size();
  }
}

// What the hand did to the source of that name; empty where nothing.
std::string SourceByHand(const std::vector<HandEntry>& entries, const std::string& name) {
  for (const HandEntry& entry : entries) {
    if (!Active(entry) || name.empty()) continue;
    if (entry.kind == "merge_sources" && Contains(Texts(entry.target, "names"), name)) return By(entry, "merged");
    if (entry.kind == "split_source" && Text(entry.target, "name") == name) return By(entry, "split");
  }
  return {};
}

void MarkSources(const std::vector<HandEntry>& entries, Json& graph) {
  for (Json& node : graph["nodes"]) {
    std::string words = SourceByHand(entries, node["name"]);
    if (words.empty() && node["outlet"].is_string()) words = SourceByHand(entries, node["outlet"]);
    if (!words.empty()) node["by_hand"] = std::move(words);
  }
}

}  // namespace

bool Active(const HandEntry& entry) { return !entry.undone && entry.applies; }

// Every text in a list member of the target; empty where it is none.
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

std::string By(const HandEntry& entry, const char* what) {
  return std::string(what) + " by " + entry.author + (entry.text.empty() ? "" : ": " + entry.text);
}

bool Applies(const HandEntry& entry, const Json& story, const ClaimReader& claim) {
  const auto has_claim = [&](const std::string& id) { return claim(id) != nullptr; };
  const auto has_article = [&](const std::string& id) { return HasArticle(story, id); };
  const auto has_source = [&](const std::string& name) { return HasSource(story, name); };
  if (entry.kind == "merge_sources") return std::ranges::count_if(Texts(entry.target, "names"), has_source) > 1;
  if (entry.kind == "merge_claims") return std::ranges::count_if(Texts(entry.target, "claims"), has_claim) > 1;
  if (entry.kind == "edge_wrong") return HasEdge(story, entry.target);
  const std::vector<std::string> articles = Texts(entry.target, "articles");
  if (entry.kind == "split_source")
    return has_source(Text(entry.target, "name")) && std::ranges::any_of(articles, has_article);
  if (entry.kind == "split_claim")
    return has_claim(Text(entry.target, "claim")) && std::ranges::any_of(articles, has_article);
  return true;
}

Json FormOf(const HandEntry& entry) {
  return {{"id", std::to_string(entry.id)},
          {"time", entry.time},
          {"author", entry.author},
          {"kind", entry.kind},
          {"story", json::OrNull(entry.story)},
          {"target", entry.target},
          {"text", entry.text},
          {"undone", entry.undone},
          {"applies", entry.applies},
          {"what", entry.what},
          {"why", json::OrNull(entry.why)},
          {"moved", entry.moved}};
}

bool ApplyToClaim(const std::vector<HandEntry>& entries, const ClaimReader& read, Json& claim) {
  ListEntries(entries, claim);
  return Change(entries, read, claim);
}

void ApplyToGraph(const std::vector<HandEntry>& entries, Json& graph) {
  MarkWrongEdges(entries, graph);
  MarkSources(entries, graph);
}

void ApplyToStory(const std::vector<HandEntry>& entries, const ClaimReader& read, Json& story) {
  if (story["claim"].is_object()) ApplyToClaim(entries, read, story["claim"]);
  ChangeRows(entries, read, story["claims"]);
  ApplyToGraph(entries, story["graph"]);
  story["hand"] = Json::array();
  for (const HandEntry& entry : entries) story["hand"].push_back(FormOf(entry));
}

}  // namespace stemma::views
