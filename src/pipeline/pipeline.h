// Pipeline: runs the stages in order over a set of records.
// In:  identified records.  Out: the dossier, or the part of it that a command asks for.
// Tested by pipeline/pipeline_test.cc. Source: docs/architecture.md.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "stemma/dossier.h"
#include "stemma/options.h"
#include "stemma/record.h"
#include "stemma/result.h"

namespace stemma::pipeline {

// Called as work goes on: stage name, items done, items in all (0 when unknown). May come from any thread.
using Progress = std::function<void(std::string_view stage, std::size_t done, std::size_t total)>;

struct Context {
  Options options;
  DiagnosticSink* diagnostics = nullptr;  // REQUIRES: set, outlives the call
  Progress progress;                      // may be empty
};

// Reads inputs and gives the records their ids. Errors: as ingest::Ingest.
struct Inputs {
  std::vector<RawRecord> records;
  std::uint64_t skipped = 0;
};
Result<Inputs> ReadInputs(std::span<const std::string> paths, const Context& context);

std::vector<Article> Articles(std::span<const RawRecord> records, const Context& context);
// Attributions with resolved sources; indices of parents point into the result.
Result<Dossier> FindAttributions(std::vector<Article> articles, const Context& context);
Result<Dossier> FindMentions(std::vector<Article> articles, const Context& context);
// Everything.
Result<Dossier> Analyse(std::vector<Article> articles, const Context& context);

}  // namespace stemma::pipeline
