// Repeats: paragraphs of the body that stand there twice, or on most pages of the host.
// In:  lines with their roles.  Out: what repeats is furniture.
// Tested by extract/extract_test.cc and tests/quality/hosts_test.py. Source: ours.
#pragma once

#include <string_view>
#include <vector>

#include "extract/page.h"

namespace stemma::extract {

// True for text that ends as a sentence does.
bool EndsSentence(std::string_view text);

// True for a line that is prose by its length, its end and its links.
bool IsProse(const Line& line);

// Makes the line furniture of the kind, a literal.
void Cut(Line& line, std::string_view kind);

// Cuts paragraphs that stood before in the body; the first copy stays.
void DropTwins(std::vector<Line>& lines);

// Cuts long paragraphs that recur on the host's pages, at both ends of the body.
void DropRecurring(std::vector<Line>& lines);

}  // namespace stemma::extract
