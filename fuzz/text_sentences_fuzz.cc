// Any bytes through the text room: what it returns is in order, does not overlap and lies inside the text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "text/fold.h"
#include "text/quotes.h"
#include "text/sentence.h"
#include "text/token.h"
#include "text/utf8.h"

namespace {

void Require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace stemma;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);

  std::uint32_t last = 0;
  const auto tokens = text::Tokenize(bytes);
  for (const text::Token& token : tokens) {
    Require(last <= token.span.begin() && !token.span.empty() && token.span.end() <= size);
    last = token.span.end();
  }
  last = 0;
  for (const Span sentence : text::Sentences(bytes, tokens)) {
    Require(last <= sentence.begin() && sentence.end() <= size);
    last = sentence.end();
  }
  for (const text::Quote& quote : text::FindQuotes(bytes)) {
    Require(quote.outer.Contains(quote.inner) && quote.outer.end() <= size);
  }
  const std::string repaired = text::Repair(bytes);
  Require(text::IsValid(repaired) && text::IsValid(text::Fold(repaired)));
  Require(text::CodePointMap(repaired).size() <= repaired.size());
  return 0;
}
