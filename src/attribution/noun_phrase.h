// Noun phrase: finds the words that name a source, by the shapes of words instead of a parser.
// In:  a view and a position beside a verb.  Out: the range of the phrase; empty when there is none.
// Tested by attribution/attribution_test.cc. Source: ours, docs/algorithms/attribution.md section "Sources".
#pragma once

#include "attribution/view.h"

namespace stemma::attribution {

// The phrase that ends right before `end` and does not start before `floor`: subject of a verb at `end`.
// Appositives and asides between commas are stepped over; identifying ones are part of the phrase.
Range PhraseBefore(const View& view, std::uint32_t end, std::uint32_t floor);

// The phrase that starts at `begin` and ends before `ceiling`: "said Ada Marr, a spokeswoman for the port".
Range PhraseAfter(const View& view, std::uint32_t begin, std::uint32_t ceiling);
// The same without a trailing appositive.
Range BarePhraseAfter(const View& view, std::uint32_t begin, std::uint32_t ceiling);

// A source that stands in quotation marks beside `at`: '"a source close to the talks" told Orel TV'. Else empty.
Range QuotedVoice(const View& view, std::uint32_t at);

// Subject of the clause that starts at `floor`, if it stands before `limit`; for participles and shared subjects.
Range ClauseSubject(const View& view, std::uint32_t floor, std::uint32_t limit);

// Whether the words can name a voice at all (not only times and function words).
bool CanSpeak(const View& view, Range phrase);

// Weekday, month, "yesterday": words that say when.
bool IsTimeWord(const View& view, std::uint32_t i);
// Position behind time words and "on"/"in" before them, starting at `at`: "on Tuesday", "last week", "in 2014".
std::uint32_t SkipTime(const View& view, std::uint32_t at, std::uint32_t ceiling);

}  // namespace stemma::attribution
