// Fuzzes the extract room with one record of each kind: spans of the article stay inside its text, raw ranges inside
// the record.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "extract/extract.h"
#include "text/utf8.h"

namespace {

void Check(const stemma::Article& article, std::size_t size) {
  if (!stemma::text::IsValid(article.text)) std::abort();
  for (const stemma::Block& block : article.blocks)
    if (block.span.end() > article.text.size() || block.raw.end > size) std::abort();
  for (const stemma::Link& link : article.links)
    if (link.span.end() > article.text.size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  stemma::RawRecord record;
  record.id = "fuzz";
  record.kind = static_cast<stemma::RecordKind>(data[0] % 4);
  record.body.assign(reinterpret_cast<const char*>(data) + 1, size - 1);
  stemma::Options options;
  options.threads = 1;
  stemma::DiagnosticSink diagnostics;
  for (const stemma::Article& article : stemma::extract::ExtractAll({&record, 1}, options, diagnostics))
    Check(article, record.body.size());
  return 0;
}
