#include "extract/wire_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/agencies.h"
#include "text/fold.h"

namespace stemma::extract {

std::string_view AgencyOfTag(std::string_view inner) {
  if (inner.starts_with("\xC2\xA9")) inner.remove_prefix(2);
  const std::string_view agency = AgencyIn(inner);
  if (agency.empty() || inner.size() > kMaxWireTag || text::LowerAscii(inner).find("photo") != std::string::npos)
    return {};
  std::size_t words = 1;
  for (const char c : inner) words += c == ' ' ? 1 : 0;
  return inner.size() <= agency.size() + 12 || words <= 5 ? agency : std::string_view();
}

bool HasDash(std::string_view text) {
  return text.find('-') != std::string_view::npos || text.find("\xE2\x80\x93") != std::string_view::npos ||
         text.find("\xE2\x80\x94") != std::string_view::npos;
}

bool IsCapitals(std::string_view text) {
  return text.size() >= 3 && text.size() <= 6 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool IsName(std::string_view text, std::size_t most) {
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end == at || !IsCapital(text[at])) return false;
    ++words;
    at = end + 1;
  }
  return words >= 1 && words <= most && text.size() >= 2;
}

bool IsPictureWord(std::string_view lower) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"image", "photo", "picture", "getty", "stringer", "handout", "shutterstock", "file", "pool"});
  return std::ranges::any_of(kWords, [&](std::string_view word) { return lower.find(word) != std::string_view::npos; });
}

bool SpeaksOfPicture(std::string_view line) {
  const std::string lower = text::LowerAscii(line);
  return lower.find("credit:") != std::string::npos || lower.find("/stringer") != std::string::npos ||
         lower.find("/handout") != std::string::npos || lower.find("getty") != std::string::npos ||
         lower.starts_with("photo");
}

bool NamesPhotographer(std::string_view token) {
  const std::string_view behind = token.substr(token.rfind('/') + 1);
  const bool word = behind.size() >= 2 && IsCapital(behind[0]) && behind[1] >= 'a' && behind[1] <= 'z';
  return word && AgencySizeAt(behind) == 0 && !behind.starts_with("The");
}

}  // namespace stemma::extract
