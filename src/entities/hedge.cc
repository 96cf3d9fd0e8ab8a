#include "entities/hedge.h"

#include <array>
#include <cmath>
#include <string_view>

namespace stemma::entities {
namespace {

using Kind = Hedge::Kind;

struct Row {
  std::string_view words;
  Kind kind;
};

// Longer hedges before those that end like them.
constexpr std::array<Row, 31> kHedges = {{
    {"at the very least", Kind::kAtLeast},
    {"not less than", Kind::kAtLeast},
    {"no fewer than", Kind::kAtLeast},
    {"no less than", Kind::kAtLeast},
    {"a minimum of", Kind::kAtLeast},
    {"at least", Kind::kAtLeast},
    {"no more than", Kind::kUpTo},
    {"not more than", Kind::kUpTo},
    {"more than", Kind::kMoreThan},
    {"well over", Kind::kMoreThan},
    {"upwards of", Kind::kAtLeast},
    {"in excess of", Kind::kMoreThan},
    {"over", Kind::kMoreThan},
    {"exceeding", Kind::kMoreThan},
    {"as many as", Kind::kUpTo},
    {"as much as", Kind::kUpTo},
    {"up to", Kind::kUpTo},
    {"at most", Kind::kUpTo},
    {"a maximum of", Kind::kUpTo},
    {"fewer than", Kind::kLessThan},
    {"less than", Kind::kLessThan},
    {"under", Kind::kLessThan},
    {"nearly", Kind::kNearly},
    {"almost", Kind::kNearly},
    {"close to", Kind::kNearly},
    {"some", Kind::kAbout},
    {"about", Kind::kAbout},
    {"around", Kind::kAbout},
    {"roughly", Kind::kAbout},
    {"approximately", Kind::kAbout},
    {"an estimated", Kind::kAbout},
}};

constexpr double kAboutShare = 0.2;   // "some 20" is 16 to 24 (claims.md 4.2)
constexpr double kAboutSmall = 10;    // below it, one up and down
constexpr double kNearlyShare = 0.1;  // "nearly 20" is 18 to 19

// True when the words stand right before `number`; `begin` gets their first item.
bool EndsWith(const Reading& r, std::size_t number, std::string_view words, std::size_t& begin) {
  std::size_t at = number;
  while (!words.empty()) {
    const std::size_t space = words.rfind(' ');
    const std::string_view word = space == std::string_view::npos ? words : words.substr(space + 1);
    if (at == 0 || !r.Is(at - 1, word) || !r.SameSentence(at - 1, number)) return false;
    --at;
    words = space == std::string_view::npos ? std::string_view() : words.substr(0, space);
  }
  begin = at;
  return true;
}

}  // namespace

Hedge HedgeBefore(const Reading& reading, std::size_t number) {
  for (const Row& row : kHedges) {
    std::size_t begin = number;
    if (EndsWith(reading, number, row.words, begin)) return {row.kind, std::string(row.words), begin};
  }
  return {Kind::kExact, "", number};
}

QuantityValue Interval(double value, const Hedge& hedge) {
  QuantityValue out{value, value, hedge.words, ""};
  const bool whole = value == std::floor(value);
  switch (hedge.kind) {
    case Kind::kExact:
      break;
    case Kind::kAtLeast:
      out.high.reset();
      break;
    case Kind::kMoreThan:
      out.low = whole ? value + 1 : value;
      out.high.reset();
      break;
    case Kind::kNearly:
      out.low = whole ? std::floor(value * (1 - kNearlyShare)) : value * (1 - kNearlyShare);
      out.high = whole && value >= 1 ? value - 1 : value;
      break;
    case Kind::kUpTo:
      out.low = 0;
      break;
    case Kind::kLessThan:
      out.low = 0;
      out.high = whole && value >= 1 ? value - 1 : value;
      break;
    case Kind::kAbout: {
      const double margin = value < kAboutSmall ? 1 : value * kAboutShare;
      out.low = std::max(0.0, whole ? std::floor(value - margin) : value - margin);
      out.high = whole ? std::ceil(value + margin) : value + margin;
      break;
    }
  }
  return out;
}

}  // namespace stemma::entities
