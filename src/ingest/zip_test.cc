#include "ingest/zip.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/testing.h"

namespace stemma::ingest {
namespace {

using ::testing::HasSubstr;

// What reading every entry gives: the contents, or the first fault.
std::string ReadEntries(const std::string& bytes) {
  const auto file = RandomFromMemory(bytes);
  const auto entries = ReadZip(*file);
  if (!entries) return "fault: " + entries.error().error.message;
  std::string out;
  for (const ZipEntry& entry : *entries) {
    const auto source = OpenEntry(*file, entry, Limits{});
    if (!source) return "fault: " + source.error().error.message;
    const auto content = ReadAll(**source, std::size_t{1} << 20);
    if (!content) return "fault: " + content.error().message;
    out += entry.name + "=" + *content + ";";
  }
  return out;
}

TEST(Zip, ReadsStoredAndDeflatedEntriesWideOrNot) {
  const std::vector<ZipMember> members = {{"a.txt", "The ferry left.", false, ""},
                                          {"d/b", std::string(500, 'b'), true, ""}};
  const std::string expected = "a.txt=The ferry left.;d/b=" + std::string(500, 'b') + ";";
  for (const bool wide : {false, true}) {
    EXPECT_EQ(ReadEntries(Zip(members, wide)), expected);
    EXPECT_EQ(ReadEntries(Zip(members, wide) + "bytes behind the end"), expected);
  }
  EXPECT_EQ(ReadEntries(Zip({})), "");
}

TEST(Zip, SaysWhatIsWrong) {
  const std::string good = Zip({{"a", "The ferry left.", false, ""}});
  const auto with = [&](std::size_t at, std::string_view bytes) {
    return std::string(good).replace(at, bytes.size(), bytes);
  };
  const std::size_t entry = good.find("PK\x01\x02");
  const std::size_t end = good.find("PK\x05\x06");
  const struct {
    std::string bytes;
    std::string why;
  } kCases[] = {
      {"", "no directory at its end"},
      {"PK\x03\x04", "no directory at its end"},
      {good.substr(0, good.size() - 1), "no directory at its end"},
      {with(31, "X"), "does not match its checksum"},
      {with(entry, "XX"), "directory is damaged"},
      {with(entry + 8, "\x01"), "encrypted"},
      {with(entry + 10, "\x0e"), "method 14"},
      {with(entry + 42, "\x07"), "not where the directory says"},
      {with(entry + 20, "\x60"), "cut short"},
      {with(entry + 20, "\xff\xff"), "more bytes than it has"},
      {with(end + 16, "\xff\xff"), "does not lie in the file"},
      {with(end + 10, "\x09"), "directory is damaged"},
      {Zip({{"a", std::string(99, 'a'), true, "\xff\xff\xff"}}), "the deflate data is damaged"},
      {Zip({{"a", std::string(99, 'a'), true, Deflate(std::string(99, 'a'), -15).substr(0, 3)}}), "cut short"},
      {Zip({{"a", std::string(3'000'000, ' '), true, ""}}), "as a bomb does"},
  };
  for (const auto& [bytes, why] : kCases) EXPECT_THAT(ReadEntries(bytes), HasSubstr("fault: ")) << why;
  for (const auto& [bytes, why] : kCases) EXPECT_THAT(ReadEntries(bytes), HasSubstr(why));
}

TEST(Zip, EntriesThatShareTheirBytesAreABomb) {
  // Two entries, one place: the second's header points at the first's.
  std::string file = Zip({{"a", std::string(400, 'a'), false, ""}, {"b", "", false, ""}});
  const std::size_t second = file.rfind("PK\x01\x02");
  file.replace(second + 20, 4, Bytes(400, 4)).replace(second + 42, 4, Bytes(0, 4));
  EXPECT_THAT(ReadEntries(file), HasSubstr("more bytes than it has"));
}

TEST(Zip, ACutFileIsSaidWhereverItIsCut) {
  const std::string good = Zip({{"a", "The ferry left.", true, ""}}, true);
  for (std::size_t size = 0; size < good.size(); ++size)
    EXPECT_THAT(ReadEntries(good.substr(0, size)), HasSubstr("fault: ")) << size;
}

}  // namespace
}  // namespace stemma::ingest
