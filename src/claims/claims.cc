#include "claims/claims.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <xxhash.h>

#include "base/parallel.h"
#include "claims/article_stance.h"
#include "claims/centre.h"
#include "claims/cluster.h"
#include "claims/conflicts.h"
#include "claims/denials.h"
#include "claims/denier.h"
#include "claims/hear.h"
#include "claims/join.h"
#include "claims/lead.h"
#include "claims/rivals.h"
#include "claims/slots.h"
#include "claims/speaker.h"
#include "claims/speech.h"
#include "claims/stance.h"
#include "claims/statement.h"
#include "claims/stories.h"

namespace stemma::claims {
namespace {

// Ids come from what they name, so that they stay the same when more articles are added.
std::string Id(char prefix, const std::string& article, std::uint32_t offset) {
  const std::string key = article + '\n' + std::to_string(offset);
  return fmt::format("{}-{:012x}", prefix, XXH3_64bits(key.data(), key.size()) & 0xFFFFFFFFFFFFULL);
}

// A statement that only one article makes is kept as a claim when it could be checked: an event with a name, day,
// place or number, or a number with one of the others, whatever the verb.
bool IsCheckable(const Statement& s) {
  const bool event = !s.predicates.empty() && !s.mentions.empty();
  return event || (!s.counts.empty() && s.mentions.size() > 1);
}

// Builds the claims of one story.
class StoryBuilder {
 public:
  StoryBuilder(const Reading& reading, std::vector<ArticleIndex> articles)
      : reading_(reading), evidence_(reading.evidence()), articles_(std::move(articles)) {
    for (const ArticleIndex a : articles_)
      for (Statement& s : StatementsOf(reading, a, terms_)) statements_.push_back(std::move(s));
  }

  // What the models saw of this story.
  Heard TakeHeard() {
    Build();
    return {std::move(speeches_), std::move(speakers_), std::move(denial_views_), std::move(voices_)};
  }

  Story Build() {
    Story story;
    story.id = Id('s', evidence_.articles[articles_.front()].id, 0);
    story.articles = articles_;
    story.title = Title();
    if (statements_.empty()) return story;
    Group();
    for (const auto& [group, members] : members_)
      if (group == lead_ || IsClaim(group)) story.claims.push_back(MakeClaim(group, members, story));
    std::ranges::sort(story.claims, {}, &Claim::id);
    return story;
  }

 private:
  // Whether a group of statements is shown as a claim of its own.
  [[nodiscard]] bool IsClaim(std::uint32_t group) const {
    const std::vector<std::uint32_t>& members = members_.at(group);
    return Articles(members).size() > 1 || rivals_of_.contains(group) ||
           std::ranges::any_of(members, [&](auto i) { return IsCheckable(statements_[i]); });
  }

  // The headline of the earliest article that has one.
  [[nodiscard]] std::string Title() const {
    const Article* best = nullptr;
    for (const ArticleIndex i : articles_) {
      const Article& a = evidence_.articles[i];
      if (a.title.empty()) continue;
      if (best == nullptr || (!a.published.empty() && (best->published.empty() || a.published < best->published)))
        best = &a;
    }
    return best == nullptr ? std::string() : best->title;
  }

  void Group() {
    group_of_ = JoinStatements(statements_, evidence_);
    prototype_ = Prototype(articles_.size(), statements_);
    lead_ = *LeadGroup(statements_, Members(group_of_), prototype_);
    const std::vector<std::uint32_t> joined = group_of_;
    WidenLead(lead_, statements_, prototype_, evidence_, group_of_);
    HearSpeeches();
    PutOthersBack(joined);
    for (const AttachedDenial& d :
         AttachDenials(reading_, articles_, statements_, group_of_, lead_, prototype_, terms_)) {
      if (d.group != lead_ || (IsSmall() && d.told)) denials_[d.group].push_back(d);
      if (d.elsewhere && !IsSurelyDenied(d.attribution)) MoveDenial(d);
      if (d.plain && CanDeny(d.attribution)) roles_[d.attribution] = SpeechRole::kDenies;
    }
    for (std::uint32_t i = 0; i < statements_.size(); ++i) members_[group_of_[i]].push_back(i);
    rivals_ = FindRivals(statements_, evidence_);
    // Alike sentences of other claims often name the days of two events.
    for (const Rival& r : rivals_)
      if (r.slot == RivalSlot::kCount)
        for (const std::uint32_t group : std::set{group_of_[r.statements[0]], group_of_[r.statements[1]]})
          rivals_of_[group].push_back(r);
  }

  void HearSpeeches() {
    std::vector<bool> in_lead(evidence_.attributions.size());
    for (std::uint32_t i = 0; i < statements_.size(); ++i)
      for (auto at = statements_[i].attribution; at && group_of_[i] == lead_ && !in_lead[*at];
           at = evidence_.attributions[*at].parent)
        in_lead[*at] = true;
    speeches_ = ReadSpeeches(reading_, articles_, prototype_, in_lead, terms_);
    speakers_ = ReadSpeakers(evidence_, articles_.size(), speeches_);
    TakeSpeakersChances(speakers_, speeches_);
    denial_views_ = ReadDenials(reading_, speeches_);
    for (std::size_t i = 0; i < speeches_.size(); ++i) speeches_[i].chances.denies = denial_views_[i].chance;
    const std::vector<bool> denies = ChooseDenials(evidence_, speeches_, denial_views_);
    for (std::uint32_t i = 0; i < statements_.size(); ++i)
      if (group_of_[i] == lead_) told_.push_back(MentionOf(statements_[i]));
    TurnNegated(told_);
    for (std::size_t i = 0; i < speeches_.size(); ++i) {
      const Speech& s = speeches_[i];
      roles_[s.attribution] = RoleIn(s, denies[i]);
      chances_[s.attribution] = s.chances.states;
    }
  }

  // The speech of an attribution; null where it names no source.
  [[nodiscard]] const Speech* SpeechOf(AttributionIndex attribution) const {
    const auto at = std::ranges::lower_bound(speeches_, attribution, {}, &Speech::attribution);
    return at != speeches_.end() && at->attribution == attribution ? &*at : nullptr;
  }

  // Whether an attribution is judged to deny the lead claim, with little doubt.
  [[nodiscard]] bool IsSurelyDenied(AttributionIndex attribution) const {
    constexpr double kSure = 0.6;
    const Speech* speech = SpeechOf(attribution);
    return speech != nullptr && speech->chances.denies >= kSure;
  }

  // Whether an attribution is a speech whose source could be a denier.
  [[nodiscard]] bool CanDeny(AttributionIndex attribution) const {
    const Speech* speech = SpeechOf(attribution);
    return speech != nullptr && !OnlyCarries(*speech, evidence_.attributions[attribution]);
  }

  // What denies another claim says nothing of the lead claim.
  void MoveDenial(const AttachedDenial& d) {
    roles_[d.attribution] = SpeechRole::kNeither;
    for (std::uint32_t i = 0; i < statements_.size(); ++i)
      if (group_of_[i] == lead_ && statements_[i].attribution == d.attribution) group_of_[i] = d.group;
  }

  // A statement of the lead group whose speakers are all judged to speak of something else goes back to the claim that
  // it was `joined` to before the lead was widened. Those that were of the lead before are a claim of their own, with
  // all that was joined to them where they are most of it: then the widened lead is about something else.
  void PutOthersBack(std::span<const std::uint32_t> joined) {
    std::vector<std::uint32_t> core;    // of the lead before it was widened
    std::vector<std::uint32_t> others;  // of these, what others say
    bool widened = false;
    for (std::uint32_t i = 0; i < statements_.size(); ++i) {
      if (group_of_[i] != lead_) continue;
      const bool of_others = IsOfOthers(statements_[i]);
      if (joined[i] == lead_) {
        core.push_back(i);
        if (of_others) others.push_back(i);
      } else if (of_others) {
        group_of_[i] = joined[i];
      } else {
        widened = true;
      }
    }
    const auto fresh = static_cast<std::uint32_t>(statements_.size());
    for (const std::uint32_t i : widened && 2 * others.size() >= core.size() ? core : others) group_of_[i] = fresh;
  }

  // The judge of denials knows no story of so few articles: what is said to be denied is denied there.
  [[nodiscard]] bool IsSmall() const { return articles_.size() < kFewArticles; }
  static constexpr std::size_t kFewArticles = 7;

  // Who is said to deny something never tells the claim; in a small story it denies it where its words state it.
  [[nodiscard]] SpeechRole RoleIn(const Speech& s, bool denies) const {
    if (denies) return SpeechRole::kDenies;
    if (evidence_.attributions[s.attribution].stance != SpeechStance::kDenies)
      return RoleOf(s) == SpeechRole::kTells ? SpeechRole::kTells : SpeechRole::kNeither;
    const auto states = [&](const ClaimMention& m) { return m.attribution == s.attribution; };
    return IsSmall() && std::ranges::any_of(told_, states) ? SpeechRole::kDenies : SpeechRole::kNeither;
  }

  // The innermost attribution around a statement that speaks for the lead claim or denies it.
  [[nodiscard]] std::optional<AttributionIndex> SpeakerOf(const Statement& s) const {
    for (auto at = s.attribution; at; at = evidence_.attributions[*at].parent) {
      const auto role = roles_.find(*at);
      if (role != roles_.end() && role->second != SpeechRole::kNeither) return at;
    }
    return std::nullopt;
  }
  [[nodiscard]] bool IsOfOthers(const Statement& s) const {
    return NamesSource(s.attribution) && !SpeakerOf(s) && prototype_.Coverage(s.terms) < kStates;
  }
  // A statement that covers this much of what the story opens with states the lead claim, whoever speaks.
  static constexpr double kStates = 0.7;

  // Attributions whose words are statements of other claims, and those around them.
  [[nodiscard]] std::set<AttributionIndex> TellOthers() const {
    std::set<AttributionIndex> out;
    for (const auto& [group, members] : members_) {
      if (group == lead_ || !IsClaim(group)) continue;
      for (const std::uint32_t i : members)
        for (auto at = statements_[i].attribution; at; at = evidence_.attributions[*at].parent) out.insert(*at);
    }
    return out;
  }

  // Speeches for or against the lead claim whose words are no statement of its group. Where the words are another
  // claim's, only who speaks is of this one: its facts are not to be mixed with what its speakers say of other things.
  void AddSpeeches(Claim& claim) const {
    const std::set<AttributionIndex> tell_others = TellOthers();
    std::set<AttributionIndex> heard;
    for (const ClaimMention& m : claim.mentions)
      for (auto at = m.attribution; at; at = evidence_.attributions[*at].parent) heard.insert(*at);
    for (const Speech& s : speeches_) {
      const SpeechRole role = roles_.at(s.attribution);
      if (role == SpeechRole::kNeither || heard.contains(s.attribution)) continue;
      claim.mentions.push_back({evidence_.attributions[s.attribution].article,
                                tell_others.contains(s.attribution) ? s.naming : s.span,
                                StanceOfSpeech(s),
                                s.attribution,
                                false,
                                {},
                                s.chances.states});
    }
  }
  [[nodiscard]] Stance StanceOfSpeech(const Speech& s) const {
    if (roles_.at(s.attribution) == SpeechRole::kDenies) return Stance::kDenies;
    return evidence_.attributions[s.attribution].stance == SpeechStance::kDoubts ? Stance::kDoubts : Stance::kReports;
  }

  [[nodiscard]] std::set<ArticleIndex> Articles(const std::vector<std::uint32_t>& members) const {
    std::set<ArticleIndex> out;
    for (const std::uint32_t i : members) out.insert(statements_[i].article);
    return out;
  }

  Claim MakeClaim(std::uint32_t group, const std::vector<std::uint32_t>& members, Story& story) {
    Claim claim;
    std::vector<const Statement*> list;
    for (const std::uint32_t i : members) list.push_back(&statements_[i]);
    for (const Statement* s : list) claim.mentions.push_back(group == lead_ ? LeadMentionOf(*s) : MentionOf(*s));
    if (group == lead_) TurnNegated(claim.mentions);
    claim.slots = FillSlots(list, evidence_);
    claim.conflicts = FindConflicts(list, evidence_);
    AddRivals(group == lead_ ? rivals_ : rivals_of_[group], claim.conflicts);
    if (group == lead_) AddSpeeches(claim);
    std::set<std::optional<AttributionIndex>> told;  // attributions in which a mention of the claim stands
    for (const ClaimMention& m : claim.mentions) told.insert(m.attribution);
    for (const AttachedDenial& d : denials_[group])
      if (told.insert(d.attribution).second)
        claim.mentions.push_back({d.article, d.span, Stance::kDenies, d.attribution, false, {}});
    claim.stances = group == lead_ ? LeadStances() : Stances(claim);
    const Statement& first = *list.front();
    claim.id = Id('c', evidence_.articles[first.article].id, first.span.begin());
    // Two claims may open with statements that begin at one place, one within the other.
    if (!ids_.insert(claim.id).second) claim.id = Id('c', claim.id, first.span.end());
    claim.summary = Summary(list, group == lead_);
    if (group == lead_) story.lead_claim = claim.id;
    return claim;
  }

  [[nodiscard]] ClaimMention MentionOf(const Statement& s) const {
    ClaimMention m;
    m.article = s.article;
    m.span = s.span;
    m.stance = StanceOf(s, evidence_);
    m.attribution = s.attribution;
    m.unsourced = !NamesSource(s.attribution);
    return m;
  }

  // A mention of the lead claim speaks as the model heard its source.
  [[nodiscard]] ClaimMention LeadMentionOf(const Statement& s) const {
    ClaimMention m = MentionOf(s);
    const auto speaker = SpeakerOf(s);
    const auto own = s.attribution ? chances_.find(*s.attribution) : chances_.end();
    if (!speaker && own != chances_.end()) m.weight = own->second;
    if (!speaker && !m.unsourced && m.stance == Stance::kDenies) m.stance = Stance::kReports;
    if (!speaker) return m;
    m.attribution = speaker;
    m.weight = chances_.at(*speaker);
    if (roles_.at(*speaker) == SpeechRole::kDenies)
      m.stance = Stance::kDenies;
    else if (m.stance == Stance::kDenies)
      m.stance = Stance::kReports;
    return m;
  }

  // Whether an attribution, or one that holds it, names anybody.
  [[nodiscard]] bool NamesSource(std::optional<AttributionIndex> attribution) const {
    constexpr int kMostHops = 16;
    for (int hop = 0; attribution && hop < kMostHops; ++hop) {
      const Attribution& a = evidence_.attributions[*attribution];
      if (a.source) return true;
      attribution = a.parent;
    }
    return false;
  }

  // A mention that says the lead claim with a negation denies it, as long as most mentions say it without one.
  void TurnNegated(std::vector<ClaimMention>& mentions) {
    const auto is_key = [&](std::string_view word) { return prototype_.IsKey(terms_.OfWord(word)); };
    std::vector<bool> negated;
    for (const ClaimMention& m : mentions)
      negated.push_back(Negates(m.span.Of(evidence_.articles[m.article].text), is_key));
    if (std::ranges::count(negated, true) * 2 > static_cast<std::ptrdiff_t>(negated.size())) return;
    for (std::size_t i = 0; i < negated.size(); ++i)
      if (negated[i] && (mentions[i].unsourced || &mentions == &told_)) mentions[i].stance = Stance::kDenies;
  }

  // The statement closest to all others: the one a reader would quote. Whole sentences read better than clauses, short
  // ones better than long ones, and what could be checked better than what could not.
  [[nodiscard]] std::string Summary(const std::vector<const Statement*>& list, bool lead) const {
    constexpr double kClausePenalty = 0.15;
    constexpr double kLongPenalty = 0.20;
    constexpr double kCheckableBonus = 0.10;
    // A question or a denial is not what the claim says.
    constexpr double kTurnedPenalty = 0.30;
    constexpr std::size_t kLongBytes = 240;
    const Centre centre(list);
    const auto score = [&](const Statement& s) {
      const std::string_view words = s.span.Of(evidence_.articles[s.article].text);
      double value = (lead ? prototype_.Coverage(s.terms) : 0) + centre.MeanCosine(s);
      if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') value -= kClausePenalty;
      if (words.size() > kLongBytes) value -= kLongPenalty;
      if (words.ends_with('?') || StanceOf(s, evidence_) == Stance::kDenies) value -= kTurnedPenalty;
      return value + (IsCheckable(s) ? kCheckableBonus : 0);
    };
    const Statement* best = list.front();
    double best_score = score(*best);
    for (const Statement* s : list)
      if (const double value = score(*s); value > best_score + 1e-9) {
        best = s;
        best_score = value;
      }
    return std::string(best->span.Of(evidence_.articles[best->article].text));
  }

  [[nodiscard]] static std::vector<ArticleStance> Stances(const Claim& claim) {
    std::map<ArticleIndex, std::vector<ClaimMention>> by_article;
    for (const ClaimMention& m : claim.mentions) by_article[m.article].push_back(m);
    std::vector<ArticleStance> out;
    for (const auto& [article, mentions] : by_article) out.push_back({article, ArticleStanceOf(mentions, {})});
    return out;
  }

  // Every article of a story has a stance to what the story is about, also one that never says it in so many words.
  [[nodiscard]] std::vector<ArticleStance> LeadStances() {
    voices_ = ReadVoices(reading_, articles_, speeches_, told_, prototype_, terms_);
    std::vector<ArticleStance> out;
    for (const ArticleVoice& v : voices_) out.push_back({v.article, v.stance});
    return out;
  }

  const Reading& reading_;
  const Evidence& evidence_;
  std::vector<ArticleIndex> articles_;
  TermTable terms_;
  std::vector<Statement> statements_;
  std::vector<std::uint32_t> group_of_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> members_;
  std::map<std::uint32_t, std::vector<AttachedDenial>> denials_;
  Prototype prototype_;
  std::vector<Speech> speeches_;
  std::vector<Rival> rivals_;
  std::map<std::uint32_t, std::vector<Rival>> rivals_of_;  // those that have a statement in a group
  std::vector<Speaker> speakers_;
  std::vector<DenialView> denial_views_;
  std::vector<ArticleVoice> voices_;
  std::vector<ClaimMention> told_;  // the lead claim's, by likeness of words alone
  std::map<AttributionIndex, SpeechRole> roles_;
  std::map<AttributionIndex, double> chances_;
  std::set<std::string> ids_;  // of the claims made so far
  std::uint32_t lead_ = 0;
};

}  // namespace

std::vector<Story> FindClaims(const Evidence& evidence, unsigned threads) {
  const Reading reading(evidence, threads);
  const std::vector<std::vector<std::uint32_t>> groups = Members(GroupStories(reading, threads));
  std::vector<Story> out(groups.size());
  ParallelFor(groups.size(), threads, [&](std::size_t i) { out[i] = StoryBuilder(reading, groups[i]).Build(); });
  std::ranges::sort(out, [](const Story& x, const Story& y) {
    if (x.articles.size() != y.articles.size()) return x.articles.size() > y.articles.size();
    return x.id < y.id;
  });
  return out;
}

std::vector<Heard> HearStories(const Evidence& evidence) {
  const Reading reading(evidence);
  std::vector<Heard> out;
  for (const std::vector<std::uint32_t>& group : Members(GroupStories(reading)))
    out.push_back(StoryBuilder(reading, group).TakeHeard());
  return out;
}

}  // namespace stemma::claims
