// Words: the plain phrases of the report: counts, strengths, dates, kinds, evidence.
// In:  numbers and the words of the dossier.  Out: text for people, never markup.
// Tested by report/words_test.cc. Source: ours; wording rules in docs/formats/report.md.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/claim.h"
#include "stemma/lineage.h"
#include "stemma/reuse.h"

namespace stemma::report {

// "1 article", "12 articles".
std::string Counted(std::size_t count, std::string_view one, std::string_view many);

// "a", "a and b", "a, b and c"; past `most` items "a, b and 4 more".
std::string Joined(const std::vector<std::string>& items, std::size_t most = 1000);

// A score in [0, 1] in words: "strong evidence", "good evidence", "some evidence", "weak evidence".
std::string_view Strength(double score);
// How likely an origin is, from its chance that a reader names it.
std::string_view Likelihood(double chance);
// "0.92": two places, for titles and tables.
std::string Decimal(double score);

// "14 July 2017, 18:00 +02:00" of an ISO 8601 value with the precision it has; other text comes back as it is.
std::string DateWords(std::string_view iso);
// A slot's or a mention's time (TIMEX3): as DateWords, also "1960s", "week 34 of 2017", "Q3 1989", "X to Y".
std::string TimeWords(std::string_view value);
// "14 Jul 2017"; empty for an empty value.
std::string ShortDate(std::string_view iso);
// The day or, where it is coarser, the month or year: "2017-07-14".
std::string_view DayOf(std::string_view iso);

// What an evidence word means: "credit_line" -> "a credit line names it". Unknown words lose their underscores.
std::string EvidenceWords(std::string_view evidence);
std::string EvidenceList(const std::vector<std::string>& evidence);

// Where a date came from: "json_ld" -> "page data".
std::string DateSourceWords(std::string_view from);

// "original_source" -> "original source": any open enumeration's word.
std::string Spaced(std::string_view word);
// A slot's name in a sentence: "from" -> "where from"; others as Spaced.
std::string SlotWords(std::string_view slot);
// First letter upper case, ASCII only.
std::string Capital(std::string_view text);

// An origin's or a source's kind: "anonymous" -> "unnamed source", "article" -> "the article's own voice".
std::string OriginKindWords(std::string_view kind);
// How an article puts a claim: "in its own voice", "as someone's words", ...
std::string_view StanceWords(Stance stance);
std::string_view EdgeWords(EdgeKind kind);
std::string_view ReuseWords(ReuseKind kind);

// "2 independent origins"; "no origin that could be made out" for none.
std::string OriginsCount(const Claim& claim);
// "between 1 and 3"; empty when the range is one number.
std::string OriginsRange(const Claim& claim);
// "between 1 and 3, as unresolved sources allow"; empty when the range is one number.
std::string OriginsNote(const Claim& claim);

// "3 statements rest on" ... : what statements by a source without a name leave open.
inline constexpr char kUnnamedSource[] = " a source that is not named: whether two of them are one cannot be seen";
// "3 outlets", "at least 3 outlets" where some article names none, "outlets not named".
std::string OutletsCount(std::size_t outlets, bool all_named);
// "3 statements rest on a source that is not named: …."
std::string UnnamedWords(std::size_t statements);
// The same of a whole story, beside what is said of its lead claim.
std::string UnnamedInStory(std::size_t statements);
inline constexpr char kCircleMeans[] = "Each leans on the next, so none of them is an origin.";
// "Circular reporting: A -> B -> A." and what that means. REQUIRES: `circle` is not empty.
std::string CircleWords(const std::vector<std::string>& circle);

}  // namespace stemma::report
