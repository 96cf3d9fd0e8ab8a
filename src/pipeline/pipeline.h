// Pipeline: runs the stages in order over a set of records.
// In:  identified records (ReadInputs: paths).  Out: the parts of the dossier, each made by the stage it is named
// after. Tested by pipeline/corpus_test.cc. Source: docs/architecture.md.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "stemma/corpus.h"
#include "stemma/dossier.h"
#include "stemma/house.h"
#include "stemma/record.h"
#include "stemma/result.h"

namespace stemma::pipeline {

// What every stage needs besides its input. Both outlive the call.
struct Context {
  const Session& session;
  DiagnosticSink& diagnostics;
};

// kInterrupted once the caller has asked to stop.
Result<void> Continue(const Session& session);
// Tells the caller how far a stage is.
void Say(const Session& session, std::string_view stage, std::size_t done, std::size_t total);

// Reads inputs; the records have the ids that they came with. Errors: as ingest::Ingest.
Result<std::vector<RawRecord>> ReadInputs(std::span<const std::string> paths, const Context& context);

// Drops articles without a text, with a word about each.
void DropEmpty(std::span<const RawRecord> records, std::vector<Article>& articles, DiagnosticSink& diagnostics);
Result<std::vector<Article>> Extract(std::span<const RawRecord> records, const Context& context);
// Pairs of article ids as the pairs of indices that they name; unknown ones become diagnostics.
std::vector<std::pair<ArticleIndex, ArticleIndex>> IndexPairs(std::span<const IdPair> pairs,
                                                              std::span<const Article> articles,
                                                              DiagnosticSink& diagnostics);
// Compares all articles, or only `pairs` when not null.
Result<std::vector<Reuse>> FindReuse(std::span<const Article> articles, std::span<const House> houses,
                                     const std::vector<IdPair>* pairs, const Context& context);
Result<std::vector<Mention>> FindMentions(std::span<const Article> articles, const Context& context);
// With resolved sources; parents are indices into the result.
Result<std::vector<Attribution>> FindAttributions(std::span<const Article> articles, std::span<const Mention> mentions,
                                                  const Context& context);
// Fills stories and lineage. REQUIRES: the other parts are there.
Result<void> FindStories(Dossier& dossier, std::span<const House> houses, const Context& context);
// The same, with the houses found first. Errors: as FindHouses.
Result<void> FindStories(Dossier& dossier, const Context& context);

// The bytes of a reference list. Errors: kUnreadable.
Result<std::string> ReadList(const std::string& path);
// Puts a list of events beside the claims. REQUIRES: the dossier is whole. Errors: as reference::CompareClaims.
Result<void> Verify(std::string_view list, const std::string& path, Dossier& dossier, const Context& context);

}  // namespace stemma::pipeline
