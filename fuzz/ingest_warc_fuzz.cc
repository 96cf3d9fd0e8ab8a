// Any bytes as an archive: plain, gzip or zstd. The reader ends, stays in its limits, and gives only whole pages.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "ingest/decompress.h"
#include "ingest/delivery.h"
#include "ingest/warc.h"
#include "ingest/window.h"

using namespace stemma;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  Options options;
  options.limits.max_record_bytes = 4096;  // small, so that short inputs reach the limit
  const ingest::RecordSink keep = [&](RawRecord record) -> Result<void> {
    if (record.id.empty() || record.body.empty() || record.body.size() > options.limits.max_record_bytes) std::abort();
    return {};
  };
  DiagnosticSink diagnostics;
  ingest::Delivery delivery(options, keep, diagnostics);
  auto source = ingest::FromMemory(bytes);
  const auto compression = ingest::CompressionOf(bytes);
  if (compression != ingest::Compression::kNone) {
    source = ingest::Decompress(compression, std::move(source), options.limits);
  }
  ingest::Window window(std::move(source));
  if (!ingest::ReadWarc(window, "fuzz", delivery)) std::abort();  // only the sink may stop it
  return 0;
}
