#include "extract/phrases.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.h"

namespace stemma::extract {
namespace {

struct Phrase {
  std::string_view start;  // folded; the line begins with it
  std::string_view kind;
  std::size_t max_bytes;  // longest line that the phrase speaks for; 0: the line is the phrase and nothing else
};

// clang-format off
constexpr std::array kPhrases = {
    // Adverts and offers.
    Phrase{"advertisement", "promotion", 40}, Phrase{"advertising", "promotion", 0}, Phrase{"anzeige", "promotion", 20},
    Phrase{"advertisement:", "promotion", 600}, Phrase{"anzeige:", "promotion", 600},
    Phrase{"werbung", "promotion", 20}, Phrase{"publicite", "promotion", 20}, Phrase{"publicidad", "promotion", 20},
    Phrase{"pubblicita", "promotion", 20}, Phrase{"advertentie", "promotion", 20}, Phrase{"annons", "promotion", 0},
    Phrase{"reklam", "promotion", 12}, Phrase{"reklama", "promotion", 12}, Phrase{"continue reading", "promotion", 60},
    Phrase{"story continues below", "promotion", 60}, Phrase{"article continues", "promotion", 80},
    Phrase{"scroll to continue", "promotion", 60}, Phrase{"sponsored", "promotion", 40},
    Phrase{"subscribe", "promotion", 140}, Phrase{"sign up", "promotion", 160}, Phrase{"get the latest", "promotion", 140},
    Phrase{"newsletter", "promotion", 60}, Phrase{"join our", "promotion", 120}, Phrase{"join the conversation", "promotion", 80},
    Phrase{"support our journalism", "promotion", 160}, Phrase{"support independent", "promotion", 160},
    Phrase{"become a member", "promotion", 120}, Phrase{"become a subscriber", "promotion", 120},
    Phrase{"already a subscriber", "promotion", 120}, Phrase{"already a member", "promotion", 120},
    Phrase{"thank you for reading", "promotion", 120}, Phrase{"thanks for reading", "promotion", 120},
    Phrase{"download our app", "promotion", 120}, Phrase{"download the app", "promotion", 120},
    Phrase{"click to order", "promotion", 60}, Phrase{"click here to", "promotion", 140}, Phrase{"order now", "promotion", 60},
    Phrase{"pre-order", "promotion", 140}, Phrase{"special pre-publication", "promotion", 100}, Phrase{"list price", "promotion", 60},
    Phrase{"special price", "promotion", 60}, Phrase{"isbn", "promotion", 60}, Phrase{"buy now", "promotion", 60},
    Phrase{"get your copy", "promotion", 120}, Phrase{"jetzt abonnieren", "promotion", 100}, Phrase{"newsletter abonnieren", "promotion", 100},
    Phrase{"abonnieren sie", "promotion", 140}, Phrase{"abonnez-vous", "promotion", 140}, Phrase{"suscribete", "promotion", 140},
    Phrase{"iscriviti", "promotion", 140}, Phrase{"meld je aan", "promotion", 140}, Phrase{"donate", "promotion", 60},
    // Other articles.
    Phrase{"read more", "related", 200}, Phrase{"read also", "related", 200}, Phrase{"also read", "related", 200},
    Phrase{"read next", "related", 200}, Phrase{"read:", "related", 200}, Phrase{"related:", "related", 200},
    Phrase{"related articles", "related", 60}, Phrase{"related stories", "related", 60}, Phrase{"related posts", "related", 60},
    Phrase{"related content", "related", 60}, Phrase{"related topics", "related", 60}, Phrase{"related news", "related", 60},
    Phrase{"related", "related", 0}, Phrase{"see also", "related", 160}, Phrase{"see more", "related", 100},
    Phrase{"more:", "related", 160}, Phrase{"more from", "related", 80}, Phrase{"more on", "related", 80},
    Phrase{"more stories", "related", 60}, Phrase{"more news", "related", 60}, Phrase{"you may also like", "related", 80},
    Phrase{"you might also", "related", 80}, Phrase{"you may like", "related", 60}, Phrase{"recommended", "related", 60},
    Phrase{"recent posts", "related", 60}, Phrase{"latest news", "related", 60}, Phrase{"most read", "related", 60},
    Phrase{"most popular", "related", 60}, Phrase{"trending", "related", 40}, Phrase{"watch:", "related", 160},
    Phrase{"up next", "related", 60}, Phrase{"don't miss", "related", 120}, Phrase{"editor's picks", "related", 60},
    Phrase{"editors' picks", "related", 60}, Phrase{"top stories", "related", 60}, Phrase{"lesen sie auch", "related", 200},
    Phrase{"lesen sie mehr", "related", 200}, Phrase{"mehr zum thema", "related", 160}, Phrase{"weiterlesen", "related", 80},
    Phrase{"auch interessant", "related", 160}, Phrase{"das konnte sie auch", "related", 120}, Phrase{"mehr dazu", "related", 160},
    Phrase{"ahnliche artikel", "related", 60}, Phrase{"ahnliche beitrage", "related", 60}, Phrase{"verwandte", "related", 60},
    Phrase{"lire aussi", "related", 200}, Phrase{"a lire aussi", "related", 200}, Phrase{"sur le meme sujet", "related", 80},
    Phrase{"lee tambien", "related", 200}, Phrase{"lea tambien", "related", 200}, Phrase{"le puede interesar", "related", 160},
    Phrase{"te puede interesar", "related", 160}, Phrase{"leggi anche", "related", 200}, Phrase{"lees ook", "related", 200},
    Phrase{"lees meer", "related", 120}, Phrase{"leia tambem", "related", 200}, Phrase{"leia mais", "related", 160},
    Phrase{"las mer", "related", 120}, Phrase{"les ogsa", "related", 160}, Phrase{"laes ogsa", "related", 160},
    Phrase{"czytaj tez", "related", 160}, Phrase{"zobacz tez", "related", 160}, Phrase{"ilgili haberler", "related", 80},
    Phrase{"continued on page", "continued", 60}, Phrase{"fortsetzung auf seite", "continued", 60}, Phrase{"suite page", "continued", 40},
    Phrase{"continua en la pagina", "continued", 60}, Phrase{"segue a pagina", "continued", 60}, Phrase{"vervolg op pagina", "continued", 60},
    Phrase{"watch also", "related", 200}, Phrase{"listen also", "related", 200}, Phrase{"previously in", "related", 60},
    Phrase{"elsewhere on", "related", 60}, Phrase{"also on", "related", 40}, Phrase{"in other news", "related", 40},
    Phrase{"from the archive", "related", 60}, Phrase{"from our archive", "related", 60}, Phrase{"readers also", "related", 60},
    Phrase{"around the web", "related", 40}, Phrase{"popular now", "related", 40}, Phrase{"most watched", "related", 60},
    Phrase{"most viewed", "related", 60}, Phrase{"most shared", "related", 60}, Phrase{"most commented", "related", 60},
    Phrase{"most discussed", "related", 60}, Phrase{"mais lidas", "related", 40}, Phrase{"meistgelesen", "related", 40},
    Phrase{"les plus lus", "related", 40}, Phrase{"lo mas leido", "related", 40}, Phrase{"i piu letti", "related", 40},
    Phrase{"meest gelezen", "related", 40}, Phrase{"mest last", "related", 40},
    // Sharing.
    Phrase{"share this", "share", 80}, Phrase{"share on", "share", 60}, Phrase{"share:", "share", 60}, Phrase{"share", "share", 0},
    Phrase{"tweet", "share", 0}, Phrase{"tweet this", "share", 40}, Phrase{"print this", "share", 60}, Phrase{"email this", "share", 60},
    Phrase{"copy link", "share", 40}, Phrase{"follow us", "share", 120}, Phrase{"follow me", "share", 100},
    Phrase{"like us on", "share", 100}, Phrase{"find us on", "share", 100}, Phrase{"comment on", "share", 90},
    Phrase{"like this", "share", 40}, Phrase{"like loading", "share", 40}, Phrase{"click to share", "share", 100},
    Phrase{"teilen", "share", 40}, Phrase{"artikel teilen", "share", 60}, Phrase{"beitrag teilen", "share", 60},
    Phrase{"diesen artikel", "share", 60}, Phrase{"diesen beitrag", "share", 60}, Phrase{"drucken", "share", 30},
    Phrase{"gefallt mir", "share", 60}, Phrase{"compartir", "share", 60}, Phrase{"partager", "share", 60},
    Phrase{"condividi", "share", 60}, Phrase{"delen", "share", 20}, Phrase{"facebook twitter", "share", 120},
    Phrase{"facebook", "share", 0}, Phrase{"twitter", "share", 0}, Phrase{"whatsapp", "share", 0}, Phrase{"linkedin", "share", 0},
    Phrase{"pinterest", "share", 0}, Phrase{"e-mail", "share", 0}, Phrase{"email", "share", 0}, Phrase{"print", "share", 0},
    // Forms and comment furniture.
    Phrase{"leave a reply", "form", 80}, Phrase{"leave a comment", "form", 80}, Phrase{"post a comment", "form", 80},
    Phrase{"add a comment", "form", 80}, Phrase{"your email address will not", "form", 160}, Phrase{"no comments", "form", 60},
    Phrase{"comments are closed", "form", 80}, Phrase{"fill in your details", "form", 160}, Phrase{"you are commenting", "form", 120},
    Phrase{"this site uses akismet", "form", 200}, Phrase{"connecting to", "form", 40}, Phrase{"view comments", "form", 60},
    Phrase{"log in to", "form", 100}, Phrase{"logged in as", "form", 80}, Phrase{"you must be logged in", "form", 120},
    Phrase{"save my name", "form", 160}, Phrase{"required fields", "form", 80}, Phrase{"kommentar schreiben", "form", 60},
    Phrase{"schreibe einen kommentar", "form", 80}, Phrase{"kommentare", "form", 20}, Phrase{"antworten", "form", 0},
    Phrase{"deine e-mail-adresse", "form", 160}, Phrase{"notify me", "form", 120}, Phrase{"comments", "form", 16},
    Phrase{"the comments below", "form", 160}, Phrase{"the comments above", "form", 160}, Phrase{"comments are moderated", "form", 160},
    Phrase{"you are reading as", "form", 120}, Phrase{"guests cannot", "form", 120}, Phrase{"comments on this", "form", 120}, Phrase{"comments have been", "form", 120}, Phrase{"we are no longer accepting comments", "form", 160},
    Phrase{"loading", "form", 30}, Phrase{"please enable javascript", "form", 160}, Phrase{"your browser", "form", 160},
    Phrase{"found a typo", "form", 200}, Phrase{"found an error", "form", 200}, Phrase{"found a mistake", "form", 200},
    Phrase{"spotted a typo", "form", 200}, Phrase{"spotted an error", "form", 200}, Phrase{"spotted a mistake", "form", 200},
    Phrase{"spot a typo", "form", 200}, Phrase{"spot an error", "form", 200}, Phrase{"if you spot a", "form", 200},
    Phrase{"if you find an error", "form", 200}, Phrase{"if you notice an error", "form", 200}, Phrase{"noticed an error", "form", 200},
    Phrase{"noticed a mistake", "form", 200}, Phrase{"noticed a typo", "form", 200}, Phrase{"seen a mistake", "form", 200},
    Phrase{"did you spot a", "form", 200}, Phrase{"have you spotted", "form", 200}, Phrase{"did we get something wrong", "form", 200},
    Phrase{"report a typo", "form", 100}, Phrase{"report an error", "form", 100}, Phrase{"fehler gefunden", "form", 160},
    Phrase{"fehler entdeckt", "form", 160}, Phrase{"une erreur dans", "form", 160}, Phrase{"vous avez repere une", "form", 160},
    Phrase{"has visto un error", "form", 160}, Phrase{"hai trovato un errore", "form", 160}, Phrase{"foutje gezien", "form", 160},
    Phrase{"нашли ошибку", "form", 200}, Phrase{"нашли опечатку", "form", 200}, Phrase{"заметили ошибку", "form", 200},
    // Labels of the page.
    Phrase{"filed under", "tags", 200}, Phrase{"posted in", "tags", 200}, Phrase{"tags:", "tags", 400}, Phrase{"labels:", "tags", 400}, Phrase{"tag:", "tags", 200},
    Phrase{"tagged", "tags", 300}, Phrase{"categories:", "tags", 300}, Phrase{"category:", "tags", 200}, Phrase{"topics:", "tags", 200},
    Phrase{"keywords:", "tags", 400}, Phrase{"kategorie:", "tags", 200}, Phrase{"kategorien:", "tags", 300}, Phrase{"kategorie", "tags", 0},
    Phrase{"schlagworter", "tags", 300}, Phrase{"schlagworte", "tags", 300}, Phrase{"region:", "tags", 160}, Phrase{"theme:", "tags", 200},
    Phrase{"themen:", "tags", 200}, Phrase{"in-depth report", "tags", 160}, Phrase{"veroffentlicht in", "tags", 160},
    Phrase{"verschlagwortet", "tags", 300}, Phrase{"abgelegt unter", "tags", 200}, Phrase{"articles by:", "tags", 100},
    Phrase{"dieser eintrag wurde", "tags", 400}, Phrase{"dieser beitrag wurde", "tags", 400}, Phrase{"this entry was posted", "tags", 400},
    Phrase{"back to top", "navigation", 40}, Phrase{"nach oben", "navigation", 30}, Phrase{"skip to", "navigation", 60},
    Phrase{"aller au contenu", "navigation", 60}, Phrase{"passer au contenu", "navigation", 60}, Phrase{"zum inhalt", "navigation", 60},
    Phrase{"saltar al contenido", "navigation", 60}, Phrase{"ir al contenido", "navigation", 60}, Phrase{"vai al contenuto", "navigation", 60},
    Phrase{"pular para o conteudo", "navigation", 60}, Phrase{"ir para o conteudo", "navigation", 60}, Phrase{"naar de inhoud", "navigation", 60},
    Phrase{"ga naar de inhoud", "navigation", 60}, Phrase{"hoppa till innehall", "navigation", 60}, Phrase{"hopp til innhold", "navigation", 60},
    Phrase{"przejdz do tresci", "navigation", 60},
    Phrase{"home", "navigation", 0}, Phrase{"next", "navigation", 0}, Phrase{"previous", "navigation", 0}, Phrase{"weiter", "navigation", 0},
    Phrase{"zuruck", "navigation", 30}, Phrase{"previous post", "navigation", 200}, Phrase{"next post", "navigation", 200},
    Phrase{"previous article", "navigation", 200}, Phrase{"next article", "navigation", 200}, Phrase{"table of contents", "navigation", 40},
    Phrase{"inhaltsverzeichnis", "navigation", 40}, Phrase{"you are here", "navigation", 120}, Phrase{"sie sind hier", "navigation", 120},
    // Law.
    Phrase{"copyright", "legal", 300}, Phrase{"\xC2\xA9", "legal", 300}, Phrase{"(c) 20", "legal", 200}, Phrase{"all rights reserved", "legal", 200},
    Phrase{"alle rechte vorbehalten", "legal", 200}, Phrase{"disclaimer", "legal", 4000}, Phrase{"terms of use", "legal", 80},
    Phrase{"privacy policy", "legal", 80}, Phrase{"this material may not be", "legal", 300}, Phrase{"we use cookies", "legal", 400}, Phrase{"this site uses cookies", "legal", 400},
    Phrase{"this website uses cookies", "legal", 400}, Phrase{"web design by", "legal", 200}, Phrase{"website by", "legal", 80},
    Phrase{"diese website verwendet cookies", "legal", 400}, Phrase{"impressum", "legal", 30}, Phrase{"datenschutz", "legal", 40},
    Phrase{"the content of this article", "legal", 600}, Phrase{"the contents of this article", "legal", 1200},
    Phrase{"for media inquiries", "legal", 120}, Phrase{"our standards:", "legal", 120},
    // What a letter by e-mail says of itself.
    Phrase{"view this email", "navigation", 100}, Phrase{"view this e-mail", "navigation", 100}, Phrase{"view this newsletter", "navigation", 100},
    Phrase{"view in browser", "navigation", 60}, Phrase{"view in your browser", "navigation", 60}, Phrase{"view online", "navigation", 40},
    Phrase{"read in browser", "navigation", 60}, Phrase{"read this in your browser", "navigation", 60}, Phrase{"open in browser", "navigation", 60},
    Phrase{"you are receiving this", "legal", 500}, Phrase{"you're receiving this", "legal", 500}, Phrase{"you received this", "legal", 500},
    Phrase{"you get this", "legal", 300}, Phrase{"this email was sent", "legal", 300}, Phrase{"this e-mail was sent", "legal", 300},
    Phrase{"unsubscribe", "legal", 200}, Phrase{"to unsubscribe", "legal", 200}, Phrase{"update your preferences", "legal", 160},
    Phrase{"manage your preferences", "legal", 160}, Phrase{"if you no longer wish", "legal", 200},
    Phrase{"forward to a friend", "share", 60}, Phrase{"was this email forwarded", "promotion", 160}, Phrase{"forwarded this", "promotion", 120},
    Phrase{"about the author", "biography", 400}, Phrase{"uber den autor", "biography", 400}, Phrase{"about author", "biography", 40},
};
// clang-format on

}  // namespace

std::string_view FurnitureOfPhrase(std::string_view line) {
  constexpr std::size_t kLongestPhrase = 40;
  constexpr std::size_t kLongestLine = 4000;
  if (line.size() > kLongestLine || line.empty()) return {};
  std::string start = text::Fold(line.substr(0, std::min(line.size(), kLongestPhrase + 24)));
  for (std::size_t at = start.find("\xE2\x80\x99"); at != std::string::npos; at = start.find("\xE2\x80\x99"))
    start.replace(at, 3, "'");
  constexpr std::size_t kPicture = 4;  // bytes of a hand that points
  while (start.starts_with('\xF0') && start.size() > kPicture) {
    start.erase(0, kPicture);
    start.erase(0, std::min(start.find_first_not_of(' '), start.size()));
  }
  const std::size_t skip = std::min(start.find_first_not_of(" >*+-|[("), start.size());
  const std::string_view folded = std::string_view(start).substr(skip);
  for (const Phrase& phrase : kPhrases) {
    if (!folded.starts_with(phrase.start)) continue;
    const std::string_view rest = folded.substr(phrase.start.size());
    if (phrase.max_bytes == 0 && rest.find_first_not_of(" .:!>\xC2\xBB\xE2\x80\xA6") == std::string_view::npos)
      return phrase.kind;
    const bool word_ends =
        rest.empty() || !((rest[0] >= 'a' && rest[0] <= 'z') || static_cast<unsigned char>(rest[0]) >= 0xC3);
    if (phrase.max_bytes != 0 && word_ends && line.size() <= phrase.max_bytes) return phrase.kind;
  }
  return {};
}

}  // namespace stemma::extract
