#include "reference/csv.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace stemma::reference {
namespace {

using Fields = std::vector<std::string>;

TEST(Csv, ReadsQuotesLineEndsAndSeparators) {
  const struct {
    const char* text;
    std::vector<Fields> rows;
  } cases[] = {
      // Line ends of three kinds; the last line needs none; empty lines are passed over.
      {"a,b\r\n1,2\n3,4\r5,6", {{"a", "b"}, {"1", "2"}, {"3", "4"}, {"5", "6"}}},
      {"a,b\n\n1,2\n\n", {{"a", "b"}, {"1", "2"}}},
      // Quotes hold separators, line ends and doubled quotes.
      {"a,\"b, c\"\n\"x\ny\",\"say \"\"no\"\"\"\n", {{"a", "b, c"}, {"x\ny", "say \"no\""}}},
      // A quote inside an unquoted field is a character.
      {"a,5\" pipe\n", {{"a", "5\" pipe"}}},
      {"a,,\n", {{"a", "", ""}}},
      // Byte order mark; other separators.
      {"\xEF\xBB\xBF"
       "a,b\n",
       {{"a", "b"}}},
      {"a;b,c;d\n1;2;3\n", {{"a", "b,c", "d"}, {"1", "2", "3"}}},
      {"a\tb\n1\t2\n", {{"a", "b"}, {"1", "2"}}},
  };
  for (const auto& c : cases) {
    std::vector<Fields> rows;
    for (const CsvRow& row : ReadCsv(c.text)) {
      EXPECT_EQ(row.fault, "") << c.text;
      rows.push_back(row.fields);
    }
    EXPECT_EQ(rows, c.rows) << c.text;
  }
}

TEST(Csv, OneFaultyRowCostsOneRow) {
  const auto rows = ReadCsv("a,b\n\"open,2\n3,4\n\"x\"y,5\n6,7\n");
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_NE(rows[1].fault, "") << "the quote swallows no later row";
  EXPECT_EQ(rows[2].fields, (Fields{"3", "4"}));
  EXPECT_NE(rows[3].fault, "");
  EXPECT_EQ(rows[4].fields, (Fields{"6", "7"}));
  EXPECT_EQ(rows[4].line, 5U);
}

TEST(Csv, AnOpenQuoteIsNamed) {
  const auto rows = ReadCsv("a,b\n\"open,2\n3,4\n");
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[1].fault, "a quotation mark is never closed");
  EXPECT_EQ(rows[2].fields, (Fields{"3", "4"}));
}

TEST(Csv, CountsLinesInsideQuotes) {
  const auto rows = ReadCsv("a\n\"x\r\ny\r\nz\"\nb\n");
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[1].line, 2U);
  EXPECT_EQ(rows[2].line, 5U);
}

TEST(Csv, NothingIsNoRow) {
  EXPECT_TRUE(ReadCsv("").empty());
  EXPECT_TRUE(ReadCsv("\xEF\xBB\xBF\n\n").empty());
}

}  // namespace
}  // namespace stemma::reference
