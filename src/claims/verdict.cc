#include "claims/verdict.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.h"
#include "text/token.h"

namespace stemma::claims {
namespace {

constexpr auto kFalse =
    std::to_array<std::string_view>({"false", "fake", "fiction", "hoax", "incorrect", "debunked", "mostly false",
                                     "not true", "pants on fire", "satire", "untrue"});
constexpr auto kOpen = std::to_array<std::string_view>({"disputed", "half true", "legend", "misleading", "mixture",
                                                        "partly false", "partly true", "probably false", "undetermined",
                                                        "unconfirmed", "unproven", "unsubstantiated", "unverified"});
constexpr auto kLabels = std::to_array<std::string_view>({"conclusion", "rating", "status", "verdict"});
constexpr std::size_t kMostBytes = 60;

// The words of a line without marks and without a label before them.
std::string WordsOf(std::string_view line) {
  const std::string folded = text::Fold(line);
  std::string out;
  for (const text::Token& t : text::Tokenize(folded)) {
    const std::string_view word = t.span.Of(folded);
    if (t.kind == text::TokenKind::kMark || (out.empty() && std::ranges::find(kLabels, word) != kLabels.end()))
      continue;
    out.append(out.empty() ? "" : " ").append(word);
  }
  return out;
}

}  // namespace

Verdict FindVerdict(std::string_view line) {
  if (line.size() > kMostBytes) return Verdict::kNone;
  const std::string words = WordsOf(line);
  if (std::ranges::find(kFalse, words) != kFalse.end()) return Verdict::kFalse;
  return std::ranges::find(kOpen, words) != kOpen.end() ? Verdict::kOpen : Verdict::kNone;
}

}  // namespace stemma::claims
