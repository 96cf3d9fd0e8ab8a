#include "reuse/sentence_ends.h"

#include <algorithm>

namespace stemma::reuse {
namespace {

// Words of a sentence that the passage has, and that it leaves.
struct Cut {
  WordIndex inside = 0;
  WordIndex rest = 0;
  [[nodiscard]] bool IsStray() const { return inside < rest; }
};

Cut First(WordRange passage, const std::vector<Word>& words, Span sentence) {
  Cut out;
  for (WordIndex i = passage.begin; i < passage.end && words[i].end <= sentence.end(); ++i) ++out.inside;
  for (WordIndex i = passage.begin; i > 0 && words[i - 1].begin >= sentence.begin(); --i) ++out.rest;
  return out;
}

Cut Last(WordRange passage, const std::vector<Word>& words, Span sentence) {
  Cut out;
  for (WordIndex i = passage.end; i > passage.begin && words[i - 1].begin >= sentence.begin(); --i) ++out.inside;
  for (WordIndex i = passage.end; i < words.size() && words[i].end <= sentence.end(); ++i) ++out.rest;
  return out;
}

bool FollowsDash(WordIndex at, std::string_view text, const std::vector<Word>& words) {
  if (at == 0) return false;
  const std::string_view between = text.substr(words[at - 1].end, words[at].begin - words[at - 1].end);
  return between.find(" -") != std::string_view::npos || between.find("\xE2\x80\x93") != std::string_view::npos ||
         between.find("\xE2\x80\x94") != std::string_view::npos;
}

bool IsDetail(const Change& change) { return change.kind == "number" || change.kind == "name"; }

}  // namespace

Ends EndsOf(WordRange passage, std::string_view text, const std::vector<Word>& words,
            const std::vector<Span>& sentences) {
  if (passage.begin >= passage.end) return {};
  std::uint32_t begin = words[passage.begin].begin;
  std::uint32_t end = words[passage.end - 1].end;
  const auto first = std::ranges::upper_bound(sentences, begin, {}, &Span::end);
  const auto last = std::ranges::lower_bound(sentences, end, {}, &Span::end);
  const Cut head = first == sentences.end() ? Cut{} : First(passage, words, *first);
  const Cut tail = last == sentences.end() ? Cut{} : Last(passage, words, *last);
  if (head.IsStray()) begin = std::min(end, first->end());
  if (tail.IsStray()) end = std::max(begin, last->begin());
  return {.before = head.IsStray() || FollowsDash(passage.begin, text, words) ? 0 : head.rest,
          .behind = tail.IsStray() ? 0 : tail.rest,
          .proper = {begin, end}};
}

double IdentityOfSentences(const SharedPassage& link, const Ends& a, const Ends& b) {
  const double words = std::max(link.passage.a.size(), link.passage.b.size());
  const double rest = std::max(a.before, b.before) + std::max(a.behind, b.behind);
  return words == 0 ? 0 : link.alignment.identity * words / (words + rest);
}

bool DetailsChanged(const SharedPassage& link, const Ends& a, const Ends& b) {
  return link.alignment.details_changed && std::ranges::any_of(link.alignment.changes, [&](const Change& c) {
           return IsDetail(c) && (c.a.Overlaps(a.proper) || c.b.Overlaps(b.proper));
         });
}

}  // namespace stemma::reuse
