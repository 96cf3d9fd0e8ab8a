#include "reuse/sentence_ends.h"

#include <gtest/gtest.h>

#include <string>

#include "text/sentence.h"

namespace stemma::reuse {
namespace {

// A text with the passage that runs from one word to another.
struct Side {
  std::string text;
  std::vector<Word> words;
  WordRange passage;
  Ends ends;
};

Side Read(std::string text, WordIndex begin, WordIndex end) {
  Side out{.text = std::move(text), .words = {}, .passage = {begin, end}, .ends = {}};
  out.words = ReadWords(out.text);
  out.ends = EndsOf(out.passage, out.text, out.words, text::Sentences(out.text));
  return out;
}

TEST(SentenceEnds, AreWhatThePassageLeaves) {
  const Side side = Read("Two tugs pulled the vessel free at noon, the harbour said. Nobody was hurt.", 0, 8);
  EXPECT_EQ(side.ends.before, 0U);
  EXPECT_EQ(side.ends.behind, 3U);
}

TEST(SentenceEnds, OfASentenceMostlyElsewhereDoNotCount) {
  // The passage begins with the last word of another sentence.
  const Side side = Read("The boat lay on the rocks at Ellin. Two tugs pulled the vessel free at noon.", 7, 16);
  EXPECT_EQ(side.ends.before, 0U);
  EXPECT_EQ(side.ends.behind, 0U);
  EXPECT_EQ(side.ends.proper.Of(side.text).substr(0, 1), " ") << "begins behind the stray word";
}

TEST(SentenceEnds, ADatelineIsNoPartOfTheSentence) {
  const Side side = Read("PORT ELLIN (Halyard) - Two tugs pulled the vessel free at noon.", 3, 11);
  EXPECT_EQ(side.ends.before, 0U);
}

TEST(SentenceEnds, LowerTheIdentity) {
  SharedPassage link;
  link.passage.a = link.passage.b = {0, 8};
  link.alignment.identity = 1;
  EXPECT_DOUBLE_EQ(IdentityOfSentences(link, {}, {}), 1);
  EXPECT_DOUBLE_EQ(IdentityOfSentences(link, {.before = 0, .behind = 2, .proper = {}}, {}), 0.8);
}

TEST(SentenceEnds, ADifferingNameOutsideIsNoChangedDetail) {
  SharedPassage link;
  link.alignment.details_changed = true;
  link.alignment.changes = {{"name", Span(0, 5), Span(0, 7)}};
  const Ends behind{.before = 0, .behind = 0, .proper = {8, 60}};
  EXPECT_FALSE(DetailsChanged(link, behind, behind));
  EXPECT_TRUE(DetailsChanged(link, behind, {.before = 0, .behind = 0, .proper = {0, 60}}));
}

}  // namespace
}  // namespace stemma::reuse
