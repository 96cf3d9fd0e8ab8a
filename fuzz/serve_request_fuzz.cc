// Requests, queries and entries as a stranger may send them: any bytes.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "serve/hand_entry.h"
#include "serve/wire.h"
#include "store/blocks.h"
#include "store/query.h"
#include "views/document.h"

namespace {

void Check(bool holds) {
  if (!holds) std::abort();
}

void CheckRequest(std::string_view bytes) {
  const auto read = stemma::serve::ReadRequest(bytes);
  const auto* request = std::get_if<stemma::serve::Request>(&read);
  if (request == nullptr) return;
  Check(request->path.starts_with('/') && request->body.size() <= stemma::serve::kMaxBodyBytes);
  static_cast<void>(request->Value("q"));
}

// Whatever a query holds, its marks come in pairs, so that no word of it can leave its quotation.
void CheckQuery(std::string_view bytes) {
  const auto query = stemma::store::ReadQuery(bytes);
  if (!query) return;
  std::size_t marks = 0;
  for (const char c : *query) marks += c == '"' ? 1 : 0;
  Check(marks % 2 == 0 && query->find('\0') == std::string::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  CheckRequest(bytes);
  CheckQuery(bytes);
  static_cast<void>(stemma::serve::ReadEntry(bytes));
  static_cast<void>(stemma::serve::ReadAuthor(bytes));
  static_cast<void>(stemma::store::FindDocument(bytes, "a"));
  if (const auto text = stemma::views::FromSegment(bytes))
    Check(stemma::views::FromSegment(stemma::views::Segment(*text)) == *text);
  static_cast<void>(stemma::views::LeadOf(bytes));
  return 0;
}
