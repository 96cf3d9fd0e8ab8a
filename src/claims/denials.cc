#include "claims/denials.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "text/fold.h"
#include "text/token.h"

namespace stemma::claims {
namespace {

// How many claims of the paragraph before a denial it may mean.
constexpr std::size_t kMostTargets = 3;
// How close a denial's own words must be to the story's opening to be about the lead claim.
constexpr double kAboutLead = 0.12;
// How like a statement of a claim told just before a denial's own words must be to deny it.
constexpr double kAboutClaim = 0.15;
// Words by which a denial points at what was told before, when it says little else.
constexpr std::array<std::string_view, 24> kPointers = {
    "accusation", "accusations", "allegation", "allegations", "assertion", "assertions", "charge", "charges",
    "claim",      "claims",      "it",         "news",        "plan",      "plans",      "report", "reporting",
    "reports",    "rumor",       "rumors",     "rumour",      "rumours",   "story",      "that",   "this"};
constexpr std::size_t kMostPointerWords = 10;

bool IsDenial(const Attribution& a) { return a.stance == SpeechStance::kDenies; }

Span TextSpan(const Attribution& a) {
  const std::vector<Place>& places = a.content.empty() ? a.cue : a.content;
  for (const Place& p : places)
    if (p.field == Field::kText) return p.span;
  return {};
}

// "the reports", "such claims", "it": few words, one of them a pointer.
bool Points(std::string_view words) {
  const std::string folded = text::Fold(words);
  std::size_t count = 0;
  bool pointer = false;
  for (const text::Token& t : text::Tokenize(folded)) {
    if (t.kind == text::TokenKind::kMark) continue;
    ++count;
    pointer = pointer || std::ranges::binary_search(kPointers, t.span.Of(folded));
  }
  return pointer && count <= kMostPointerWords;
}

// Statements of the article that stand before `span`, nearest first.
std::vector<std::size_t> Before(std::span<const Statement> statements, ArticleIndex article, Span span) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < statements.size(); ++i)
    if (statements[i].article == article && statements[i].span.end() <= span.begin()) out.push_back(i);
  std::ranges::reverse(out);
  return out;
}

// Groups told in the paragraph right before: what "the reports" points at.
std::set<std::uint32_t> JustBefore(std::span<const std::size_t> before, std::span<const Statement> statements,
                                   std::span<const std::uint32_t> group_of, AttributionIndex denial) {
  std::set<std::uint32_t> out;
  std::optional<std::uint32_t> paragraph;
  for (const std::size_t i : before) {
    if (paragraph && statements[i].paragraph != *paragraph) break;
    if (statements[i].attribution == denial) continue;
    paragraph = statements[i].paragraph;
    if (out.size() < kMostTargets) out.insert(group_of[i]);
  }
  return out;
}

// The group whose statements before are most like the denial's own words, if any is.
std::set<std::uint32_t> Likest(std::span<const std::size_t> before, std::span<const Statement> statements,
                               std::span<const std::uint32_t> group_of, AttributionIndex denial,
                               const SparseVector& words) {
  std::optional<std::uint32_t> best;
  double best_similarity = kAboutClaim;
  for (const std::size_t i : before) {
    const double similarity = Cosine(words, statements[i].terms);
    if (statements[i].attribution == denial || similarity <= best_similarity) continue;
    best = group_of[i];
    best_similarity = similarity;
  }
  return best ? std::set{*best} : std::set<std::uint32_t>{};
}

}  // namespace

std::vector<AttachedDenial> AttachDenials(const Reading& reading, std::span<const ArticleIndex> articles,
                                          std::span<const Statement> statements,
                                          std::span<const std::uint32_t> group_of, std::uint32_t lead,
                                          const Prototype& prototype, TermTable& terms) {
  std::vector<AttachedDenial> out;
  for (const ArticleIndex article : articles)
    for (const AttributionIndex index : reading.AttributionsOf(article)) {
      const Attribution& a = reading.evidence().attributions[index];
      const Span span = TextSpan(a);
      if (!IsDenial(a) || span.empty()) continue;
      const bool points = Points(span.Of(reading.evidence().articles[article].text));
      const SparseVector words = TermsOf(reading, article, {&span, 1}, terms);
      const std::vector<std::size_t> before = Before(statements, article, span);
      std::set<std::uint32_t> targets =
          points ? JustBefore(before, statements, group_of, index) : Likest(before, statements, group_of, index, words);
      if (points || prototype.Coverage(words) >= kAboutLead) targets.insert(lead);
      for (const std::uint32_t group : targets) out.push_back({index, article, span, group});
    }
  return out;
}

}  // namespace stemma::claims
