#include "claims/direction.h"

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "text/fold.h"
#include "text/token.h"

namespace stemma::claims {
namespace {

// What a direction is of: so many words behind "of" at most, the article not counted.
constexpr std::size_t kMostWords = 2;

using Side = std::pair<std::string_view, int>;

// The sign of the side that a word starts with, which is taken off; 0 where it starts with none.
int TakeSide(const std::array<Side, 2>& sides, std::string_view& word) {
  for (const auto& [name, sign] : sides)
    if (word.starts_with(name)) {
      word.remove_prefix(name.size());
      return sign;
    }
  return 0;
}

// "northwest", "north-west", "south"; nothing for any other word ("western" says of a place what it is called).
std::optional<Direction> ReadCompass(std::string_view word) {
  constexpr std::array<Side, 2> kNorth = {{{"north", 1}, {"south", -1}}};
  constexpr std::array<Side, 2> kEast = {{{"east", 1}, {"west", -1}}};
  Direction out;
  out.north = TakeSide(kNorth, word);
  if (out.north != 0 && word.starts_with('-')) word.remove_prefix(1);
  out.east = TakeSide(kEast, word);
  return word.empty() && (out.north != 0 || out.east != 0) ? std::optional(out) : std::nullopt;
}

// Where the thing ends that a direction is of, which starts at token `i`: "the old town", "Vell".
std::size_t EndOfThing(std::string_view sentence, const std::vector<text::Token>& tokens, std::size_t i) {
  std::size_t end = tokens[i].span.end();
  for (std::size_t left = kMostWords; i < tokens.size() && left > 0; ++i) {
    if (tokens[i].kind == text::TokenKind::kMark) break;
    end = tokens[i].span.end();
    if (text::Fold(tokens[i].span.Of(sentence)) == "the") continue;
    --left;
    if (i + 1 < tokens.size() && !tokens[i + 1].capitalised) break;  // only a name goes on
  }
  return end;
}

}  // namespace

std::optional<Direction> FindDirection(std::string_view sentence) {
  const std::vector<text::Token> tokens = text::Tokenize(sentence);
  std::optional<Direction> out;
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    if (tokens[i].kind != text::TokenKind::kWord || text::Fold(tokens[i + 1].span.Of(sentence)) != "of") continue;
    auto found = ReadCompass(text::Fold(tokens[i].span.Of(sentence)));
    if (!found) continue;
    found->words =
        sentence.substr(tokens[i].span.begin(), EndOfThing(sentence, tokens, i + 2) - tokens[i].span.begin());
    if (out && DirectionsPart(*out, *found)) return std::nullopt;
    if (!out) out = std::move(found);
  }
  return out;
}

bool DirectionsPart(const Direction& a, const Direction& b) { return a.east * b.east + a.north * b.north <= 0; }

}  // namespace stemma::claims
