// Identify: final ids and order, whatever order the records came in.
#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "ingest/ingest.h"

namespace stemma::ingest {
namespace {

// Same id and same bytes stand next to each other, the earliest capture first; path and record break the last ties.
auto BytesKey(const RawRecord& r) { return std::tie(r.id, r.digest, r.captured_at, r.path, r.record); }
auto CaptureKey(const RawRecord& r) { return std::tie(r.id, r.captured_at, r.digest); }

void KeepOnePerBytes(std::vector<RawRecord>& records) {
  std::ranges::sort(records, [](const RawRecord& a, const RawRecord& b) { return BytesKey(a) < BytesKey(b); });
  const auto same = [](const RawRecord& a, const RawRecord& b) { return a.id == b.id && a.digest == b.digest; };
  const auto rest = std::ranges::unique(records, same);
  records.erase(rest.begin(), rest.end());
}

// "id#2", "id#3", passing over ids that some record was given.
void NumberCaptures(std::vector<RawRecord>& records, GivenIds* given) {
  std::set<std::string> taken;
  for (const RawRecord& r : records) taken.insert(r.id);
  std::string base;
  std::uint64_t number = 1;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const bool again = i > 0 && records[i].id == base;
    if (!again) {
      base = records[i].id;
      number = 1;
      continue;
    }
    std::string id;
    do {
      id = base + "#" + std::to_string(++number);
    } while (!taken.insert(id).second);
    if (given != nullptr) given->emplace(id, base);
    records[i].id = std::move(id);
  }
}

}  // namespace

std::vector<RawRecord> Identify(std::vector<RawRecord> records, GivenIds* given) {
  KeepOnePerBytes(records);
  std::ranges::sort(records, [](const RawRecord& a, const RawRecord& b) { return CaptureKey(a) < CaptureKey(b); });
  NumberCaptures(records, given);
  std::ranges::sort(records, [](const RawRecord& a, const RawRecord& b) { return a.id < b.id; });
  return records;
}

}  // namespace stemma::ingest
