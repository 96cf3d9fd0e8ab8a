#include "serve/hand_entry.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma::serve {
namespace {

TEST(ReadEntry, KeepsWhatItsKindAsksForAndNothingElse) {
  const auto row = ReadEntry(
      R"({"kind":"merge_sources","author":"Ansa","story":"s","text":"t","target":{"names":["a","b"],"more":1},"time":"x","id":9})");
  ASSERT_TRUE(row) << row.error().message;
  EXPECT_EQ(row->target, R"({"names":["a","b"]})");
  EXPECT_EQ(row->entry, 0);
  EXPECT_EQ(row->time, "");
}

TEST(ReadEntry, SaysWhatIsMissing) {
  for (const char* body : {"", "[]", "null", "{", R"({"kind":"note"})", R"({"kind":"note","author":"a"})",
                           R"({"kind":"note","author":"a","target":{"view":"v"}})",
                           R"({"kind":"note","author":"a","text":"t","target":{"view":""}})",
                           R"({"kind":"undo","author":"a","text":"t","target":{}})",
                           R"({"kind":"merge_claims","author":"a","target":{"claims":["one"]}})",
                           R"({"kind":"split_claim","author":"a","target":{"claim":"c","articles":[]}})",
                           R"({"kind":"edge_wrong","author":"a","story":"s","target":{"from":"x","to":"y"}})",
                           R"({"kind":"edge_wrong","author":"a","target":{"from":"x","to":"y","edge_kind":"cites"}})"})
    EXPECT_EQ(ReadEntry(body).error().kind, ErrorKind::kInvalidArgument) << body;
  EXPECT_FALSE(ReadEntry(std::string(60'000, '[')));
}

TEST(ReadAuthor, MayBeAbsent) {
  EXPECT_EQ(*ReadAuthor(""), "");
  EXPECT_EQ(*ReadAuthor("{}"), "");
  EXPECT_EQ(*ReadAuthor(R"({"author":"Ansa"})"), "Ansa");
  EXPECT_FALSE(ReadAuthor("3"));
}

}  // namespace
}  // namespace stemma::serve
