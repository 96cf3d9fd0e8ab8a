// Fuzzes what the index of a store is read with: packed articles and blocks of entries, from any bytes.
// Checks that what is read packs into the same article again, and that spans lie in the text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "store/index.h"
#include "store/packed_article.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto article = stemma::store::UnpackArticle(bytes)) {
    if (stemma::store::UnpackArticle(stemma::store::PackArticle(*article)) != *article) std::abort();
    for (const auto& link : article->links)
      if (link.span.end() > article->text.size()) std::abort();
  }
  if (const auto entries = stemma::store::ReadEntries(bytes); entries && entries->size() != size / 24) std::abort();
  return 0;
}
