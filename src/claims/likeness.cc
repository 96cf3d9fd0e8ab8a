#include "claims/likeness.h"

#include <algorithm>
#include <map>

#include "text/word_kinds.h"

namespace stemma::claims {
namespace {

// Sentences at an article's start that say what it is about.
constexpr std::size_t kOpeningSentences = 3;
// A word is the claim's when this share of the articles open with it, as in lead.cc.
constexpr double kLeastShare = 0.18;
// Sentences of an article that are read for what the story's sentences have in common.
constexpr std::size_t kCommonSentences = 20;

text::TextVector VectorOf(const std::vector<std::string>& words) {
  text::TextVector out;
  for (const std::string& word : words) out.Add(word);
  return out;
}

}  // namespace

Likeness::Likeness(const Reading& reading, std::span<const ArticleIndex> articles) {
  std::map<std::string, std::size_t> opened_with;  // word -> in how many articles
  std::size_t sentences = 0;
  text::TextVector openings;
  for (const ArticleIndex article : articles) {
    const std::string_view text = reading.evidence().articles[article].text;
    const std::span<const Span> spans = reading.SentencesOf(article).spans;
    text::TextVector opening;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < std::min(spans.size(), kCommonSentences); ++i) {
      const std::vector<std::string> words = text::FoldedWords(spans[i].Of(text));
      const text::TextVector vector = VectorOf(words);
      mean_.AddDirection(vector);
      sentences += vector.empty() ? 0 : 1;
      if (i >= kOpeningSentences) continue;
      opening.Add(vector);
      seen.insert(words.begin(), words.end());
    }
    openings.AddDirection(opening);
    for (const std::string& word : seen) ++opened_with[word];
  }
  for (const auto& [word, count] : opened_with)
    if (static_cast<double>(count) >= kLeastShare * static_cast<double>(articles.size())) shared_.insert(word);
  text::TextVector mean;
  if (sentences > 0) mean.Add(mean_, 1 / static_cast<double>(sentences));
  mean_ = mean;
  opening_.AddDirection(openings);
  opening_.Add(mean_, -1);
}

double Likeness::Centred(const text::TextVector& vector) const {
  if (vector.empty()) return 0;
  text::TextVector centred;
  centred.AddDirection(vector);
  centred.Add(mean_, -1);
  return centred.Likeness(opening_);
}

double Likeness::Of(std::string_view words) const { return Centred(VectorOf(text::FoldedWords(words))); }

double Likeness::OfFresh(std::string_view words) const {
  std::vector<std::string> fresh = text::FoldedWords(words);
  std::erase_if(fresh, [&](const std::string& word) { return shared_.contains(word); });
  return Centred(VectorOf(fresh));
}

}  // namespace stemma::claims
