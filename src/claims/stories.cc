#include "claims/stories.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/candidates.h"
#include "claims/cluster.h"
#include "claims/event_days.h"
#include "claims/linkage.h"
#include "claims/near_copies.h"
#include "claims/rare_names.h"
#include "text/token.h"

namespace stemma::claims {
namespace {

// Mean similarity at which two groups of articles are one story. Range [0, 1]; lower joins look-alike events, higher
// splits a story into its angles. See docs/measured.md, "stories".
constexpr double kStoryThreshold = 0.22;
// Similarities below this count as none: they say nothing and are nine tenths of all pairs.
constexpr double kLeastSimilarity = 0.08;
// Articles are compared when they share one of their heaviest terms; the rest cannot reach the threshold.
constexpr CandidateOptions kCandidates = {.all_pairs_up_to = 0, .heavy_terms = 24, .neighbours = 256};
// The first part of an article tells what it is about; words there count more.
constexpr std::size_t kLeadBytes = 800;
constexpr double kLeadBoost = 2.0;
constexpr double kCapitalisedBoost = 1.4;
// Weight of a resolved name beside a rare word's 6.6: spellings and aliases of one name meet here.
constexpr double kEntityWeight = 4.0;
// A copied passage of this many bytes makes two articles one story whatever else they hold.
constexpr std::uint32_t kCopiedBytes = 240;
constexpr double kCopiedSimilarity = 0.6;
// What a name in common that tells one event from others adds to two articles' likeness.
constexpr double kRareNameBonus = 0.05;

// Words for which `counted` holds.
template <typename Counted>
void CountWords(std::string_view text, std::size_t lead, const Counted& counted, TermTable& terms,
                std::map<TermId, double>& counts) {
  for (const text::Token& token : text::Tokenize(text)) {
    if (token.kind == text::TokenKind::kMark || !counted(token.span)) continue;
    const TermId id = terms.OfWord(token.span.Of(text));
    const double boost = (token.span.begin() < lead ? kLeadBoost : 1.0) * (token.capitalised ? kCapitalisedBoost : 1.0);
    counts[id] += boost;
  }
}

SparseVector ArticleVector(const Reading& reading, ArticleIndex index, TermTable& terms) {
  const Article& article = reading.evidence().articles[index];
  std::map<TermId, double> counts;
  const auto in_news = [&](Span span) { return !reading.IsFurniture(index, span); };
  CountWords(article.title, article.title.size(), [](Span) { return true; }, terms, counts);
  CountWords(article.text, kLeadBytes, in_news, terms, counts);
  for (const MentionIndex i : reading.MentionsIn(index, Span(0, article.text.size()))) {
    const Mention& m = reading.evidence().mentions[i];
    const bool named =
        m.kind == MentionKind::kPerson || m.kind == MentionKind::kOrganisation || m.kind == MentionKind::kPlace;
    if (named && !m.entity.empty() && in_news(m.span))
      counts[terms.OfSymbol("entity:" + m.entity, kEntityWeight)] += m.span.begin() < kLeadBytes ? kLeadBoost : 1;
  }
  SparseVector out;
  for (const auto& [id, count] : counts)
    if (const double weight = terms.weight(id); weight > 0) out.emplace_back(id, (1 + std::log(count)) * weight);
  const double norm = Norm(out);
  for (auto& [id, weight] : out) weight /= norm > 0 ? norm : 1;
  return out;
}

// The articles that stand for themselves and their near copies.
struct Texts {
  explicit Texts(const Evidence& evidence)
      : first(FirstOfCopies(evidence.articles, evidence.reuse)), slots(first.size()) {
    for (ArticleIndex i = 0; i < first.size(); ++i) {
      if (first[i] == i) kept.push_back(i);
      slots[i] = first[i] == i ? static_cast<std::uint32_t>(kept.size() - 1) : slots[first[i]];
    }
  }
  std::vector<ArticleIndex> first;
  std::vector<ArticleIndex> kept;    // ascending
  std::vector<std::uint32_t> slots;  // of each article, in `kept`
};

// Pairs of texts of which one copied a long passage, each once, sorted.
std::vector<WeightedPair> Copies(std::span<const Reuse> reuse, std::span<const std::uint32_t> slots) {
  std::vector<CandidatePair> copied;
  for (const Reuse& r : reuse) {
    const bool is_copied = r.kind == ReuseKind::kVerbatim || r.kind == ReuseKind::kEdited;
    if (is_copied && r.a.size() >= kCopiedBytes && slots[r.article_a] != slots[r.article_b])
      copied.emplace_back(std::minmax(slots[r.article_a], slots[r.article_b]));
  }
  std::ranges::sort(copied);
  copied.erase(std::ranges::unique(copied).begin(), copied.end());
  std::vector<WeightedPair> out;
  out.reserve(copied.size());
  for (const auto& [a, b] : copied) out.push_back({a, b, kCopiedSimilarity});
  return out;
}

}  // namespace

std::vector<std::uint32_t> GroupStories(const Reading& reading, unsigned threads) {
  TermTable terms;
  const Evidence& evidence = reading.evidence();
  // A wire of thousands of copies counts once: more than a term's neighbours are never compared, and would part it.
  const Texts texts(evidence);
  std::vector<SparseVector> vectors;
  std::vector<Names> names;
  std::vector<EventDays> days;
  vectors.reserve(texts.kept.size());
  for (const ArticleIndex i : texts.kept) {
    vectors.push_back(ArticleVector(reading, i, terms));
    names.push_back(RareNames(reading, i));
    days.push_back(EventDaysOf(reading, i));
  }
  KeepBursts(days, names);
  // A story told over weeks keeps its names; without one in common, another day is another event of the kind.
  const auto likeness = [&](std::uint32_t a, std::uint32_t b, double product) {
    // With a name in common it would still be none; names are compared for few pairs so.
    constexpr double kHopeless = kLeastSimilarity - kRareNameBonus - 0.01;
    if (product < kHopeless) return product;
    return ShareOne(names[a], names[b]) ? product + kRareNameBonus : product * DaysFactor(days[a], days[b]);
  };
  const LinkageOptions options = {
      .candidates = kCandidates, .least = kLeastSimilarity, .threshold = kStoryThreshold, .threads = threads};
  const auto groups = LinkAlike(vectors, likeness, Copies(evidence.reuse, texts.slots), options);
  std::vector<std::uint32_t> out;
  out.reserve(texts.slots.size());
  for (const std::uint32_t slot : texts.slots) out.push_back(groups[slot]);
  return out;
}

}  // namespace stemma::claims
