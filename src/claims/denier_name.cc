#include "claims/denier_name.h"

#include <algorithm>
#include <string>
#include <vector>

#include "text/fold.h"
#include "text/token.h"

namespace stemma::claims {
namespace {

// Words of a name that do not tell whose it is.
constexpr std::string_view kGeneral =
    " a account agency all an and another april article at august company concerned considering "
    "coordinator correction criticism december department february firm for friday from government "
    "group he her his hoax i image in insider internet it its january july june last local magazine "
    "march may media ministry monday network news newspaper november october of official officials on "
    "one others outlet outlets people photo picture police post rep report reporting reports "
    "representative rumor rumors rumour rumours s saturday section senior september she site some "
    "source sources spokesman spokespeople spokesperson spokeswoman statement story sunday the their "
    "they thursday to tuesday unconfirmed update updated url users video we web website wednesday who "
    "witness ";

bool IsGeneral(const std::string& word) { return kGeneral.find(' ' + word + ' ') != std::string_view::npos; }

// The folded words of a name, without marks and what an apostrophe adds.
std::vector<std::string> WordsOf(std::string_view name) {
  const std::string folded = text::Fold(name);
  std::vector<std::string> out;
  for (const text::Token& t : text::Tokenize(folded))
    if (t.kind != text::TokenKind::kMark && !t.span.Of(folded).starts_with('\'')) out.emplace_back(t.span.Of(folded));
  return out;
}

}  // namespace

NameShape ShapeOf(std::string_view name) {
  const std::vector<std::string> words = WordsOf(name);
  return {.untelling = std::ranges::all_of(words, IsGeneral),
          .general = std::ranges::any_of(words, IsGeneral),
          .one_word = words.size() == 1,
          .small = !name.empty() && name.front() >= 'a' && name.front() <= 'z'};
}

bool TellsWho(std::string_view name) { return !ShapeOf(name).untelling; }

}  // namespace stemma::claims
