// Reference: puts a list of recorded events beside the claims.
// In:  articles, mentions, stories; the text of a list; what is known of names.  Out: Claim::reference of every claim.
// Never says that a claim is so or not so: lists have gaps and faults too.
// Tested by reference/reference_test.cc and tests/cli/verify_test.py. Source: ours, docs/algorithms/reference.md.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "reference/names.h"
#include "stemma/article.h"
#include "stemma/claim.h"
#include "stemma/mention.h"
#include "stemma/result.h"

namespace stemma::reference {

struct Evidence {
  std::span<const Article> articles;
  std::span<const Mention> mentions;  // sorted by article, then span
};

// Appends one check to each claim. `path` is the list's name for messages and records.
// Errors: as ReadEntries; the stories are then as they were.
Result<void> CompareClaims(const Evidence& evidence, std::string_view list, const std::string& path, const Names& names,
                           DiagnosticSink& diagnostics, std::span<Story> stories);

}  // namespace stemma::reference
