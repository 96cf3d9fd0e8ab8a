// Finds and resolves the attributions of any bytes: roles never overlap, parents point inside, spans lie in the text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "attribution/attribution.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  stemma::Article article;
  article.text = stemma::text::Repair(std::string_view(reinterpret_cast<const char*>(data), size));
  auto found = stemma::attribution::FindAttributions(article, 0);
  for (const auto& a : found) {
    if (a.parent && *a.parent >= found.size()) std::abort();
    for (const auto& c : a.content) {
      if (c.span.end() > article.text.size()) std::abort();
      if (a.source && c.span.Overlaps(a.source->place.span)) std::abort();
      for (const auto& cue : a.cue)
        if (c.span.Overlaps(cue.span)) std::abort();
    }
  }
  stemma::attribution::ResolveSources(std::span(&article, 1), {}, found);
  return 0;
}
