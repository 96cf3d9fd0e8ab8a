// Ingest: opens what the user names and hands on each record, untouched.
// In:  paths, directories, "-".  Out: RawRecords through a sink, in input order; diagnostics for what was skipped.
// Tested by ingest/ingest_test.cc, fuzzed by fuzz/ingest_*. Source: docs/formats/inputs.md; WARC 1.1 (ISO 28500:2017).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "stemma/options.h"
#include "stemma/record.h"
#include "stemma/result.h"

namespace stemma::ingest {

struct Summary {
  std::uint64_t files = 0;
  std::uint64_t records = 0;
  std::uint64_t skipped = 0;
};

// Takes each record as it is read. An error stops the run (disk full, interrupted).
using RecordSink = std::function<Result<void>(RawRecord)>;

// Reads every input, directories recursively in name order. A broken input is reported, skipped and counted.
// Errors: kUnreadable when an input that the user named does not exist, or is the only one and cannot be opened; what
// `sink` returns.
Result<Summary> Ingest(std::span<const std::string> inputs, const Options& options, const RecordSink& sink,
                       DiagnosticSink& diagnostics);

// Final id -> id as given.
using GivenIds = std::map<std::string, std::string>;

// Gives records their final ids and order: sorted by id, capture time, digest; the same id and bytes once; the same
// id with other bytes gets "#2", "#3". The result does not depend on the order of `records`.
// `given` takes the id that each record with such a suffix came with, by its final id: the store keeps that one.
std::vector<RawRecord> Identify(std::vector<RawRecord> records, GivenIds* given = nullptr);

}  // namespace stemma::ingest
