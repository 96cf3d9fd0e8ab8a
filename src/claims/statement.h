// Statement: a sentence or an attributed clause that may state a claim, with what it holds.
// In:  an article with its attributions and mentions.  Out: statements in reading order.
// Tested by claims/claims_test.cc. Source: ours, docs/algorithms/claims.md, "Statements".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "claims/claims.h"
#include "claims/sentence_words.h"
#include "claims/span_index.h"
#include "claims/terms.h"

namespace stemma::claims {

struct Statement {
  ArticleIndex article = 0;
  Span span;                                    // in the article's text
  std::uint32_t sentence = 0;                   // number of its sentence in the article
  std::uint32_t paragraph = 0;                  // number of its paragraph
  std::optional<AttributionIndex> attribution;  // innermost attribution whose content it is
  bool heading = false;                         // stands in a heading block
  SparseVector terms;                           // weighted stems, names, days, numbers
  SparseVector context;                         // the same of the sentence it stands in, its speaker included
  std::vector<MentionIndex> mentions;           // inside the span, in reading order
  std::vector<std::uint32_t> predicates;        // classes of its verbs, sorted
  // What comparing needs again and again, drawn from the above.
  double norm = 0;                   // length of `terms`
  std::vector<MentionIndex> places;  // of `mentions`
  std::vector<MentionIndex> counts;  // of `mentions`
  std::optional<MentionIndex> day;   // the first with an interval of days that is not vague
};

// Everything the statements of one set are read from, indexed by article.
class Reading {
 public:
  explicit Reading(const Evidence& evidence, unsigned threads = 1);
  [[nodiscard]] const Evidence& evidence() const { return evidence_; }
  [[nodiscard]] const Sentences& SentencesOf(ArticleIndex article) const { return sentences_[article]; }
  // Attributions of an article, in order.
  [[nodiscard]] std::span<const AttributionIndex> AttributionsOf(ArticleIndex article) const;
  // Those whose content meets `span` of the text.
  [[nodiscard]] std::vector<AttributionIndex> AttributionsIn(ArticleIndex article, Span span) const;
  // Mentions of an article whose span lies in `span`.
  [[nodiscard]] std::vector<MentionIndex> MentionsIn(ArticleIndex article, Span span) const;
  // Whether most of a stretch of an article's text is its site's furniture: it says nothing of the news.
  [[nodiscard]] bool IsFurniture(ArticleIndex article, Span span) const;

 private:
  // Whether most of a sentence is what somebody is said to have said.
  [[nodiscard]] bool IsQuoted(ArticleIndex article, Span sentence) const;

  Evidence evidence_;
  std::vector<std::vector<AttributionIndex>> attributions_;
  std::vector<SpanIndex> contents_;
  std::vector<SpanIndex> mentions_;
  std::vector<std::vector<Span>> furniture_;  // in order, apart from each other
  std::vector<Sentences> sentences_;
};

// Statements of one article, of its first 500 sentences: more is a book, and its end rarely tells the news. Uses and
// fills `terms`.
std::vector<Statement> StatementsOf(const Reading& reading, ArticleIndex article, TermTable& terms);

// Terms of a stretch of an article's text: stems, and names, days and numbers from its mentions.
SparseVector TermsOf(const Reading& reading, ArticleIndex article, std::span<const Span> spans, TermTable& terms);

}  // namespace stemma::claims
