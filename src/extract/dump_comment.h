// Dump comment: the reader comments below a dump, told apart by their heads, numbers and bars of buttons.
// In:  the lines of the comment part, in order.  Out: the comments so far.
// Tested by extract/dump_test.cc. Source: ours; the layouts that dump_comment_lines.h lists.
#pragma once

#include <span>
#include <vector>

#include "extract/dump_lines.h"
#include "stemma/article.h"

namespace stemma::extract {

// "1. Text", a head ("Mossy said...") and what follows a bar ("Like · Reply") begin a comment; other lines go on with
// the last.
class DumpComments {
 public:
  // `named`: the line is the name of who wrote the comment below it.
  // False when the line is a bar and belongs to no comment.
  bool Add(const DumpLine& line, RawRange raw, bool named, std::vector<Comment>& comments);

 private:
  bool closed_ = false;  // a bar stood below the last comment
};

// Whether the first line is set off, can be a reader's name, and has a line right below it.
bool OpensWithName(std::span<const DumpLine> lines);

// Whether the comments below a heading, up to the next heading or form, are each a name and words right below it, with
// no other head and no bar. Time O(lines looked at).
bool AreHeadedByNames(std::span<const DumpLine> lines);

}  // namespace stemma::extract
