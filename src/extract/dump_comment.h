// Dump comment: the reader comments below a dump, told apart by their headers and numbers.
// In:  a line of the comment part.  Out: the comments so far, with that line in them.
// Tested by extract/extract_test.cc. Source: ours; the forms of crawlers' dumps.
#pragma once

#include <vector>

#include "extract/dump_lines.h"
#include "stemma/article.h"

namespace stemma::extract {

// "1. Text" and "Name on July 4, 2017 at 5:00 pm" begin a comment; other lines go on with the last.
void AddDumpComment(const DumpLine& line, RawRange raw, std::vector<Comment>& comments);

}  // namespace stemma::extract
