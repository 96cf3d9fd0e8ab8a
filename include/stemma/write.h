// Write: the forms that results have outside: JSON Lines, the dossier, the HTML report, a summary for a person.
// In:  a corpus after the stage that the form needs.  Out: text, piece by piece, or whole documents. Deterministic.
// Tested by tests/cli and src/json/json_test.cc. Source: docs/formats/.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "stemma/corpus.h"

namespace stemma {

// Takes text as it is made. An error stops the writing and is handed back.
using TextSink = std::function<Result<void>(std::string_view)>;

// JSON Lines: one header line, then one record a line. Each returns what `sink` returns.
Result<void> WriteArticles(const Corpus& corpus, const TextSink& sink);
Result<void> WriteReuse(const Corpus& corpus, const TextSink& sink);
Result<void> WriteAttributions(const Corpus& corpus, const TextSink& sink);
Result<void> WriteMentions(const Corpus& corpus, const TextSink& sink);
Result<void> WriteMatches(std::span<const StoredMatch> matches, const Corpus& queries, const Corpus& stored,
                          const TextSink& sink);

// A line a claim and list that it was put beside (Corpus::Verify), story by story.
Result<void> WriteVerification(const Corpus& corpus, const TextSink& sink);

// One JSON document with a line end.
std::string DossierJson(const Corpus& corpus);
// One self-contained HTML page; with the page of `stemma serve` in it, where Corpus::MakeViews has run and the program
// was built with it.
std::string ReportHtml(const Corpus& corpus);
// At most `lines` lines of at most `columns` characters.
std::string Summary(const Corpus& corpus, std::size_t columns = 80, std::size_t lines = 24);
// What the verification found, for a person: the numbers, the level of chance beside them, and the claims that matched
// or differ, each with its entry. Lines of at most `columns` characters.
std::string VerificationSummary(const Corpus& corpus, std::size_t columns = 80);

}  // namespace stemma
