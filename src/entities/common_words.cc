#include "entities/common_words.h"

#include <algorithm>
#include <cstddef>
#include <unordered_set>

extern "C" const char stemma_common_words[];
extern "C" const char stemma_common_words_end[];

namespace stemma::entities {
namespace {

std::unordered_set<std::string_view> Load() {
  std::string_view text(stemma_common_words, static_cast<std::size_t>(stemma_common_words_end - stemma_common_words));
  std::unordered_set<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out.insert(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

bool IsCommonWord(std::string_view word) {
  static const std::unordered_set<std::string_view> kWords = Load();
  return kWords.contains(word);
}

}  // namespace stemma::entities
