// Network: for one claim, which voices the articles name and who had it from whom.
// In:  a claim with its mentions.  Out: voices with the articles that show them, and upstream steps between voices.
// Tested by provenance/provenance_test.cc. Source: docs/algorithms/provenance.md, "Origins and relays".
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "provenance/aliases.h"
#include "provenance/provenance.h"
#include "provenance/voices.h"

namespace stemma::provenance {

// One voice of a claim.
struct Node {
  Voice voice;
  std::map<ArticleIndex, double> weight;  // article -> how likely it speaks there for the claim itself
  double own_weight = 0;                  // sum of weight
  std::set<ArticleIndex> direct;          // articles in which it is the innermost voice
  std::set<ArticleIndex> published;       // articles of the claim that it published itself
  std::set<ArticleIndex> through;         // articles in which it stands between the article and a voice further up
  std::map<std::string, std::set<ArticleIndex>> upstream;  // key of the next voice up -> articles that show the step
  std::set<AttributionIndex> named;                        // attributions that name it for the claim
  std::size_t against = 0;                                 // mentions in which it denies, doubts or declines
  // Chains that lead to it, from the article outwards, this voice last -> articles that tell each.
  std::map<std::vector<std::string>, std::set<ArticleIndex>> chains;
};

// Voices by settled key. Denials and doubts are left out: they tell against the claim, not where it came from.
using Network = std::map<std::string, Node>;

Network BuildNetwork(const Evidence& evidence, const Claim& claim, Aliases& aliases);

}  // namespace stemma::provenance
