#include "reuse/sentence_ends.h"

#include <algorithm>

namespace stemma::reuse {
namespace {

// `rest` where the passage has as much of the sentence, else nothing.
WordIndex Counted(WordIndex inside, WordIndex rest) { return inside >= rest ? rest : 0; }

WordIndex Before(WordRange passage, const std::vector<Word>& words, Span sentence) {
  WordIndex inside = 0;
  WordIndex rest = 0;
  for (WordIndex i = passage.begin; i < passage.end && words[i].end <= sentence.end(); ++i) ++inside;
  for (WordIndex i = passage.begin; i > 0 && words[i - 1].begin >= sentence.begin(); --i) ++rest;
  return Counted(inside, rest);
}

WordIndex Behind(WordRange passage, const std::vector<Word>& words, Span sentence) {
  WordIndex inside = 0;
  WordIndex rest = 0;
  for (WordIndex i = passage.end; i > passage.begin && words[i - 1].begin >= sentence.begin(); --i) ++inside;
  for (WordIndex i = passage.end; i < words.size() && words[i].end <= sentence.end(); ++i) ++rest;
  return Counted(inside, rest);
}

}  // namespace

Ends EndsOf(WordRange passage, const std::vector<Word>& words, const std::vector<Span>& sentences) {
  if (passage.size() == 0) return {};
  const auto first = std::ranges::upper_bound(sentences, words[passage.begin].begin, {}, &Span::end);
  const auto last = std::ranges::lower_bound(sentences, words[passage.end - 1].end, {}, &Span::end);
  return {.before = first == sentences.end() ? 0 : Before(passage, words, *first),
          .behind = last == sentences.end() ? 0 : Behind(passage, words, *last)};
}

double IdentityOfSentences(const SharedPassage& link, Ends a, Ends b) {
  const double words = std::max(link.passage.a.size(), link.passage.b.size());
  const double rest = std::max(a.before, b.before) + std::max(a.behind, b.behind);
  return words == 0 ? 0 : link.alignment.identity * words / (words + rest);
}

}  // namespace stemma::reuse
