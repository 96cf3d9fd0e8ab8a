// Viewing: the views of a dossier made and put into a store, and whether those that are there still hold.
// In:  a dossier.  Out: packed rows, a few at a time; texts to search.
// Tested by pipeline/viewing_test.cc, tests/cli/serve_test.py. Source: docs/formats/store.md; decision 0015.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/ingest.h"
#include "pipeline/pipeline.h"
#include "pipeline/report_page.h"
#include "stemma/house.h"
#include "stemma/options.h"
#include "stemma/record.h"
#include "store/store.h"
#include "views/views.h"

namespace stemma::pipeline {

// Takes rows as they are made, in the same order for any number of threads.
using RowSink = std::function<Result<void>(std::span<const store::ViewRow>)>;

// The views of one dossier. Keeps references to both; makes documents when it is asked, a few stories at a time, so
// that they never stand in memory all at once.
class ViewMaker {
 public:
  // REQUIRES: the dossier is whole; `houses` by article.
  ViewMaker(const Dossier& dossier, std::span<const House> houses) : dossier_(dossier), views_(dossier, houses) {}
  ViewMaker(const Dossier&&, std::span<const House>) = delete;

  // All documents, packed. Errors: those of `put`; kInterrupted.
  Result<void> Make(const Context& context, const RowSink& put) const;
  // What the search knows of an article.
  [[nodiscard]] store::SearchText TextOf(std::size_t article) const;

 private:
  const Dossier& dossier_;
  views::Views views_;
};

// Rows of the small piles whose views stand in the report file (pipeline/report_page.h); of others none.
class KeptViews {
 public:
  void Take(std::span<const store::ViewRow> rows);
  // Null when there were too many.
  [[nodiscard]] const std::vector<store::ViewRow>* rows() const { return bytes_ > kMostEmbedded ? nullptr : &rows_; }

 private:
  std::vector<store::ViewRow> rows_;
  std::uint64_t bytes_ = 0;
};

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
