#include "extract/dump_comment_lines.h"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/date_text.h"
#include "extract/dump_comment_words.h"
#include "extract/dump_lines.h"
#include "extract/head.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

constexpr std::size_t kMaxName = 40;  // bytes

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
  const auto tokens = CommentTokens(text::Fold(text));
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

// "10:12", "5.40 pm".
bool IsClock(std::string_view text) {
  const auto tokens = CommentTokens(text::Fold(text));
  return !tokens.empty() && tokens.size() <= 3 && std::ranges::all_of(tokens, [](std::string_view word) {
    const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
    const std::string_view behind = word.substr(digits);
    return digits <= 2 && (behind.empty() ? digits > 0 : behind == "am" || behind == "pm" || behind == "h");
  });
}

// "Mar 22", "22 March", "22 March at 10:12": a day of the current year.
bool IsDayOfMonth(std::string_view text) {
  for (const std::string_view mark : {" at ", ", "})
    if (const std::size_t at = text.find(mark); at != std::string_view::npos && IsClock(text.substr(at + mark.size())))
      text = text.substr(0, at);
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

bool EndsWithMark(std::string_view text) {
  return std::string_view("!?;:,").find(text.back()) != std::string_view::npos;
}

bool CanBeName(std::string_view name) {
  if (name.empty() || name.size() > kMaxName || WordsBetween(name, " ").size() > 5) return false;
  const std::size_t last = name.rfind(' ') + 1;
  if (name.back() == '.') return name.size() - last <= 3;  // "Mossy K."
  return !EndsWithMark(name);
}

// "By Mossy", "Mossy > Ada" without what is no part of the name.
std::string Bare(std::string name) {
  for (const std::string_view lead : {"posted by ", "by ", "von ", "comment by "})
    if (text::LowerAscii(name).starts_with(lead)) name.erase(0, lead.size());
  for (const std::string_view behind : {" > ", ", ", " ("})  // whom it answers; where they live
    if (const std::size_t to = name.find(behind); to != std::string::npos && to > 0) name.resize(to);
  return Squash(name);
}

// "Nils Oberbeck", but no "Posted Monday": words with capitals that are none of a time.
bool IsWholeName(std::string_view name) {
  static constexpr auto kOfTimes = std::to_array<std::string_view>(
      {"posted", "updated", "published", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
  return IsBareName(name) && std::ranges::none_of(WordsBetween(name, " "), [](std::string_view word) {
           return IsIn(text::Fold(word), kOfTimes);
         });
}

std::optional<CommentHead> NameBefore(std::string_view before, std::string time) {
  std::string name(before);
  const bool joined = TakeConnector(name);
  name = Bare(std::move(name));
  if (!CanBeName(name) || (!joined && name.find(' ') != std::string::npos && !IsWholeName(name))) return std::nullopt;
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
    std::string name = Bare(std::string(rest.substr(0, rest.size() - verb.size())));
    if (CanBeName(name)) return CommentHead{std::move(name), {}};
  }
  return std::nullopt;
}

// "Mossy 12 points 3 hours ago", "mossy 3 hours ago | parent": one word and how long ago.
std::optional<CommentHead> PointsHead(std::string_view text) {
  static constexpr auto kNotNames = std::to_array<std::string_view>(
      {"posted", "updated", "published", "commented", "edited", "about", "over", "just", "last", "submitted", "more"});
  text = text.substr(0, std::min(text.find(" | "), text.find(" [")));
  const auto words = WordsBetween(text, " ");
  if (words.size() < 3 || IsIn(text::Fold(words[0]), kNotNames) || IsNumber(words[0]) || EndsWithMark(words[0]))
    return std::nullopt;
  const bool points = words.size() > 4 && IsNumber(words[1]) && (words[2] == "points" || words[2] == "point");
  const std::string_view behind = text.substr(static_cast<std::size_t>(words[points ? 3 : 1].data() - text.data()));
  if (behind.find(" ago") == std::string_view::npos || !IsRelativeTime(behind)) return std::nullopt;
  return CommentHead{std::string(words[0]), {}};
}

// A name and "2 hours ago" or "Mar 22", with a mark or a wide gap between.
std::optional<CommentHead> RelativeHead(std::string_view text) {
  for (const std::string_view mark :
       {"  ", " \xC2\xB7 ", " \xE2\x80\xA2 ", " | ", " - ", " \xE2\x80\x93 ", ", ", " (", " \xC2\xBB "}) {
    const std::size_t at = text.rfind(mark);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string tail = Squash(text.substr(at + mark.size()));
    if (!IsRelativeTime(tail) && !IsDayOfMonth(tail)) continue;
    std::string name(text.substr(0, at));
    TakeConnector(name);
    name = Bare(std::move(name));
    if (CanBeName(name)) return CommentHead{std::move(name), {}};
  }
  return std::nullopt;
}

}  // namespace

bool IsCommentBar(std::string_view text) {
  constexpr std::size_t kMaxBytes = 120, kMaxWords = 14;
  if (text.size() > kMaxBytes) return false;
  std::string plain(text);
  if (const auto dates = FindDates(text, true); dates.size() == 1)
    plain.replace(dates[0].begin, dates[0].end - dates[0].begin, " 1 ");
  const std::string folded = text::Fold(plain);
  static constexpr auto kMore = std::to_array<std::string_view>({"view", "show", "load", "see", "hide", "read"});
  static constexpr auto kButtons = std::to_array<std::string_view>(
      {"like",      "likes",    "reply",     "replies",      "quote",     "report",   "recommend", "permalink",
       "upvote",    "downvote", "antworten", "melden",       "zitieren",  "repondre", "signaler",  "responder",
       "denunciar", "rispondi", "segnala",   "beantwoorden", "odpowiedz", "svar",     "svara",     "gilla",
       "ответить",  "нравится", "share",     "flag",         "newest",    "oldest",   "rated",     "relevant",
       "sorted",    "sort",     "tweet",     "gefallt",      "gusta",     "piace",    "yanitla"});
  static constexpr auto kOthers = std::to_array<std::string_view>(
      {"v",         "by",    "best",        "worst",  "top",   "post",    "comment", "comments",  "follow",   "edit",
       "delete",    "hide",  "more",        "less",   "mir",   "me",      "mi",      "link",      "vote",     "votes",
       "up",        "down",  "to",          "thread", "as",    "spam",    "mark",    "this",      "am",       "pm",
       "at",        "first", "unlike",      "teilen", "citer", "citar",   "parent",  "subscribe", "previous", "abuse",
       "translate", "see",   "translation", "author", "most",  "popular", "all"});
  const auto tokens = CommentTokens(folded);
  if (tokens.empty() || tokens.size() > kMaxWords) return false;
  static constexpr auto kWhole =
      std::to_array<std::string_view>({"view all", "load more", "show more", "see more", "view more", "show all"});
  if (IsIn(folded, kWhole)) return true;
  constexpr std::size_t kMaxVotes = 5;  // digits
  if (tokens.size() == 1 && IsNumber(tokens[0]) && text.size() <= kMaxVotes) return true;
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

std::optional<CommentHead> HeadOfComment(std::string_view text) {
  constexpr std::size_t kMaxBytes = 90, kMaxBehind = 16;  // "at 9:12 pm", "(edited)"
  if (auto head = ForumHead(text)) return head;
  if (text.size() >= kMaxBytes) return std::nullopt;
  if (auto head = SaidHead(text)) return head;
  if (auto head = PointsHead(text)) return head;
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
  return CanBeName(text) && WordsBetween(text, " ").size() <= kMaxWords;
}

std::optional<std::string> TimeOfComment(std::string_view text) {
  constexpr std::size_t kMaxBesides = 16;  // "at 9:12 pm", "(edited)"
  const auto dates = FindDates(text, true);
  if (dates.size() == 1 && text.size() - (dates[0].end - dates[0].begin) <= kMaxBesides) return dates[0].value;
  if (dates.empty() && (IsRelativeTime(text) || IsDayOfMonth(text))) return std::string();
  return std::nullopt;
}

std::optional<InlineComment> CommentInLine(std::string_view text) {
  constexpr std::size_t kMaxWithPlace = 60, kMaxWords = 6;
  const std::size_t colon = text.find(": ");
  if (colon == std::string_view::npos || colon == 0 || colon > kMaxWithPlace) return std::nullopt;
  const std::string_view whole = text.substr(0, colon);
  std::string name = Bare(std::string(whole));
  const bool capital = name.empty() || name[0] < 'a' || name[0] > 'z' || name.find(' ') == std::string::npos;
  if (!CanBeName(name) || !capital || WordsBetween(whole, " ").size() > kMaxWords) return std::nullopt;
  return InlineComment{std::move(name), colon + 2};
}

std::string ReaderName(std::string_view line) { return Bare(std::string(line)); }

std::optional<std::string> SignatureOfComment(std::string_view text) {
  constexpr std::size_t kDash = 3;  // bytes of a dash
  if (!text.starts_with("\xE2\x80\x94") && !text.starts_with("\xE2\x80\x93")) return std::nullopt;
  std::string name = Bare(std::string(text.substr(kDash)));
  return CanBeName(name) ? std::optional(std::move(name)) : std::nullopt;
}

std::optional<std::string> WriterOfComment(std::string_view text) {
  for (const std::string_view verb : {" wrote:", " writes:"}) {
    if (!text.ends_with(verb)) continue;
    std::string name = Bare(std::string(text.substr(0, text.size() - verb.size())));
    if (CanBeName(name)) return name;
  }
  return std::nullopt;
}

}  // namespace stemma::extract
