// Relation: one attribution while it is being put together, in token positions of a view.
// In:  what a finder saw.  Out: turned into an Attribution by attribution.cc.
// Tested by attribution/attribution_test.cc. Source: ours.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "attribution/view.h"

namespace stemma::attribution {

struct Relation {
  Range source;                // empty: nobody is named
  std::vector<Range> cue;      // may be empty: a dateline, a floating quotation
  std::vector<Range> content;  // in any order until Tidy
  QuoteKind kind = QuoteKind::kIndirect;
  SpeechStance stance = SpeechStance::kAsserts;
  double confidence = 0.8;
  Range stands_for;         // the words a pronoun source stands for; empty when it is none or unknown
  bool weak = false;        // a state of mind, a label, a place of publication: holds no statement of another
  bool relay = false;       // the outer hop of a chain: carries what another source says
  bool hearer = false;      // such a hop of a medium that was told it
  std::uint8_t finder = 0;  // which finder made it, in the order of attribution.cc; 0 for the tagger
  std::optional<SourceKind> source_kind;  // where the finder knows it better than the words show
  std::optional<std::size_t> parent;      // position among the relations, where the finder knows it
};

// Sorts the content, joins touching pieces, takes source and cue out of it and trims closing stops.
void Tidy(const View& view, Relation& relation);

// Sets `kind` from how much of the content stands in quotation marks.
void SetKind(const View& view, Relation& relation);

// Tidies the relation, sets its kind and adds it, if any content is left. Whether it was added.
bool Keep(const View& view, Relation relation, std::vector<Relation>& out);

// Removes the relations whose flag is set; children of a removed one lose their parent.
void Drop(std::vector<Relation>& relations, const std::vector<bool>& dropped);

// The relations whose cues may stand in the sentence of `at`. The verbs' relations come in the order of their cues, so
// a binary search over the cues finds the place; a relay's outer hop has no cue and counts as its neighbour.
std::pair<std::size_t, std::size_t> RelationsNear(const View& view, const std::vector<Relation>& relations,
                                                  std::uint32_t at);

}  // namespace stemma::attribution
