#include "ingest/ingest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "base/digest.h"
#include "ingest/testing.h"

namespace stemma::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::string_view kPage = "<!doctype html><html><body><p>The ferry left Orrin.</p></body></html>";

TEST(Ingest, ReadsAPageAsItIs) {
  const Folder folder;
  const std::string path = folder.Write("harbour.html", kPage);
  const Outcome outcome = Read({path});
  ASSERT_EQ(outcome.records.size(), 1U);
  const RawRecord& r = outcome.records[0];
  EXPECT_EQ(r.id, "harbour.html");
  EXPECT_EQ(r.path, path);
  EXPECT_EQ(r.kind, RecordKind::kHtml);
  EXPECT_EQ(r.body, kPage);
  EXPECT_EQ(r.digest, "sha256:" + Sha256Hex(kPage));
}

TEST(Ingest, TakesCompressionOffAndKeepsTheWholeName) {
  const Folder folder;
  const std::string page(kPage);
  for (const auto& [name, bytes] : {std::pair{"a.html.gz", Deflate(page)},
                                    {"a.html.zst", Zstd(page)},
                                    {"members.gz", Deflate(page.substr(0, 20)) + Deflate(page.substr(20))},
                                    {"frames.zst", Zstd(page.substr(0, 20)) + Zstd(page.substr(20))},
                                    {"twice.gz", Deflate(Zstd(page))},
                                    {"padded.gz", Deflate(page) + std::string(99, '\0')}}) {
    const Outcome outcome = Read({folder.Write(name, bytes)});
    ASSERT_EQ(outcome.records.size(), 1U) << name;
    EXPECT_EQ(outcome.records[0].id, name);
    EXPECT_EQ(outcome.records[0].body, page);
    EXPECT_THAT(outcome.said, IsEmpty()) << name;
  }
}

TEST(Ingest, VerbatimTouchesTextsOnly) {
  const Folder folder;
  const std::string text = folder.Write("a.txt", "The ferry left Orrin.");
  const std::string page = folder.Write("b.html", kPage);
  EXPECT_EQ(Read({text}).records.at(0).kind, RecordKind::kText);
  Options options;
  options.verbatim = true;
  EXPECT_EQ(Read({text}, options).records.at(0).kind, RecordKind::kVerbatim);
  EXPECT_EQ(Read({page}, options).records.at(0).kind, RecordKind::kHtml);
}

TEST(Ingest, VerbatimTakesTextsWithAFewControlBytes) {
  using namespace std::string_literals;
  const Folder folder;
  const std::string body = "The ferry left" + "\0\x01"s + " Orrin." + std::string(100, 'x');
  const std::string text = folder.Write("a.txt", body);
  const std::string many = folder.Write("b.txt", "T\0h\0e\0"s);
  const std::string program = folder.Write("c", body);
  Options options;
  options.verbatim = true;
  EXPECT_EQ(Read({text}, options).records.at(0).body, body);
  for (const std::string& path : {many, program}) EXPECT_TRUE(Read({path}, options).records.empty()) << path;
  EXPECT_TRUE(Read({text}).records.empty());
}

TEST(Ingest, ReadsDirectoriesInNameOrderWithoutHiddenFiles) {
  const Folder folder;
  for (const char* name : {"b/z.txt", "b/a.txt", "c.txt", "a.txt", ".hidden.txt", ".git/x.txt"}) {
    static_cast<void>(folder.Write(name, std::string("Text of ") + name));
  }
  const Outcome outcome = Read({folder.path()});
  EXPECT_THAT(outcome.Ids(), ElementsAre("a.txt", "a.txt", "z.txt", "c.txt"));
  EXPECT_EQ(outcome.summary->files, 4U);
  EXPECT_THAT(outcome.said, IsEmpty());
}

TEST(Ingest, ANamedInputThatIsNotThereStopsBeforeAnythingIsRead) {
  const Folder folder;
  const Outcome outcome = Read({folder.Write("a.txt", "Text."), folder.path() + "/absent"});
  ASSERT_FALSE(outcome.summary);
  EXPECT_EQ(outcome.summary.error().kind, ErrorKind::kUnreadable);
  EXPECT_THAT(outcome.summary.error().message, HasSubstr("absent"));
  EXPECT_THAT(outcome.records, IsEmpty());
}

TEST(Ingest, WhatIsNoPageIsSkippedAndSaidAndTheRestGoesOn) {
  using namespace std::string_literals;
  const struct {
    std::string name;
    std::string bytes;
    std::string why;
  } kCases[] = {
      {"empty.html", "", "the file is empty"},
      {"white.txt", " \r\n\t", "the file is empty"},
      {"empty.gz", Deflate(""), "the file is empty"},
      {"a.png", "\x89PNG\r\n\x1a\n", "binary data"},
      {"a.bin", "abc\0def"s, "binary data"},
      {"a.wacz", "PK\x03\x04rest", "no directory at its end"},
      {"a.wacz.gz", Deflate("PK\x03\x04rest"), "no directory at its end"},
      {"feed.xml", "<?xml version=\"1.0\"?><rss version=\"2.0\"></rss>", "the feed has no items"},
      {"feed2", "<feed xmlns=\"http://www.w3.org/2005/Atom\"></feed>", "the feed has no items"},
      {"a.json", "[\n{\"id\": \"a\", \"text\": \"b\"}]", "a JSON document"},
      {"b.json", "{\n  \"id\": \"a\"\n}", "a JSON document"},
      {"style.css", "body { color: red }", "no page by its name"},
      {"cut.html.gz", Deflate(kPage).substr(0, 40), "cut short"},
      {"damaged.html.gz", Deflate(kPage).replace(20, 4, "\xff\xff\xff\xff"), "damaged"},
      {"cut.html.zst", Zstd(kPage).substr(0, 30), "cut short"},
      {"thrice.gz", Deflate(Deflate(Deflate(kPage))), "compressed more than twice"},
      {"bomb.lz4", Lz4(std::string(3'000'000, ' ')), "LZ4 data grows to more than 200 times"},
      {"bomb.zst", Zstd(std::string(3'000'000, ' ')), "zstd data grows to more than 200 times"},
      {"bomb.gz", Deflate(std::string(kPage) + std::string(3'000'000, ' ')), "as a bomb does"},
  };
  for (const auto& [name, bytes, why] : kCases) {
    const Folder folder;
    static_cast<void>(folder.Write("good.html", kPage));
    static_cast<void>(folder.Write(name, bytes));
    const Outcome outcome = Read({folder.path()});
    EXPECT_THAT(outcome.Ids(), ElementsAre("good.html")) << name;
    EXPECT_THAT(outcome.Faults(), ElementsAre(HasSubstr(why))) << name;
    EXPECT_EQ(outcome.summary->skipped, 1U);
    EXPECT_FALSE(outcome.said[0].what_to_do.empty());
    EXPECT_THAT(outcome.said[0].path, HasSubstr(name));
  }
}

TEST(Ingest, WhiteSpaceInFrontHidesNoPage) {
  const Folder folder;
  const std::string white(100'000, '\n');
  const std::string page = white + std::string(kPage);
  const Outcome outcome = Read({folder.Write("a", page), folder.Write("b", white)});
  EXPECT_THAT(outcome.Ids(), ElementsAre("a"));
  EXPECT_EQ(outcome.records.at(0).kind, RecordKind::kHtml);
  EXPECT_EQ(outcome.records.at(0).body, page);
  EXPECT_THAT(outcome.Faults(), ElementsAre("the file is empty"));
}

TEST(Ingest, APageOverTheLimitIsSkipped) {
  const Folder folder;
  Options options;
  options.limits.max_page_bytes = 100;
  const Outcome outcome =
      Read({folder.Write("a.txt", std::string(100, 'a')), folder.Write("b.txt", std::string(101, 'b'))}, options);
  EXPECT_THAT(outcome.Ids(), ElementsAre("a.txt"));
  EXPECT_THAT(outcome.Faults(), ElementsAre(HasSubstr("larger than the limit (100 bytes)")));
}

TEST(Ingest, BytesBehindACompressedPageCostANoteOnly) {
  const Folder folder;
  const Outcome outcome = Read({folder.Write("a.html.gz", Deflate(kPage) + "trailing")});
  EXPECT_EQ(outcome.records.size(), 1U);
  ASSERT_EQ(outcome.said.size(), 1U);
  EXPECT_EQ(outcome.said[0].severity, Severity::kNote);
}

TEST(Ingest, ADirectoryWithoutPagesIsReported) {
  const Folder folder;
  EXPECT_THAT(Read({folder.path()}).Faults(), ElementsAre(HasSubstr("no page in it")));
}

TEST(Ingest, LinksInACircleEnd) {
  const Folder folder;
  static_cast<void>(folder.Write("sub/a.txt", "Text."));
  std::filesystem::create_directory_symlink("..", folder.path() + "/sub/up");
  std::filesystem::create_symlink("self", folder.path() + "/sub/self");
  std::filesystem::create_symlink("nowhere", folder.path() + "/sub/lost");
  const Outcome outcome = Read({folder.path()});
  EXPECT_THAT(outcome.Ids(), ElementsAre("a.txt"));
  EXPECT_THAT(outcome.Faults(),
              ElementsAre(HasSubstr("cannot be read"), HasSubstr("leads to itself"), HasSubstr("above it")));
}

TEST(Ingest, APipeInADirectoryDoesNotBlock) {
  const Folder folder;
  static_cast<void>(folder.Write("a.txt", "Text."));
  ASSERT_EQ(::mkfifo((folder.path() + "/pipe").c_str(), 0600), 0);
  EXPECT_THAT(Read({folder.path()}).Faults(), ElementsAre(HasSubstr("neither a file nor a directory")));
}

TEST(Ingest, AnErrorOfTheSinkStopsTheRun) {
  const Folder folder;
  const std::vector<std::string> inputs = {folder.Write("a.txt", "Text."), folder.Write("b.txt", "More.")};
  DiagnosticSink sink;
  int calls = 0;
  const auto full = [&](const RawRecord&) -> Result<void> {
    ++calls;
    return Fail(ErrorKind::kNoSpace, "full");
  };
  EXPECT_EQ(Ingest(inputs, {}, full, sink).error().kind, ErrorKind::kNoSpace);
  EXPECT_EQ(calls, 1);
}

RawRecord Capture(std::string id, std::string body, std::string at = "", std::string path = "p") {
  RawRecord r;
  r.id = std::move(id);
  r.captured_at = std::move(at);
  r.path = std::move(path);
  r.digest = Sha256Hex(body);
  r.body = std::move(body);
  return r;
}

TEST(Identify, NumbersCapturesByTimeAndDropsCopies) {
  std::vector<RawRecord> records = {Capture("u", "second", "2031-01-02"), Capture("u", "first", "2031-01-01"),
                                    Capture("u", "first", "2031-01-03"),  Capture("t", "other"),
                                    Capture("u", "third", "2031-01-04"),  Capture("t", "other", "", "a")};
  const auto identified = Identify(records);
  std::vector<std::string> got;
  for (const auto& r : identified) got.push_back(r.id + "=" + r.body + "@" + r.path);
  EXPECT_THAT(got, ElementsAre("t=other@a", "u=first@p", "u#2=second@p", "u#3=third@p"));
  EXPECT_EQ(identified[1].captured_at, "2031-01-01");
}

TEST(Identify, DoesNotDependOnOrder) {
  std::vector<RawRecord> records = {Capture("u", "a", "1"), Capture("u", "b", "1"), Capture("u", "a", "0"),
                                    Capture("v", "a"), Capture("u#2", "c")};
  std::ranges::sort(records, {}, [](const RawRecord& r) { return r.id + r.body + r.captured_at; });
  const auto expected = Identify(records);
  do {
    EXPECT_EQ(Identify(records), expected);
  } while (std::ranges::next_permutation(records, {}, [](const RawRecord& r) {
             return r.id + r.body + r.captured_at;
           }).found);
}

TEST(Identify, NeverGivesAnIdTwice) {
  const auto identified = Identify({Capture("u", "a"), Capture("u", "b"), Capture("u#2", "c"), Capture("u#2", "d")});
  std::vector<std::string> ids;
  for (const auto& r : identified) ids.push_back(r.id);
  EXPECT_THAT(ids, ElementsAre("u", "u#2", "u#2#2", "u#3"));
}

}  // namespace
}  // namespace stemma::ingest
