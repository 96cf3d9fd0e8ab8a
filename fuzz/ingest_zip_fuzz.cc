// Any bytes as a WACZ: the reader ends, stays in its limits, and gives only whole pages.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "ingest/delivery.h"
#include "ingest/random_bytes.h"
#include "ingest/wacz.h"

using namespace stemma;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Options options;
  options.limits.max_record_bytes = 4096;  // small, so that short inputs reach the limit
  const ingest::RecordSink keep = [&](RawRecord record) -> Result<void> {
    if (record.id.empty() || record.body.empty() || record.body.size() > options.limits.max_record_bytes) std::abort();
    return {};
  };
  DiagnosticSink diagnostics;
  ingest::Delivery delivery(options, keep, diagnostics);
  const auto file = ingest::RandomFromMemory(std::string(reinterpret_cast<const char*>(data), size));
  if (!ingest::ReadWacz(*file, "fuzz", delivery)) std::abort();  // only the sink may stop it
  return 0;
}
