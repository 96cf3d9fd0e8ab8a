#include "provenance/provenance.h"

#include "provenance/deniers.h"
#include "provenance/graph.h"
#include "provenance/inherit.h"
#include "provenance/network.h"
#include "provenance/origins.h"
#include "provenance/voices.h"

namespace stemma::provenance {

Lineage TraceLineage(const Evidence& evidence, std::span<Story> stories) {
  const ReuseByArticle reuse(evidence);
  const Heirs heirs(evidence, reuse);
  const Spokespeople spokespeople(evidence);
  for (Story& story : stories)
    for (Claim& claim : story.claims) {
      heirs.InheritSources(claim);
      Aliases aliases;
      const Network network = BuildNetwork(evidence, claim, aliases);
      FindDenials(evidence, aliases, claim.id == story.lead_claim, claim);
      FindOrigins(evidence, reuse, spokespeople, network, claim);
    }
  return DrawLineage(evidence, stories);
}

}  // namespace stemma::provenance
