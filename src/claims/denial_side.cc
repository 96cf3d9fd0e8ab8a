#include "claims/denial_side.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "claims/denial_words.h"
#include "text/fold.h"
#include "text/token.h"

namespace stemma::claims {
namespace {

constexpr std::size_t kBesideBytes = 60;
constexpr std::size_t kWordsOfTold = 3;  // before a source: "the story in"
constexpr std::size_t kWordsBehind = 3;  // behind one: "'s own claim"
constexpr std::size_t kMostOfList = 4;   // words of the other hearer in "told the Vell Gazette and …"
constexpr std::string_view kMarks = ".!?;:\n\"";

// Sorted lists of folded words.
constexpr auto kClaims = std::to_array<std::string_view>(
    {"accusation", "accusations", "allegation", "allegations", "assertion", "assertions", "claim", "claims", "rumor",
     "rumors", "rumour", "rumours", "suggestion", "suggestions", "theory"});
constexpr auto kOf = std::to_array<std::string_view>({"by", "from", "in", "on"});
constexpr auto kTells = std::to_array<std::string_view>({"asked", "tell", "telling", "tells", "told"});
constexpr auto kSpeaks = std::to_array<std::string_view>(
    {"comment", "comments", "email", "interview", "interviews", "message", "response", "said", "saying", "says",
     "speaking", "spoke", "statement", "statements", "talked", "talking", "writing", "wrote"});
constexpr auto kTo = std::to_array<std::string_view>({"to", "with"});
constexpr auto kArticles = std::to_array<std::string_view>({"a", "an", "both", "the"});
constexpr auto kPronouns =
    std::to_array<std::string_view>({"he", "i", "it", "she", "that", "they", "we", "which", "who", "you"});

bool In(std::span<const std::string_view> list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

struct Word {
  std::string_view as_written;
  std::string folded;
};

std::vector<Word> WordsOf(std::string_view text) {
  std::vector<Word> out;
  for (const text::Token& t : text::Tokenize(text))
    if (t.kind != text::TokenKind::kMark) out.push_back({t.span.Of(text), text::Fold(t.span.Of(text))});
  return out;
}

// The words before a source in its sentence, articles right before it left out.
std::vector<Word> WordsBefore(const Attribution& a, std::string_view text) {
  if (a.source->place.field != Field::kText) return {};
  const std::size_t end = a.source->place.span.begin();
  std::string_view before = text.substr(end - std::min(end, kBesideBytes), std::min(end, kBesideBytes));
  if (const std::size_t mark = before.find_last_of(kMarks); mark != std::string_view::npos)
    before.remove_prefix(mark + 1);
  std::vector<Word> out = WordsOf(before);
  while (!out.empty() && In(kArticles, out.back().folded)) out.pop_back();
  return out;
}

bool HasClaim(std::string_view words, std::size_t most) {
  std::vector<Word> list = WordsOf(words);
  list.resize(std::min(list.size(), most));
  return std::ranges::any_of(list, [](const Word& w) { return In(kClaims, w.folded); });
}

bool IsPossessive(const Attribution& a, std::string_view behind) {
  const std::string source = text::Fold(a.source->text);
  return source.ends_with("'s") || source.ends_with("s'") || source.ends_with("\xE2\x80\x99s") ||
         behind.starts_with('\'') || behind.starts_with("\xE2\x80\x99");
}

bool IsCapital(const Word& w) { return w.as_written.front() >= 'A' && w.as_written.front() <= 'Z'; }

const std::string& NameOf(const Attribution& a) { return a.source->entity.empty() ? a.source->text : a.source->entity; }

}  // namespace

bool IsSpokenOf(const Attribution& a, std::string_view text) {
  for (const Place& p : a.cue)
    if (p.field == Field::kText && HasClaim(p.span.Of(text), kMostOfList)) return true;
  if (a.source->place.field != Field::kText) return false;
  const std::string_view behind = text.substr(a.source->place.span.end(), kBesideBytes);
  if (IsPossessive(a, behind) && HasClaim(behind, kWordsBehind)) return true;
  const std::vector<Word> before = WordsBefore(a, text);
  if (before.empty() || !In(kOf, before.back().folded)) return false;
  const auto told = std::span(before).last(std::min(before.size(), kWordsOfTold));
  return std::ranges::any_of(told, [](const Word& w) { return FindDenialWords(w.folded).Has(DenialWord::kTold); });
}

bool IsTold(const Attribution& a, std::string_view text) {
  std::vector<Word> before = WordsBefore(a, text);
  if (!before.empty() && before.back().folded == "and") {
    before.pop_back();
    for (std::size_t i = 0; i < kMostOfList && !before.empty() && IsCapital(before.back()); ++i) before.pop_back();
    while (!before.empty() && In(kArticles, before.back().folded)) before.pop_back();
  }
  if (before.empty()) return false;
  if (In(kTells, before.back().folded)) return true;
  return before.size() > 1 && In(kTo, before.back().folded) && In(kSpeaks, before[before.size() - 2].folded);
}

std::set<AttributionIndex> TellOfDenials(const Evidence& evidence, std::span<const Speech> speeches) {
  std::set<AttributionIndex> out;
  for (const Speech& s : speeches) {
    const Attribution& a = evidence.attributions[s.attribution];
    if (a.stance != SpeechStance::kDenies || !a.parent || !evidence.attributions[*a.parent].source) continue;
    const std::vector<Word> words = WordsOf(a.source->text);
    const bool pronoun = words.empty() || In(kPronouns, words.front().folded);
    if (!pronoun && NameOf(a) != NameOf(evidence.attributions[*a.parent]) &&
        !IsSpokenOf(a, evidence.articles[a.article].text))
      out.insert(*a.parent);
  }
  return out;
}

}  // namespace stemma::claims
