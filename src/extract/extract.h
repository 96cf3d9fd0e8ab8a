// Extract: finds the article in a record: text, metadata, credits, notes, furniture.
// In:  identified records, sorted by id.  Out: one article a record that holds one, in the same order.
// Tested by extract/extract_test.cc, fuzzed by fuzz/extract. Source: docs/algorithms/extract.md.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "stemma/article.h"
#include "stemma/options.h"
#include "stemma/record.h"

namespace stemma::extract {

// Two passes: what repeats across the pages of one host is learned first, then every record is cut.
// A record without an article (empty, binary, not a page) gives a diagnostic and no article.
// The result depends on the set of records only, not on threads. Thread-safe.
std::vector<Article> ExtractAll(std::span<const RawRecord> records, const Options& options,
                                DiagnosticSink& diagnostics);

// The host whose pages are cut with this one, since their common template is learned; empty for a record that is cut by
// itself. Told without parsing the page.
std::string TemplateHost(const RawRecord& record);

}  // namespace stemma::extract
