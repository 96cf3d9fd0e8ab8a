#include "claims/denial_words.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "text/fold.h"

namespace stemma::claims {
namespace {

// What a word or phrase is beside the kinds of DenialWord.
constexpr std::uint32_t kCalls = 1U << 16U;    // "called", "branded"
constexpr std::uint32_t kPronoun = 1U << 17U;  // "it", "this"
constexpr std::uint32_t kContrastWord = 1U << 18U;
constexpr std::uint32_t kThat = 1U << 19U;
constexpr std::uint32_t kPlainNo = 1U << 20U;  // "no", "not"

constexpr std::uint32_t Bit(DenialWord kind) { return 1U << static_cast<std::uint32_t>(kind); }

// How many words may stand between the two words of a pair.
constexpr std::size_t kDenyReach = 7;
constexpr std::size_t kVerdictReach = 9;
constexpr std::size_t kPronounReach = 4;
constexpr std::size_t kNoReach = 3;
constexpr std::size_t kFirstWords = 4;
constexpr std::size_t kNextWords = 5;
constexpr std::size_t kLastWords = 6;

struct List {
  std::uint32_t kinds;
  std::string_view words;  // parted by blanks; "*": the word may go on
};

constexpr auto kLists = std::to_array<List>({
    {Bit(DenialWord::kVerdict),
     "hoax* fake faked fakes fakery faking false falsely falsehood untrue fabricat* bogus nonsense* baseless "
     "groundless "
     "unfounded ridiculous absurd laughable preposterous rubbish garbage fiction* misquot* mislead* misled "
     "misattribut* "
     "misinterpret* misunderst* misidentif* mistranslat* misrepresent* erroneous* inaccura* incorrect* wrong wrongly "
     "mistaken* satir* parod* spoof joke joking jokes prank* staged doctored photoshop* lies lied lying myth debunk* "
     "propaganda misinformation disinformation exaggerat* manipulated bust unsubstantiated unproven nonexistent "
     "imaginary invented libel* defam* trick* scam tease"},
    {Bit(DenialWord::kDeny),
     "deny denies denied denying denial* reject* dismiss* refut* disput* rebut* rebuff* debunk* scotch* quash* "
     "contradict* discredit* disprov* dispel* counter countered counters disavow* repudiat* rubbished rubbishes "
     "slammed "
     "blasted exposed exposes downplay* disagreed challenged squash*"},
    {Bit(DenialWord::kRepair), "retract* correction* corrected apolog* clarif* backtrack* withdrew withdrawn confess*"},
    {Bit(DenialWord::kStress),
     "categorical* emphatic* flatly unequivocal* completely totally entirely absolutely whatsoever vehement* "
     "strenuous* "
     "utterly definitely certainly"},
    {Bit(DenialWord::kTold),
     "claim claims rumor rumors rumour rumours report reports story stories allegation* accusation* suggestion "
     "suggestions speculation assertion* article articles post posting photo photos photograph* image images picture "
     "pictures video footage quote narrative theory charges news tale account"},
    {Bit(DenialWord::kNegation), "not no never neither nor cannot without none nobody nothing"},
    {kCalls, "call calls called calling brand branded brands describ* label* deem* declar*"},
    {kPronoun, "it it's this that that's all everything whole they"},
    {kContrastWord, "actually merely simply instead however but although though despite"},
    {kThat, "that"},
    {kPlainNo, "no not"},
});

struct Phrases {
  DenialWord kind;
  std::string_view phrases;  // parted by "|"
};

constexpr auto kPhrases = std::to_array<Phrases>({
    {DenialWord::kVerdict,
     "not true|isn't true|wasn't true|weren't true|aren't true|isn't real|not real|no truth|made up|made-up|made the "
     "whole thing up|out of context|not accurate|isn't accurate|not correct|never happened|did not happen|didn't "
     "happen|not what happened|not a thing|too good to be true|not the case|isn't the case|not so|without "
     "foundation|no "
     "basis|no substance|nothing of the sort|no such thing|tall tale|not happening|isn't happening"},
    {DenialWord::kDeny,
     "shot down|shoot down|shoots down|shooting down|knocked down|poured cold water|laughed off|brushed off|ruled "
     "out|played down|put to rest|put an end to"},
    {DenialWord::kRepair,
     "record straight|clear the air|cleared the air|clear up|cleared up|clearing up|walk back|walked back|walking "
     "back|backed off|took back|came clean|take back|taken down|fell for"},
    {DenialWord::kNoSuch,
     "no plan|no plans|no intention|no evidence|no indication|no record|no basis|no knowledge|no such|no "
     "credible|nothing to do|not aware|no idea|nothing is imminent|not imminent|does not exist|doesn't exist|never "
     "said|no information|no issue|no problem|no reason|no connection|no link|nothing new|not involved|no longer|don't "
     "think|do not think|not the"},
    {DenialWord::kContrary,
     "in reality|in fact|the truth is|contrary to|far from|instead of|rather than|on the contrary|as opposed to|turns "
     "out|turned out"},
    {DenialWord::kStill,
     "is alive|alive and well|are alive|was alive|is fine|just fine|is safe|are safe|in good health|in control|in "
     "charge|firm control|remains in|is still|are still|was still|unharmed|as normal|as usual|in good hands|good "
     "health"},
});

bool IsInWord(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// Lower-case words; an apostrophe or hyphen inside a word is of it. Other letters than a to z part words.
std::vector<std::string> WordsOf(std::string_view text) {
  std::string plain = text::Fold(text);
  for (std::size_t at = plain.find("\xE2\x80\x99"); at != std::string::npos; at = plain.find("\xE2\x80\x99", at))
    plain.replace(at, 3, "'");
  std::vector<std::string> out;
  for (std::size_t i = 0; i < plain.size();) {
    std::size_t end = i;
    while (end < plain.size() && (IsInWord(plain[end]) || (end > i && (plain[end] == '\'' || plain[end] == '-') &&
                                                           end + 1 < plain.size() && IsInWord(plain[end + 1]))))
      ++end;
    if (end > i) out.push_back(plain.substr(i, end - i));
    i = std::max(end, i + 1);
  }
  return out;
}

std::vector<std::string_view> Split(std::string_view text, char at) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(at), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return out;
}

// The lists as tables: words and stems by their text, phrases by their first word.
class Lexicon {
 public:
  Lexicon() {
    for (const List& list : kLists)
      for (const std::string_view word : Split(list.words, ' ')) {
        if (word.ends_with('*'))
          stems_[word.substr(0, word.size() - 1)] |= list.kinds;
        else
          words_[word] |= list.kinds;
      }
    for (const Phrases& p : kPhrases)
      for (const std::string_view phrase : Split(p.phrases, '|')) {
        std::vector<std::string_view> words = Split(phrase, ' ');
        phrases_[words.front()].push_back({p.kind, std::move(words)});
      }
  }

  [[nodiscard]] std::uint32_t KindsOf(std::string_view word) const {
    const auto found = words_.find(word);
    std::uint32_t kinds = found == words_.end() ? 0 : found->second;
    for (std::size_t length = kShortestStem; length <= word.size(); ++length)
      if (const auto stem = stems_.find(word.substr(0, length)); stem != stems_.end()) kinds |= stem->second;
    if (word.ends_with("n't")) kinds |= Bit(DenialWord::kNegation);
    return kinds;
  }

  // The kinds of the phrases that start at word `i`.
  [[nodiscard]] std::uint32_t PhrasesAt(std::span<const std::string> words, std::size_t i) const {
    std::uint32_t kinds = 0;
    const auto found = phrases_.find(words[i]);
    if (found == phrases_.end()) return 0;
    for (const auto& [kind, phrase] : found->second)
      if (i + phrase.size() <= words.size() && std::ranges::equal(phrase, words.subspan(i, phrase.size())))
        kinds |= Bit(kind);
    return kinds;
  }

 private:
  static constexpr std::size_t kShortestStem = 4;
  struct Phrase {
    DenialWord kind;
    std::vector<std::string_view> words;
  };
  std::map<std::string_view, std::uint32_t> words_;
  std::map<std::string_view, std::uint32_t> stems_;
  std::map<std::string_view, std::vector<Phrase>> phrases_;
};

const Lexicon& TheLexicon() {
  static const Lexicon lexicon;
  return lexicon;
}

// Whether a word of kind `b` stands up to `reach` words behind one of kind `a`.
bool Follows(std::span<const std::uint32_t> kinds, std::uint32_t a, std::uint32_t b, std::size_t reach) {
  std::size_t last = kinds.size() + reach;  // words since the last of kind a
  for (const std::uint32_t k : kinds) {
    ++last;
    if ((k & b) != 0 && last <= reach) return true;
    if ((k & a) != 0) last = 0;
  }
  return false;
}

}  // namespace

bool DenialWords::TellsFalse() const {
  return Has(DenialWord::kDenyTold) || Has(DenialWord::kToldVerdict) || Has(DenialWord::kItVerdict) ||
         Has(DenialWord::kCallVerdict) || Has(DenialWord::kRepair) || Has(DenialWord::kDenyThat);
}

DenialWords FindDenialWords(std::string_view sentence) {
  const std::vector<std::string> words = WordsOf(sentence);
  std::vector<std::uint32_t> kinds;
  std::uint32_t all = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    kinds.push_back(TheLexicon().KindsOf(words[i]) | TheLexicon().PhrasesAt(words, i));
    all |= kinds.back();
  }
  DenialWords out;
  for (std::size_t k = 0; k <= static_cast<std::size_t>(DenialWord::kStill); ++k)
    if ((all >> k & 1U) != 0) out.Add(static_cast<DenialWord>(k));
  const auto opening = std::span(kinds).first(std::min(kFirstWords, kinds.size()));
  if (std::ranges::any_of(opening, [](std::uint32_t k) { return (k & kContrastWord) != 0; }))
    out.Add(DenialWord::kContrast);
  const auto pair = [&](std::uint32_t a, std::uint32_t b, std::size_t reach, DenialWord kind) {
    if (Follows(kinds, a, b, reach)) out.Add(kind);
  };
  pair(Bit(DenialWord::kDeny), Bit(DenialWord::kTold), kDenyReach, DenialWord::kDenyTold);
  pair(Bit(DenialWord::kTold), Bit(DenialWord::kVerdict), kVerdictReach, DenialWord::kToldVerdict);
  pair(kPronoun, Bit(DenialWord::kVerdict), kPronounReach, DenialWord::kItVerdict);
  pair(kCalls, Bit(DenialWord::kVerdict), kVerdictReach, DenialWord::kCallVerdict);
  pair(kPlainNo, Bit(DenialWord::kTold), kNoReach, DenialWord::kNoTold);
  pair(Bit(DenialWord::kDeny), kThat, kNoReach, DenialWord::kDenyThat);
  return out;
}

bool OpensWith(std::string_view words, DenialWord kind) {
  std::vector<std::string> list = WordsOf(words);
  list.resize(std::min(list.size(), kNextWords));
  return std::ranges::any_of(list, [&](const std::string& w) { return (TheLexicon().KindsOf(w) & Bit(kind)) != 0; });
}

bool EndsWith(std::string_view words, DenialWord kind) {
  const std::vector<std::string> list = WordsOf(words);
  const auto last = std::span(list).last(std::min(list.size(), kLastWords));
  return std::ranges::any_of(last, [&](const std::string& w) { return (TheLexicon().KindsOf(w) & Bit(kind)) != 0; });
}

}  // namespace stemma::claims
