#include "extract/credit_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "extract/agencies.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

constexpr std::string_view kTexts =
    "article story post piece column essay interview report text content analysis version excerpt commentary dispatch "
    "feature artikel beitrag bericht meldung kommentar gespräch gastbeitrag reportage kolumne analyse texte tribune "
    "entretien billet enquête artículo texto nota reportaje columna entrevista articolo testo intervista artigo "
    "reportagem matéria verhaal stuk tekst opiniestuk artykuł wywiad artikeln texten artikkelen saken teksten "
    "kronikken artiklen artikkeli juttu kirjoitus článek rozhovor cikk articolul articol";
constexpr std::string_view kThese =
    "this our dieser diese dieses diesen unser cet cette ce este esta questo questa quest dit deze ten denne denna "
    "dette tämä tento ez acest această";
constexpr std::string_view kOrders =
    "originally first initially zuerst erstmals ursprünglich zunächst original initialement abord origine première "
    "originale originalmente primera primero inicialmente originariamente prima inizialmente primeira primeiro eerst "
    "eerder oorspronkelijk pierwotnie pierwszy först ursprungligen først opprinnelig oprindeligt ensin alun původně "
    "poprvé eredetileg inițial";
constexpr std::string_view kPublishes =
    "published appeared posted ran printed aired erschien erschienen veröffentlicht publiziert abgedruckt "
    "publié publiée paru parue publicado publicada publicó apareció pubblicato pubblicata apparso apparsa uscito saiu "
    "verscheen verschenen gepubliceerd geplaatst opublikowany opublikowano opublikowana ukazał ukazała publicerades "
    "publicerad publisert trykket bragt udgivet publiceret julkaistiin julkaistu ilmestyi vyšel vyšla megjelent "
    "publicat apărut";
constexpr std::string_view kAgains =
    "republished reprinted reposted reproduced syndicated excerpted adapted copublished nachgedruckt übernommen "
    "republié repris reproduit republicado republicada reproducido ripubblicato ripreso tratto reproduzido "
    "overgenomen przedruk";
constexpr std::string_view kPlaces =
    "in on at by for with from of im bei auf unter von vom aus beim dans sur par en chez de du por su sul sulla da "
    "dal nel nella em no na pelo pela do op bij door van uit w przez z i på av af från fra v ve în";
constexpr std::string_view kJoints =
    "partnership collaboration cooperation kooperation zusammenarbeit partenariat colaboración alianza "
    "collaborazione parceria samenwerking współpracy samarbete samarbeid samarbejde";
constexpr std::string_view kMakes =
    "produced published created reported written made entstand entstanden produziert réalisé réalisée produit "
    "realizado realizada realizzato produzido gemaakt powstał powstała producerats laget lavet";

constexpr std::string_view kReports =
    "reported reports report revealed broke broken spotted uncovered disclosed noted noticed detailed révélé révélée "
    "révélés révélées rivelato revelado revelada desvelado berichtet berichtete berichteten berichten bericht meldet "
    "schreibt laut information informations informa diario periódico quotidiano giornale jornal site krant avisen "
    "tidningen gazety newspaper portal";

using Table = std::unordered_map<std::string_view, std::uint16_t>;

void Add(std::string_view words, CreditPart part, Table& table) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    table[words.substr(at, end - at)] |= part;
    at = end + 1;
  }
}

const Table& Words() {
  static const Table table = [] {
    Table made;
    Add(kTexts, kText, made);
    Add(kThese, kThis, made);
    Add(kOrders, kOrder, made);
    Add(kPublishes, kPublish, made);
    Add(kAgains, kAgain, made);
    Add(kPlaces, kAt, made);
    Add(kJoints, kJoint, made);
    Add(kMakes, kMade, made);
    Add(kReports, kReport, made);
    return made;
  }();
  return table;
}

// Calls `take` with the bytes [at, stop) of each word of [begin, end).
template <typename Take>
void ForEachWord(std::string_view lower, std::size_t begin, std::size_t end, const Take& take) {
  for (std::size_t at = begin; at < end; ++at) {
    std::size_t stop = at;
    while (stop < end && IsWordByte(lower[stop])) ++stop;
    if (stop > at) take(at, stop);
    at = stop;
  }
}

}  // namespace

std::uint16_t PartsOf(std::string_view word) {
  const auto found = Words().find(word);
  return found == Words().end() ? std::uint16_t{kNoPart} : found->second;
}

bool SpeaksOfOtherWork(std::string_view text) {
  static constexpr auto kWorks = std::to_array<std::string_view>(
      {"book",  "novel",   "study", "studie", "research", "film",    "movie",  "photo",
       "image", "picture", "video", "buch",   "roman",    "libro",   "livre",  "boek",
       "poem",  "album",   "song",  "memoir", "étude",    "estudio", "studio", "kniha"});
  const std::string lower = text::LowerAscii(text);
  const std::vector<CreditWord> words = WordsOf(lower, 0, lower.size());
  return std::ranges::any_of(words, [&](const CreditWord& word) {
    const std::string_view said = std::string_view(lower).substr(word.begin, word.end - word.begin);
    return std::ranges::find(kWorks, said) != kWorks.end();
  });
}

std::uint16_t PartsIn(std::string_view lower) {
  std::uint16_t parts = kNoPart;
  ForEachWord(lower, 0, lower.size(),
              [&](std::size_t at, std::size_t stop) { parts |= PartsOf(lower.substr(at, stop - at)); });
  return parts;
}

std::vector<CreditWord> WordsOf(std::string_view lower, std::size_t begin, std::size_t end) {
  std::vector<CreditWord> words;
  ForEachWord(lower, begin, end, [&](std::size_t at, std::size_t stop) {
    words.push_back({at, stop, PartsOf(lower.substr(at, stop - at))});
  });
  return words;
}

}  // namespace stemma::extract
