#include "claims/statement.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "claims/predicate.h"
#include "text/sentence.h"
#include "text/token.h"

namespace stemma::claims {
namespace {

// A statement needs this many words that carry content; shorter ones are greetings, labels, fragments.
constexpr std::size_t kLeastTerms = 3;
// Weight of a resolved name, day or number beside a rare word's 6.6: names tell stories apart, numbers less.
constexpr double kNameWeight = 5.0;
constexpr double kDayWeight = 4.0;
constexpr double kNumberWeight = 3.0;
// A name's entity is one term, but its words stay too at this share, so that unresolved spellings still meet.
constexpr double kNameWordShare = 0.4;

Span Hull(std::span<const Span> spans) {
  Span out = spans.front();
  for (const Span s : spans) out = Span(std::min(out.begin(), s.begin()), std::max(out.end(), s.end()));
  return out;
}

// Pieces of an attribution's content that lie in the text field.
std::vector<Span> TextPieces(const std::vector<Place>& places) {
  std::vector<Span> out;
  for (const Place& p : places)
    if (p.field == Field::kText && !p.span.empty()) out.push_back(p.span);
  return out;
}

std::vector<Span> Cut(std::span<const Span> pieces, Span sentence) {
  std::vector<Span> out;
  for (const Span p : pieces)
    if (p.Overlaps(sentence))
      out.emplace_back(std::max(p.begin(), sentence.begin()), std::min(p.end(), sentence.end()));
  return out;
}

std::uint32_t Total(std::span<const Span> spans) {
  std::uint32_t sum = 0;
  for (const Span s : spans) sum += s.size();
  return sum;
}

// What an attribution says in one sentence.
struct Clause {
  AttributionIndex attribution;
  std::vector<Span> pieces;
};

// Clauses of a sentence without those that hold another one: the innermost speak.
std::vector<Clause> InnermostClauses(std::vector<Clause> clauses) {
  std::vector<Clause> out;
  for (const Clause& c : clauses) {
    const Span hull = Hull(c.pieces);
    const bool holds_other = std::ranges::any_of(clauses, [&](const Clause& o) {
      const Span inner = Hull(o.pieces);
      return o.attribution != c.attribution && hull.Contains(inner) &&
             (hull != inner || o.attribution > c.attribution) && inner.size() * 2 > hull.size();
    });
    if (!holds_other) out.push_back(c);
  }
  return out;
}

void AddPredicates(Statement& statement, const TermTable& terms) {
  std::set<std::uint32_t> classes;
  for (const auto& [term, weight] : statement.terms)
    if (const auto c = PredicateClass(terms.text(term))) classes.insert(*c);
  statement.predicates.assign(classes.begin(), classes.end());
}

bool InHeading(const Article& article, Span span) {
  return std::ranges::any_of(article.blocks,
                             [&](const Block& b) { return b.kind == "heading" && b.span.Contains(span); });
}

void AddMentionTerms(const Mention& m, TermTable& terms, SparseVector& out) {
  if (!m.entity.empty() && m.kind != MentionKind::kTime && m.kind != MentionKind::kQuantity)
    out.emplace_back(terms.OfSymbol("entity:" + m.entity, kNameWeight), kNameWeight);
  if (m.time && !m.time->from.empty() && m.time->from == m.time->to)
    out.emplace_back(terms.OfSymbol("day:" + m.time->from, kDayWeight), kDayWeight);
}

}  // namespace

Reading::Reading(const Evidence& evidence)
    : evidence_(evidence), attributions_(evidence.articles.size()), mentions_(evidence.articles.size()) {
  for (AttributionIndex i = 0; i < evidence.attributions.size(); ++i)
    attributions_[evidence.attributions[i].article].push_back(i);
  for (MentionIndex i = 0; i < evidence.mentions.size(); ++i) mentions_[evidence.mentions[i].article].push_back(i);
}

std::span<const AttributionIndex> Reading::AttributionsOf(ArticleIndex article) const { return attributions_[article]; }

std::vector<MentionIndex> Reading::MentionsIn(ArticleIndex article, Span span) const {
  std::vector<MentionIndex> out;
  for (const MentionIndex i : mentions_[article])
    if (span.Contains(evidence_.mentions[i].span)) out.push_back(i);
  return out;
}

SparseVector TermsOf(const Reading& reading, ArticleIndex article, std::span<const Span> spans, TermTable& terms) {
  const std::string_view text = reading.evidence().articles[article].text;
  SparseVector out;
  for (const Span span : spans) {
    std::vector<Span> named;
    for (const MentionIndex i : reading.MentionsIn(article, span)) {
      const Mention& m = reading.evidence().mentions[i];
      AddMentionTerms(m, terms, out);
      if (!m.entity.empty() && m.kind != MentionKind::kTime) named.push_back(m.span);
    }
    for (const text::Token& token : text::Tokenize(span.Of(text))) {
      if (token.kind == text::TokenKind::kMark) continue;
      const Span at(span.begin() + token.span.begin(), span.begin() + token.span.end());
      const TermId id = terms.OfWord(at.Of(text));
      const bool in_name = std::ranges::any_of(named, [&](Span n) { return n.Contains(at); });
      double weight = token.kind == text::TokenKind::kNumber ? kNumberWeight : terms.weight(id);
      if (in_name) weight *= kNameWordShare;
      if (weight > 0) out.emplace_back(id, weight);
    }
  }
  Canonicalise(out);
  return out;
}

std::vector<Statement> StatementsOf(const Reading& reading, ArticleIndex article, TermTable& terms) {
  const Article& a = reading.evidence().articles[article];
  const std::vector<text::Token> tokens = text::Tokenize(a.text);
  const std::vector<Span> sentences = text::Sentences(a.text, tokens);
  const std::vector<Span> paragraphs = text::Paragraphs(a.text);
  std::vector<Statement> out;
  std::uint32_t paragraph = 0;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const Span sentence = sentences[s];
    while (paragraph + 1 < paragraphs.size() && paragraphs[paragraph].end() <= sentence.begin()) ++paragraph;
    std::vector<Clause> clauses;
    std::uint32_t outside = sentence.size();
    for (const AttributionIndex i : reading.AttributionsOf(article)) {
      const Attribution& attribution = reading.evidence().attributions[i];
      std::vector<Span> pieces = Cut(TextPieces(attribution.content), sentence);
      if (!pieces.empty()) clauses.push_back({i, std::move(pieces)});
    }
    clauses = InnermostClauses(std::move(clauses));
    const auto add = [&](Span span, std::span<const Span> pieces, std::optional<AttributionIndex> attribution) {
      Statement st;
      st.article = article;
      st.span = span;
      st.sentence = s;
      st.paragraph = paragraph;
      st.attribution = attribution;
      st.heading = InHeading(a, sentence);
      st.terms = TermsOf(reading, article, pieces, terms);
      st.context = attribution ? TermsOf(reading, article, {&sentence, 1}, terms) : st.terms;
      st.mentions = reading.MentionsIn(article, span);
      AddPredicates(st, terms);
      if (st.terms.size() >= kLeastTerms) out.push_back(std::move(st));
    };
    for (const Clause& c : clauses) {
      add(Hull(c.pieces), c.pieces, c.attribution);
      outside -= std::min(outside, Total(c.pieces));
    }
    if (clauses.empty()) add(sentence, {&sentence, 1}, std::nullopt);
  }
  return out;
}

}  // namespace stemma::claims
