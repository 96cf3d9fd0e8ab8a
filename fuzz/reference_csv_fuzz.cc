// Any bytes as a list of events: rows are in order, a row has a field or a fault, and entries keep their promises.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "reference/csv.h"
#include "reference/entries.h"

namespace {

void Require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::uint64_t line = 0;
  for (const stemma::reference::CsvRow& row : stemma::reference::ReadCsv(bytes)) {
    Require(row.line > line && row.byte < size);
    Require(!row.fields.empty());
    line = row.line;
  }
  stemma::DiagnosticSink sink;
  if (const auto entries = stemma::reference::ReadEntries(bytes, "fuzz.csv", sink))
    for (const stemma::reference::Entry& e : *entries) Require(e.days.from <= e.days.to && !e.shown.date_start.empty());
  return 0;
}
