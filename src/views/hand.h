// Hand: what the analyst did by hand, put over the documents of a story, its claims, articles and passages. What was
// computed stays beside it. In:  entries, documents as computed.  Out: the documents with "hand", "computed" and the
// changes themselves.
// Tested by views/hand_test.cc. Source: docs/formats/api.md, "The analyst's hand".
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "views/hand_target.h"

namespace stemma::views {

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
  // Where to look for the story and the claims when their ids are gone (views/hand_anchor.h); may be null.
  Json anchor{};
  std::string what{};  // the entry in a sentence
  std::string why{};   // why it does not apply; empty when it does
  bool moved = false;  // story or target were found again under other ids than those it was written with
};

Json FormOf(const HandEntry& entry);

// Whether it changes anything: neither undone nor without its object.
bool Active(const HandEntry& entry);
// "merged by Ansa Merrow: one office"
std::string By(const HandEntry& entry, const char* what);

// A claim of the story by its id, as computed; null where there is none.
using ClaimReader = std::function<const Json*(const std::string&)>;
// Whether a claim of the story, by its id, may name a source: read from the letters of its document, as parsing a large
// one takes long. Empty: any may.
using ClaimNames = std::function<bool(const std::string& claim, const std::string& name)>;

// Whether the names, claims or edge that it speaks of are in the story.
bool Applies(const HandEntry& entry, const Json& story, const ClaimReader& claim);

// The lead claim and the rows of the claims (views/hand_claim.h); edges called wrong are marked; the gap that counts
// statements of sources without a name.
void ApplyToStory(const std::vector<HandEntry>& entries, const ClaimReader& read, Json& story,
                  const ClaimNames& names = {});
// Edges called wrong, sources merged or split.
void ApplyToGraph(const std::vector<HandEntry>& entries, Json& graph);

}  // namespace stemma::views
