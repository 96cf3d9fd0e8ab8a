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
    " a account agency all an and another article at company concerned correction department firm for "
    "from government group he her his i image in insider it its local magazine media ministry network "
    "news newspaper of official officials on one others outlet outlets people photo picture police post "
    "rep report reporting reports representative s senior she site some source sources spokesman "
    "spokespeople spokesperson spokeswoman statement story the their they to update url users video we "
    "web website who witness ";

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
