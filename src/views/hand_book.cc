#include "views/hand_book.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "views/document.h"
#include "views/excerpt.h"
#include "views/hand_article.h"
#include "views/hand_claim.h"
#include "views/hand_parts.h"
#include "views/hand_today.h"
#include "views/hand_words.h"

namespace stemma::views {
namespace {

constexpr std::size_t kDay = 10;  // letters of "2031-03-02"

// "api/stories/S/..." -> S; empty for another address.
std::string StoryIn(std::string_view path) {
  constexpr std::string_view kFront = "api/stories/";
  if (!path.starts_with(kFront)) return {};
  path.remove_prefix(kFront.size());
  return FromSegment(path.substr(0, path.find('/'))).value_or("");
}

bool NamesTwo(const std::string& row, const std::vector<std::string>& names) {
  const auto there = [&](const std::string& name) { return row.find(AsWritten(name)) != std::string::npos; };
  return std::ranges::count_if(names, there) > 1;
}

std::string IdOfRow(std::string_view row) {
  constexpr std::string_view kFront = "{\"id\":\"";
  if (!row.starts_with(kFront)) return {};
  row.remove_prefix(kFront.size());
  return std::string(row.substr(0, row.find('"')));
}

void AddAuthor(const std::string& author, Json& authors) {
  if (std::ranges::find(authors, Json(author)) == authors.end()) authors.push_back(author);
}

Json Touched(const std::vector<HandEntry>& entries) {
  Json authors = Json::array();
  std::size_t count = 0;
  std::string time;
  for (const HandEntry& entry : entries) {
    if (entry.undone) continue;
    ++count;
    AddAuthor(entry.author, authors);
    time = std::max(time, entry.time);
  }
  return {{"entries", count}, {"authors", std::move(authors)}, {"time", time}};
}

std::string Signed(const Json& by) {
  std::string out;
  for (const Json& one : by) {
    const std::string name = one["author"].get<std::string>() + ", " + one["time"].get<std::string>().substr(0, kDay);
    if (out.find(name) == std::string::npos) out += (out.empty() ? "" : "; ") + name;
  }
  return out;
}

HandCount CountOf(const std::string& story, const std::string& claim, const Json& changed) {
  const Json& range = changed["independent_range"];
  return {claim,
          story,
          changed["computed"]["independent_origins"].get<std::uint32_t>(),
          changed["independent_origins"].get<std::uint32_t>(),
          range[0].get<std::uint32_t>(),
          range[1].get<std::uint32_t>(),
          Signed(changed["computed"]["by"])};
}

std::string SignedEdge(const HandEntry& entry) {
  return "called wrong by " + entry.author + ", " + entry.time.substr(0, kDay) +
         (entry.text.empty() ? "" : ": " + entry.text);
}

// The story itself, or a claim of it.
std::string OverStory(const std::string& path, const std::string& story, const std::vector<HandEntry>& entries,
                      std::string document, const Reader& read) {
  const bool is_story = path == StoryPath(story);
  Excerpt excerpt(std::move(document), is_story ? StoryCut(entries) : ClaimCut(entries), NeedlesOf(entries));
  Lookup lookup(read, entries);
  if (!excerpt.value().is_object()) return excerpt.Written();
  if (is_story)
    ApplyToStory(entries, lookup.ClaimsOf(story), excerpt.value(), lookup.NamesOf(story));
  else
    ApplyToClaim(entries, lookup.ClaimsOf(story), excerpt.value());
  return excerpt.Written();
}

}  // namespace

// Story by story, so that no more than one large one stands in memory.
HandBook::HandBook(std::vector<HandEntry> entries, const Reader& read) : entries_(std::move(entries)) {
  std::map<std::string, std::vector<HandEntry*>> by_story;
  for (HandEntry& entry : entries_)
    if (!entry.story.empty()) by_story[entry.story].push_back(&entry);
  for (auto& [story, list] : by_story) {
    std::vector<HandEntry> of_story;
    for (const HandEntry* entry : list) of_story.push_back(*entry);
    Lookup lookup(read, of_story);
    for (HandEntry* entry : list) Settle(*entry, lookup);
  }
  FindInPile(read);
  for (const HandEntry& entry : entries_)
    if (!entry.story.empty()) touched_.insert(entry.story);
  for (const auto& [number, stories] : piled_) touched_.insert(stories.begin(), stories.end());
  for (const std::string& story : touched_) MakeRow(story, read);
}

// Entries of the whole pile: sources are looked for in the rows, which name the origins of the lead claims.
void HandBook::FindInPile(const Reader& read) {
  std::vector<HandEntry*> merges;
  for (HandEntry& entry : entries_) {
    if (!entry.story.empty()) continue;
    entry.what = WhatIsDone(entry, nullptr, [](const std::string&) { return nullptr; });
    entry.applies = entry.kind == "note" || entry.kind == "merge_sources";
    if (!entry.applies) entry.why = WhyNot(entry, nullptr);
    if (entry.kind == "merge_sources") merges.push_back(&entry);
  }
  if (merges.empty()) return;
  const auto look = [&](std::string& row) {
    for (const HandEntry* entry : merges)
      if (NamesTwo(row, Texts(entry->target, "names"))) piled_[entry->id].insert(IdOfRow(row));
  };
  static_cast<void>(ReadRows(read, 0, static_cast<std::size_t>(-1), look));
  for (HandEntry* entry : merges) {
    entry->applies = piled_.contains(entry->id);
    if (!entry->applies) entry->why = "no story names two of the sources";
  }
}

std::vector<HandEntry> HandBook::Of(const std::string& story) const {
  std::vector<HandEntry> out;
  for (const HandEntry& entry : entries_) {
    const auto piled = piled_.find(entry.id);
    const bool here = entry.story.empty()
                          ? (piled != piled_.end() && piled->second.contains(story)) || IsNoteOn(entry, story)
                          : entry.story == story;
    if (here) out.push_back(entry);
  }
  return out;
}

std::vector<HandEntry> HandBook::Near(const std::string& story) const {
  std::vector<HandEntry> out;
  for (const HandEntry& entry : entries_)
    if (entry.story.empty() || entry.story == story) out.push_back(entry);
  return out;
}

void HandBook::MakeRow(const std::string& story, const Reader& read) {
  const std::vector<HandEntry> entries = Of(story);
  if (std::ranges::all_of(entries, &HandEntry::undone)) return;
  Json& row = rows_[story];
  row = {{"hand", Touched(entries)}};
  const bool changes = std::ranges::any_of(entries, [](const HandEntry& entry) {
    return Active(entry) && entry.kind != "note" && entry.kind != "edge_wrong";
  });
  const auto body = read(StoryPath(story));
  if (!changes || !body || !*body) return;
  Lookup lookup(read, entries);
  const ClaimReader claims = lookup.ClaimsOf(story);
  const Json* lead = claims(LeadOf(**body));
  if (lead == nullptr) return;
  Json claim = *lead;
  if (!ApplyToClaim(entries, claims, claim)) return;
  for (const char* name : {"independent_origins", "independent_range"}) row[name] = claim[name];
  row["denials"] = claim["denied_by"].size();
  row["computed"] = claim["computed"];
}

std::string HandBook::List() const {
  return json::Line({{"entries", json::List(entries_, [](const HandEntry& entry) { return FormOf(entry); })}});
}

void HandBook::ChangeRow(std::string& row) const {
  const auto at = rows_.find(IdOfRow(row));
  if (at == rows_.end()) return;
  Json changed = Json::parse(row, nullptr, false);
  if (!changed.is_object()) return;
  changed.update(at->second);
  row = json::Line(changed);
}

std::string HandBook::Over(const std::string& path, std::string document, const Reader& read) const {
  if (empty()) return WithMember(std::move(document), "hand", "[]");
  const std::string story = StoryIn(path);
  const std::vector<HandEntry> of_story = story.empty() ? std::vector<HandEntry>() : Of(story);
  if (!story.empty() && of_story.empty()) return WithMember(std::move(document), "hand", "[]");
  if (!story.empty()) return OverStory(path, story, of_story, std::move(document), read);
  Json value = Json::parse(document, nullptr, false);
  if (!value.is_object()) return WithMember(std::move(document), "hand", "[]");
  if (path.starts_with("api/articles/"))
    ApplyToArticle(Near(value["story"].is_object() ? value["story"]["id"].get<std::string>() : ""), value);
  else
    ApplyToPassage(entries_, value);
  return json::Line(value);
}

std::string HandBook::OverGraph(const std::string& story, std::string graph) const {
  const std::vector<HandEntry> entries = Of(story);
  if (entries.empty()) return graph;
  Excerpt excerpt(std::move(graph), GraphCut(), NeedlesOf(entries));
  if (excerpt.value().is_object()) ApplyToGraph(entries, excerpt.value());
  return excerpt.Written();
}

void HandBook::OverClaimGraph(const std::string& story, Excerpt& graph) const {
  if (!empty()) ApplyToGraph(Of(story), graph.value());
}

Json HandBook::OverPair(Json pair, const std::string& story) const {
  ApplyToPair(Near(story), pair);
  return pair;
}

ByHand HandBook::Summary(const Reader& read) const {
  ByHand out;
  for (const HandEntry& e : entries_) {
    out.lines.push_back({e.id, e.time, e.author, e.kind, e.story, ClaimsOf(e.target), e.what, e.text,
                         e.applies ? "" : e.why, e.undone});
    const auto kind = EdgeNamed(Text(e.target, "edge_kind"));
    if (Active(e) && e.kind == "edge_wrong" && kind)
      out.wrong.push_back({Text(e.target, "from"), Text(e.target, "to"), *kind, SignedEdge(e)});
  }
  for (const std::string& story : touched_) {
    auto value = ParsedOrNone(ReadStory(read, story));
    if (!value) continue;
    const std::vector<HandEntry> entries = Of(story);
    Lookup lookup(read, entries);
    ApplyToStory(entries, lookup.ClaimsOf(story), *value, lookup.NamesOf(story));
    for (const Json& row : (*value)["claims"])
      if (row.contains("computed")) out.counts.push_back(CountOf(story, row["id"], row));
  }
  std::ranges::sort(out.counts, {}, &HandCount::claim);
  std::ranges::sort(out.wrong, {}, [](const HandEdge& edge) { return std::tuple(edge.from, edge.to, edge.kind); });
  return out;
}

}  // namespace stemma::views
