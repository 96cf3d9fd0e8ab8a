// Cues: lines and phrases that say where a text comes from, that it was changed, or what it is.
// In:  one line of text.  Out: credits, notes, labels with the name they give.
// Tested by extract/cues_test.cc. Source: ours; kinds after docs/formats/article.md, cues counted on 940 news pages.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/agencies.h"
#include "stemma/article.h"

namespace stemma::extract {

struct CreditCue {
  std::string kind;
  std::string name;
  bool whole_line = true;  // the line is nothing but a credit; else it is prose that holds one
  std::size_t at = 0;      // where in the line the words stand that say so
};

// Credit of a line: "The original source of this article is X", "Republished from X", "With files from X",
// "Reporting by …; editing by …", "(Reuters)" behind a dateline. Time stamps ("First published on 3 May") give none.
std::optional<CreditCue> CreditOfLine(std::string_view line);

// The credits of a line that may be a whole article: that of CreditOfLine, and the one in the bracket that ends it.
std::vector<CreditCue> CreditsOfParagraph(std::string_view line);

// What a credit keeps of a line: all of it, or of a long line at most 300 bytes from the start of the sentence that
// holds `at`, cut between characters.
std::string Excerpt(std::string_view line, std::size_t at);

// Kind of the note that a line is: correction, update, editor, truncated.
std::optional<std::string> NoteOfLine(std::string_view line);

// Kind of the label that a short line is: fact_checked, opinion, sponsored, press_release, satire. A verdict ("Rating:
// misleading") is a fact check's.
std::optional<std::string> LabelOfLine(std::string_view line);

// Kind of the label that a headline opens with: "Fact check: …", "Opinion | …".
std::optional<std::string> LabelOfTitle(std::string_view title);

// "(Image: X)", "Photo: X", "Credit: X/AFP": the name; empty for other lines.
std::string PhotoCreditOfLine(std::string_view line);

}  // namespace stemma::extract
