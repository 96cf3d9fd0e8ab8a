#include "extract/origin_clause.h"

#include <algorithm>
#include <array>

#include "extract/credit_name.h"
#include "extract/credit_words.h"
#include "extract/outlet_name.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

constexpr std::size_t kMaxCreditLine = 260;  // bytes; longer lines are prose that may hold a credit
constexpr std::size_t kMaxShortLine = 140;   // a line of its own, with no "this" needed
constexpr std::size_t kMaxWords = 45;        // of a sentence; longer ones are no credit
constexpr std::size_t kOpening = 4;          // words at whose beginning a credit names its text

using Words = std::vector<CreditWord>;

struct Sentence {
  std::string_view line;
  std::size_t begin;  // bytes in the line
  std::size_t end;
  Words words;
};

// The end of the sentence that begins at `at`: behind a full stop with a space behind it, a line's end, or the line's.
std::size_t SentenceEnd(std::string_view line, std::size_t at) {
  for (; at < line.size(); ++at) {
    const char c = line[at];
    const bool day = at > 0 && line[at - 1] >= '0' && line[at - 1] <= '9';  // "am 3. Mai"
    const bool stop = (c == '.' && !day) || c == '!' || c == '?';
    if (c == '\n' || (stop && (at + 1 == line.size() || line[at + 1] == ' '))) return at + 1;
  }
  return line.size();
}

std::string_view WordOf(const Sentence& sentence, const CreditWord& word) {
  return sentence.line.substr(word.begin, word.end - word.begin);
}

std::string_view WordAt(const Sentence& sentence, std::size_t i) { return WordOf(sentence, sentence.words[i]); }

// The own print edition, a language, a section: what follows the preposition is no outlet.
bool IsMedium(std::string_view name) {
  static constexpr auto kMedia = std::to_array<std::string_view>(
      {"print",   "printausgabe", "english",  "german",    "french",    "spanish",  "english,", "ausgabe", "part",
       "english", "deutsch",      "paper",    "deutscher", "german,",   "spanish,", "heft",     "volume",  "issue",
       "january", "newsletter",   "facebook", "twitter",   "instagram", "linkedin", "x"});
  const std::string lower = text::LowerAscii(name.substr(0, name.find_first_of(" -")));
  return std::ranges::find(kMedia, lower) != kMedia.end();
}

// The outlet that follows the first preposition behind word `from` to have one.
std::string NameBehind(const Sentence& sentence, std::size_t from) {
  const Words& words = sentence.words;
  for (std::size_t i = from; i + 1 < words.size(); ++i) {
    if (!words[i].Is(kAt)) continue;
    const std::size_t begin = words[i].end + 1;
    if (begin >= sentence.end) break;
    std::string name = NameAt(sentence.line.substr(begin, sentence.end - begin));
    if (LooksLikeOutlet(name) && !IsMedium(name)) return name;
  }
  return {};
}

bool SpeaksOfThis(const Sentence& sentence) {
  const Words& words = sentence.words;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!words[i].Is(kText)) continue;
    if (words[i - 1].Is(kThis) || (i >= 2 && words[i - 2].Is(kThis))) return true;
  }
  return false;
}

// True when the sentence speaks of the text at hand: "this article"; in a short line also "the story", or no text where
// the deed opens it.
bool IsAboutThis(const Sentence& sentence, std::size_t deed) {
  if (SpeaksOfThis(sentence)) return true;
  if (sentence.line.size() > kMaxCreditLine || sentence.end - sentence.begin > kMaxShortLine) return false;
  for (std::size_t i = 0; i < std::min({sentence.words.size(), kOpening, deed}); ++i)
    if (sentence.words[i].Is(kText)) return true;
  return deed == 0 && sentence.begin == 0 && !SpeaksOfOtherWork(sentence.line);
}

bool IsEnglishOrder(std::string_view word) {
  const std::string lower = text::LowerAscii(word);
  return lower == "first" || lower == "originally" || lower == "initially";
}

// "im Original", "im englischen Original": elsewhere the word says what a thing is like.
bool OpensOriginal(std::string_view word) {
  return word == "im" || word == "Im" || word.ends_with("ischen") || word == "deutschen";
}

// The first of a word of an order and one for publishing, with nothing that is a text between them: "first published",
// "zuerst auf Laterne erschienen", "publié initialement".
std::optional<std::size_t> PublishedBefore(const Sentence& sentence) {
  const Words& words = sentence.words;
  constexpr std::size_t kReach = 6;  // words between the two
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].Is(kOrder | kPublish)) continue;
    // "version originale de cet article a été publiée": the order belongs to the text before it.
    const bool of_text = i > 0 && words[i - 1].Is(kText) && words[i].Is(kOrder);
    if (WordAt(sentence, i) == "original" && !of_text && (i == 0 || !OpensOriginal(WordAt(sentence, i - 1)))) continue;
    for (std::size_t k = i + 1; k < words.size() && k - i <= kReach && (of_text || !words[k].Is(kText)); ++k) {
      const bool pair =
          (words[i].Is(kOrder) && words[k].Is(kPublish)) || (words[i].Is(kPublish) && words[k].Is(kOrder));
      // English sets them side by side: "her first novel was published" is of something else.
      const bool apart =
          k > i + 1 && !of_text && (IsEnglishOrder(WordAt(sentence, i)) || IsEnglishOrder(WordAt(sentence, k)));
      if (pair && !apart) return i;
    }
  }
  return std::nullopt;
}

std::optional<CreditCue> Made(std::string_view kind, std::string name, const Sentence& sentence) {
  if (name.empty()) return std::nullopt;
  const std::size_t at = sentence.words.front().begin;
  return CreditCue{std::string(kind), std::move(name), sentence.line.size() <= kMaxCreditLine, at};
}

// "the website of The Lantern, where this article was originally published": the name stands before.
std::string NameBeforeWhere(const Sentence& sentence, std::size_t deed) {
  constexpr std::size_t kReach = 5;  // words between "where" and the deed
  std::size_t where = deed > kReach ? deed - kReach : 0;
  while (where < deed && WordAt(sentence, where) != "where") ++where;
  if (where == deed || !(sentence.words[where + 1].Is(kThis) || WordAt(sentence, where + 1) == "it")) return {};
  std::string_view before = sentence.line.substr(sentence.begin, sentence.words[where].begin - sentence.begin);
  for (const std::string_view word : {" at ", " of ", " for ", " by ", " from "}) {
    const std::size_t at = before.rfind(word);
    if (at == std::string_view::npos) continue;
    std::string name = NameAt(before.substr(at + word.size()));
    return LooksLikeOutlet(name) ? name : std::string();
  }
  return {};
}

std::optional<CreditCue> FromPublishing(const Sentence& sentence) {
  const auto deed = PublishedBefore(sentence);
  if (!deed) return std::nullopt;
  if (std::string name = NameBeforeWhere(sentence, *deed); !name.empty())
    return Made("originally_published", std::move(name), sentence);
  if (!IsAboutThis(sentence, *deed)) return std::nullopt;
  // "zuerst auf Laterne erschienen" has the name between the two, "first published in X" behind them.
  return Made("originally_published", NameBehind(sentence, *deed + 1), sentence);
}

// "This article appeared in the May issue of The Lantern": a text appears elsewhere in the past.
std::optional<CreditCue> FromAppearing(const Sentence& sentence) {
  static constexpr auto kAppeared = std::to_array<std::string_view>(
      {"appeared", "ran", "erschien", "erschienen", "paru", "parue", "apareció", "apparso", "verscheen", "ukazał"});
  for (std::size_t i = 1; i < sentence.words.size(); ++i) {
    const std::string said = text::LowerAscii(WordAt(sentence, i));
    if (std::ranges::find(kAppeared, said) == kAppeared.end()) continue;
    const std::string_view before = WordAt(sentence, i - 1);
    const bool also = before == "also" || before == "auch" || before == "ook";  // both have it
    const bool of_this = i >= 2 && !also && (sentence.words[i - 1].Is(kText) || sentence.words[i - 2].Is(kText)) &&
                         SpeaksOfThis(sentence);
    if (!of_this) return std::nullopt;
    return Made("originally_published", NameBehind(sentence, i + 1), sentence);
  }
  return std::nullopt;
}

// "Dieser Beitrag ist am 1. Juni im Magazin Laterne erschienen": German sets the verb at the end.
std::optional<CreditCue> FromLateVerb(const Sentence& sentence) {
  if (!SpeaksOfThis(sentence) || WordAt(sentence, sentence.words.size() - 1) != "erschienen") return std::nullopt;
  std::string name = NameBehind(sentence, 1);
  return IsOutletName(name) || sentence.line.find(" im Magazin ") != std::string_view::npos
             ? Made("originally_published", std::move(name), sentence)
             : std::nullopt;
}

std::optional<CreditCue> FromRepublishing(const Sentence& sentence) {
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    if (!sentence.words[i].Is(kAgain)) continue;
    if (!IsAboutThis(sentence, i)) return std::nullopt;
    return Made("republished_from", NameBehind(sentence, i + 1), sentence);
  }
  return std::nullopt;
}

// "produced in partnership with X"; a line may open with it.
std::optional<CreditCue> FromPartnership(const Sentence& sentence) {
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    if (!sentence.words[i].Is(kJoint)) continue;
    const bool made = std::any_of(sentence.words.begin(), sentence.words.begin() + static_cast<std::ptrdiff_t>(i),
                                  [](const CreditWord& word) { return word.Is(kMade); });
    if (!made || !IsAboutThis(sentence, i)) return std::nullopt;
    if (i + 2 >= sentence.words.size()) return std::nullopt;
    const std::size_t begin = sentence.words[i + 1].end + 1;  // behind "with"
    std::string name = NameAt(sentence.line.substr(begin, sentence.end - begin));
    // Advertisers are partners too; a newsroom's partner is known by its name, or by what was done.
    const bool news = std::any_of(sentence.words.begin(), sentence.words.begin() + static_cast<std::ptrdiff_t>(i),
                                  [&](const CreditWord& word) {
                                    const std::string_view said = WordOf(sentence, word);
                                    return said == "produced" || said == "reported" || said == "published";
                                  });
    const bool sure = news ? LooksLikeOutlet(name) : IsOutletName(name);
    return sure ? Made("based_on", std::move(name), sentence) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<CreditCue> OriginOfLine(std::string_view line, const std::string& lower) {
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = SentenceEnd(line, begin);
    const Sentence sentence{line, begin, end, WordsOf(lower, begin, end)};
    begin = end;
    if (sentence.words.size() < 3 || sentence.words.size() > kMaxWords) continue;
    for (const auto& rule : {FromPublishing, FromAppearing, FromLateVerb, FromRepublishing, FromPartnership})
      if (auto cue = rule(sentence)) return cue;
  }
  return std::nullopt;
}

}  // namespace stemma::extract
