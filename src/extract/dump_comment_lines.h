// DumpCommentLines: what a line of a dump is to the reader comments: their heading, their form, a bar of buttons, their
// end, or the head of one comment.
// In:  the text of a line.  Out: yes or no; the head as a name and a time.
// Tested by extract/dump_test.cc. Source: ours; the layouts of Blogger, WordPress, Disqus, Substack, phpBB, Facebook.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stemma::extract {

// "3 Comments", "4 comments:", "Replies (3) - Page 1 of 1", "3 Comments   The Post   Login", "Discussion about this
// post".
bool IsCommentHeading(std::string_view text);

// "Leave a reply", "You must be logged in to post": what stands behind is no comment any more.
bool IsCommentForm(std::string_view text);

// "Like · Reply · 2 d", "4 ^ | v · Reply · Share", "Quote | Report post", "View 3 more replies": buttons, no words of a
// reader.
bool IsCommentBar(std::string_view text);

// What stands below comments in common systems: "Ready for more?", "Users browsing this topic", "Blog Archive".
bool EndsComments(std::string_view text);

struct CommentHead {
  std::string author;
  std::string time;  // ISO 8601; "" for "2 hours ago" and for a day without a year
};

// "Mossy said...", "Mossy on July 4, 2017 at 5:00 pm", "Mossy · 2 hours ago", "Mossy   Mar 22", "#3  Mossy  Member".
std::optional<CommentHead> HeadOfComment(std::string_view text);

// Whether the line can be the name of a reader and nothing else: short, of one to three words, no sentence.
bool CanNameReader(std::string_view text);

// A line that is a time and nothing else: ISO 8601, or "" inside for "2 hours ago".
std::optional<std::string> TimeOfComment(std::string_view text);

}  // namespace stemma::extract
