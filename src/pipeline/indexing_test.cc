// The index gives the same answers as reading everything, however the store grew.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "stemma/corpus.h"
#include "stemma/write.h"

namespace stemma {
namespace {

namespace fs = std::filesystem;

class IndexingTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(::testing::TempDir()) / ::testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    session_.options.threads = 2;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string Put(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name) << text;
    return folder_ / name;
  }
  static std::string Line(const std::string& id, const std::string& text) {
    return "{\"id\": \"" + id + "\", \"text\": \"" + text + "\", \"published\": \"2024-03-0" +
           std::to_string(1 + id.size() % 9) + "\"}\n";
  }
  // A page of one host, with its standing line.
  static std::string Page(int n, const std::string& text) {
    return "<html><head><title>Story " + std::to_string(n) +
           "</title><link rel=\"canonical\" href=\"https://daily.example/" + std::to_string(n) +
           "\"></head><body><article><h1>Story " + std::to_string(n) + "</h1><p>" + text +
           "</p><p>Read the Daily every morning before the ferry leaves the quay.</p></article></body></html>";
  }
  void Add(const std::string& store, const std::string& input) {
    std::vector<Diagnostic> diagnostics;
    ASSERT_TRUE(AddToStore(store, std::vector{input}, session_, diagnostics));
  }
  std::string Ask(const std::string& store, const std::string& query) {
    Corpus queries(session_);
    EXPECT_TRUE(queries.Read(std::vector{query}));
    Corpus stored(session_);
    const auto found = FindAgainst(queries, store, stored);
    EXPECT_TRUE(found) << found.error().message;
    notes_ = queries.TakeDiagnostics().size();
    return Lines(*found, queries, stored);
  }
  std::string AskAll(const std::string& store, const std::string& query) {
    Corpus queries(session_);
    EXPECT_TRUE(queries.Read(std::vector{query}));
    Corpus stored(session_);
    EXPECT_TRUE(stored.Load(store));
    return Lines(FindAgainst(queries, stored).value(), queries, stored);
  }
  static std::string Lines(const std::vector<StoredMatch>& found, const Corpus& queries, const Corpus& stored) {
    std::string out;
    const auto put = [&](std::string_view text) -> Result<void> {
      out += text;
      return {};
    };
    EXPECT_TRUE(WriteMatches(found, queries, stored, put));
    return out;
  }

  static constexpr const char* kTexts[] = {
      "The ferry Marla ran aground off Port Ellin on Tuesday with 48 passengers on board.",
      "Harbour master Joan Teck said the crew had lost steering in heavy fog shortly before dawn.",
      "Two tugs pulled the vessel free at noon and nobody was hurt, the company said in Ellin.",
      "A baker in Nordhaven has won the regional prize for rye bread for the third year running."};
  fs::path folder_;
  Session session_{};
  std::size_t notes_ = 0;
};

TEST_F(IndexingTest, GivesTheSameAsReadingEverythingHoweverTheStoreGrew) {
  const std::string query = Put("q.jsonl", Line("q", std::string(kTexts[0]) + " " + kTexts[1] + " " + kTexts[3]));
  std::vector<std::string> inputs;
  std::string all;
  for (int i = 0; i < 4; ++i) {
    std::string lines = Line("a" + std::to_string(i), std::string(kTexts[i]) + " " + kTexts[(i + 1) % 4]);
    if (i > 1) lines += Line("a0", std::string(kTexts[i]));  // captures of one id
    inputs.push_back(Put("in" + std::to_string(i) + ".jsonl", lines));
    inputs.push_back(Put("page" + std::to_string(i) + ".html", Page(i, std::string(kTexts[i]) + " " + kTexts[3])));
  }
  const std::string forward = folder_ / "forward.stemma";
  const std::string backward = folder_ / "backward.stemma";
  for (std::size_t i = 0; i < inputs.size(); ++i) Add(forward, inputs[i]);
  for (std::size_t i = inputs.size(); i-- > 0;) Add(backward, inputs[i]);
  const std::string answer = Ask(forward, query);
  EXPECT_EQ(notes_, 0U);
  EXPECT_GT(std::ranges::count(answer, '\n'), 6);
  EXPECT_EQ(answer, AskAll(forward, query));
  EXPECT_EQ(answer, Ask(backward, query));
  EXPECT_EQ(CheckStore(forward), std::vector<std::string>{});
}

TEST_F(IndexingTest, IsMadeByTraceAsWell) {
  const std::string query = Put("q.jsonl", Line("q", kTexts[0]));
  const std::string input = Put("in.jsonl", Line("a", kTexts[0]) + Line("b", kTexts[3]) + Line("a", kTexts[1]));
  const std::string store = folder_ / "story.stemma";
  Corpus corpus(session_);
  ASSERT_TRUE(corpus.Read(std::vector{input}));
  ASSERT_TRUE(corpus.Extract());
  ASSERT_TRUE(corpus.SaveAs(store));
  const std::string answer = Ask(store, query);
  EXPECT_EQ(notes_, 0U) << "no word about a missing index";
  EXPECT_EQ(answer, AskAll(store, query));
  Add(store, input);
  EXPECT_EQ(answer, Ask(store, query));
}

TEST_F(IndexingTest, OtherLimitsMeanReadingEverything) {
  const std::string query = Put("q.jsonl", Line("q", kTexts[0]));
  const std::string store = folder_ / "s.stemma";
  Add(store, Put("in.jsonl", Line("a", kTexts[0])));
  session_.options.limits.max_text_bytes = 1000;
  const std::string answer = Ask(store, query);
  EXPECT_EQ(notes_, 1U);
  EXPECT_EQ(answer, AskAll(store, query));
}

}  // namespace
}  // namespace stemma
