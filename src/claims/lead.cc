#include "claims/lead.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

namespace stemma::claims {
namespace {

// Sentences at an article's start that say what it is about.
constexpr std::uint32_t kOpeningSentences = 3;
// A term belongs to the prototype when this share of the articles open with it.
constexpr double kLeastShare = 0.18;
constexpr std::size_t kPrototypeTerms = 30;
// A negation before one of this many heaviest terms turns the claim round.
constexpr std::size_t kKeyTerms = 10;
// Coverage at which a statement states the lead claim. Range [0, 1]; lower takes in details of the same event.
constexpr double kLeadCoverage = 0.28;
// A statement that covers less still counts when its sentence and the one before cover this much together.
constexpr double kContextCoverage = 0.30;
constexpr double kLeastCoverage = 0.10;
// A statement that stands in the opening counts this much more when the lead is chosen.
constexpr double kOpeningWeight = 2.0;

// A group of another kind of event that this many articles state is a claim of its own and is not drawn into the lead.
constexpr std::size_t kOwnClaim = 3;

// Both name days, and none of them is the same: another event of the same kind.
bool IsAnotherDay(const std::set<std::string>& days, const std::set<std::string>& lead) {
  return !days.empty() && !lead.empty() &&
         std::ranges::none_of(days, [&](const std::string& d) { return lead.contains(d); });
}

// What a group of statements tells: in which articles, which kinds of event, on which days, how near to the lead.
class Profile {
 public:
  void Add(const Statement& s, std::set<std::string> days, bool covers) {
    articles_.insert(s.article);
    ++statements_;
    covering_ += covers ? 1 : 0;
    days_.merge(days);
    for (const std::uint32_t predicate : s.predicates) ++counts_[predicate];
  }
  // A group goes as a whole: what was joined stays together.
  [[nodiscard]] bool Covers() const { return covering_ * 2 > statements_; }
  // A claim of its own: stated by several articles, and of another kind of event or of another day than the lead.
  [[nodiscard]] bool IsOtherEvent(const Profile& lead) const {
    if (IsAnotherDay(days_, lead.days_)) return true;
    const std::set<std::uint32_t> own = Events();
    const std::set<std::uint32_t> of_lead = lead.Events();
    return articles_.size() >= kOwnClaim && !own.empty() && !of_lead.empty() &&
           std::ranges::none_of(own, [&](std::uint32_t p) { return of_lead.contains(p); });
  }

 private:
  // Kinds of event that a third of the statements tell.
  [[nodiscard]] std::set<std::uint32_t> Events() const {
    std::set<std::uint32_t> out;
    for (const auto& [predicate, count] : counts_)
      if (count * 3 >= statements_) out.insert(predicate);
    return out;
  }
  std::set<ArticleIndex> articles_;
  std::size_t statements_ = 0;
  std::size_t covering_ = 0;
  std::set<std::string> days_;
  std::map<std::uint32_t, std::size_t> counts_;
};

void AddOpening(const SparseVector& terms, std::set<TermId>& seen) {
  for (const auto& [id, weight] : terms) seen.insert(id);
}

// Coverage of a statement's sentence with the sentence before it in the same article: a quotation rarely repeats what
// it is about.
double Around(std::span<const Statement> statements, std::size_t i, const Prototype& prototype) {
  SparseVector around = statements[i].context;
  for (std::size_t k = i; k-- > 0 && statements[k].article == statements[i].article;) {
    if (statements[k].sentence == statements[i].sentence) continue;
    if (statements[k].sentence + 1 < statements[i].sentence) break;
    around.insert(around.end(), statements[k].context.begin(), statements[k].context.end());
    break;
  }
  Canonicalise(around);
  return prototype.Coverage(around);
}

// Whether a statement, by itself or with what stands around it, says what the prototype says.
bool Covers(std::span<const Statement> statements, std::size_t i, const Prototype& prototype) {
  const double own = prototype.Coverage(statements[i].terms);
  return own >= kLeadCoverage || (own >= kLeastCoverage && Around(statements, i, prototype) >= kContextCoverage);
}

// Single days that a statement names.
std::set<std::string> DaysTold(const Statement& statement, const Evidence& evidence) {
  std::set<std::string> out;
  for (const MentionIndex i : statement.mentions) {
    const auto& time = evidence.mentions[i].time;
    if (time && !time->vague && !time->from.empty() && time->from == time->to) out.insert(time->from);
  }
  return out;
}

}  // namespace

Prototype::Prototype(std::size_t articles, std::span<const Statement> statements) {
  std::map<ArticleIndex, std::set<TermId>> openings;
  std::map<TermId, double> weight_of;
  for (const Statement& s : statements) {
    for (const auto& [id, weight] : s.terms) weight_of[id] = std::max(weight_of[id], weight);
    if (s.sentence < kOpeningSentences) AddOpening(s.terms, openings[s.article]);
  }
  std::map<TermId, double> share;
  for (const auto& [article, seen] : openings)
    for (const TermId id : seen) share[id] += 1.0 / static_cast<double>(articles);
  for (const auto& [id, part] : share)
    if (part >= kLeastShare || articles < 3) weights_.emplace_back(id, part * weight_of[id]);
  std::ranges::stable_sort(weights_, [](const auto& x, const auto& y) { return x.second > y.second; });
  if (weights_.size() > kPrototypeTerms) weights_.resize(kPrototypeTerms);
  for (std::size_t i = 0; i < std::min(kKeyTerms, weights_.size()); ++i) keys_.push_back(weights_[i].first);
  std::ranges::sort(keys_);
  std::ranges::sort(weights_);
  for (const auto& [id, weight] : weights_) total_ += weight;
}

double Prototype::Coverage(const SparseVector& terms) const {
  double held = 0;
  double own_held = 0;
  double own = 0;
  for (const auto& [id, weight] : terms) own += weight;
  for (const auto& [id, weight] : weights_) {
    const auto at = std::ranges::lower_bound(terms, id, {}, &std::pair<TermId, double>::first);
    if (at == terms.end() || at->first != id) continue;
    held += weight;
    own_held += at->second;
  }
  return total_ > 0 && own > 0 ? std::sqrt(held / total_ * own_held / own) : 0;
}

bool Prototype::IsKey(TermId term) const { return std::ranges::binary_search(keys_, term); }

std::optional<std::uint32_t> LeadGroup(std::span<const Statement> statements,
                                       std::span<const std::vector<std::uint32_t>> groups, const Prototype& prototype) {
  std::optional<std::uint32_t> best;
  double best_score = 0;
  for (std::uint32_t g = 0; g < groups.size(); ++g) {
    std::map<ArticleIndex, double> by_article;
    for (const std::uint32_t i : groups[g]) {
      const Statement& s = statements[i];
      const double opening = s.sentence < kOpeningSentences ? kOpeningWeight : 1;
      double& most = by_article[s.article];
      most = std::max(most, opening * (0.2 + prototype.Coverage(s.terms)));
    }
    double score = 0;
    for (const auto& [article, value] : by_article) score += value;
    if (!best || score > best_score + 1e-12) {
      best = g;
      best_score = score;
    }
  }
  return best;
}

void WidenLead(std::uint32_t lead, std::span<const Statement> statements, const Prototype& prototype,
               const Evidence& evidence, std::span<std::uint32_t> group_of) {
  std::map<std::uint32_t, Profile> profiles;
  for (std::uint32_t i = 0; i < statements.size(); ++i)
    profiles[group_of[i]].Add(statements[i], DaysTold(statements[i], evidence), Covers(statements, i, prototype));
  std::set<std::uint32_t> drawn;
  for (const auto& [group, profile] : profiles)
    if (group != lead && profile.Covers() && !profile.IsOtherEvent(profiles.at(lead))) drawn.insert(group);
  for (std::uint32_t& group : group_of)
    if (drawn.contains(group)) group = lead;
}

}  // namespace stemma::claims
