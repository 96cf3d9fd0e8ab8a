// DumpByline: who wrote it and what it is, from the lines around the headline that hold more than a name.
// In:  the text of a line.  Out: names as they stand there; kinds of labels.
// Tested by extract/dump_test.cc. Source: ours; layouts of broadcasters, portals, newsletters and fact checks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/article.h"

namespace stemma::extract {

// Behind a word that says so anywhere in the line: "3 May 2020, 7:45 am. Reporter: Ada Quill", "3 May - Written by: Ada
// Quill - Views: 12", "Posted by Ada Quill at 19:47". Empty when no such word stands there.
std::vector<std::string> AuthorsBehindWord(std::string_view text);

// "By", "Written by:", "Von": the line names nobody, the next one does.
bool IsLoneByline(std::string_view text);

// The name that stands beside a date or alone: "Ada Quill | 3 May 2020", "Ada Quill in Varn, with reporting by Bo
// Lund", "Ada Quill, Varn". Empty when the line may be an outlet, a desk or a section.
std::string NameOfHeadLine(std::string_view text);

// True for "updated", "aktualisiert", "mis à jour" and the like anywhere in it.
bool SaysUpdated(std::string_view text);

// The day that a line was published: its first date that no "updated" stands before; empty without a date.
std::string PublishedOfLine(std::string_view text, bool month_first = true);

// Labels in a bar ("3 May 2020 · Opinion") or a list of tags ("Labels: bridges, opinion").
std::vector<Label> LabelsInBar(std::string_view text);

// "Ada Quill, Ferry Correspondent": a person and what the person is in the house.
bool SignsWithRole(std::string_view text);

}  // namespace stemma::extract
