#include "provenance/inherit.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "provenance/voices.h"

namespace stemma::provenance {
namespace {

// Share of a mention that a passage must cover for the mention to count as copied.
constexpr double kCoveredShare = 0.5;

// One article's side of a link.
struct Side {
  Span mine;
  Span other;
  ArticleIndex other_article = 0;
  bool copied_from_other = false;  // false also when the direction is unknown
  bool other_copied = false;       // known to have gone the other way
};

Side SideOf(const Reuse& r, ArticleIndex article) {
  const bool is_a = r.article_a == article;
  const Direction from_other = is_a ? Direction::kAFromB : Direction::kBFromA;
  const Direction to_other = is_a ? Direction::kBFromA : Direction::kAFromB;
  return {is_a ? r.a : r.b, is_a ? r.b : r.a, is_a ? r.article_b : r.article_a, r.direction == from_other,
          r.direction == to_other};
}

// The rank of what a link's other end names, at most.
int RankOf(const Side& side) { return side.copied_from_other ? 3 : side.other_copied ? 1 : 2; }

// The voices that the other chain names and this one does not: innermost first, "SOHR via Press TV". A page inherits
// nothing from itself.
std::string Missing(std::span<const Voice> mine, const std::optional<Voice>& publisher, std::span<const Voice> other) {
  std::string out;
  for (const Voice& v : other) {
    if (std::ranges::find(mine, v.key, &Voice::key) != mine.end() || (publisher && publisher->key == v.key)) continue;
    out += (out.empty() ? "" : " via ") + v.name;
  }
  return out;
}

struct Candidate {
  InheritedSource source;
  // 3: known to be copied from there; 2: direction unknown; 1: known to have gone the other way; 0: nobody is named
  // there, so that it is the page's own.
  int rank;
};

// Where a place of one side of a link stands on the other: as far behind the last change before it as here.
std::uint32_t Across(const Reuse& r, const Side& side, bool is_a, std::uint32_t offset) {
  std::uint32_t here = side.mine.begin();
  std::uint32_t there = side.other.begin();
  for (const Change& c : r.changes) {
    const Span& mine = is_a ? c.a : c.b;
    const Span& other = is_a ? c.b : c.a;
    if (mine.end() > offset || mine.end() < here || other.end() < there) continue;
    here = mine.end();
    there = other.end();
  }
  return std::min(there + (std::max(offset, here) - here), side.other.end());
}

}  // namespace

// Finds what one claim's mentions inherit. A mention is compared with what the article at the link's other end tells at
// the same place: its mentions of the claim, else any attribution there.
class Heirs::Finder {
 public:
  Finder(const Heirs& heirs, const Claim& claim) : heirs_(heirs), evidence_(heirs.evidence_), claim_(claim) {
    for (std::size_t i = 0; i < claim.mentions.size(); ++i) {
      const ClaimMention& m = claim.mentions[i];
      chains_.push_back(m.attribution ? ChainOf(evidence_, *m.attribution) : std::vector<Voice>{});
      if (m.attribution && m.stance != Stance::kDenies) giving_[m.article].push_back(i);
    }
  }

  [[nodiscard]] std::optional<Candidate> FromLink(std::size_t mention, const Reuse& r) const {
    const ClaimMention& m = claim_.mentions[mention];
    const Side side = SideOf(r, m.article);
    if (side.mine.Shared(m.span) < kCoveredShare * m.span.size()) return std::nullopt;
    std::string name = FromMentions(mention, side);
    if (name.empty()) name = FromAttributions(mention, r, side);
    if (!name.empty()) return Candidate{{std::move(name), side.other_article}, RankOf(side)};
    name = FromPublisher(mention, side);
    return name.empty() ? std::nullopt : std::optional(Candidate{{std::move(name), side.other_article}, 0});
  }

 private:
  [[nodiscard]] std::string FromMentions(std::size_t mention, const Side& side) const {
    const auto others = giving_.find(side.other_article);
    if (others == giving_.end()) return {};
    for (const std::size_t i : others->second) {
      const Span& span = claim_.mentions[i].span;
      if (side.other.Shared(span) < kCoveredShare * span.size()) continue;
      if (std::string name = Missing(chains_[mention], PublisherOf(mention), chains_[i]); !name.empty()) return name;
    }
    return {};
  }

  // Of a mention that names nobody: who says the same words in the other article, to whatever claim they count there.
  [[nodiscard]] std::string FromAttributions(std::size_t mention, const Reuse& r, const Side& side) const {
    if (!chains_[mention].empty()) return {};
    const ClaimMention& m = claim_.mentions[mention];
    const bool is_a = r.article_a == m.article;
    const Span there(Across(r, side, is_a, m.span.begin()), Across(r, side, is_a, m.span.end()));
    for (const AttributionIndex i : heirs_.of_article_[side.other_article]) {
      const Attribution& a = evidence_.attributions[i];
      if (!a.source || a.stance == SpeechStance::kDenies || a.stance == SpeechStance::kDeclines) continue;
      std::uint32_t shared = 0;
      for (const Place& p : a.content)
        if (p.field == Field::kText) shared += p.span.Shared(there);
      if (shared < kCoveredShare * there.size() || there.empty()) continue;
      if (std::string name = Missing({}, PublisherOf(mention), ChainOf(evidence_, i)); !name.empty()) return name;
    }
    return {};
  }

  [[nodiscard]] const std::optional<Voice>& PublisherOf(std::size_t mention) const {
    return heirs_.publishers_[claim_.mentions[mention].article];
  }

  // Of a passage that names nobody on either side: the outlet from which it was taken without saying so. That it was
  // taken is known by the link's direction, or since the article names that outlet for something else.
  [[nodiscard]] std::string FromPublisher(std::size_t mention, const Side& side) const {
    if (!chains_[mention].empty() || side.other_copied) return {};
    const ArticleIndex own = claim_.mentions[mention].article;
    const auto& theirs = heirs_.publishers_[side.other_article];
    const auto& ours = PublisherOf(mention);
    const auto credit = CreditOf(evidence_.articles[own]);
    if (!theirs || (ours && ours->key == theirs->key) || (credit && credit->key == theirs->key)) return {};
    return side.copied_from_other || heirs_.Names(own, *theirs) ? theirs->name : std::string();
  }

  const Heirs& heirs_;
  const Evidence& evidence_;
  const Claim& claim_;
  std::vector<std::vector<Voice>> chains_;                   // of the claim's mentions
  std::map<ArticleIndex, std::vector<std::size_t>> giving_;  // an article's mentions that may name more
};

Heirs::Heirs(const Evidence& evidence, const ReuseByArticle& reuse)
    : evidence_(evidence), reuse_(reuse), of_article_(evidence.articles.size()) {
  publishers_.reserve(evidence.articles.size());
  for (const Article& article : evidence.articles) publishers_.push_back(PublisherOf(article));
  for (AttributionIndex i = 0; i < evidence.attributions.size(); ++i)
    of_article_[evidence.attributions[i].article].push_back(i);
}

bool Heirs::Names(ArticleIndex article, const Voice& voice) const {
  return std::ranges::any_of(of_article_[article], [&](AttributionIndex i) {
    const auto& source = evidence_.attributions[i].source;
    return source && NameKey(source->entity.empty() ? source->text : source->entity) == voice.key;
  });
}

void Heirs::InheritSources(Claim& claim) const {
  const Finder finder(*this, claim);
  for (std::size_t i = 0; i < claim.mentions.size(); ++i) {
    ClaimMention& m = claim.mentions[i];
    if (m.stance == Stance::kDenies) continue;
    std::optional<Candidate> best;
    for (const ReuseIndex link : reuse_.Of(m.article)) {
      // In a story of thousands of copies each has thousands of links: most can bring nothing better.
      if (best && RankOf(SideOf(evidence_.reuse[link], m.article)) <= best->rank) continue;
      auto found = finder.FromLink(i, evidence_.reuse[link]);
      if (found && (!best || found->rank > best->rank)) best = std::move(found);
    }
    if (best) m.inherited_source = best->source;
  }
}

}  // namespace stemma::provenance
