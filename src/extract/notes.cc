// The lines that say something about the text itself: notes, labels, picture credits.
#include <algorithm>
#include <array>

#include "extract/cues.h"
#include "extract/head.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

// What notes start with, by their kind.
constexpr auto kCorrection = std::to_array<std::string_view>({"correction:",
                                                              "correction (",
                                                              "correction appended",
                                                              "corrected version",
                                                              "corrections:",
                                                              "correction -",
                                                              "clarification:",
                                                              "korrektur:",
                                                              "richtigstellung",
                                                              "correccion:",
                                                              "rectificatif",
                                                              "rettifica",
                                                              "an earlier version of this",
                                                              "a previous version of this",
                                                              "in einer fruheren version",
                                                              "eine fruhere version",
                                                              "berichtigung",
                                                              "correctif",
                                                              "erratum",
                                                              "errata:"});

constexpr auto kUpdate = std::to_array<std::string_view>({"update:",
                                                          "update (",
                                                          "updates:",
                                                          "updated:",
                                                          "update --",
                                                          "update \xE2\x80\x93",
                                                          "update \xE2\x80\x94",
                                                          "update - ",
                                                          "update vom ",
                                                          "this is a developing story",
                                                          "dieser artikel wurde aktualisiert",
                                                          "actualizacion:",
                                                          "mise a jour :",
                                                          "nachtrag",
                                                          "erganzung:",
                                                          "erganzung ",
                                                          "edit:",
                                                          "edit (",
                                                          "edited to add",
                                                          "edit 1",
                                                          "aktualisierung:",
                                                          "aktualisiert:",
                                                          "aggiornamento:",
                                                          "post updated",
                                                          "article updated",
                                                          "dieser text wurde aktualisiert",
                                                          "der artikel wurde aktualisiert",
                                                          "diese meldung wurde aktualisiert",
                                                          "oppdatering:",
                                                          "uppdatering:",
                                                          "opdatering:"});

constexpr auto kEditor = std::to_array<std::string_view>({"editor's note",
                                                          "editors' note",
                                                          "editors note",
                                                          "editor's note:",
                                                          "anmerkung der redaktion",
                                                          "anm. d. red",
                                                          "hinweis der redaktion",
                                                          "note de la redaction",
                                                          "nota del editor",
                                                          "nota de la redaccion",
                                                          "ed. note",
                                                          "author's note:",
                                                          "redaktioneller hinweis",
                                                          "anmerkung:",
                                                          "anmerkung der",
                                                          "hinweis:",
                                                          "transparenzhinweis",
                                                          "nota de redaccion",
                                                          "nota della redazione",
                                                          "nota da redacao",
                                                          "note de l'editeur",
                                                          "opmerking van de redactie",
                                                          "publisher's note",
                                                          "writer's note",
                                                          "from the editor:",
                                                          "ndlr",
                                                          "n.d.l.r",
                                                          "red. anm"});

constexpr std::array<std::string_view, 14> kTruncated = {"read more at:",
                                                         "read the full",
                                                         "read the rest",
                                                         "continue reading at",
                                                         "this is a preview",
                                                         "subscribe to continue",
                                                         "to continue reading",
                                                         "to read the full",
                                                         "this content is for subscribers",
                                                         "the rest of this article",
                                                         "den vollstandigen artikel",
                                                         "weiterlesen mit",
                                                         "jetzt weiterlesen",
                                                         "log in to read"};

template <std::size_t N>
bool StartsWithAny(std::string_view text, const std::array<std::string_view, N>& list) {
  return std::ranges::any_of(list, [&](std::string_view start) { return text.starts_with(start); });
}

// Folded, without the marks that set a note off from the text ("[", "\xE2\x80\x94").
std::string Plain(std::string_view line) {
  std::string folded = text::Fold(line);
  for (std::size_t at = folded.find("\xE2\x80\x99"); at != std::string::npos; at = folded.find("\xE2\x80\x99", at))
    folded.replace(at, 3, "'");
  std::string_view rest = folded;
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark :
         {" ", "*", "[", "(", "_", "-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\xA2", "\xC2\xB7"})
      if (rest.starts_with(mark)) rest.remove_prefix(mark.size()), again = true;
  }
  return std::string(rest);
}

std::string_view NextWord(std::string_view& rest) {
  const std::size_t end = std::min(rest.find(' '), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return word;
}

// "this story has been updated", "this article was first corrected": the kind of what was done to it.
std::optional<std::string> ChangeOfText(std::string_view text) {
  static constexpr auto kTexts = std::to_array<std::string_view>(
      {"story", "article", "post", "piece", "page", "report", "review", "column", "headline", "text", "version"});
  static constexpr auto kBetween = std::to_array<std::string_view>(
      {"has", "have", "was", "is", "been", "since", "first", "last", "also", "later", "now", "originally"});
  if (NextWord(text) != "this") return std::nullopt;
  if (std::ranges::find(kTexts, NextWord(text)) == kTexts.end()) return std::nullopt;
  std::string_view word = NextWord(text);
  std::string_view before;
  for (; std::ranges::find(kBetween, word) != kBetween.end(); word = NextWord(text)) before = word;
  if (before.empty() || before == "has") return std::nullopt;  // "this story has changed"
  word = word.substr(0, word.find_first_of(".,;:)]"));
  if (word == "corrected" || word == "amended") return "correction";
  if (word == "updated" || word == "update" || word == "changed" || word == "edited" || word == "revised" ||
      word == "modified" || word == "clarified")
    return "update";
  return std::nullopt;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "update at 2 p.m.:", "update at 8:50 p.m. edt", "updated 5:09 a.m. wednesday:": what follows is newer than the rest.
bool OpensTimedUpdate(std::string_view text) {
  constexpr std::size_t kMaxHeading = 40;
  if (text.starts_with("update at ")) return text.size() > 10 && IsDigit(text[10]);
  return text.starts_with("updated ") && text.size() > 9 && text.size() <= kMaxHeading && IsDigit(text[8]) &&
         text.back() == ':';
}

// "correction 9 march 2026: ..." as "correction: ..."; "update 2:" as "update:".
std::string WithoutNoteDate(std::string text) {
  constexpr std::size_t kMaxDate = 40;  // bytes from the word's end to the colon
  static constexpr std::array<std::string_view, 5> kWords = {"correction", "clarification", "korrektur", "update",
                                                             "edit"};
  if (!StartsWithAny(text, kWords) || text.starts_with("editor")) return text;
  const std::size_t word = text.find_first_of(" ,");
  std::size_t colon = text.find(": ");
  if (const std::size_t spaced = text.find(" : "); spaced < colon) colon = spaced + 1;
  if (word == std::string::npos || colon == std::string::npos || colon < word || colon - word > kMaxDate) return text;
  const std::string_view between = std::string_view(text).substr(word, colon - word);
  if (between.find_first_of("0123456789") != std::string_view::npos) text.erase(word, colon - word);
  return text;
}

// "Corrections: if you are aware of an error, write to us": an invitation, not a correction.
bool AsksForCorrections(std::string_view text) {
  static constexpr auto kWords =
      std::to_array<std::string_view>({": if you ", ": please ", ": to report", "request a correction",
                                       "report a correction", ": see an error", ": spotted"});
  return std::ranges::any_of(kWords,
                             [&](std::string_view words) { return text.find(words) != std::string_view::npos; });
}

// "updated: jan 31", "updated: 3 may 2019, 9:06 am": when, but not what.
bool IsStamp(std::string_view text) {
  constexpr std::size_t kMaxBytes = 60;
  if ((!text.starts_with("update") && !text.starts_with("aktualisiert")) || text.size() > kMaxBytes) return false;
  const std::size_t colon = text.find(':');
  const std::string_view rest = text.substr(std::min(text.size(), colon == std::string_view::npos ? 7 : colon + 1));
  std::size_t letters = 0;
  bool digit = false;
  for (const char c : rest) {
    letters += (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 ? 1 : 0;
    digit = digit || (c >= '0' && c <= '9');
  }
  constexpr std::size_t kMonthAndZone = 16;  // "september", "am", "cest"
  return rest.find_first_not_of(" .") == std::string_view::npos || (digit && letters <= kMonthAndZone);
}

// "*Names have been changed": the editors hide who somebody is.
bool SaysNamesWereChanged(std::string_view text) {
  constexpr std::size_t kMaxBytes = 160;
  if (text.size() >= kMaxBytes) return false;
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"name has been changed", "names have been changed", "name was changed", "names were changed", "namen geandert",
       "name geandert", "name wurde geandert", "namen wurden geandert", "name von der redaktion",
       "prenom a ete modifie", "prenoms ont ete modifies", "prenom a ete change", "nombre ha sido cambiado",
       "nombre ficticio", "nome e stato modificato"});
  return std::ranges::any_of(kWords,
                             [&](std::string_view words) { return text.find(words) != std::string_view::npos; });
}

}  // namespace

std::optional<std::string> NoteOfLine(std::string_view line) {
  constexpr std::size_t kMaxNote = 1500;
  if (line.size() < 6 || line.size() > kMaxNote) return std::nullopt;
  const std::string text = WithoutNoteDate(Plain(line.substr(0, 160)));
  const bool corrected =
      text.find("has been corrected") != std::string::npos || text.find("was corrected") != std::string::npos ||
      text.find("have been corrected") != std::string::npos || text.find("has been amended") != std::string::npos;
  const bool about_itself = text.starts_with("this ") || text.starts_with("the article") ||
                            text.starts_with("the story") || text.starts_with("note:");
  if (AsksForCorrections(text)) return std::nullopt;
  if (StartsWithAny(text, kCorrection) || (corrected && about_itself)) return "correction";
  if (auto change = ChangeOfText(text)) return change;
  if (OpensTimedUpdate(text)) return "update";
  if (text == "update:" || text == "nachtrag:") return "update";  // what is new stands below
  if (StartsWithAny(text, kUpdate)) return IsStamp(text) ? std::nullopt : std::optional<std::string>("update");
  if (StartsWithAny(text, kEditor) || SaysNamesWereChanged(text)) return "editor";
  if (StartsWithAny(text, kTruncated) && line.size() < 200) return "truncated";
  return std::nullopt;
}

namespace {

// Without the sign that opens a label: a square, a tick, a cross, a coloured dot.
std::string_view WithoutSign(std::string_view line) {
  constexpr std::size_t kSign = 3, kPicture = 4;  // bytes of U+2190 to U+2BFF and of U+1F000 up
  for (bool again = true; again && !line.empty();) {
    const auto second = line.size() > 1 ? static_cast<unsigned char>(line[1]) : 0U;
    const bool sign = line.size() >= kSign && line[0] == '\xE2' && second >= 0x86 && second <= 0xAF;
    const bool picture = line.size() >= kPicture && line[0] == '\xF0' && second == 0x9F;
    const bool variant = line.starts_with("\xEF\xB8\x8F");
    again = sign || picture || variant || line[0] == ' ';
    if (again) line.remove_prefix(line[0] == ' ' ? 1 : picture ? kPicture : kSign);
  }
  return line;
}

// "Rating: Misleading", "Our verdict: false": what a fact check ends in. "Rating: 4 of 5 stars" is a review's.
bool IsVerdict(std::string_view text) {
  static constexpr auto kLeads = std::to_array<std::string_view>(
      {"rating:", "verdict:", "our rating:", "our verdict:", "conclusion:", "our conclusion:", "bewertung:", "fazit:"});
  static constexpr auto kVerdicts = std::to_array<std::string_view>(
      {"false", "true", "misleading", "unproven", "unverified", "satire", "altered", "fake", "mixture", "mostly",
       "missing context", "partly", "hoax", "incorrect", "correct", "no evidence", "falsch", "irrefuhrend"});
  const auto lead = std::ranges::find_if(kLeads, [&](std::string_view word) { return text.starts_with(word); });
  if (lead == kLeads.end()) return false;
  const std::string_view rest = text.substr(std::min(lead->size() + 1, text.size()));
  return std::ranges::any_of(kVerdicts, [&](std::string_view word) { return rest.starts_with(word); });
}

}  // namespace

std::optional<std::string> LabelOfTitle(std::string_view title) {
  const std::size_t mark = std::min({title.find(':'), title.find(" | "), title.find(" \xE2\x80\x93 ")});
  return mark == std::string_view::npos ? std::nullopt : LabelOfLine(title.substr(0, mark));
}

std::optional<std::string> LabelOfLine(std::string_view line) {
  constexpr std::size_t kMaxLabel = 40;
  if (line.empty() || line.size() > kMaxLabel) return std::nullopt;
  std::string text = Plain(WithoutSign(line));
  while (!text.empty() && std::string_view(" .:!])*_").find(text.back()) != std::string_view::npos) text.pop_back();
  const auto is = [&](std::initializer_list<std::string_view> list) {
    return std::ranges::find(list, text) != list.end();
  };
  if (is({"fact checked", "fact-checked", "fact check", "fact-check", "faktencheck", "faktenfinder", "verified"}) ||
      IsVerdict(text) || text.starts_with("fact-checked by ") || text.starts_with("fact checked by "))
    return "fact_checked";
  if (is({"opinion", "op-ed", "editorial", "commentary", "kommentar", "meinung", "leitartikel", "opinion piece",
          "guest column", "tribune", "opinion column", "gastkommentar", "gastbeitrag", "kolumne", "opinie"}))
    return "opinion";
  if (is({"sponsored", "sponsored content", "sponsored post", "paid content", "paid post", "advertorial",
          "partner content", "promoted", "branded content", "paid partnership"}))
    return "sponsored";
  if (is({"press release", "pressemitteilung", "pressemeldung", "communique de presse", "comunicado de prensa",
          "comunicato stampa", "persbericht", "medienmitteilung", "news release"}))
    return "press_release";
  if (is({"satire", "satira", "satirical", "parody"})) return "satire";
  return std::nullopt;
}

std::string PhotoCreditOfLine(std::string_view line) {
  constexpr std::size_t kMaxLine = 160;
  if (line.size() > kMaxLine) return {};
  std::size_t begin = std::min(line.find_first_not_of(" ([*_"), line.size());
  const std::string lower = text::LowerAscii(line.substr(begin));
  for (const std::string_view word : {"image:",          "image by ",      "image credit:",
                                      "image source:",   "images:",        "photo:",
                                      "photo by ",       "photo credit:",  "photograph:",
                                      "photographs:",    "photos:",        "picture:",
                                      "pictures:",       "credit:",        "foto:",
                                      "fotos:",          "bild:",          "bilder:",
                                      "bildquelle:",     "photo courtesy", "photo illustration",
                                      "file photo",      "screenshot:",    "getty images",
                                      "featured image:", "imagen:",        "foto di ",
                                      "(c) dpa",         "cover image"}) {
    if (!lower.starts_with(word)) continue;
    std::string name = Squash(line.substr(begin + word.size()));
    while (!name.empty() && std::string_view(" )].*_:").find(name.back()) != std::string_view::npos) name.pop_back();
    return name.empty() ? std::string(line.substr(begin)) : name;
  }
  return {};
}

}  // namespace stemma::extract
