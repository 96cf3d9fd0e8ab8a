// Quote: a short piece of an article shown as evidence, with what matters in it marked and a way to its place.
// In:  an article's text and spans in it.  Out: HTML.
// Tested by report/quote_test.cc.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/html.h"
#include "report/index.h"

namespace stemma::report {

// `text` cut to at most `bytes` at a code point, at a space where one is near; "…" shows the cut.
std::string Clip(std::string_view text, std::size_t bytes);

// A claim as shown: its words as a sentence (as_sentence.h), cut to at most `bytes`.
std::string Statement(const Claim& claim, std::size_t bytes);

// `span` on code point boundaries, cut to at most `bytes` behind its start.
Span Trimmed(std::string_view text, Span span, std::size_t bytes);

// The sentences that `span` touches, within its paragraph; looks at most kSentenceReach bytes to either side, so that
// a text without line ends costs no more than others.
inline constexpr std::size_t kSentenceReach = 600;
Span SentencesAround(std::string_view text, Span span);

// <blockquote> with the sentence in which somebody is credited: source and cue marked, a link to the article behind.
void WriteAttributionQuote(const Index& index, AttributionIndex attribution, Html& out);

// <blockquote> with the sentence that states a claim in one article, the words of the claim marked.
void WriteMentionQuote(const Index& index, const ClaimMention& mention, Html& out);

// "Outlet, 14 Jul 2017", linked to the article's place in the report.
void WriteArticleLink(const Index& index, ArticleIndex article, Html& out);

// Links to the articles, parted by commas; past `most` the rest is in a <details>.
void WriteArticleLinks(const Index& index, const std::vector<ArticleIndex>& articles, Html& out, std::size_t most = 8);

}  // namespace stemma::report
