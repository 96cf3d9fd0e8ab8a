// HandTarget: what an entry of the hand is about, read from its target, which is any JSON that somebody once sent.
// In:  a target.  Out: texts and lists; empty where there are none.
// Tested by views/hand_test.cc. Source: docs/formats/api.md, "The analyst's hand".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "json/writer.h"
#include "stemma/lineage.h"

namespace stemma::views {

using json::Json;

// Every text in a list member of a target; the text of a member. Empty where there is none.
std::vector<std::string> Texts(const Json& target, const char* name);
std::string Text(const Json& target, const char* name);
// Ids of the claims that a target names, in a list or alone.
std::vector<std::string> ClaimsOf(const Json& target);

// A name as the letters of a document have it, quoted.
std::string AsWritten(const std::string& name);

// Whether a target names this edge of a graph: both ends and the kind.
bool NamesEdge(const Json& target, const Json& edge);
// The kind of edge of that name; nothing where there is none.
std::optional<EdgeKind> EdgeNamed(const std::string& word);

}  // namespace stemma::views
