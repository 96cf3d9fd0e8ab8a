#include "entities/chunks.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "entities/name_lexicon.h"
#include "entities/person_context.h"

namespace stemma::entities {
namespace {

// Share of capitalised words above which a sentence of some length is a headline.
constexpr double kHeadlineShare = 0.8;
constexpr std::size_t kHeadlineWords = 5;

bool IsCapitalWord(const Reading& r, std::size_t i) {
  return i < r.size() && r[i].kind == text::TokenKind::kWord && r[i].capitalised;
}

bool IsInitial(const Reading& r, std::size_t i) { return r[i].span.size() == 1 && r[i].capitalised; }

bool IsShortTitle(const Reading& r, std::size_t i) {
  const auto word = r.Lower(i);
  return word.size() <= 4 && (IsTitle(word) || word == "st" || word == "ft" || word == "mt");
}

// What bodies are for, though no name by itself: "Group for the Support of Islam".
bool IsPurpose(std::string_view word) {
  static constexpr auto kPurposes = std::to_array<std::string_view>(
      {"islam", "islamic",  "muslims", "muslim", "christians", "christian",    "jews",     "jewish",
       "war",   "peace",    "women",   "men",    "people",     "state",        "arab",     "arabs",
       "kurds", "european", "african", "asian",  "police",     "christianity", "business", "work"});
  return std::ranges::find(kPurposes, word) != kPurposes.end();
}

class Chunker {
 public:
  explicit Chunker(const Reading& reading) : r_(reading) {}

  std::vector<Chunk> Run() {
    for (std::size_t i = 0; i < r_.size();) {
      if (r_[i].sentence != sentence_ || i == 0) Measure(i);
      if (!Starts(i)) {
        ++i;
        continue;
      }
      const std::size_t end = End(i);
      out_.push_back({i, end, headline_});
      i = end;
    }
    return std::move(out_);
  }

 private:
  // "al-Hasakah" and "el-Sisi" open with a small letter.
  [[nodiscard]] bool Starts(std::size_t i) const {
    if (IsCapitalWord(r_, i)) return true;
    return r_[i].kind == text::TokenKind::kWord && IsNameParticle(r_.Lower(i)) && r_.Is(i + 1, "-") &&
           r_[i + 1].glued && IsCapitalWord(r_, i + 2) && r_[i + 2].glued;
  }

  void Measure(std::size_t first) {
    sentence_ = r_[first].sentence;
    std::size_t words = 0;
    std::size_t capitals = 0;
    for (std::size_t i = first; i < r_.size() && r_[i].sentence == sentence_; ++i) {
      if (r_[i].kind != text::TokenKind::kWord || r_[i].span.size() <= 3) continue;
      ++words;
      capitals += r_[i].capitalised ? 1 : 0;
    }
    headline_ = words >= kHeadlineWords && static_cast<double>(capitals) > kHeadlineShare * static_cast<double>(words);
  }

  [[nodiscard]] std::size_t End(std::size_t begin) const {
    std::size_t end = begin + 1;
    bool organisation = Leads(begin);
    while (end < r_.size() && end - begin < kMaxChunkItems) {
      const std::size_t next = Joined(begin, end, organisation);
      if (next == end || !r_.SameSentence(begin, next - 1)) break;
      for (; end < next; ++end) organisation = organisation || Leads(end);
    }
    return end;
  }

  [[nodiscard]] bool Leads(std::size_t i) const {
    return IsOrganisationLead(r_.Lower(i)) ||
           (IsCapitalWord(r_, i) && IsPurposeLead(r_.Lower(i)) && (r_.Is(i + 1, "of") || r_.Is(i + 1, "for")));
  }

  // One past what joins the chunk at `at`; `at` itself when nothing does.
  [[nodiscard]] std::size_t Joined(std::size_t begin, std::size_t at, bool organisation) const {
    if (IsCapitalWord(r_, at)) return at + 1;
    if (r_.Is(at, "-") && r_[at].glued && at + 1 < r_.size() && r_[at + 1].glued &&
        r_[at + 1].kind == text::TokenKind::kWord)
      return IsCapitalWord(r_, at + 1) || IsNameParticle(r_.Lower(at + 1)) || IsInnerLink(at + 1) ||
                     IsSyllable(begin, at + 1)
                 ? at + 2
                 : at;
    if (r_.Is(at, ".") && r_[at].glued && (IsInitial(r_, at - 1) || IsShortTitle(r_, at - 1)) &&
        IsCapitalWord(r_, at + 1))
      return at + 2;
    if (r_.Is(at, "&") && IsCapitalWord(r_, at + 1)) return at + 2;
    // "St. Orla's Clinic" is no clinic that somebody called Orla owns.
    const bool owner = r_.Is(at, "'s") || r_.Is(at, "\xE2\x80\x99s");
    if (owner && at - begin <= 3 && (r_.Is(begin, "st") || r_.Is(begin, "saint")) && IsCapitalWord(r_, at + 1))
      return at + 2;
    if (IsOfMany(at) && IsCapitalWord(r_, at + 1) && IsOrganisationHead(r_.Lower(at + 1))) return at + 2;
    return Lower(begin, at, organisation);
  }

  // The mark of "Shoppers' Alliance" and "Women's Institute".
  [[nodiscard]] bool IsOfMany(std::size_t at) const {
    static constexpr auto kMany = std::to_array<std::string_view>({"women", "men", "people", "children"});
    if (at == 0 || at >= r_.size() || !r_[at].glued || !IsCapitalWord(r_, at - 1)) return false;
    const std::string_view word = r_.Lower(at - 1);
    if (r_.Is(at, "'s") || r_.Is(at, "\xE2\x80\x99s")) return std::ranges::find(kMany, word) != kMany.end();
    const bool mark = r_.Is(at, "'") || r_.Is(at, "\xE2\x80\x99");
    return mark && word.ends_with('s') && (IsPersonNoun(word) || IsMembers(word, at + 1));
  }

  // "Anglers' Union": who do one thing, before a body that has members. "Sanders' Union" may be one man's.
  [[nodiscard]] bool IsMembers(std::string_view word, std::size_t head) const {
    static constexpr auto kDoers = std::to_array<std::string_view>({"ers", "ors", "ists", "ians", "ants", "ents"});
    static constexpr auto kBodies =
        std::to_array<std::string_view>({"union", "association", "alliance", "league", "federation", "guild", "club",
                                         "society", "forum", "coalition", "confederation", "institute"});
    return head < r_.size() && !IsSurname(word) && !IsFirstName(word) &&
           std::ranges::find(kBodies, r_.Lower(head)) != kBodies.end() &&
           std::ranges::any_of(kDoers, [&](std::string_view end) { return word.ends_with(end); });
  }

  // The "un" of "Kim Jong-un": behind a family name and the first half of a given one.
  [[nodiscard]] bool IsSyllable(std::size_t begin, std::size_t i) const {
    static constexpr auto kSyllables = std::to_array<std::string_view>(
        {"bae",  "bak", "bok",  "bum", "chan",  "chol", "chul",  "dal",  "eun",  "gun",   "gyu", "han",  "hee",   "ho",
         "hoon", "hwa", "hwan", "hye", "hyon",  "hyuk", "hyun",  "il",   "in",   "ja",    "jae", "jin",  "jong",  "joo",
         "ju",   "jun", "jung", "ki",  "kon",   "kwon", "kyong", "kyu",  "kyun", "kyung", "min", "moon", "myong", "nam",
         "ok",   "rim", "rok",  "rye", "ryong", "sik",  "soo",   "sook", "sop",  "su",    "suk", "sun",  "sung",  "tae",
         "uk",   "ui",  "un",   "wen", "won",   "woo",  "yeon",  "yol",  "yong", "young", "yul", "yun"});
    return i >= begin + 3 && IsCapitalWord(r_, i - 3) && r_[i - 3].kind == text::TokenKind::kWord &&
           std::ranges::find(kSyllables, r_.Lower(i)) != kSyllables.end();
  }

  // The "n" of "Ti-n-Brin" and the "sur" of "Brin-sur-Vell".
  [[nodiscard]] bool IsInnerLink(std::size_t i) const {
    constexpr std::size_t kLongest = 5;  // letters
    return r_[i].span.size() <= kLongest && r_.Is(i + 1, "-") && r_[i + 1].glued && IsCapitalWord(r_, i + 2) &&
           r_[i + 2].glued;
  }

  [[nodiscard]] std::size_t Lower(std::size_t begin, std::size_t at, bool organisation) const {
    if (at >= r_.size() || r_[at].kind != text::TokenKind::kWord) return at;
    const auto word = r_.Lower(at);
    const bool linking = organisation && (word == "of" || word == "for" || (word == "and" && at - begin > 2));
    if (!linking && !IsNameParticle(word)) return at;
    std::size_t next = at + 1;
    if (linking && r_.Is(next, "the")) ++next;
    if (!linking && r_.Is(next, "-") && r_[next].glued) ++next;
    if (!linking && next < r_.size() &&
        (word == "as" || word == "at" || word == "an" || word == "do" || word == "st") && !r_.Is(at + 1, "-"))
      return at;
    if (!IsCapitalWord(r_, next) || (IsNeverName(r_.Lower(next)) && !(linking && IsPurpose(r_.Lower(next))))) return at;
    return next + 1;
  }

  const Reading& r_;
  std::uint32_t sentence_ = 0;
  bool headline_ = false;
  std::vector<Chunk> out_;
};

}  // namespace

std::vector<Chunk> FindChunks(const Reading& reading) { return Chunker(reading).Run(); }

}  // namespace stemma::entities
