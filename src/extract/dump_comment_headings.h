// DumpCommentHeadings: the lines of a dump over and around its reader comments.
// In:  the text of a line.  Out: yes or no.
// Tested by extract/dump_test.cc, extract/dump_comment_test.cc. Source: ours; pages of newspapers, blogs and forums.
#pragma once

#include <string_view>

namespace stemma::extract {

// "3 Comments", "4 comments:", "Replies (3) - Page 1 of 1", "3 Comments   The Post   Login", "Discussion about this
// post", "Top comments (2 of 318)", "Showing 3 of 120 comments", "Have your say".
bool IsCommentHeading(std::string_view text);

// "Have your say", "What readers are saying": a heading over comments, and as often a line that asks for them.
bool InvitesComments(std::string_view text);

// "9 voices from the quay": how many there are of something that need not be called comments. What stands below tells.
bool MayCountComments(std::string_view text);

// "Leave a reply", "You must be logged in to post": what stands behind is no comment any more.
bool IsCommentForm(std::string_view text);

// What stands below comments in common systems: "Ready for more?", "Users browsing this topic", "Blog Archive".
bool EndsComments(std::string_view text);

}  // namespace stemma::extract
