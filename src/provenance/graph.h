// Graph: the lineage as nodes and evidenced edges, the picture's raw material.
// In:  reuse, credits, links, and the stories' claims with their voices.  Out: sorted nodes and edges.
// Tested by provenance/provenance_test.cc. Source: docs/algorithms/provenance.md, "The graph".
#pragma once

#include <span>

#include "provenance/provenance.h"

namespace stemma::provenance {

Lineage DrawLineage(const Evidence& evidence, std::span<const Story> stories);

}  // namespace stemma::provenance
