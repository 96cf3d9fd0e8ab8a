#include "extract/language.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"

namespace stemma::extract {
namespace {

// More text changes no answer; the first bytes decide. Below the minimum the page's own word counts for more.
constexpr std::size_t kMaxBytes = 4096;
constexpr std::size_t kMinBytes = 80;

std::string PrimaryTag(std::string_view declared) {
  std::string tag = text::LowerAscii(declared.substr(0, std::min(declared.find_first_of("-_,; "), declared.size())));
  const bool letters = std::ranges::all_of(tag, [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && (tag.size() == 2 || tag.size() == 3) ? tag : std::string();
}

}  // namespace

std::string LanguageOf(std::string_view text, std::string_view declared) {
  const std::string hint = PrimaryTag(declared);
  if (text.size() < kMinBytes) return hint;
  std::size_t size = std::min(text.size(), kMaxBytes);
  while (size < text.size() && size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  const std::string sample(text.substr(0, size));  // NUL-terminated: CLD2 reads past the end otherwise
  if (!text::IsValid(sample)) return hint;         // and crashes on invalid UTF-8
  bool reliable = false;
  const CLD2::Language language = CLD2::DetectLanguage(sample.data(), static_cast<int>(sample.size()), true, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return hint;
  return PrimaryTag(CLD2::LanguageCode(language));
}

}  // namespace stemma::extract
