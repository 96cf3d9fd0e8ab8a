#include "ingest/jsonl.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/testing.h"

namespace stemma::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Outcome Lines(std::string_view bytes, const Options& options = {}) {
  const Folder folder;
  return Read({folder.Write("articles.jsonl", bytes)}, options);
}

TEST(JsonLines, KeepsTheLineAndItsNumber) {
  const Outcome outcome = Lines("{\"id\": \"a\", \"text\": \"One\"}\n\n{\"id\": \"b\", \"html\": \"<p>Two\"}");
  ASSERT_EQ(outcome.records.size(), 2U);
  EXPECT_EQ(outcome.records[0].body, "{\"id\": \"a\", \"text\": \"One\"}");
  EXPECT_EQ(outcome.records[0].kind, RecordKind::kJson);
  EXPECT_EQ(outcome.records[1].id, "b");
  EXPECT_EQ(outcome.records[1].record, 2U);
  EXPECT_THAT(outcome.said, IsEmpty());
}

TEST(JsonLines, LineEndsAndMarksDoNotChangeTheBytes) {
  const std::string line = "{\"id\": \"a\", \"text\": \"One\"}";
  const std::string digest = Lines(line).records.at(0).digest;
  for (const std::string& form : {line + "\n", line + "\r\n", "\xef\xbb\xbf" + line, "\r\n\n" + line + "\n\n \n"}) {
    const Outcome outcome = Lines(form);
    ASSERT_EQ(outcome.records.size(), 1U) << form;
    EXPECT_EQ(outcome.records[0].digest, digest);
    EXPECT_THAT(outcome.said, IsEmpty());
  }
}

TEST(JsonLines, EachBrokenLineCostsItself) {
  const struct {
    std::string_view line;
    std::string_view why;
  } kCases[] = {
      {"{\"id\": \"x\", \"text\": \"cut", "no valid JSON"},
      {"not json at all", "no valid JSON"},
      {"{\"id\": \"x\", \"text\": \"a\"} trailing", "no valid JSON"},
      {"[\"id\"]", "no JSON object"},
      {"\"id\"", "no JSON object"},
      {"{\"text\": \"a\"}", "\"id\" is missing"},
      {"{\"id\": null, \"text\": \"a\"}", "\"id\" is missing"},
      {"{\"id\": \"\", \"text\": \"a\"}", "\"id\" is empty"},
      {"{\"id\": 7, \"text\": \"a\"}", "\"id\" is no string"},
      {"{\"id\": \"x\"}", "both \"text\" and \"html\" are missing"},
      {"{\"id\": \"x\", \"text\": [\"a\"]}", "\"text\" is no string"},
      {"{\"id\": \"x\", \"html\": {}}", "\"html\" is no string"},
      {"{\"id\": \"x\", \"text\": \"\xff\"}", "no valid UTF-8"},
  };
  for (const auto& [line, why] : kCases) {
    const std::string first = "{\"id\": \"a\", \"text\": \"One\"}\n";
    const Outcome outcome = Lines(first + std::string(line) + "\n{\"id\": \"b\", \"text\": \"Two\"}\n");
    EXPECT_THAT(outcome.Ids(), ElementsAre("a", "b")) << line;
    ASSERT_THAT(outcome.Faults(), ElementsAre(HasSubstr(std::string(why)))) << line;
    EXPECT_EQ(outcome.said[0].record, 1U);
    EXPECT_EQ(outcome.said[0].byte, first.size());
  }
}

TEST(JsonLines, AHeaderOfOurOwnIsNoArticle) {
  const Outcome outcome =
      Lines("{\"schema\": \"stemma/article/1\", \"options\": {}}\n{\"id\": \"a\", \"text\": \"\"}\n");
  EXPECT_THAT(outcome.Ids(), ElementsAre("a"));
  EXPECT_THAT(outcome.said, IsEmpty());
}

TEST(JsonLines, ALineOverTheLimitIsSkipped) {
  Options options;
  options.limits.max_record_bytes = 200;
  const std::string line = "{\"id\": \"long\", \"text\": \"" + std::string(300'000, 'a') + "\"}\n";
  const Outcome outcome = Lines(line + "{\"id\": \"b\", \"text\": \"Two\"}\n" + line, options);
  EXPECT_THAT(outcome.Ids(), ElementsAre("b"));
  EXPECT_THAT(outcome.Faults(), ElementsAre(HasSubstr("over the limit"), HasSubstr("over the limit")));
}

TEST(JsonLines, WhatWasWholeBeforeTheBreakIsKept) {
  std::string lines;
  for (int i = 0; i < 2000; ++i)
    lines += "{\"id\": \"" + std::to_string(i) + "\", \"text\": \"" + std::to_string(i * 7919) + "\"}\n";
  const std::string packed = Deflate(lines);
  const Folder folder;
  const Outcome outcome = Read({folder.Write("a.jsonl.gz", packed.substr(0, packed.size() / 2))});
  EXPECT_GT(outcome.records.size(), 500U);
  EXPECT_LT(outcome.records.size(), 2000U);
  EXPECT_THAT(outcome.Faults(), ElementsAre(HasSubstr("cut short")));
}

TEST(JsonLines, ManyLikeLinesAreNoBomb) {
  std::string lines;
  const std::string text(500, 'a');
  for (int i = 0; i < 20'000; ++i) lines += "{\"id\": \"" + std::to_string(i) + "\", \"text\": \"" + text + "\"}\n";
  const Folder folder;
  const Outcome outcome = Read({folder.Write("a.jsonl.zst", Zstd(lines))});
  EXPECT_EQ(outcome.records.size(), 20'000U);
  EXPECT_THAT(outcome.said, IsEmpty());
}

}  // namespace
}  // namespace stemma::ingest
