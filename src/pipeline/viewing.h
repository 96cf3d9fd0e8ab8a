// Viewing: the views of a dossier made and put into a store, and whether those that are there still hold.
// In:  a dossier, an open store.  Out: packed rows; texts to search.
// Tested by pipeline/viewing_test.cc, tests/cli/serve_test.py. Source: docs/formats/store.md; decision 0015.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/ingest.h"
#include "pipeline/pipeline.h"
#include "stemma/options.h"
#include "stemma/record.h"
#include "store/store.h"

namespace stemma::pipeline {

struct MadeViews {
  std::vector<store::ViewRow> rows;
  std::vector<store::SearchText> texts;
};

// REQUIRES: the dossier is whole. Errors: kUnreadable (a table of owners), kInterrupted.
Result<MadeViews> MakeViews(const Dossier& dossier, const Context& context);

// The digest that store::Views::RecordsDigest gives for a store of these records.
std::string RecordsDigest(std::span<const RawRecord> records, const ingest::GivenIds& given);

// Program version, form of the views and the options that shape results.
std::string HowAnalysed(const Options& options);

// Whether `stamp` names views of these records by this program. Options that nobody set say nothing: views that were
// made with others hold.
bool StillHolds(std::string_view stamp, std::string_view records, const Options& options);

// The stamp that StillHolds understands.
std::string StampOf(std::string_view records, const Options& options);

}  // namespace stemma::pipeline
