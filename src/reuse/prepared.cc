#include "reuse/prepared.h"

namespace stemma::reuse {

Prepared Prepare(std::string_view text) {
  Prepared out;
  out.words = ReadWords(text);
  out.fingerprints = Winnow(out.words);
  return out;
}

}  // namespace stemma::reuse
