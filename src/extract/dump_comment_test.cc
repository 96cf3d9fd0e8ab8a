#include "extract/dump_comment.h"

#include <gtest/gtest.h>

#include "extract/dump_comment_headings.h"
#include "extract/dump_comment_lines.h"
#include "extract/dump_testing.h"

namespace stemma::extract {
namespace {

Article ReadWithTail(std::string_view tail) {
  const std::string body = std::string("Bridge closed\n\nBy Ada Quill\n\n") + std::string(kFirst) + "\n\n" +
                           std::string(kSecond) + "\n\n" + std::string(tail);
  return ReadAlone(body);
}

struct Layout {
  std::string_view name, text;
};

// One pair of comments as pages of many makes lay it out.
constexpr Layout kLayouts[] = {
    {"names, towns and words in one line",
     "TOP COMMENTS (2 of 318)\n\nMossy, Dunmere: The ferry leaks!\n\nVarn_K, Spalford: Never had a wet foot, never.\n\n"
     "The comments above have not been moderated."},
    {"names and words in one line", "Comments (2)\n\nMossy: The ferry leaks!\nVarn_K: Never had a wet foot, never."},
    {"names with towns above the words",
     "Share what you think\n\nThe comments below have been moderated in advance.\n\nNewest  Best rated  Worst rated\n\n"
     "Mossy, Dunmere, Velm, 3 hours ago\n\nThe ferry leaks!\n\nVarn_K, Spalford, 2 hours ago\n\n"
     "Never had a wet foot, never.\n\nView all"},
    {"most liked",
     "MOST LIKED COMMENTS\n\nMossy\n3 hours ago\nThe ferry leaks!\n14 likes\n\nVarn_K\n1 hour ago\n"
     "Never had a wet foot, never.\n2 likes\n\nSee all comments"},
    {"showing some of many",
     "Showing 2 of 120 comments\nSort by: Newest\n\nMossy  |  2 days ago\nThe ferry leaks!\nReport\n\n"
     "Varn_K  |  1 day ago\nNever had a wet foot, never.\nReport\n\nLoad more comments"},
    {"Discourse",
     "2 Replies\n\nMossy\nMay 3\nThe ferry leaks!\n1 Like\n\nVarn_K\nMay 4\nNever had a wet foot, never.\n\n"
     "Continue the discussion at forum.lantern.example"},
    {"Facebook, newer",
     "View previous comments\nMost relevant\n\nMossy\nThe ferry leaks!\n3d  Like  Reply  Share\n\nVarn_K\n"
     "Never had a wet foot, never.\n2d  Like  Reply  Share"},
    {"letters to the page",
     "Your views (2)\n\nThe ferry leaks!\n\xE2\x80\x94 Mossy, Dunmere\n\nNever had a wet foot, never.\n\xE2\x80\x94 "
     "Varn_K, Spalford"},
    {"points and hours",
     "2 comments\nsorted by best\n\nMossy 12 points 3 hours ago\nThe ferry leaks!\npermalink  report  reply\n\n"
     "Varn_K 4 points 2 hours ago\nNever had a wet foot, never.\npermalink  report  reply"},
    {"numbered, with the time behind",
     "Readers' comments\n\n1. Mossy (Dunmere), 3 May 2020 10:12\nThe ferry leaks!\n\n2. Varn_K (Spalford), 3 May 2020 "
     "11:40\nNever had a wet foot, never."},
    {"handles",
     "2 Comments\nSort by\n\n@Mossy\n2 days ago\nThe ferry leaks!\n31\nReply\n\n@Varn_K\n2 days ago (edited)\n"
     "Never had a wet foot, never.\n4\nReply"},
    {"numbers, whole names and times",
     "2 thoughts on \xE2\x80\x9C"
     "Bridge closed\xE2\x80\x9D\n\n1. **Mossy** 13 Oct 2023 at 09:14\nThe ferry leaks!\n\n"
     "2. **Varn_K** 13 Oct 2023 at 11:50\nNever had a wet foot, never.\n\nYou are reading as a guest. Guests cannot "
     "vote."},
    {"names with towns who say",
     "2 thoughts on \xE2\x80\x9C"
     "Bridge closed\xE2\x80\x9D\n\n**Mossy, Upper Varn** says:\nMarch 10, 2025 at 8:02 am\nThe "
     "ferry leaks!\nReply\n\n**Varn_K** says:\nMarch 10, 2025 at 8:40 am\nNever had a wet foot, never.\nReply"},
    {"names with a badge",
     "2 comments \xE2\x80\xA2 Sort by: Best\n\nMossy (AUTHOR)\nThe ferry leaks!\n\xE2\x96\xB2 41 \xE2\x96\xBC Reply\n\n"
     "> Varn_K\n> Never had a wet foot, never.\n> \xE2\x96\xB2 12 \xE2\x96\xBC Reply\n\nLoad 2 more comments"},
    {"have your say", "HAVE YOUR SAY\n\nMossy wrote:\nThe ferry leaks!\n\nVarn_K wrote:\nNever had a wet foot, never."},
    {"replies counted",
     "What readers are saying\n\nMossy \xC2\xB7 3 May at 10:12\nThe ferry leaks!\n12 replies\n\n"
     "Varn_K \xC2\xB7 3 May at 11:40\nNever had a wet foot, never.\n1 reply"},
};

TEST(DumpComments, OfPagesOfManyMakes) {
  for (const Layout& layout : kLayouts) {
    const Article a = ReadWithTail(layout.text);
    EXPECT_EQ(a.text, std::string(kFirst) + "\n\n" + std::string(kSecond)) << layout.name;
    ASSERT_EQ(a.comments.size(), 2U) << layout.name;
    EXPECT_TRUE(a.comments[0].author == "Mossy" || a.comments[0].author == "@Mossy")
        << layout.name << ": " << a.comments[0].author;
    EXPECT_EQ(a.comments[0].text, "The ferry leaks!") << layout.name;
    EXPECT_TRUE(a.comments[1].author == "Varn_K" || a.comments[1].author == "@Varn_K")
        << layout.name << ": " << a.comments[1].author;
    EXPECT_EQ(a.comments[1].text, "Never had a wet foot, never.") << layout.name;
  }
}

TEST(DumpComments, HeadingsOfManyMakes) {
  for (const std::string_view line :
       {"TOP COMMENTS (2 of 318)", "Top comments", "Most liked comments", "Showing 3 of 120 comments", "12 replies",
        "Best comments (4)", "Readers' comments", "Comments: 3", "Comments [3]", "3 comments so far", "Your comments",
        "Have your say", "Your views (2)", "Join the conversation (14)", "What readers are saying", "Featured comment",
        "Comments (3) - Newest first", "120 comments, 3 shown", "Selected comments"})
    EXPECT_TRUE(IsCommentHeading(line)) << line;
  for (const std::string_view line :
       {"Latest comments", "Recent comments", "The comments came two days after a barge struck the pier",
        "Top ferries (2 of 9)", "Your say in the budget", "Comments on the budget are due by Friday",
        "Showing 3 of 120 ferries", "Latest news", "Most liked ferries", "Council replies to ferrymen",
        "2 of 3 comments made at the hearing were rude"})
    EXPECT_FALSE(IsCommentHeading(line)) << line;
}

TEST(DumpComments, AreHeadedByWholeNamesAndTimes) {
  const auto head = HeadOfComment("Nils Oberbeck 13 Oct 2023 at 12:06");
  ASSERT_TRUE(head.has_value());
  EXPECT_EQ(head->author, "Nils Oberbeck");
  EXPECT_FALSE(HeadOfComment("The ferry sank 4 May 2020").has_value());
  EXPECT_FALSE(HeadOfComment("Posted Monday 4 May 2020").has_value());
}

}  // namespace
}  // namespace stemma::extract
