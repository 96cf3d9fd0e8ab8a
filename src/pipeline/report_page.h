// ReportPage: the report file: the plain report, with the page's program and the views in it where there is one.
// In:  a dossier, its views as packed, the analyst's entries.  Out: HTML.
// Tested by pipeline/viewing_test.cc, tests/cli/serve_test.py. Source: docs/formats/report.md.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/hand.h"
#include "stemma/dossier.h"
#include "store/blocks.h"

namespace stemma::pipeline {

// Bytes of views, unpacked, up to which they stand in the report: about a tenth of that in the file. A browser unpacks
// it while a reader waits; a larger pile is for `stemma serve`.
inline constexpr std::uint64_t kMostEmbedded = std::uint64_t{32} << 20;

// Whether the document or row of that path stands in the report.
bool IsEmbedded(std::string_view path);

// `rows`: those of which IsEmbedded; null where there are too many.
std::string ReportPage(const Dossier& dossier, const std::vector<store::ViewRow>* rows, const HandOver& hand);

}  // namespace stemma::pipeline
