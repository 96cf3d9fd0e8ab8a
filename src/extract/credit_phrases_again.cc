// Wordings that say whom a text was taken over from.
#include <array>

#include "extract/credit_phrase_tables.h"

namespace stemma::extract {
namespace {

constexpr PhrasePlace kStart = PhrasePlace::kStart;
constexpr PhrasePlace kAnywhere = PhrasePlace::kAnywhere;

constexpr auto kPhrases = std::to_array<CreditPhrase>({
    {"republished with permission ", "republished_from", kAnywhere},
    {"republished by permission ", "republished_from", kAnywhere},
    {"reprinted with permission ", "republished_from", kAnywhere},
    {"reprinted by permission ", "republished_from", kAnywhere},
    {"reprinted courtesy of ", "republished_from", kAnywhere},
    {"reproduced with permission ", "republished_from", kAnywhere},
    {"used by permission of ", "republished_from", kAnywhere},
    {"reposted with permission ", "republished_from", kAnywhere},
    {"posted with permission ", "republished_from", kAnywhere},
    {"article is republished from ", "republished_from", kAnywhere},
    {"story is republished from ", "republished_from", kAnywhere},
    {"is republished from ", "republished_from", kAnywhere},
    {"has been republished from ", "republished_from", kAnywhere},
    {"was republished from ", "republished_from", kAnywhere},
    {"is an excerpt from ", "republished_from", kAnywhere},
    {"is excerpted from ", "republished_from", kAnywhere},
    {"excerpted from ", "republished_from", kAnywhere},
    {"is adapted from ", "republished_from", kAnywhere},
    {"was adapted from ", "republished_from", kAnywhere},
    {"with the kind permission of ", "republished_from", kAnywhere},
    {"with kind permission of ", "republished_from", kAnywhere},
    {"syndicated from ", "republished_from", kAnywhere},
    {"is a translation of ", "republished_from", kAnywhere},
    {"this is a translation of ", "republished_from", kAnywhere},
    {"was translated from ", "republished_from", kAnywhere},
    {"has been translated from ", "republished_from", kAnywhere},
    {"under a creative commons license. read the", "republished_from", kAnywhere},
    {"under a creative commons licence. read the", "republished_from", kAnywhere},
    {"abdruck mit freundlicher genehmigung ", "republished_from", kAnywhere},
    {"maschinelle übersetzung eines ", "republished_from", kAnywhere},
    {"übersetzung eines artikels ", "republished_from", kAnywhere},
    {"übersetzung des artikels ", "republished_from", kAnywhere},
    {"übernommen von ", "republished_from", kAnywhere},
    {"übernommen aus ", "republished_from", kAnywhere},
    {"wurde übernommen ", "republished_from", kAnywhere},
    {"automatisch von der ", "republished_from", kAnywhere},
    {"unverändert von ", "republished_from", kAnywhere},
    {"avec l'aimable autorisation ", "republished_from", kAnywhere},
    {"reproduit avec ", "republished_from", kAnywhere},
    {"traduit de l", "republished_from", kAnywhere},
    {"repris de ", "republished_from", kAnywhere},
    {"reproducido con ", "republished_from", kAnywhere},
    {"tomado de ", "republished_from", kAnywhere},
    {"traducido de ", "republished_from", kAnywhere},
    {"reproduzido com ", "republished_from", kAnywhere},
    {"tratto da ", "republished_from", kAnywhere},
    {"per gentile concessione ", "republished_from", kAnywhere},
    {"overgenomen van ", "republished_from", kAnywhere},
    {"met toestemming van ", "republished_from", kAnywhere},
    {"republished from ", "republished_from", kStart},
    {"republished: ", "republished_from", kStart},
    {"reprinted from ", "republished_from", kStart},
    {"reposted from ", "republished_from", kStart},
    {"reblogged from ", "republished_from", kStart},
    {"rebloggt von ", "republished_from", kStart},
    {"weiterlesen bei ", "republished_from", kStart},
    {"lire la suite sur ", "republished_from", kStart},
    {"read the entire article here: ", "republished_from", kStart},
    {"reblogged this on ", "republished_from", kStart},
    {"cross-posted from ", "republished_from", kStart},
    {"cross posted from ", "republished_from", kStart},
    {"crossposted from ", "republished_from", kStart},
    {"crossposted at ", "republished_from", kStart},
    {"cross-posted at ", "republished_from", kStart},
    {"cross-posted on ", "republished_from", kStart},
    {"syndicated by ", "republished_from", kStart},
    {"excerpt from ", "republished_from", kStart},
    {"an excerpt from ", "republished_from", kStart},
    {"from the book ", "republished_from", kStart},
    {"auszug aus ", "republished_from", kStart},
    {"aus dem buch ", "republished_from", kStart},
    {"extrait de ", "republished_from", kStart},
    {"extracto de ", "republished_from", kStart},
    {"tomado de: ", "republished_from", kStart},
});

}  // namespace

std::span<const CreditPhrase> AgainPhrases() { return kPhrases; }

}  // namespace stemma::extract
