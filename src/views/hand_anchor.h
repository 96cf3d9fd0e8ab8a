// HandAnchor: what an entry holds on to. Ids of stories and claims come from their first article, and another may
// become first when articles are added; so an entry keeps some of the articles and places that it is about. In:  a new
// entry, the story it names.  Out: its anchor; later the ids of today. Tested by views/hand_book_test.cc. Source: ours;
// docs/formats/api.md, "The analyst's hand".
#pragma once

#include <functional>
#include <string>

#include "views/hand.h"

namespace stemma::views {

// {"articles": [ids], "claims": {id: [{"article", "start", "end"}]}}: of the story's and the target's, a few.
Json AnchorOf(const HandEntry& entry, const Json& story, const ClaimReader& claim);

// An article's document by its id; null where there is none.
using ArticleReader = std::function<const Json*(const std::string&)>;

// The story that most of the anchor's articles are in now; empty where none is left.
std::string StoryNow(const Json& anchor, const ArticleReader& article);

// The target with the claims' ids of today: a claim that is gone is looked for where its mentions stood. `old`: the id
// that the story had, which a note's address may name.
Json TargetNow(const HandEntry& entry, const std::string& old, const std::string& story, const ClaimReader& claim,
               const ArticleReader& article);

}  // namespace stemma::views
