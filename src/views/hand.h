// Hand: what the analyst did by hand, put over the documents of a story and its claims. What was computed stays beside
// it. In:  entries, documents as computed.  Out: the documents with "hand", "computed" and the changes themselves.
// Tested by views/hand_test.cc. Source: docs/formats/api.md, "The analyst's hand".
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "json/writer.h"

namespace stemma::views {

using json::Json;

struct HandEntry {
  std::int64_t id = 0;
  std::string time;
  std::string author;
  std::string kind;
  std::string story;  // empty: of the whole pile
  Json target;
  std::string text;
  bool undone = false;
  bool applies = true;  // what it is about is still there
};

Json FormOf(const HandEntry& entry);

// A claim of the story by its id, as computed; null where there is none.
using ClaimReader = std::function<const Json*(const std::string&)>;

// Sets `applies` of each: whether the names, claims or edge that it speaks of are in the story.
void MarkApplying(std::vector<HandEntry>& entries, const Json& story, const ClaimReader& claim);

// Sources that are merged count as one, a split source as two; merged claims are counted together; articles split off a
// claim no longer count. Entries that are undone or do not apply change nothing and are listed all the same.
void ApplyToClaim(const std::vector<HandEntry>& entries, const ClaimReader& read, Json& claim);
// The same for the lead claim and the rows of the claims; edges called wrong are marked.
void ApplyToStory(const std::vector<HandEntry>& entries, const ClaimReader& read, Json& story);

}  // namespace stemma::views
