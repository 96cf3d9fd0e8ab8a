// Any bytes as a feed: the reader ends, and every record is one line of JSON with an id that the jsonl reader takes
// too.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/delivery.h"
#include "ingest/feed.h"
#include "ingest/jsonl.h"
#include "ingest/window.h"

using namespace stemma;

namespace {

void Check(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  Options options;
  options.limits.max_page_bytes = 4096;
  options.limits.max_html_tags = 2000;
  std::vector<RawRecord> records;
  const ingest::RecordSink keep = [&](RawRecord record) -> Result<void> {
    records.push_back(std::move(record));
    return {};
  };
  DiagnosticSink diagnostics;
  ingest::Delivery delivery(options, keep, diagnostics);
  ingest::Window window(ingest::FromMemory(bytes));
  Check(ingest::ReadFeed(window, "fuzz", delivery).has_value());
  for (const RawRecord& record : records) {
    Check(record.byte && *record.byte <= size);
    Check(record.body.find('\n') == std::string::npos);
    std::size_t again = 0;
    const ingest::RecordSink compare = [&](RawRecord read) -> Result<void> {
      Check(read.id == record.id && read.body == record.body);
      ++again;
      return {};
    };
    ingest::Delivery second(options, compare, diagnostics);
    ingest::Window line(ingest::FromMemory(record.body));
    Check(ingest::ReadJsonLines(line, "fuzz", second).has_value());
    Check(again == 1);
  }
  return 0;
}
