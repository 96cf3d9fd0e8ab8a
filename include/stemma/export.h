// Export: the dossier in forms that other programs read.
// In:  a corpus after Analyse, a format.  Out: named files as text. Deterministic.
// Tested by src/exports/*_test.cc and tests/cli/export_test.py, which opens each with a reader of its own kind.
// Source: W3C PROV-O and JSON-LD 1.1; GraphML 1.0; GEXF 1.3; RFC 4180; schema.org ClaimReview. docs/formats/exports.md.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stemma/corpus.h"

namespace stemma {

enum class ExportFormat : std::uint8_t { kProv, kGraphml, kGexf, kCsv, kClaimReview };

// One file of an export. kCsv makes several, the others one.
struct ExportedFile {
  std::string name;  // "articles.csv"; no directories
  std::string text;
};

// REQUIRES: Analyse has run.
std::vector<ExportedFile> Export(const Corpus& corpus, ExportFormat format);

}  // namespace stemma
