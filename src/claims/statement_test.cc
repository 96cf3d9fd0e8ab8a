#include "claims/statement.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace stemma::claims {
namespace {

Mention Day(const std::string& text, const std::string& words, const std::string& day) {
  Mention m;
  m.span = Span::FromLength(text.find(words), words.size());
  m.text = words;
  m.kind = MentionKind::kTime;
  m.time = TimeValue{};
  m.time->value = m.time->from = m.time->to = day;
  return m;
}

// The words of the time that counts as the day of the first statement.
std::string DayOf(const std::string& text, std::string_view first, std::string_view second) {
  std::vector<Article> articles(1);
  articles[0].text = text;
  const std::vector<Mention> mentions = {Day(text, std::string(first), "2021-03-05"),
                                         Day(text, std::string(second), "2021-03-03")};
  const Evidence evidence{articles, {}, {}, mentions};
  const Reading reading(evidence);
  TermTable terms;
  const std::vector<Statement> statements = StatementsOf(reading, 0, terms);
  return statements.empty() || !statements[0].day ? "-" : mentions[*statements[0].day].text;
}

TEST(Statements, TakeNoDayFromADateline) {
  for (const std::string text : {"VELM, March 5 (Halyard) - Nine lorries left the Orel depot on Wednesday night.",
                                 "ORREL BAY, March 5 \xE2\x80\x93 Nine lorries left the Orel depot on Wednesday night.",
                                 "VELM, March 5 /Halyard/ Nine lorries left the Orel depot on Wednesday night."})
    EXPECT_EQ(DayOf(text, "March 5", "Wednesday night"), "Wednesday night") << text;
  EXPECT_EQ(DayOf("Nine lorries, on March 5 (a Friday), left the Orel depot, not on Wednesday night.", "March 5",
                  "Wednesday night"),
            "March 5");
}

}  // namespace
}  // namespace stemma::claims
