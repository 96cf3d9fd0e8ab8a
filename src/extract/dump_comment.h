// Dump comment: the reader comments below a dump, told apart by their heads, numbers and bars of buttons.
// In:  the lines of the comment part, in order.  Out: the comments so far.
// Tested by extract/dump_test.cc, extract/dump_comment_test.cc. Source: ours; the layouts that dump_comment_lines.h
// lists.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/dump_lines.h"
#include "stemma/article.h"

namespace stemma::extract {

// How the comments below one heading tell who wrote them.
enum class CommentStyle : std::uint8_t {
  kHeads,   // by heads, numbers and bars
  kNames,   // a name stands right above the words
  kInline,  // "Mossy, Dunmere: The ferry leaks!"
  kWriters  // "Mossy wrote:" above the words
};

// "1. Text", a head ("Mossy said..."), a signature and what follows a bar ("Like · Reply") begin or end a comment;
// other lines go on with the last.
class DumpComments {
 public:
  void SetStyle(CommentStyle style) { style_ = style; }

  // The first of `lines` is what is added; the others stand below it. False when it is a bar and belongs to no comment.
  bool Add(std::span<const DumpLine> lines, RawRange raw, std::vector<Comment>& comments);

 private:
  bool AddByStyle(std::span<const DumpLine> lines, RawRange raw, std::vector<Comment>& comments);

  CommentStyle style_ = CommentStyle::kHeads;
  bool closed_ = false;  // a bar stood below the last comment
};

// Whether the first line is set off, can be a reader's name, and has a line right below it.
bool OpensWithName(std::span<const DumpLine> lines);

// The style of the comments below a heading, up to the next heading or form: that which most of them are in, where
// none has a head of its own. Time O(lines looked at).
CommentStyle StyleOfComments(std::span<const DumpLine> lines);

}  // namespace stemma::extract
