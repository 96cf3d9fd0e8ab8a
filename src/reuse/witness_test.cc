#include "reuse/witness.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reuse/reuse.h"

namespace stemma::reuse {
namespace {

// Words that no other article has, in short sentences.
std::string Own(const std::string& name, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += "word" + name + std::to_string(i) + (i % 10 == 9 ? ". " : " ");
  return out + "\n\n";
}

constexpr const char* kBegin =
    "The ferry Marla ran aground off Port Ellin on Tuesday with many passengers on board. Harbour master Joan Teck "
    "blamed a lost cable in heavy fog shortly before dawn, and a bent rudder. ";
constexpr const char* kShred = "Two tugs pulled the vessel free before noon that day. ";
constexpr const char* kEnd =
    "Nobody was hurt, though several travellers were treated for shock on the quay. The company cancelled all "
    "crossings until the weekend and promised new steering gear for each of its boats.";

Article Page(const std::string& id, std::string text) {
  Article out;
  out.id = id;
  out.publisher.domain = id + ".example";
  out.text = std::move(text);
  return out;
}

ReuseKind KindOfFirstPair(const std::vector<Article>& articles) {
  for (const Reuse& r : FindReuse(articles, {.threads = 1}))
    if (r.article_a == 0 && r.article_b == 1) return r.kind;
  ADD_FAILURE() << "no link of the first two";
  return ReuseKind::kBackground;
}

TEST(Witness, AThirdTextShowsThatTwoCutsShareMoreThanAPhrase) {
  const Article first = Page("a", Own("a", 120) + kBegin + kShred);
  const Article second = Page("b", Own("b", 120) + kShred + kEnd);
  const Article whole = Page("c", std::string(kBegin) + kShred + kEnd);
  EXPECT_EQ(KindOfFirstPair({first, second}), ReuseKind::kBoilerplate) << "by itself it may be a turn of speech";
  EXPECT_EQ(KindOfFirstPair({first, second, whole}), ReuseKind::kVerbatim);
}

TEST(Witness, IsNoneWhereThePhraseStandsInAnotherSentence) {
  const Article first = Page("a", Own("a", 120) + kBegin + kShred);
  const Article other = Page("b", Own("b", 120) +
                                      "In the film wordbx one wordby sees wordbz how two tugs pulled the "
                                      "vessel free before noon that day, wordbu and wordbv wordbw cheers. " +
                                      kEnd);
  const Article whole = Page("c", std::string(kBegin) + kShred + Own("c", 30) + kEnd);
  EXPECT_EQ(KindOfFirstPair({first, other, whole}), ReuseKind::kBoilerplate);
}

}  // namespace
}  // namespace stemma::reuse
