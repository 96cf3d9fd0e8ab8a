#include "text/word_kinds.h"

#include <algorithm>

#include "text/fold.h"
#include "text/token.h"
#include "text/word_vectors.h"

namespace stemma::text {
namespace {

constexpr std::size_t kMostSeeds = 8;
using Seeds = std::array<std::string_view, kMostSeeds>;

// A few common words of each kind, in the order of kSpeakerKinds and kCueKinds; the vectors know their relatives.
constexpr auto kSeeds = std::to_array<Seeds>({
    {"witness", "resident", "neighbour", "villager", "passerby", "onlooker"},
    {"analyst", "expert", "professor", "economist", "historian", "researcher", "commentator"},
    {"official", "spokesman", "minister", "authorities", "police", "spokeswoman"},
    {"newspaper", "website", "magazine", "broadcaster", "blog", "tabloid"},
    {"source", "insider", "aide", "employee"},
    {"fans", "users", "critics", "followers", "readers", "viewers"},
    {"mother", "father", "wife", "friend", "brother", "sister"},
    {"company", "firm", "manufacturer", "retailer"},
    {"revealed", "confirmed", "announced", "disclosed", "reported"},
    {"believes", "thinks", "hopes", "argues", "suggests"},
    {"praised", "criticized", "condemned", "welcomed", "urged"},
    {"joked", "quipped", "laughed", "mocked"},
    {"recalled", "described", "recounted", "explained"},
});
constexpr std::size_t kKinds = kSpeakerKinds.size() + kCueKinds.size();
static_assert(kSeeds.size() == kKinds);

// Bytes on either side of a stretch that are read for its neighbours: long enough for the words that are asked for.
constexpr std::size_t kBytesPerWord = 16;
constexpr std::string_view kSpaces = " \n\t";

const std::array<TextVector, kKinds>& SeedVectors() {
  static const std::array<TextVector, kKinds> kVectors = [] {
    std::array<TextVector, kKinds> out;
    for (std::size_t i = 0; i < kKinds; ++i)
      for (const std::string_view seed : kSeeds[i])
        if (!seed.empty()) out[i].Add(seed);
    return out;
  }();
  return kVectors;
}

// What stands before `end`, and behind `begin`, without a word that is cut.
std::string_view Before(std::string_view text, std::size_t end, std::size_t reach) {
  if (end <= reach) return text.substr(0, end);
  const std::string_view out = text.substr(end - reach, reach);
  return out.substr(std::min(out.find_first_of(kSpaces), out.size()));
}
std::string_view Behind(std::string_view text, std::size_t begin, std::size_t reach) {
  if (text.size() - begin <= reach) return text.substr(begin);
  const std::string_view out = text.substr(begin, reach);
  const std::size_t space = out.find_last_of(kSpaces);
  return out.substr(0, space == std::string_view::npos ? 0 : space);
}

}  // namespace

const WordKinds::Likeness& WordKinds::Of(const std::string& word) {
  const auto [at, added] = known_.try_emplace(word);
  TextVector vector;
  if (added && vector.Add(word))
    for (std::size_t i = 0; i < kKinds; ++i) at->second[i] = std::max(0.0, vector.Likeness(SeedVectors()[i]));
  return at->second;
}

SpeakerLikeness WordKinds::SpeakersIn(const std::vector<std::string>& words) {
  SpeakerLikeness out{};
  for (const std::string& word : words)
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = std::max(out[i], Of(word)[i]);
  return out;
}

CueLikeness WordKinds::CuesIn(const std::vector<std::string>& words) {
  CueLikeness out{};
  for (const std::string& word : words)
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = std::max(out[i], Of(word)[kSpeakerKinds.size() + i]);
  return out;
}

std::vector<std::string> FoldedWords(std::string_view text) {
  const std::string folded = Fold(text);
  std::vector<std::string> out;
  for (const Token& t : Tokenize(folded)) {
    if (t.kind != TokenKind::kWord) continue;
    std::string word(t.span.Of(folded));
    const std::size_t hyphen = word.find('-');
    if (hyphen != std::string::npos && !FindWord(word)) {
      out.push_back(word.substr(0, hyphen));
      word.erase(0, hyphen + 1);
    }
    out.push_back(std::move(word));
  }
  return out;
}

std::vector<std::string> WordsAround(std::string_view text, Span at, std::size_t count) {
  at = Span(std::min<std::size_t>(at.begin(), text.size()), std::min<std::size_t>(at.end(), text.size()));
  std::vector<std::string> out = FoldedWords(at.Of(text));
  const std::vector<std::string> before = FoldedWords(Before(text, at.begin(), count * kBytesPerWord));
  const std::vector<std::string> after = FoldedWords(Behind(text, at.end(), count * kBytesPerWord));
  out.insert(out.end(), before.end() - static_cast<std::ptrdiff_t>(std::min(count, before.size())), before.end());
  out.insert(out.end(), after.begin(), after.begin() + static_cast<std::ptrdiff_t>(std::min(count, after.size())));
  return out;
}

}  // namespace stemma::text
