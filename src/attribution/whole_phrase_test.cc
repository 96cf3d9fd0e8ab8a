#include "attribution/whole_phrase.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace stemma::attribution {
namespace {

// Words of the view that spell `words`, the last of them that do.
Range Find(const View& v, std::string_view words) {
  const std::size_t begin = v.text().rfind(words);
  Range out{v.size(), 0};
  for (std::uint32_t i = 0; i < v.size(); ++i) {
    if (v[i].span.begin() < begin || v[i].span.end() > begin + words.size()) continue;
    out = {std::min(out.begin, i), i + 1};
  }
  return out;
}

std::string Text(const View& v, Range r) { return std::string(v.SpanOf(r).Of(v.text())); }

struct Case {
  std::string_view text, source, cue, whole;
};

TEST(WholePhrase, GivesASourceItsHeadAndItsAdjectives) {
  const Case kCases[] = {
      {"A crane driver who had worked in the harbour told him that it fell.", "the harbour", "told",
       "A crane driver who had worked in the harbour"},
      {"The raft sank, a naval and merchant source told Orel TV.", "a naval", "told", "a naval and merchant source"},
      {"The same source told Orel TV that the raft sank.", "source", "told", "The same source"},
      {"The wire quoted one clerk at the harbour office as saying that it fell.", "one", "saying",
       "one clerk at the harbour office"},
      {"The news came from Orel Wire, which quoted one unnamed clerk as saying that it fell.", "one", "quoted",
       "Orel Wire"},
      // Whose own subject stands behind the verb of the clause, or who has none to give.
      {"A driver who says officials told him lied.", "officials", "told", "officials"},
      {"The book that the clerk wrote said so.", "the clerk", "wrote", "the clerk"},
      {"A mayor and a clerk told Orel TV that it fell.", "a clerk", "told", "a clerk"},
  };
  for (const Case& c : kCases) {
    const View view(c.text);
    std::vector<Relation> relations(1);
    relations[0].source = Find(view, c.source);
    relations[0].cue = {Find(view, c.cue)};
    relations[0].content = {Find(view, "it fell")};
    MakeWhole(view, relations);
    EXPECT_EQ(Text(view, relations[0].source), c.whole) << c.text;
  }
}

TEST(WholePhrase, GivesAClosingTagTheWholeClause) {
  const struct {
    std::string_view text, source, cue, content, whole;
  } kCases[] = {
      {"Eleven harbour pilots lost their posts in a purge by the new council, a clerk told Orel TV.", "a clerk", "told",
       "by the new council", "Eleven harbour pilots lost their posts in a purge by the new council"},
      {"OREL \u2013 Goats that hear the tide are calmer, keepers at the zoo announced on Monday, in a report that is "
       "likely to sell.",
       "keepers at the zoo", "announced", "that is likely to sell", "Goats that hear the tide are calmer"},
      {"On the night of the fire, the mayor said the gates were shut.", "the mayor", "said", "the gates were shut",
       "the gates were shut"},
      {"When the gates were shut at noon, the mayor said nothing of it.", "the mayor", "said", "nothing of it",
       "nothing of it"},
  };
  for (const auto& c : kCases) {
    const View view(c.text);
    std::vector<Relation> relations(1);
    relations[0].source = Find(view, c.source);
    relations[0].cue = {Find(view, c.cue)};
    relations[0].content = {Find(view, c.content)};
    MakeWhole(view, relations);
    ASSERT_EQ(relations[0].content.size(), 1U) << c.text;
    EXPECT_EQ(Text(view, relations[0].content[0]), c.whole) << c.text;
  }
}

}  // namespace
}  // namespace stemma::attribution
