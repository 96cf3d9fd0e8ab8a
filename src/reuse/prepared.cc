#include "reuse/prepared.h"

namespace stemma::reuse {

Prepared Prepare(std::string_view text) {
  Prepared out;
  out.words = ReadWords(text);
  out.half_words = HalfWords(out.words, {0, static_cast<WordIndex>(out.words.size())});
  out.fingerprints = Winnow(out.words);
  return out;
}

}  // namespace stemma::reuse
