#include "extract/dump_comment_lines.h"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/date_text.h"
#include "extract/dump_bar.h"
#include "extract/head.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

constexpr std::size_t kMaxName = 40;  // bytes

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsNumber(std::string_view word) { return !word.empty() && std::ranges::all_of(word, IsDigit); }

bool IsIn(std::string_view word, const auto& list) { return std::ranges::find(list, word) != list.end(); }

bool StartsWithAny(std::string_view text, const auto& list) {
  return std::ranges::any_of(list, [&](std::string_view start) { return text.starts_with(start); });
}

std::vector<std::string_view> Words(std::string_view text, std::string_view between) {
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = text.find_first_not_of(between, i);
    if (begin == std::string_view::npos) break;
    i = std::min(text.find_first_of(between, begin), text.size());
    out.push_back(text.substr(begin, i - begin));
  }
  return out;
}

// Runs of ASCII letters and digits, and of letters beyond ASCII; marks such as the heart and the dot are left out.
std::vector<std::string> Tokens(std::string_view folded) {
  std::string plain(folded);
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const auto c = static_cast<unsigned char>(plain[i]);
    const std::string_view rest = std::string_view(plain).substr(i);
    const bool dot = rest.starts_with("\xC2\xB7") || rest.starts_with("\xC2\xBB") || rest.starts_with("\xC2\xAB");
    const std::size_t size = dot ? 2 : c >= 0xF0 ? 4 : 3;
    if (dot || c == 0xE2 || c >= 0xF0)  // E2 and F0 begin punctuation, signs and pictures
      for (std::size_t k = 0; k < size && i + k < plain.size(); ++k) plain[i + k] = ' ';
    if (c < 0x80 && !IsDigit(plain[i]) && (plain[i] < 'a' || plain[i] > 'z')) plain[i] = ' ';
  }
  std::vector<std::string> out;
  for (const std::string_view word : Words(plain, " ")) out.emplace_back(word);
  return out;
}

constexpr auto kNouns = std::to_array<std::string_view>(
    {"comment",     "comments",     "responses",   "replies",     "kommentare",  "kommentar",       "commentaires",
     "commentaire", "comentarios",  "comentario",  "reacties",    "thoughts",    "reader",          "commenti",
     "response",    "thought",      "reply",       "leserbriefe", "beitrage",    "antworten",       "kommentarer",
     "komentarze",  "komentarzy",   "komentare",   "yorum",       "yorumlar",    "reactions",       "opmerkingen",
     "respuestas",  "respostas",    "risposte",    "reponses",    "kommentteja", "komentara",       "komentari",
     "komentar",    "hozzaszolas",  "comentarii",  "commento",    "reactie",     "leserkommentare", "комментарии",
     "комментария", "комментариев", "комментарий", "коментара",   "коментари",   "коментарі",       "σχολια"});

// Nouns that head comments with a number in brackets only.
constexpr auto kCountedNouns =
    std::to_array<std::string_view>({"conversation", "discussion", "diskussion", "forum", "debate", "reaktionen"});

// "3", "(3)", "one".
bool IsCount(std::string_view word) {
  if (word.size() > 2 && (word[0] == '(' || word[0] == '[')) word = word.substr(1, word.size() - 2);
  return word == "one" || IsNumber(word);
}

bool IsCommentCount(std::string_view folded) {
  constexpr std::size_t kMaxWords = 24;  // "5 thoughts on" and the headline
  while (!folded.empty() && (folded.back() == ':' || folded.back() == ' ')) folded.remove_suffix(1);
  const auto words = Words(folded, " \t");
  if (words.empty() || words.size() > kMaxWords) return false;
  if (IsCount(words[0]) && words.size() >= 2 && IsIn(words[1], kNouns)) {
    static constexpr auto kGoesOn =
        std::to_array<std::string_view>({"on", "to", "so", "zu", "in", "for", "sobre", "sur", "su", "op", "til"});
    return words.size() <= 3 || IsIn(words[2], kGoesOn);
  }
  if (words.size() == 2 && IsCount(words[1]) && !IsNumber(words[1]) && IsIn(words[0], kCountedNouns)) return true;
  if (words.size() == 2 && IsIn(words[0], kNouns) && IsCount(words[1])) return true;
  if (words.size() == 2 && (words[0] == "reader" || words[0] == "all" || words[0] == "your"))
    return IsIn(words[1], kNouns);
  static constexpr auto kAlone =
      std::to_array<std::string_view>({"comments", "kommentare", "commentaires", "comentarios", "commenti", "reacties",
                                       "kommentarer", "komentarze", "комментарии", "leserkommentare"});
  return words.size() == 1 && IsIn(words[0], kAlone);
}

// What stands beside the count in a bar that heads comments.
bool IsBesideCount(std::string_view part) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"login", "log in", "sign in", "sort", "newest", "oldest", "best", "restacks", "page ", "anmelden", "seite "});
  return StartsWithAny(part, kWords);
}

constexpr auto kUnits = std::to_array<std::string_view>(
    {"s",       "sec",    "second", "seconds", "m",        "min",       "mins",    "minute",   "minutes", "h",
     "hr",      "hrs",    "hour",   "hours",   "d",        "day",       "days",    "w",        "week",    "weeks",
     "mo",      "month",  "months", "y",       "yr",       "year",      "years",   "sekunden", "minuten", "stunde",
     "stunden", "tag",    "tagen",  "woche",   "wochen",   "monat",     "monaten", "jahr",     "jahren",  "heure",
     "heures",  "jour",   "jours",  "semaine", "semaines", "mois",      "an",      "ans",      "hora",    "horas",
     "dia",     "dias",   "semana", "semanas", "mes",      "meses",     "ano",     "anos",     "minuto",  "minutos",
     "ora",     "ore",    "giorno", "giorni",  "minuti",   "settimana", "uur",     "dag",      "dagen",   "weken",
     "timer",   "timmar", "dager",  "dagar",   "godzin",   "godziny",   "dni",     "час",      "часа",    "часов",
     "день",    "дня",    "дней",   "минут"});

constexpr auto kAgo = std::to_array<std::string_view>(
    {"ago",   "vor",  "hace",  "il",     "y",  "a",     "an",    "one", "about", "fa",  "geleden", "siden",
     "sedan", "temu", "назад", "edited", "ha", "einer", "einem", "un",  "une",   "una", "over"});

// "5h", "2d": a number and its unit in one word.
bool IsShortTime(std::string_view word) {
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  return digits > 0 && digits <= 3 && digits < word.size() && IsIn(word.substr(digits), kUnits);
}

// "2 hours ago", "an hour ago", "vor 3 Stunden", "5h", "yesterday".
bool IsRelativeTime(std::string_view text) {
  const auto tokens = Tokens(text::Fold(text));
  static constexpr auto kWhole = std::to_array<std::string_view>({"yesterday", "gestern", "ayer", "hier", "ieri"});
  if (tokens.size() == 1) return IsShortTime(tokens[0]) || IsIn(tokens[0], kWhole);
  if (tokens.size() == 2 && tokens[0] == "just" && tokens[1] == "now") return true;
  constexpr std::size_t kMaxWords = 6;
  const bool unit = std::ranges::any_of(tokens, [](std::string_view word) { return IsIn(word, kUnits); });
  return unit && tokens.size() >= 2 && tokens.size() <= kMaxWords &&
         std::ranges::all_of(tokens, [](std::string_view word) {
           return IsNumber(word) || IsShortTime(word) || IsIn(word, kUnits) || IsIn(word, kAgo);
         });
}

// "Mar 22", "22 March": a day of the current year.
bool IsDayOfMonth(std::string_view text) {
  const std::string dated = std::string(text) + " 2000";
  const std::string comma = std::string(text) + ", 2000";
  constexpr std::size_t kMaxBytes = 14;
  if (text.size() > kMaxBytes || text.find_first_of("0123456789") == std::string_view::npos) return false;
  return std::ranges::any_of(std::to_array<std::string_view>({dated, comma}), [](std::string_view whole) {
    const auto dates = FindDates(whole, true);
    return dates.size() == 1 && dates[0].begin == 0 && dates[0].end == whole.size();
  });
}

// Takes what joins a name and a time off the name's end; true when there was something.
bool TakeConnector(std::string& name) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {" Mon",         " Tue",     " Wed",         " Thu",        " Fri", " Sat", " Sun",  " on",   " am",
       " at",          " le",      " el",          " il",         " op",  " den", " said", " says", " wrote",
       " schrieb",     " sagte",   " vom",         ",",           "-",    "|",    "(",     ":",     "\xC2\xB7",
       "\xE2\x80\xA2", "\xC2\xBB", "\xE2\x80\x93", "\xE2\x80\x94"});
  bool taken = false;
  for (bool again = true; again;) {
    again = false;
    if (name.ends_with("  ")) taken = true;
    while (!name.empty() && name.back() == ' ') name.pop_back();
    for (const std::string_view word : kWords)
      if (name.size() > word.size() && name.ends_with(word))
        name.resize(name.size() - word.size()), again = taken = true;
  }
  return taken;
}

bool CanBeName(std::string_view name) {
  if (name.empty() || name.size() > kMaxName || Words(name, " ").size() > 5) return false;
  const std::size_t last = name.rfind(' ') + 1;
  if (name.back() == '.') return name.size() - last <= 3;  // "Mossy K."
  return std::string_view("!?;:,").find(name.back()) == std::string_view::npos;
}

// "By Mossy", "Mossy > Ada" without what is no part of the name.
std::string Bare(std::string name) {
  for (const std::string_view lead : {"posted by ", "by ", "von ", "comment by "})
    if (text::LowerAscii(name).starts_with(lead)) name.erase(0, lead.size());
  if (const std::size_t to = name.find(" > "); to != std::string::npos) name.resize(to);
  return Squash(name);
}

std::optional<CommentHead> NameBefore(std::string_view before, std::string time) {
  std::string name(before);
  const bool joined = TakeConnector(name);
  name = Bare(std::move(name));
  if (!CanBeName(name) || (!joined && name.find(' ') != std::string::npos)) return std::nullopt;
  return CommentHead{std::move(name), std::move(time)};
}

// "#3  Mossy  Senior member  Posts: 12".
std::optional<CommentHead> ForumHead(std::string_view text) {
  if (text.size() < 4 || text[0] != '#' || !IsDigit(text[1])) return std::nullopt;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789", 1), text.size());
  if (digits == text.size() || text[digits] != ' ') return std::nullopt;
  const std::size_t name = text.find_first_not_of(" |-:", digits);
  if (name == std::string_view::npos) return std::nullopt;
  const std::size_t end =
      std::min({text.find("  ", name), text.find(" | ", name), text.find(" - ", name), text.size()});
  const auto dates = FindDates(text, true);
  return CommentHead{std::string(text.substr(name, std::min(end - name, kMaxName))),
                     dates.empty() ? std::string() : dates[0].value};
}

// "Mossy said...", "Mossy hat gesagt...", "Mossy says:". Not "Mossy wrote:", which opens a quotation in a forum.
std::optional<CommentHead> SaidHead(std::string_view text) {
  std::string_view rest = text;
  while (!rest.empty() && (rest.back() == '.' || rest.back() == ':' || rest.back() == ' ')) rest.remove_suffix(1);
  if (rest.ends_with("\xE2\x80\xA6")) rest.remove_suffix(3);
  if (rest.size() == text.size()) return std::nullopt;
  for (const std::string_view verb : {" said", " says", " hat gesagt", " sagt", " dijo", " a dit", " ha detto",
                                      " disse", " zei", " sa", " sagde", " schreibt", " meint"}) {
    if (!rest.ends_with(verb) || rest.size() - verb.size() > kMaxName) continue;
    const std::string name(rest.substr(0, rest.size() - verb.size()));
    if (CanBeName(name)) return CommentHead{name, {}};
  }
  return std::nullopt;
}

// A name and "2 hours ago" or "Mar 22", with a mark or a wide gap between.
std::optional<CommentHead> RelativeHead(std::string_view text) {
  for (const std::string_view mark :
       {"  ", " \xC2\xB7 ", " \xE2\x80\xA2 ", " | ", " - ", " \xE2\x80\x93 ", ", ", " (", " \xC2\xBB "}) {
    const std::size_t at = text.rfind(mark);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string tail = Squash(text.substr(at + mark.size()));
    if (!IsRelativeTime(tail) && !IsDayOfMonth(tail)) continue;
    std::string name = Bare(std::string(text.substr(0, at)));
    if (CanBeName(name)) return CommentHead{std::move(name), {}};
  }
  return std::nullopt;
}

}  // namespace

bool IsCommentHeading(std::string_view text) {
  constexpr std::size_t kMaxBytes = 240, kPicture = 4;
  while (text.size() > kPicture && text.starts_with('\xF0')) {  // a speech balloon
    text.remove_prefix(kPicture);
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  }
  if (text.empty() || text.size() > kMaxBytes) return false;
  const std::string folded = text::Fold(text);
  static constexpr auto kWhole = std::to_array<std::string_view>(
      {"discussion about this post", "join the discussion", "join the discussion...", "join the discussion\xE2\x80\xA6",
       "join the conversation...", "join the conversation\xE2\x80\xA6", "facebook comments", "disqus comments",
       "comments from readers", "comments from our readers", "what readers say", "reader responses", "leserkommentare",
       "diskutieren sie mit", "kommentare unserer leser"});
  if (IsIn(folded, kWhole) || IsCommentCount(folded)) return true;
  const auto parts = PartsOfBar(folded);
  return parts.size() >= 2 && parts.size() <= 5 && IsCommentCount(parts[0]) &&
         std::ranges::any_of(parts.begin() + 1, parts.end(), IsBesideCount);
}

bool IsCommentForm(std::string_view text) {
  static constexpr auto kStarts =
      std::to_array<std::string_view>({"leave a reply",          "leave a comment",          "post a comment",
                                       "add a comment",          "write a comment",          "post your comment",
                                       "submit a comment",       "add your comment",         "you must be logged in to",
                                       "you must log in",        "please log in to comment", "log in to comment",
                                       "sign in to comment",     "login to comment",         "log in to reply",
                                       "comments are closed",    "schreibe einen kommentar", "kommentar schreiben",
                                       "kommentar hinterlassen", "kommentar verfassen",      "deja un comentario",
                                       "dejar un comentario",    "laisser un commentaire",   "poster un commentaire",
                                       "lascia un commento",     "deixe um comentario",      "plaats een reactie",
                                       "geef een reactie",       "dodaj komentarz",          "skriv en kommentar",
                                       "оставить комментарий"});
  constexpr std::size_t kMaxBytes = 100;
  return text.size() < kMaxBytes && StartsWithAny(text::Fold(text), kStarts);
}

bool IsCommentBar(std::string_view text) {
  constexpr std::size_t kMaxBytes = 120, kMaxWords = 14;
  if (text.size() > kMaxBytes) return false;
  std::string plain(text);
  if (const auto dates = FindDates(text, true); dates.size() == 1)
    plain.replace(dates[0].begin, dates[0].end - dates[0].begin, " 1 ");
  const std::string folded = text::Fold(plain);
  static constexpr auto kMore = std::to_array<std::string_view>({"view", "show", "load", "see", "hide", "read"});
  static constexpr auto kButtons = std::to_array<std::string_view>(
      {"like",      "likes",     "reply",     "replies",   "quote",    "report",       "recommend",
       "permalink", "upvote",    "downvote",  "antworten", "melden",   "zitieren",     "repondre",
       "signaler",  "responder", "denunciar", "rispondi",  "segnala",  "beantwoorden", "odpowiedz",
       "svar",      "svara",     "gilla",     "ответить",  "нравится", "share",        "flag",
       "sort",      "tweet",     "gefallt",   "gusta",     "piace",    "yanitla"});
  static constexpr auto kOthers = std::to_array<std::string_view>(
      {"v",     "by",        "best",  "newest",      "oldest", "top",   "post",    "comment",  "comments",  "follow",
       "edit",  "delete",    "hide",  "more",        "less",   "mir",   "me",      "mi",       "link",      "vote",
       "votes", "up",        "down",  "to",          "thread", "as",    "spam",    "mark",     "this",      "am",
       "pm",    "at",        "first", "unlike",      "teilen", "citer", "citar",   "parent",   "subscribe", "previous",
       "abuse", "translate", "see",   "translation", "author", "most",  "popular", "relevant", "all"});
  const auto tokens = Tokens(folded);
  if (tokens.empty() || tokens.size() > kMaxWords) return false;
  const bool counted = IsNumber(tokens[0]) || IsIn(tokens[0], kMore);
  if (counted && tokens.size() >= 3 && tokens.size() <= 7 && tokens[1] != "on")
    for (const std::string_view words : {"more comment", "more repl", " reply by ", " replies by ", "all comments"})
      if (folded.find(words) != std::string::npos) return true;
  bool button = false;
  for (const std::string& word : tokens) {
    button = button || IsIn(word, kButtons);
    if (!IsNumber(word) && !IsShortTime(word) && !IsIn(word, kButtons) && !IsIn(word, kOthers) && !IsIn(word, kUnits) &&
        !IsIn(word, kAgo))
      return false;
  }
  return button;
}

bool EndsComments(std::string_view text) {
  static constexpr auto kStarts = std::to_array<std::string_view>(
      {"ready for more?", "users browsing", "forum software", "all times are",    "blog archive",
       "newer post",      "older post",     "powered by ",    "subscribe to: ",   "about me",
       "who is online",   "return to ",     "jump to",        "previous post",    "next post",
       "neuerer post",    "alterer post",   "blog-archiv",    "archivo del blog", "archives du blog"});
  const std::string folded = text::Fold(text);
  const bool disqus = folded.find("add disqus to your site") != std::string::npos;
  constexpr std::size_t kMaxBytes = 90;
  return text.size() <= kMaxBytes && (disqus || StartsWithAny(folded, kStarts));
}

std::optional<CommentHead> HeadOfComment(std::string_view text) {
  constexpr std::size_t kMaxBytes = 90, kMaxBehind = 16;  // "at 9:12 pm", "(edited)"
  if (auto head = ForumHead(text)) return head;
  if (text.size() >= kMaxBytes) return std::nullopt;
  if (auto head = SaidHead(text)) return head;
  const auto dates = FindDates(text, true);
  const std::size_t on = text.find(" on ");
  if (!dates.empty() && on != std::string_view::npos && on > 0 && on < kMaxName) {
    std::string name(text.substr(0, on));
    TakeConnector(name);  // "Mossy wrote"
    return CommentHead{Bare(std::move(name)), dates[0].value};
  }
  if (dates.size() == 1 && dates[0].begin > 0 && text.size() - dates[0].end <= kMaxBehind)
    return NameBefore(text.substr(0, dates[0].begin), dates[0].value);
  return dates.empty() ? RelativeHead(text) : std::nullopt;
}

bool CanNameReader(std::string_view text) {
  constexpr std::size_t kMaxWords = 3;
  return CanBeName(text) && Words(text, " ").size() <= kMaxWords;
}

std::optional<std::string> TimeOfComment(std::string_view text) {
  constexpr std::size_t kMaxBesides = 16;  // "at 9:12 pm", "(edited)"
  const auto dates = FindDates(text, true);
  if (dates.size() == 1 && text.size() - (dates[0].end - dates[0].begin) <= kMaxBesides) return dates[0].value;
  if (dates.empty() && IsRelativeTime(text)) return std::string();
  return std::nullopt;
}

}  // namespace stemma::extract
