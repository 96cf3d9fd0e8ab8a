// Dump comment: the reader comments below a dump, told apart by their heads, numbers and bars of buttons.
// In:  the lines of the comment part, in order.  Out: the comments so far.
// Tested by extract/dump_test.cc. Source: ours; the layouts that dump_comment_lines.h lists.
#pragma once

#include <vector>

#include "extract/dump_lines.h"
#include "stemma/article.h"

namespace stemma::extract {

// "1. Text", a head ("Mossy said...") and what follows a bar ("Like · Reply") begin a comment; other lines go on with
// the last.
class DumpComments {
 public:
  // False when the line is a bar and belongs to no comment.
  bool Add(const DumpLine& line, RawRange raw, std::vector<Comment>& comments);

 private:
  bool closed_ = false;  // a bar stood below the last comment
};

}  // namespace stemma::extract
