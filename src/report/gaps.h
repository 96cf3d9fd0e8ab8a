// Gaps: what cannot be seen from this collection, next to the numbers that rest on it.
// In:  the index and a story.  Out: HTML.
// Tested by report/gaps_test.cc and tests/golden/report.
#pragma once

#include <string>
#include <vector>

#include "report/html.h"
#include "report/index.h"

namespace stemma::report {

struct Gaps {
  std::vector<ArticleIndex> undated;
  std::vector<ArticleIndex> uncertain_date;  // their date signals disagree about the day
  std::vector<ArticleIndex> without_text;
  std::vector<ArticleIndex> cut_short;    // a note says that the page breaks off
  std::vector<AttributionIndex> unnamed;  // unresolved unnamed sources that claims of the story rest on
  std::vector<std::string> unseen;        // inferred texts that are not in the collection
};

Gaps FindGaps(const Index& index, StoryIndex story);
// The gaps as sentences, without links; the last says that only this collection was looked at.
std::vector<std::string> GapSentences(const Index& index, const Gaps& gaps);
void WriteGaps(const Index& index, StoryIndex story, Html& out);

}  // namespace stemma::report
