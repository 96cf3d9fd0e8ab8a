#include "extract/dump_comment_words.h"

namespace stemma::extract {

std::vector<std::string_view> WordsBetween(std::string_view text, std::string_view between) {
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = text.find_first_not_of(between, i);
    if (begin == std::string_view::npos) break;
    i = std::min(text.find_first_of(between, begin), text.size());
    out.push_back(text.substr(begin, i - begin));
  }
  return out;
}

// Runs of ASCII letters and digits, and of letters beyond ASCII; marks such as the heart and the dot are left out.
std::vector<std::string> CommentTokens(std::string_view folded) {
  std::string plain(folded);
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const auto c = static_cast<unsigned char>(plain[i]);
    const std::string_view rest = std::string_view(plain).substr(i);
    const bool dot = rest.starts_with("\xC2\xB7") || rest.starts_with("\xC2\xBB") || rest.starts_with("\xC2\xAB");
    const std::size_t size = dot ? 2 : c >= 0xF0 ? 4 : 3;
    if (dot || c == 0xE2 || c >= 0xF0)  // E2 and F0 begin punctuation, signs and pictures
      for (std::size_t k = 0; k < size && i + k < plain.size(); ++k) plain[i + k] = ' ';
    if (c < 0x80 && !IsDigit(plain[i]) && (plain[i] < 'a' || plain[i] > 'z')) plain[i] = ' ';
  }
  std::vector<std::string> out;
  for (const std::string_view word : WordsBetween(plain, " ")) out.emplace_back(word);
  return out;
}

}  // namespace stemma::extract
