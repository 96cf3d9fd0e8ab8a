// DumpCommentLines: what a line of a dump is to the reader comments below it: a bar of buttons, or the head of one
// comment.
// In:  the text of a line.  Out: yes or no; the head as a name and a time.
// Tested by extract/dump_test.cc. Source: ours; the layouts of Blogger, WordPress, Disqus, Substack, phpBB, Facebook.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stemma::extract {

// "Like · Reply · 2 d", "4 ^ | v · Reply · Share", "Quote | Report post", "View 3 more replies": buttons, no words of a
// reader.
bool IsCommentBar(std::string_view text);

struct CommentHead {
  std::string author;
  std::string time;  // ISO 8601; "" for "2 hours ago" and for a day without a year
};

// "Mossy said...", "Mossy on July 4, 2017 at 5:00 pm", "Mossy · 2 hours ago", "Mossy   Mar 22", "#3  Mossy  Member",
// "Mossy, Dunmere, 2 hours ago", "Mossy 12 points 2 hours ago".
std::optional<CommentHead> HeadOfComment(std::string_view text);

// Whether the line can be the name of a reader and nothing else: short, of one to three words, no sentence.
bool CanNameReader(std::string_view text);

// The name in a line that names a reader: "Mossy" of "Mossy (author)" and "Mossy, Dunmere".
std::string ReaderName(std::string_view line);

// A line that is a time and nothing else: ISO 8601, or "" inside for "2 hours ago".
std::optional<std::string> TimeOfComment(std::string_view text);

struct InlineComment {
  std::string author;
  std::size_t words = 0;  // where in the line they begin
};

// "Mossy, Dunmere: The ferry leaks!": who wrote it, from where, and the words, where a section has no other heads.
std::optional<InlineComment> CommentInLine(std::string_view text);

// "— Mossy, Dunmere" below the words: who wrote them.
std::optional<std::string> SignatureOfComment(std::string_view text);

// "Mossy wrote:", where a section has no other heads: in forums it opens a quotation.
std::optional<std::string> WriterOfComment(std::string_view text);

}  // namespace stemma::extract
