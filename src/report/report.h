// Report: what people read: one self-contained HTML file, and a summary that fits a screen.
// In:  a dossier.  Out: HTML; plain text.
// Tested by report/*_test.cc and tests/golden/report. Source: docs/formats/report.md.
#pragma once

#include <cstddef>
#include <string>

#include "stemma/by_hand.h"
#include "stemma/dossier.h"

namespace stemma::report {

// One HTML page, no script, no network, all page text escaped. Deterministic.
// `hand`: what the analyst did by hand: shown beside what was computed; may be null.
std::string WriteHtml(const Dossier& dossier, const ByHand* hand = nullptr);

// A summary of at most `lines` lines, each at most `columns` wide.
std::string WriteSummary(const Dossier& dossier, std::size_t columns = 80, std::size_t lines = 24,
                         const ByHand* hand = nullptr);

// What lists of events say beside the claims: numbers, the level of chance, then each claim that matched or differs
// with its entry. Says nothing of truth.
std::string WriteVerification(const Dossier& dossier, std::size_t columns = 80);

}  // namespace stemma::report
