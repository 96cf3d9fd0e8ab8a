// Exports: one function a format, each from the dossier to text.
// In:  a dossier; what the analyst did by hand, which stands beside what was computed and never in its place.
// Out: whole documents. Page text is escaped as each format asks; CSV cells cannot become formulas.
// Tested by exports/exports_test.cc and tests/cli/export_test.py. Source: docs/formats/exports.md.
#pragma once

#include <string>
#include <vector>

#include "stemma/by_hand.h"
#include "stemma/dossier.h"
#include "stemma/export.h"

namespace stemma::exports {

// PROV-O as JSON-LD with its context inline: articles and unseen texts are entities, sources are agents with an
// account.
std::string Prov(const Dossier& dossier, const ByHand& hand = {});
// The lineage as a directed graph; attributes as GraphML keys.
std::string GraphMl(const Dossier& dossier, const ByHand& hand = {});
// The lineage as a dynamic graph: an article's node starts on its day.
std::string Gexf(const Dossier& dossier, const ByHand& hand = {});
// One table a kind of thing, joined by ids; offsets in code points.
std::vector<ExportedFile> Csv(const Dossier& dossier, const ByHand& hand = {});
// A draft ClaimReview for the lead claim of each story, the rating left empty.
std::string ClaimReview(const Dossier& dossier, const ByHand& hand = {});

}  // namespace stemma::exports
