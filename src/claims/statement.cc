#include "claims/statement.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "base/hearer.h"
#include "base/parallel.h"
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
// A shared passage of furniture may be a mere turn of speech where it is shorter.
constexpr std::uint32_t kFurnitureBytes = 200;

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

// "HARROWMOUTH, March 5 (Halyard) - An explosion": the day of a dateline is when it was written.
bool IsOfDateline(const Statement& s, const Mention& m, const Evidence& evidence) {
  constexpr std::size_t kReach = 60;  // bytes before the day
  const std::string_view text = evidence.articles[s.article].text;
  if (m.span.begin() - s.span.begin() > kReach) return false;
  const std::string_view before = Span(s.span.begin(), m.span.begin()).Of(text);
  const std::string_view behind = text.substr(m.span.end());
  const std::string_view place = before.substr(0, before.find(','));
  const bool capitals = !place.empty() && place.size() < before.size() &&
                        std::ranges::none_of(place, [](char c) { return c >= 'a' && c <= 'z'; });
  constexpr auto kEnds =
      std::to_array<std::string_view>({" (", " - ", " -- ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " /", ". (", ". /"});
  return capitals && std::ranges::any_of(kEnds, [&](std::string_view end) { return behind.starts_with(end); });
}

void Digest(Statement& s, const Evidence& evidence) {
  s.norm = Norm(s.terms);
  for (const MentionIndex i : s.mentions) {
    const Mention& m = evidence.mentions[i];
    if (m.kind == MentionKind::kPlace) s.places.push_back(i);
    if (m.kind == MentionKind::kQuantity) s.counts.push_back(i);
    const bool day = m.time && !m.time->vague && !m.time->from.empty() && !m.time->to.empty();
    if (!s.day && day && !IsOfDateline(s, m, evidence)) s.day = i;
  }
}

bool InHeading(const Article& article, Span span) {
  return std::ranges::any_of(article.blocks,
                             [&](const Block& b) { return b.kind == "heading" && b.span.Contains(span); });
}

// The stretches of each article that its site puts on other pages too.
std::vector<std::vector<Span>> FurnitureOf(const Evidence& evidence) {
  std::vector<std::vector<Span>> out(evidence.articles.size());
  for (const Reuse& r : evidence.reuse) {
    if (r.kind != ReuseKind::kBoilerplate || r.a.size() < kFurnitureBytes) continue;
    out[r.article_a].push_back(r.a);
    out[r.article_b].push_back(r.b);
  }
  for (std::vector<Span>& spans : out) {
    std::ranges::sort(spans);
    std::vector<Span> apart;
    for (const Span s : spans) {
      if (apart.empty() || apart.back().end() < s.begin())
        apart.push_back(s);
      else
        apart.back() = Span(apart.back().begin(), std::max(apart.back().end(), s.end()));
    }
    spans = std::move(apart);
  }
  return out;
}

void AddMentionTerms(const Mention& m, TermTable& terms, SparseVector& out) {
  if (!m.entity.empty() && m.kind != MentionKind::kTime && m.kind != MentionKind::kQuantity)
    out.emplace_back(terms.OfSymbol("entity:" + m.entity, kNameWeight), kNameWeight);
  if (m.time && !m.time->from.empty() && m.time->from == m.time->to)
    out.emplace_back(terms.OfSymbol("day:" + m.time->from, kDayWeight), kDayWeight);
}

}  // namespace

Reading::Reading(const Evidence& evidence, unsigned threads)
    : evidence_(evidence),
      attributions_(evidence.articles.size()),
      contents_(evidence.articles.size()),
      mentions_(evidence.articles.size()),
      furniture_(FurnitureOf(evidence)),
      sentences_(evidence.articles.size()) {
  // A medium that was only told something tells the claim to nobody.
  std::vector<bool> only_told(evidence.attributions.size());
  for (AttributionIndex i = 0; i < evidence.attributions.size(); ++i)
    if (const auto hearer = HearerOf(evidence.attributions, i)) only_told[*hearer] = true;
  for (AttributionIndex i = 0; i < evidence.attributions.size(); ++i) {
    if (only_told[i]) continue;
    const Attribution& a = evidence.attributions[i];
    attributions_[a.article].push_back(i);
    for (const Span piece : TextPieces(a.content)) contents_[a.article].Add(piece, i);
  }
  for (MentionIndex i = 0; i < evidence.mentions.size(); ++i)
    mentions_[evidence.mentions[i].article].Add(evidence.mentions[i].span, i);
  for (SpanIndex& index : contents_) index.Settle();
  for (SpanIndex& index : mentions_) index.Settle();
  ParallelFor(sentences_.size(), threads, [&](std::size_t i) {
    const auto article = static_cast<ArticleIndex>(i);
    sentences_[i] = ReadSentences(evidence_.articles[i].text);
    for (std::size_t s = 0; s < sentences_[i].spans.size(); ++s)
      sentences_[i].words[s].quoted = IsQuoted(article, sentences_[i].spans[s]);
  });
}

bool Reading::IsQuoted(ArticleIndex article, Span sentence) const {
  return std::ranges::any_of(AttributionsIn(article, sentence), [&](AttributionIndex i) {
    return std::ranges::any_of(evidence_.attributions[i].content, [&](const Place& p) {
      return p.field == Field::kText && p.span.Shared(sentence) * 2 > sentence.size();
    });
  });
}

std::span<const AttributionIndex> Reading::AttributionsOf(ArticleIndex article) const { return attributions_[article]; }

std::vector<AttributionIndex> Reading::AttributionsIn(ArticleIndex article, Span span) const {
  return contents_[article].Overlapping(span);
}

std::vector<MentionIndex> Reading::MentionsIn(ArticleIndex article, Span span) const {
  std::vector<MentionIndex> out = mentions_[article].Overlapping(span);
  std::erase_if(out, [&](MentionIndex i) { return !span.Contains(evidence_.mentions[i].span); });
  return out;
}

bool Reading::IsFurniture(ArticleIndex article, Span span) const {
  const std::vector<Span>& all = furniture_[article];
  std::uint32_t inside = 0;
  for (auto at = std::ranges::upper_bound(all, span.begin(), {}, &Span::end); at != all.end(); ++at) {
    if (at->begin() >= span.end()) break;
    inside += at->Shared(span);
  }
  return 2 * inside > span.size();
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

namespace {

// Reads the statements of one article, sentence by sentence.
class Reader {
 public:
  Reader(const Reading& reading, ArticleIndex article, TermTable& terms)
      : reading_(reading), article_(reading.evidence().articles[article]), index_(article), terms_(terms) {}

  std::vector<Statement> Run() {
    const std::span<const Span> sentences = reading_.SentencesOf(index_).read();
    const std::vector<Span> paragraphs = text::Paragraphs(article_.text);
    std::uint32_t paragraph = 0;
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
      while (paragraph + 1 < paragraphs.size() && paragraphs[paragraph].end() <= sentences[s].begin()) ++paragraph;
      if (!reading_.IsFurniture(index_, sentences[s])) Sentence(sentences[s], s, paragraph);
    }
    return std::move(out_);
  }

 private:
  void Sentence(Span sentence, std::uint32_t number, std::uint32_t paragraph) {
    Statement base;
    base.article = index_;
    base.sentence = number;
    base.paragraph = paragraph;
    base.heading = InHeading(article_, sentence);
    const std::vector<Clause> clauses = InnermostClauses(ClausesIn(sentence));
    for (const Clause& c : clauses) Add(base, sentence, c.pieces, c.attribution);
    if (clauses.empty()) Add(base, sentence, {&sentence, 1}, std::nullopt);
  }

  [[nodiscard]] std::vector<Clause> ClausesIn(Span sentence) const {
    std::vector<Clause> out;
    for (const AttributionIndex i : reading_.AttributionsIn(index_, sentence)) {
      std::vector<Span> pieces = Cut(TextPieces(reading_.evidence().attributions[i].content), sentence);
      if (!pieces.empty()) out.push_back({i, std::move(pieces)});
    }
    return out;
  }

  void Add(Statement statement, Span sentence, std::span<const Span> pieces,
           std::optional<AttributionIndex> attribution) {
    statement.span = Hull(pieces);
    statement.attribution = attribution;
    statement.terms = TermsOf(reading_, index_, pieces, terms_);
    statement.context = attribution ? TermsOf(reading_, index_, {&sentence, 1}, terms_) : statement.terms;
    statement.mentions = reading_.MentionsIn(index_, statement.span);
    if (attribution && !reading_.evidence().attributions[*attribution].source) AddOpeningTime(statement, sentence);
    AddPredicates(statement, terms_);
    Digest(statement, reading_.evidence());
    if (statement.terms.size() >= kLeastTerms) out_.push_back(std::move(statement));
  }

  // "Two days later, they are said to have left": nobody speaks at that time, so it is the event's.
  void AddOpeningTime(Statement& statement, Span sentence) {
    for (const MentionIndex i : reading_.MentionsIn(index_, Span(sentence.begin(), statement.span.begin()))) {
      const Mention& m = reading_.evidence().mentions[i];
      if (m.kind != MentionKind::kTime) continue;
      statement.mentions.insert(statement.mentions.begin(), i);
      AddMentionTerms(m, terms_, statement.terms);
      Canonicalise(statement.terms);
      return;
    }
  }

  const Reading& reading_;
  const Article& article_;
  ArticleIndex index_;
  TermTable& terms_;
  std::vector<Statement> out_;
};

}  // namespace

std::vector<Statement> StatementsOf(const Reading& reading, ArticleIndex article, TermTable& terms) {
  return Reader(reading, article, terms).Run();
}

}  // namespace stemma::claims
