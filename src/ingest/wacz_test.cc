#include "ingest/wacz.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/testing.h"

namespace stemma::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr char kA[] = "https://orrin.example/a";
constexpr char kB[] = "https://orrin.example/b";

std::string Page(const std::string& text) { return "<html><body><p>" + text + "</p></body></html>"; }

Outcome Archive(std::string_view bytes, const std::string& name = "a.wacz") {
  const Folder folder;
  return Read({folder.Write(name, bytes)});
}

TEST(Wacz, GivesTheRecordsOfEachArchiveInIt) {
  const std::string first = Warc("warcinfo", "", "application/warc-fields", "x: y");
  const std::vector<ZipMember> members = {
      {"datapackage.json", "{}", true, ""},
      {"pages/pages.jsonl", "{\"format\": \"json-pages-1.0\"}\n{\"url\": \"" + std::string(kA) + "#top\"}\n", true, ""},
      {"archive/one.warc.gz", Deflate(first) + Deflate(Response(kA, Page("One"))), false, ""},
      {"archive/two.warc", Response(kB, Page("Two")), true, ""}};
  for (const bool wide : {false, true}) {
    const Outcome outcome = Archive(Zip(members, wide));
    EXPECT_THAT(outcome.Ids(), ElementsAre(kA, kB));
    EXPECT_THAT(outcome.said, IsEmpty());
    EXPECT_THAT(outcome.records.at(0).path, ::testing::EndsWith("/a.wacz/archive/one.warc.gz"));
    EXPECT_EQ(outcome.records.at(0).record, 1U);
    EXPECT_EQ(outcome.records.at(0).byte, first.size());
  }
  EXPECT_THAT(Archive(Deflate(Zip(members)), "a.wacz.gz").Ids(), ElementsAre(kA, kB));
}

TEST(Wacz, SaysWhichListedPagesAreNotThere) {
  const std::string list = "{\"format\": \"json-pages-1.0\"}\n{\"url\": \"" + std::string(kA) +
                           "\"}\n{broken\n{\"url\": \"https://orrin.example/z\", \"title\": \"Fire at the mill\"}\n";
  const Outcome outcome =
      Archive(Zip({{"pages/pages.jsonl", list, true, ""}, {"archive/a.warc", Response(kA, Page("One")), false, ""}}));
  EXPECT_THAT(outcome.Ids(), ElementsAre(kA));
  EXPECT_THAT(outcome.Faults(), IsEmpty());
  ASSERT_EQ(outcome.said.size(), 2U);
  EXPECT_EQ(outcome.said[0].why,
            "1 of the 2 pages that it lists are not in it, the first: https://orrin.example/z (\"Fire at the mill\")");
  EXPECT_EQ(outcome.said[1].record, 2U);
  EXPECT_EQ(outcome.said[1].why, "the line is no JSON object");
}

TEST(Wacz, ABrokenEntryCostsItself) {
  const ZipMember good = {"archive/b.warc", Response(kB, Page("Two")), true, ""};
  const struct {
    ZipMember member;
    std::string why;
  } kCases[] = {
      {{"archive/a.warc", "<html>", false, ""}, "named as a WARC and is none"},
      {{"archive/a.warc", Response(kA, Page("One")), true, "\xff\xff\xff"}, "the deflate data is damaged"},
      {{"archive/a.warc.gz", Deflate(Deflate(Deflate(Response(kA, "x")))), false, ""}, "compressed more than twice"},
      {{"archive/a.warc.gz", Deflate(Response(kA, Page("One"))).substr(0, 60), false, ""}, "cut short"},
  };
  for (const auto& [member, why] : kCases) {
    const Outcome outcome = Archive(Zip({member, good}));
    EXPECT_THAT(outcome.Ids(), ElementsAre(kB)) << why;
    ASSERT_THAT(outcome.Faults(), ElementsAre(HasSubstr(why)));
    EXPECT_THAT(outcome.said[0].path, HasSubstr("a.wacz/archive/a.warc"));
    EXPECT_TRUE(outcome.said[0].byte.has_value() || why.starts_with("compressed")) << why;
  }
}

TEST(Wacz, AZipFileWithoutArchivesIsSaid) {
  EXPECT_THAT(Archive(Zip({{"word/document.xml", "<x/>", true, ""}})).Faults(),
              ElementsAre(HasSubstr("no web archive")));
}

}  // namespace
}  // namespace stemma::ingest
