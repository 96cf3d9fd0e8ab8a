#include "entities/name_key.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"

namespace stemma::entities {
namespace {

// Straight and curly apostrophes, the half rings of Arabic and Hawaiian names, the point.
bool IsDropped(char32_t c) {
  return c == '\'' || c == '.' || c == '`' || c == 0x00B4 || c == 0x2018 || c == 0x2019 || c == 0x02BB || c == 0x02BC ||
         c == 0x02BE || c == 0x02BF;
}

bool IsKept(char32_t c) {
  if (c >= 0x80) return !(c >= 0x2000 && c <= 0x206F) && c != 0xA0 && c != 0xAB && c != 0xBB;
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool IsPlain(std::string_view name) {
  return std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

}  // namespace

std::string NameKey(std::string_view name) {
  if (IsPlain(name)) return text::LowerAscii(name);  // OPTIMIZATION: most words have no mark and no accent
  const std::string folded = text::Fold(name);
  std::string out;
  for (std::size_t i = 0; i < folded.size();) {
    const text::CodePoint cp = text::Decode(folded, i);
    if (IsDropped(cp.value)) {
      // nothing
    } else if (IsKept(cp.value)) {
      out.append(folded, i, cp.size);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    i += cp.size;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace stemma::entities
