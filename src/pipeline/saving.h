// Saving: how a set of records becomes a store file, whole or not at all, and how a store grows.
// In:  identified records; paths.  Out: store files; records as a store has them.
// Tested by pipeline/corpus_test.cc, tests/cli/crash_test.py. Source: ours, docs/formats/store.md.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ingest/ingest.h"
#include "stemma/corpus.h"
#include "stemma/record.h"
#include "stemma/result.h"

namespace stemma::pipeline {

// Records that one transaction takes: few enough that a killed `add` loses little work, many enough that the
// transaction's own cost (one fsync) does not show.
inline constexpr std::size_t kBatchRecords = 256;
// Bytes that one transaction takes at most before it is written: bounds the memory of `add`.
inline constexpr std::size_t kBatchBytes = std::size_t{16} << 20;

// The records of a store, with the ids that they came with.
Result<std::vector<RawRecord>> LoadRecords(const std::string& path);
// REQUIRES: `records` are identified. `given`: from Identify; a store keeps ids without suffixes, so that it may grow.
Result<void> MayBecome(const std::string& path, std::span<const RawRecord> records);
Result<void> SaveAs(const std::string& path, std::span<const RawRecord> records, const ingest::GivenIds& given,
                    std::span<const Article> articles, const Session& session);

}  // namespace stemma::pipeline
