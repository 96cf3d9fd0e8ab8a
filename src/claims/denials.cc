#include "claims/denials.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "claims/predicate.h"
#include "text/fold.h"
#include "text/token.h"

namespace stemma::claims {
namespace {

// How many claims of the paragraph before a denial it may mean.
constexpr std::size_t kMostTargets = 4;
// How close a denial's own words must be to the story's opening to be about the lead claim.
constexpr double kAboutLead = 0.12;
// And to say what the lead claim says, wherever they stand.
constexpr double kSaysLead = 0.2;
// How like a statement of a claim told just before a denial's own words must be to deny it.
constexpr double kAboutClaim = 0.15;
// From this likeness on a denial is of a claim that several articles state, wherever they do, and not of the lead
// claim.
constexpr double kDeniesOther = 0.4;
// Words by which a denial points at what was told before, when it says little else.
constexpr std::array<std::string_view, 24> kPointers = {
    "accusation", "accusations", "allegation", "allegations", "assertion", "assertions", "charge", "charges",
    "claim",      "claims",      "it",         "news",        "plan",      "plans",      "report", "reporting",
    "reports",    "rumor",       "rumors",     "rumour",      "rumours",   "story",      "that",   "this"};
// Those of them that name what somebody told.
constexpr auto kTold = std::to_array<std::string_view>({"accusation", "accusations", "allegation", "allegations",
                                                        "assertion", "assertions", "claim", "claims", "report",
                                                        "reports", "rumor", "rumors", "rumour", "rumours", "story"});
constexpr std::size_t kMostPointerWords = 10;

bool IsDenial(const Attribution& a) { return a.stance == SpeechStance::kDenies; }

Span TextSpan(const Attribution& a) {
  const std::vector<Place>& places = a.content.empty() ? a.cue : a.content;
  for (const Place& p : places)
    if (p.field == Field::kText) return p.span;
  return {};
}

// Few words, one of them in a sorted list: "the reports", "such claims", "it".
bool IsShortWith(std::span<const std::string_view> list, std::string_view words) {
  const std::string folded = text::Fold(words);
  std::size_t count = 0;
  bool found = false;
  for (const text::Token& t : text::Tokenize(folded)) {
    if (t.kind == text::TokenKind::kMark) continue;
    const std::string_view word = t.span.Of(folded);
    // "the idea that there are any": "that" opens what is said and points at nothing.
    const bool opens = word == "that" && count > 0 && t.span.end() < folded.size();
    ++count;
    found = found || (!opens && std::ranges::binary_search(list, word));
  }
  return found && count <= kMostPointerWords;
}

// A clause of its own, "that it ever paid them": its "that" and "it" point at nothing told before.
bool IsClause(std::string_view words) {
  constexpr std::size_t kFewest = 6;
  const std::string folded = text::Fold(words);
  return folded.starts_with("that ") && std::ranges::count(folded, ' ') + 1 >= static_cast<std::ptrdiff_t>(kFewest);
}

// Statements of the article that stand before `span`, nearest first. REQUIRES: statements sorted by article.
std::vector<std::size_t> Before(std::span<const Statement> statements, ArticleIndex article, Span span) {
  std::vector<std::size_t> out;
  const auto of_article = std::ranges::equal_range(statements, article, {}, &Statement::article);
  auto number = static_cast<std::size_t>(of_article.begin() - statements.begin());
  for (const Statement& s : of_article) {
    if (s.span.end() <= span.begin()) out.push_back(number);
    ++number;
  }
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

// What a denial's words are about: the bodies and people they name, and what is said to be done to them.
struct Subject {
  std::set<std::string> names;
  std::set<std::uint32_t> deeds;
};

Subject SubjectOf(const Reading& reading, std::span<const MentionIndex> mentions, const SparseVector& words,
                  const TermTable& terms) {
  Subject out;
  for (const MentionIndex i : mentions) {
    const Mention& m = reading.evidence().mentions[i];
    if ((m.kind == MentionKind::kOrganisation || m.kind == MentionKind::kPerson) && !m.entity.empty())
      out.names.insert(m.entity);
  }
  for (const auto& [term, weight] : words)
    if (const auto deed = PredicateClass(terms.text(term))) out.deeds.insert(*deed);
  return out;
}

// The group of the nearest statement before of the same deed to the same body, if any is: "denied any payment to
// Orel Stone" behind "the ministry paid Orel Stone".
std::set<std::uint32_t> OfOneSubject(const Reading& reading, std::span<const std::size_t> before,
                                     std::span<const Statement> statements, std::span<const std::uint32_t> group_of,
                                     AttributionIndex denial, const Subject& subject) {
  if (subject.names.empty() || subject.deeds.empty()) return {};
  for (const std::size_t i : before) {
    const Statement& s = statements[i];
    if (s.attribution == denial) continue;
    const bool deed = std::ranges::any_of(s.predicates, [&](std::uint32_t p) { return subject.deeds.contains(p); });
    const bool name = std::ranges::any_of(
        s.mentions, [&](MentionIndex m) { return subject.names.contains(reading.evidence().mentions[m].entity); });
    if (deed && name) return {group_of[i]};
  }
  return {};
}

// The claims of a story that three articles or more state, each by the statements it opens with.
class SharedClaims {
 public:
  SharedClaims(std::span<const Statement> statements, std::span<const std::uint32_t> group_of, std::uint32_t lead)
      : statements_(statements) {
    std::map<std::uint32_t, std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < statements.size(); ++i) members[group_of[i]].push_back(i);
    for (auto& [group, list] : members) {
      std::set<ArticleIndex> articles;
      for (const std::size_t i : list) articles.insert(statements[i].article);
      const bool shared = articles.size() >= kFewestArticles;
      if (group == lead) {
        list.resize(std::min(list.size(), kMostOfLead));
        lead_ = std::move(list);
        continue;
      }
      if (!shared || first_.size() >= kMostClaims) continue;
      first_.emplace(group, FirstOfArticles(list));
    }
  }

  // What each of some articles says first: one article that says it often would else speak for all.
  [[nodiscard]] std::vector<std::size_t> FirstOfArticles(const std::vector<std::size_t>& list) const {
    std::vector<std::size_t> out;
    for (const std::size_t i : list)
      if (out.size() < kFirst && (out.empty() || statements_[out.back()].article != statements_[i].article))
        out.push_back(i);
    return out;
  }

  // The claim that some words are more like than the lead claim, by much, if there is one. Statements of `denial`
  // itself say nothing.
  [[nodiscard]] std::optional<std::uint32_t> Likest(const SparseVector& words, AttributionIndex denial) const {
    double lead = kDeniesOther;
    for (const std::size_t i : lead_)
      if (statements_[i].attribution != denial) lead = std::max(lead, kMoreLike * Cosine(words, statements_[i].terms));
    std::pair<std::optional<std::uint32_t>, double> best{std::nullopt, lead};
    for (const auto& [group, list] : first_)
      for (const std::size_t i : list)
        if (const double similarity = Cosine(words, statements_[i].terms); similarity > best.second)
          best = {group, similarity};
    return best.first;
  }

 private:
  // Work is bounded: claims looked at, and statements of each.
  static constexpr std::size_t kMostClaims = 500;
  static constexpr std::size_t kFirst = 6;
  static constexpr std::size_t kFewestArticles = 3;
  static constexpr std::size_t kMostOfLead = 200;
  static constexpr double kMoreLike = 1.3;
  std::span<const Statement> statements_;
  std::vector<std::size_t> lead_;
  std::map<std::uint32_t, std::vector<std::size_t>> first_;
};

}  // namespace

std::vector<AttachedDenial> AttachDenials(const Reading& reading, std::span<const ArticleIndex> articles,
                                          std::span<const Statement> statements,
                                          std::span<const std::uint32_t> group_of, std::uint32_t lead,
                                          const Prototype& prototype, TermTable& terms) {
  const SharedClaims shared(statements, group_of, lead);
  std::vector<AttachedDenial> out;
  for (const ArticleIndex article : articles)
    for (const AttributionIndex index : reading.AttributionsOf(article)) {
      const Attribution& a = reading.evidence().attributions[index];
      const Span span = TextSpan(a);
      if (!IsDenial(a) || span.empty()) continue;
      const std::string_view own = span.Of(reading.evidence().articles[article].text);
      const bool points = IsShortWith(IsClause(own) ? std::span<const std::string_view>(kTold) : kPointers, own);
      const SparseVector words = TermsOf(reading, article, {&span, 1}, terms);
      const std::vector<std::size_t> before = Before(statements, article, span);
      // Who denies repeats what is denied, or means what was told just before.
      std::set<std::uint32_t> targets;
      if (!points) targets = Likest(before, statements, group_of, index, words);
      std::set<std::uint32_t> same;
      if (!points)
        same = OfOneSubject(reading, before, statements, group_of, index,
                            SubjectOf(reading, reading.MentionsIn(article, span), words, terms));
      if (targets.empty()) targets = same;
      if (targets.empty()) targets = JustBefore(before, statements, group_of, index);
      const double coverage = prototype.Coverage(words);
      const bool told = points || targets.contains(lead) || coverage >= kSaysLead;
      const bool plain = targets.contains(lead) && (IsShortWith(kTold, own) || same.contains(lead));
      const auto other = shared.Likest(words, index);
      if (other)
        targets = {*other};
      else if (points || coverage >= kAboutLead)
        targets.insert(lead);
      for (const std::uint32_t group : targets)
        out.push_back(
            {index, article, span, group, other.has_value(), group == lead && told, group == lead && !other && plain});
    }
  return out;
}

}  // namespace stemma::claims
