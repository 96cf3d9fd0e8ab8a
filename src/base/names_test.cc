#include "stemma/names.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace stemma {
namespace {

// The words of an enumeration up to its last value: all there, none twice.
template <typename Enum>
std::set<std::string> Words(Enum last) {
  std::set<std::string> words;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    EXPECT_TRUE(words.emplace(Name(static_cast<Enum>(i))).second) << i;
  }
  EXPECT_FALSE(words.contains(""));
  return words;
}

TEST(Names, EveryEnumeratorHasItsWordOfTheContract) {
  using Set = std::set<std::string>;
  EXPECT_EQ(Words(Field::kComments), (Set{"text", "title", "credits", "notes", "captions", "comments"}));
  EXPECT_EQ(Words(ReuseKind::kBoilerplate), (Set{"verbatim", "edited", "quotation", "background", "boilerplate"}));
  EXPECT_EQ(Words(Direction::kCommonSource), (Set{"a_from_b", "b_from_a", "common_source", "unknown"}));
  EXPECT_EQ(Words(QuoteKind::kMixed), (Set{"direct", "indirect", "mixed"}));
  EXPECT_EQ(Words(SourceKind::kGroup), (Set{"person", "organisation", "outlet", "agency", "official", "document",
                                            "social_media", "anonymous", "group"}));
  EXPECT_EQ(Words(SpeechStance::kAsks),
            (Set{"asserts", "denies", "doubts", "confirms", "declines", "not_said", "asks"}));
  EXPECT_EQ(Words(MentionKind::kQuantity), (Set{"person", "organisation", "place", "time", "quantity"}));
  EXPECT_EQ(Words(Stance::kDenies), (Set{"asserts", "reports", "doubts", "denies"}));
  EXPECT_EQ(Words(NodeKind::kUnseen), (Set{"article", "source", "unseen"}));
  EXPECT_EQ(Words(EdgeKind::kLinks), (Set{"copies", "cites", "credits", "links"}));
  EXPECT_EQ(Words(Verdict::kNotCovered),
            (Set{"matched", "partly", "differs", "no_match_though_covered", "not_covered"}));
  EXPECT_EQ(Words(Agreement::kNotStated), (Set{"agrees", "differs", "unclear", "not_stated"}));
}

}  // namespace
}  // namespace stemma
