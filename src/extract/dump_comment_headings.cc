#include "extract/dump_comment_headings.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "extract/dump_bar.h"
#include "extract/dump_comment_words.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

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
  const auto words = WordsBetween(folded, " \t");
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

// "Top comments (2 of 318)", "Showing 3 of 120 comments", "3 comments so far": comments, how many and which.
bool IsChoiceOfComments(std::string_view folded) {
  static constexpr auto kWhich = std::to_array<std::string_view>(
      {"top",     "most",        "liked",    "best",   "newest",  "oldest",   "featured", "selected",  "picked",
       "popular", "highlighted", "rated",    "all",    "reader",  "readers",  "user",     "users",     "your",
       "our",     "showing",     "viewing",  "shown",  "so",      "far",      "of",       "out",       "first",
       "last",    "below",       "relevant", "public", "visible", "previous", "view",     "displaying"});
  constexpr std::size_t kMaxWords = 7;
  const auto words = CommentTokens(folded);
  if (words.size() < 2 || words.size() > kMaxWords || words[0] == "of") return false;
  const auto is_noun = [](const std::string& word) {
    return word == "comment" || word == "comments" || word == "responses" || word == "replies";
  };
  return std::ranges::count_if(words, is_noun) == 1 && std::ranges::all_of(words, [&](const std::string& word) {
           return is_noun(word) || IsNumber(word) || IsIn(word, kWhich) || word == "s";  // "readers' ", "reader's"
         });
}

}  // namespace

bool InvitesComments(std::string_view text) {
  static constexpr auto kWhole = std::to_array<std::string_view>(
      {"have your say", "what readers are saying", "what our readers are saying", "what our readers say", "your views",
       "readers views", "reader views", "share what you think", "what do you think", "your say",
       "join the conversation", "join the discussion", "what you are saying", "letters from readers",
       "from our readers"});
  constexpr std::size_t kMaxBytes = 60;
  if (text.size() > kMaxBytes) return false;
  std::string words;
  for (const std::string& word : CommentTokens(text::Fold(text)))
    if (!IsNumber(word)) words += (words.empty() ? "" : " ") + word;
  return IsIn(words, kWhole);
}

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
  if (IsIn(folded, kWhole) || IsCommentCount(folded) || IsChoiceOfComments(folded) || InvitesComments(text))
    return true;
  const auto parts = PartsOfBar(folded);
  return parts.size() >= 2 && parts.size() <= 5 && IsCommentCount(parts[0]) &&
         std::ranges::any_of(parts.begin() + 1, parts.end(), IsBesideCount);
}

bool MayCountComments(std::string_view text) {
  constexpr std::size_t kMaxBytes = 60, kMostWords = 6, kMostDigits = 4;
  if (text.empty() || text.size() > kMaxBytes || !IsDigit(text.front())) return false;
  // "3 min read", "47 pictures": what else a page counts over a line with a date.
  static constexpr auto kOthers =
      std::to_array<std::string_view>({"min", "mins", "minute", "minutes", "bilder", "photos", "pictures", "images",
                                       "views", "shares", "read", "fotos", "videos", "likes"});
  const auto words = CommentTokens(text::Fold(text));
  if (std::ranges::any_of(words, [](const std::string& word) { return IsIn(word, kOthers); })) return false;
  return words.size() >= 2 && words.size() <= kMostWords && IsNumber(words[0]) && words[0].size() <= kMostDigits &&
         std::ranges::none_of(words.begin() + 1, words.end(), [](const std::string& word) { return IsNumber(word); });
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
                                       "оставить комментарий",   "name (required)",          "your name (required)"});
  constexpr std::size_t kMaxBytes = 100;
  return text.size() < kMaxBytes && StartsWithAny(text::Fold(text), kStarts);
}

bool EndsComments(std::string_view text) {
  static constexpr auto kStarts = std::to_array<std::string_view>(
      {"ready for more?",   "users browsing",    "forum software",  "all times are",
       "blog archive",      "newer post",        "older post",      "powered by ",
       "subscribe to: ",    "about me",          "who is online",   "return to ",
       "jump to",           "previous post",     "next post",       "continue the discussion",
       "view all comments", "read all comments", "neuerer post",    "alterer post",
       "blog-archiv",       "archivo del blog",  "archives du blog"});
  const std::string folded = text::Fold(text);
  const bool disqus = folded.find("add disqus to your site") != std::string::npos;
  constexpr std::size_t kMaxBytes = 90;
  return text.size() <= kMaxBytes && (disqus || StartsWithAny(folded, kStarts));
}

}  // namespace stemma::extract
