#include "stemma/corpus.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "pipeline/pipeline.h"
#include "stemma/write.h"

namespace stemma {
namespace {

namespace fs = std::filesystem;

// A folder of its own for each test, gone afterwards.
class CorpusTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::temp_directory_path() / ("stemma_" + std::string(test->name()) + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  [[nodiscard]] std::string Path(const std::string& name) const { return folder_ / name; }
  std::string Write(const std::string& name, const std::string& text) {
    std::ofstream(Path(name), std::ios::binary) << text;
    return Path(name);
  }

 private:
  fs::path folder_;
};

// A line of JSON Lines: an article that differs from the others in `number`.
std::string Line(int number) {
  const std::string n = std::to_string(number);
  return R"({"id": "a)" + n + R"(", "text": "The ferry number )" + n +
         R"( left Brint at noon, the harbour office said. Nobody was hurt when it touched the quay in the fog."})" +
         "\n";
}

std::vector<std::string> Ids(const Corpus& corpus) {
  std::vector<std::string> ids;
  for (const Article& a : corpus.dossier().articles) ids.push_back(a.id);
  return ids;
}

std::string Everything(Corpus& corpus) {
  EXPECT_TRUE(corpus.Analyse());
  return DossierJson(corpus);
}

TEST_F(CorpusTest, ReadsAndCutsInIdOrder) {
  const std::vector<std::string> inputs = {Write("x.jsonl", Line(3) + Line(1)), Write("y.jsonl", Line(2))};
  Corpus corpus{Session{}};
  ASSERT_TRUE(corpus.Read(inputs));
  EXPECT_EQ(corpus.record_count(), 3U);
  EXPECT_FALSE(corpus.has_verbatim());
  ASSERT_TRUE(corpus.Extract());
  EXPECT_EQ(Ids(corpus), (std::vector<std::string>{"a1", "a2", "a3"}));
}

TEST_F(CorpusTest, NamesTheInputThatIsNotThere) {
  const std::vector<std::string> inputs = {Path("absent.html")};
  Corpus corpus{Session{}};
  const auto read = corpus.Read(inputs);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().kind, ErrorKind::kUnreadable);
  EXPECT_NE(read.error().message.find("absent.html"), std::string::npos);
}

TEST_F(CorpusTest, HandsOutDiagnosticsOnce) {
  const std::vector<std::string> inputs = {Write("x.jsonl", Line(1) + "broken\n")};
  Corpus corpus{Session{}};
  ASSERT_TRUE(corpus.Read(inputs));
  EXPECT_EQ(corpus.TakeDiagnostics().size(), 1U);
  EXPECT_TRUE(corpus.TakeDiagnostics().empty());
}

TEST_F(CorpusTest, StoredRecordsGiveTheSameDossier) {
  const std::vector<std::string> inputs = {Write("x.jsonl", Line(1) + Line(2))};
  Corpus read{Session{}};
  ASSERT_TRUE(read.Read(inputs));
  ASSERT_TRUE(read.SaveAs(Path("s.stemma")));
  Corpus loaded{Session{}};
  ASSERT_TRUE(loaded.Load(Path("s.stemma")));
  EXPECT_EQ(Everything(read), Everything(loaded));
  EXPECT_FALSE(fs::exists(Path("s.stemma.partial")));
}

TEST_F(CorpusTest, SplitAdditionsGiveTheSameDossier) {
  const std::vector<std::string> x = {Write("x.jsonl", Line(1) + Line(2))};
  const std::vector<std::string> y = {Write("y.jsonl", Line(3) + Line(1))};
  std::vector<Diagnostic> diagnostics;
  ASSERT_TRUE(AddToStore(Path("s.stemma"), y, Session{}, diagnostics));
  const auto added = AddToStore(Path("s.stemma"), x, Session{}, diagnostics);
  ASSERT_TRUE(added);
  EXPECT_EQ(added->records, 2U);
  EXPECT_EQ(added->added, 1U);
  Corpus stored{Session{}};
  ASSERT_TRUE(stored.Load(Path("s.stemma")));
  Corpus read{Session{}};
  ASSERT_TRUE(read.Read(std::vector<std::string>{x.front(), y.front()}));
  EXPECT_EQ(Everything(stored), Everything(read));
}

TEST_F(CorpusTest, AStoreOfOtherRecordsIsRefused) {
  Corpus one{Session{}};
  ASSERT_TRUE(one.Read(std::vector<std::string>{Write("x.jsonl", Line(1))}));
  EXPECT_TRUE(one.MayBecome(Path("s.stemma")));
  ASSERT_TRUE(one.SaveAs(Path("s.stemma")));
  EXPECT_TRUE(one.MayBecome(Path("s.stemma")));
  Corpus other{Session{}};
  ASSERT_TRUE(other.Read(std::vector<std::string>{Write("y.jsonl", Line(2))}));
  const auto may = other.MayBecome(Path("s.stemma"));
  ASSERT_FALSE(may);
  EXPECT_EQ(may.error().kind, ErrorKind::kInvalidArgument);
}

TEST_F(CorpusTest, SavingReplacesWhatWasThere) {
  for (const int number : {1, 2}) {
    Corpus corpus{Session{}};
    ASSERT_TRUE(corpus.Read(std::vector<std::string>{Write("x.jsonl", Line(number))}));
    ASSERT_TRUE(corpus.SaveAs(Path("s.stemma")));
  }
  Corpus loaded{Session{}};
  ASSERT_TRUE(loaded.Load(Path("s.stemma")));
  ASSERT_TRUE(loaded.Extract());
  EXPECT_EQ(Ids(loaded), std::vector<std::string>{"a2"});
  const auto problems = CheckStore(Path("s.stemma"));
  ASSERT_TRUE(problems);
  EXPECT_TRUE(problems->empty());
}

TEST_F(CorpusTest, StopsBetweenItemsAndKeepsTheStore) {
  std::string lines;
  for (int i = 0; i < 1000; ++i) lines += Line(i);
  const std::vector<std::string> inputs = {Write("x.jsonl", lines)};
  std::atomic<bool> stop{false};
  Session session;
  session.stop = &stop;
  session.progress = [&](std::string_view, std::size_t done, std::size_t) { stop = done >= 600; };
  std::vector<Diagnostic> diagnostics;
  const auto added = AddToStore(Path("s.stemma"), inputs, session, diagnostics);
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().kind, ErrorKind::kInterrupted);
  const auto again = AddToStore(Path("s.stemma"), inputs, Session{}, diagnostics);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->added, 400U);
  EXPECT_TRUE(CheckStore(Path("s.stemma"))->empty());
}

TEST_F(CorpusTest, EveryStageStops) {
  std::atomic<bool> stop{false};
  Session session;
  session.stop = &stop;
  Corpus corpus(session);
  ASSERT_TRUE(corpus.Read(std::vector<std::string>{Write("x.jsonl", Line(1) + Line(2))}));
  ASSERT_TRUE(corpus.Extract());
  stop = true;
  for (const auto& run : {corpus.FindReuse(), corpus.FindMentions(), corpus.FindAttributions(), corpus.Analyse()}) {
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().kind, ErrorKind::kInterrupted);
  }
}

TEST_F(CorpusTest, TellsProgressToTheEnd) {
  Session session;
  std::set<std::string, std::less<>> stages;
  session.options.threads = 1;
  session.progress = [&](std::string_view stage, std::size_t done, std::size_t total) {
    stages.emplace(stage);
    EXPECT_TRUE(total == 0 || done <= total);
  };
  Corpus corpus(session);
  ASSERT_TRUE(corpus.Read(std::vector<std::string>{Write("x.jsonl", Line(1))}));
  ASSERT_TRUE(corpus.Analyse());
  for (const char* stage : {"read", "extract", "mentions", "attributions", "reuse", "claims", "lineage"})
    EXPECT_TRUE(stages.contains(stage)) << stage;
}

TEST_F(CorpusTest, UnreadableGazetteerEndsTheRun) {
  Session session;
  session.options.gazetteers = {Path("absent.txt")};
  Corpus corpus(session);
  ASSERT_TRUE(corpus.Read(std::vector<std::string>{Write("x.jsonl", Line(1))}));
  const auto found = corpus.FindMentions();
  ASSERT_FALSE(found);
  EXPECT_NE(found.error().message.find("absent.txt"), std::string::npos);
}

TEST(IndexPairs, FindsIdsAndReportsStrangers) {
  std::vector<Article> articles(2);
  articles[0].id = "a";
  articles[1].id = "b c";
  const std::vector<IdPair> pairs = {{"b c", "a"}, {"a", "stranger"}};
  DiagnosticSink sink;
  const auto indices = pipeline::IndexPairs(pairs, articles, sink);
  ASSERT_EQ(indices.size(), 1U);
  EXPECT_EQ(indices[0], (std::pair<ArticleIndex, ArticleIndex>{1, 0}));
  const auto told = sink.Take();
  ASSERT_EQ(told.size(), 1U);
  EXPECT_NE(ToString(told[0]).find("stranger"), std::string::npos);
}

}  // namespace
}  // namespace stemma
