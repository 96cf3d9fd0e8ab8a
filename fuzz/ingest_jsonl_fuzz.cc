// Any bytes as JSON Lines. The reader ends; every line is a record, a fault, or nothing; the records number them.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "ingest/delivery.h"
#include "ingest/jsonl.h"
#include "ingest/window.h"

using namespace stemma;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto lines = static_cast<std::uint64_t>(std::ranges::count(bytes, '\n')) + 1;
  Options options;
  options.limits.max_record_bytes = 1024;
  const ingest::RecordSink keep = [&](RawRecord record) -> Result<void> {
    if (record.id.empty() || record.record >= lines || record.body.find('\n') != std::string::npos) std::abort();
    return {};
  };
  DiagnosticSink diagnostics;
  ingest::Delivery delivery(options, keep, diagnostics);
  ingest::Window window(ingest::FromMemory(bytes));
  if (!ingest::ReadJsonLines(window, "fuzz", delivery)) std::abort();
  if (delivery.summary().records + delivery.summary().skipped > lines) std::abort();
  return 0;
}
