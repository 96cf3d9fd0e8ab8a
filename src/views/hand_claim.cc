#include "views/hand_claim.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "report/contains.h"
#include "report/words.h"
#include "views/claim_words.h"
#include "views/hand_groups.h"

namespace stemma::views {
namespace {

using report::Contains;

// Names of origins that a row lists: where there are so many, there may be more (views/claim_view.cc).
constexpr std::size_t kAllNames = 12;

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
  if (other.contains("told_with_doubt"))
    for (const Json& item : other["told_with_doubt"])
      if (!Contains(claim["told_with_doubt"], item)) claim["told_with_doubt"].push_back(item);
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

// Rows of sources that only these articles name.
void RemoveRows(const std::vector<std::string>& articles, Json& matrix) {
  if (!matrix.is_object()) return;
  for (Json& row : matrix["rows"])
    Keep(row["articles"], [&](const Json& id) { return !Contains(articles, id.get<std::string>()); });
  Keep(matrix["rows"], [](const Json& row) { return !row["articles"].empty(); });
}

void RemoveArticles(const std::vector<std::string>& articles, Json& claim) {
  const auto stays = [&](const Json& item) { return !Contains(articles, item["article"].get<std::string>()); };
  Json off = Json::array();
  for (const Json& mention : claim["mentions"])
    if (!stays(mention)) off.push_back(mention);
  claim["split_off"] = std::move(off);
  Keep(claim["mentions"], stays);
  Keep(claim["stances"], stays);
  Keep(claim["told_with_doubt"], stays);
  RemoveRows(articles, claim["matrix"]);
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

// Sets how many outlets tell the claim now; returns it in words.
std::string RecountOutlets(Json& claim) {
  std::set<std::string> outlets;
  bool all = true;
  for (const Json& stance : claim["stances"]) {
    std::string outlet = Text(stance, "outlet");
    if (outlet.empty())
      all = false;
    else
      outlets.insert(std::move(outlet));
  }
  claim["outlets"] = outlets.size();
  return report::OutletsCount(outlets.size(), all);
}

// The numbers and words that hang on the origins.
void Recount(std::size_t independent, std::size_t all, Json& claim) {
  claim["computed"] = {{"independent_origins", claim["independent_origins"]},
                       {"independent_range", claim["independent_range"]},
                       {"headline", claim["words"]["headline"]}};
  const std::size_t low = std::min(claim["independent_range"][0].get<std::size_t>(), independent);
  claim["independent_origins"] = independent;
  claim["independent_range"] = {low, std::max(all, independent)};
  claim["articles"] = claim["stances"].size();
  claim["words"] = WordsOf(claim, RecountOutlets(claim));
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
  HandGroups groups(claim);
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
  Recount(independent, groups.All(), claim);
  claim["computed"]["denials"] = denials;
  claim["computed"]["by"] = std::move(by);
  return true;
}

void ListEntries(const std::vector<HandEntry>& entries, Json& claim) {
  claim["hand"] = Json::array();
  for (const HandEntry& entry : entries)
    if (Concerns(entry, claim)) claim["hand"].push_back(FormOf(entry));
}

// Whether the claim of the row may have that origin; the claim itself is asked where the row does not list all.
bool Lists(const Json& row, const std::string& name, const ClaimNames& names) {
  const auto listed = row.find("origins");
  if (listed != row.end() && Contains(*listed, Json(name))) return true;
  if (listed != row.end() && listed->size() < kAllNames) return false;
  return !names || names(row["id"].get<std::string>(), name);
}

// Whether the entry can change the claim of that row: read from the row, so that only few claims are looked at.
bool MayChange(const HandEntry& entry, const Json& row, const ClaimNames& names) {
  if (!Active(entry)) return false;
  const std::string id = row["id"];
  const auto lists = [&](const std::string& name) { return Lists(row, name, names); };
  if (entry.kind == "merge_sources") return std::ranges::count_if(Texts(entry.target, "names"), lists) > 1;
  if (entry.kind == "split_source") return lists(Text(entry.target, "name"));
  if (entry.kind == "merge_claims") return Contains(Texts(entry.target, "claims"), id);
  return entry.kind == "split_claim" && Text(entry.target, "claim") == id;
}

void ChangeRow(const Json& claim, Json& row) {
  for (const char* name : {"computed", "independent_origins", "independent_range", "articles", "outlets"})
    row[name] = claim[name];
  row["denials"] = claim["denied_by"].size();
}

}  // namespace

bool IsNamed(const Json& claim, const std::string& name) {
  const auto is = [&](const Json& item) { return item["name"] == name; };
  return std::ranges::any_of(claim["origins"], is) || std::ranges::any_of(claim["denied_by"], is) ||
         std::ranges::any_of(claim["mentions"],
                             [&](const Json& m) { return m["source"].is_object() && m["source"]["name"] == name; });
}

bool ApplyToClaim(const std::vector<HandEntry>& entries, const ClaimReader& read, Json& claim) {
  ListEntries(entries, claim);
  return Change(entries, read, claim);
}

// Merged claims may bring their origins to an earlier merge of sources:
// every entry that is about a claim of the row is seen by its ids first.
void ApplyToRows(const std::vector<HandEntry>& entries, const ClaimReader& read, Json& rows, const ClaimNames& names,
                 const Json* lead) {
  for (Json& row : rows) {
    if (lead != nullptr && row["id"] == (*lead)["id"]) {
      if (lead->contains("computed")) ChangeRow(*lead, row);
      continue;
    }
    if (std::ranges::none_of(entries, [&](const HandEntry& entry) { return MayChange(entry, row, names); })) continue;
    const Json* computed = read(row["id"]);
    if (computed == nullptr) continue;
    Json claim = *computed;
    if (!Change(entries, read, claim)) continue;
    ChangeRow(claim, row);
  }
}

}  // namespace stemma::views
