// DumpCommentWords: the words of a line of a comment section, as its headings, bars and heads are told by.
// In:  text.  Out: words; yes or no.  Tested by extract/dump_comment_test.cc. Source: ours.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::extract {

inline bool IsDigit(char c) { return c >= '0' && c <= '9'; }

inline bool IsNumber(std::string_view word) { return !word.empty() && std::ranges::all_of(word, IsDigit); }

inline bool IsIn(std::string_view word, const auto& list) { return std::ranges::find(list, word) != list.end(); }

inline bool StartsWithAny(std::string_view text, const auto& list) {
  return std::ranges::any_of(list, [&](std::string_view start) { return text.starts_with(start); });
}

// Runs of bytes that are not among `between`.
std::vector<std::string_view> WordsBetween(std::string_view text, std::string_view between);

// Runs of ASCII letters and digits, and of letters beyond ASCII; marks such as the heart and the dot are left out.
std::vector<std::string> CommentTokens(std::string_view folded);

}  // namespace stemma::extract
