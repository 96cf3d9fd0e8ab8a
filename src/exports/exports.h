// Exports: one function a format, each from the dossier to text.
// In:  a dossier.  Out: whole documents. Page text is escaped as each format asks; CSV cells cannot become formulas.
// Tested by exports/exports_test.cc and tests/cli/export_test.py. Source: docs/formats/exports.md.
#pragma once

#include <string>
#include <vector>

#include "stemma/dossier.h"
#include "stemma/export.h"

namespace stemma::exports {

// PROV-O as JSON-LD with its context inline: articles and unseen texts are entities, sources are agents with an
// account.
std::string Prov(const Dossier& dossier);
// The lineage as a directed graph; attributes as GraphML keys.
std::string GraphMl(const Dossier& dossier);
// The lineage as a dynamic graph: an article's node starts on its day.
std::string Gexf(const Dossier& dossier);
// One table a kind of thing, joined by ids; offsets in code points.
std::vector<ExportedFile> Csv(const Dossier& dossier);
// A draft ClaimReview for the lead claim of each story, the rating left empty.
std::string ClaimReview(const Dossier& dossier);

}  // namespace stemma::exports
