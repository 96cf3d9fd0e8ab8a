// Delivery: the way out for every reader: records to the sink, faults to the diagnostics, both counted.
// In:  records without id checks or digest; faults.  Out: records with digest and valid UTF-8 names; a summary.
// Tested by ingest/ingest_test.cc. Source: ours.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "base/diagnostics.h"
#include "ingest/ingest.h"
#include "stemma/options.h"
#include "stemma/record.h"
#include "stemma/result.h"

namespace stemma::ingest {

// Where in the inputs a reader stands.
struct Position {
  std::string path;
  std::optional<std::uint64_t> record;
  std::optional<std::uint64_t> byte;
};

// One per Ingest call; outlives the readers. Not thread-safe.
class Delivery {
 public:
  Delivery(const Options& options, const RecordSink& sink, DiagnosticSink& diagnostics)
      : options_(options), sink_(sink), diagnostics_(diagnostics) {}

  // Fills in the digest, repairs names that are no UTF-8, hands on. Errors: the sink's.
  Result<void> Give(RawRecord record);
  // An input was left out.
  void Skip(Position where, std::string why, std::string what_to_do);
  // An input was taken; something about it is worth knowing.
  void Note(Position where, std::string why, std::string what_to_do);
  void CountFile() { ++summary_.files; }

  [[nodiscard]] const Options& options() const { return options_; }
  [[nodiscard]] const Summary& summary() const { return summary_; }

 private:
  void Say(Severity severity, Position where, std::string why, std::string what_to_do);

  const Options& options_;
  const RecordSink& sink_;
  DiagnosticSink& diagnostics_;
  Summary summary_;
};

// What a user can do about an error of reading.
std::string Advice(ErrorKind kind);

}  // namespace stemma::ingest
