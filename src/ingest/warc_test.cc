#include "ingest/warc.h"

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
constexpr char kC[] = "https://orrin.example/c";

std::string Page(const std::string& text) { return "<html><body><p>" + text + "</p></body></html>"; }

Outcome Archive(std::string_view bytes, const std::string& name = "a.warc", const Options& options = {}) {
  const Folder folder;
  return Read({folder.Write(name, bytes)}, options);
}

std::string Replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

TEST(Warc, TakesAResponseApart) {
  const Outcome outcome = Archive(Warc("warcinfo", "", "application/warc-fields", "software: x") +
                                  Response(kA, Page("One"), "content-type: text/HTML; charset=\"KOI8-R\"\r\n"));
  ASSERT_EQ(outcome.records.size(), 1U);
  const RawRecord& r = outcome.records[0];
  EXPECT_EQ(r.id, kA);
  EXPECT_EQ(r.uri, kA);
  EXPECT_EQ(r.record, 1U);
  EXPECT_EQ(r.captured_at, "2031-02-03T04:05:06Z");
  EXPECT_EQ(r.media_type, "text/html");
  EXPECT_EQ(r.charset, "koi8-r");
  EXPECT_EQ(r.body, Page("One"));
  EXPECT_THAT(outcome.said, IsEmpty());
}

TEST(Warc, EveryWrappingOfTheFileGivesTheSame) {
  const std::string a = Response(kA, Page("One"));
  const std::string b = Response(kB, Page("Two"));
  const std::string info = Warc("warcinfo", "", "application/warc-fields", "x: y");
  const std::string http = "HTTP/1.1 200 OK\nContent-Type: text/html\n\n" + Page("One");
  const std::string lines = "WARC/1.0\nWARC-Type: response\nWARC-Target-URI: " + std::string(kA) +
                            "\nContent-Type: application/http\nContent-Length: " + std::to_string(http.size()) +
                            "\n\n" + http + "\n\n";
  const auto expected = Archive(a + b).Ids();
  for (const auto& [name, bytes] : {std::pair{"members.warc.gz", Deflate(info) + Deflate(a) + Deflate(b)},
                                    {"whole.warc.gz", Deflate(a + b)},
                                    {"frames.warc.zst", Zstd(a) + Zstd(b)},
                                    {"frames.warc.lz4", Lz4(a) + Lz4(b)},
                                    {"skippable.warc.zst", std::string("\x50\x2a\x4d\x18\2\0\0\0xy", 10) + Zstd(a + b)},
                                    {"noname", a + b},
                                    {"lf.warc", lines + b},
                                    {"version.warc", Replaced(a + b, "WARC/1.1", "WARC/1.0")},
                                    {"one_end.warc", Replaced(a + b, "</html>\r\n\r\n", "</html>\r\n")}}) {
    const Outcome outcome = Archive(bytes, name);
    EXPECT_EQ(outcome.Ids(), expected) << name;
    EXPECT_THAT(outcome.said, IsEmpty()) << name;
  }
}

TEST(Warc, AZstdDictionaryInFrontIsUsed) {
  const std::string a = Response(kA, Page("One"));
  const std::string dictionary = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>";
  ZSTD_CCtx* context = ZSTD_createCCtx();
  std::string frame(ZSTD_compressBound(a.size()), '\0');
  frame.resize(ZSTD_compress_usingDict(context, frame.data(), frame.size(), a.data(), a.size(), dictionary.data(),
                                       dictionary.size(), 3));
  ZSTD_freeCCtx(context);
  for (const std::string& content : {dictionary, Zstd(dictionary)}) {
    std::string file = "\x5d\x2a\x4d\x18";
    for (int i = 0; i < 4; ++i) file += static_cast<char>((content.size() >> (8 * i)) & 0xFF);
    const Outcome outcome = Archive(file + content + frame, "a.warc.zst");
    EXPECT_THAT(outcome.Ids(), ElementsAre(kA));
  }
}

TEST(Warc, ABrokenZstdDictionaryIsSaid) {
  const auto faults = [](const std::string& file) { return Archive(file, "a.warc.zst").Faults(); };
  const std::string mark = "\x5d\x2a\x4d\x18";
  EXPECT_THAT(faults(mark + std::string("\xff\0\0\0short", 9)),
              ElementsAre(HasSubstr("dictionary in front of the zstd")));
  EXPECT_THAT(faults(mark + std::string("\x08\0\0\0\x28\xb5\x2f\xfd....", 12)), ElementsAre(HasSubstr("is damaged")));
  EXPECT_THAT(faults(mark + "\xff\xff\xff\xff"), ElementsAre(HasSubstr("larger than 8 MiB")));
}

TEST(Warc, ABodyThatOnlyClaimsACodingIsTakenAsItIs) {
  const std::string text = "The ferry left Orrin at noon.\n";
  for (const std::string coding : {"br", "deflate", "gzip", "zstd"}) {
    const Outcome outcome =
        Archive(Response(kA, text, "Content-Type: text/plain\r\nContent-Encoding: " + coding + "\r\n"));
    ASSERT_EQ(outcome.records.size(), 1U) << coding;
    EXPECT_EQ(outcome.records[0].body, text) << coding;
  }
}

TEST(Warc, APageOverItsLimitIsSaidThoughItsRecordIsNot) {
  Options options;
  options.limits.max_page_bytes = 1000;
  const std::string coded = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n";
  const Outcome outcome = Archive(
      Response(kA, Deflate(Page(std::string(5000, 'x'))), coded) + Response(kB, Page("Two")), "a.warc", options);
  EXPECT_THAT(outcome.Ids(), ElementsAre(kB));
  EXPECT_THAT(outcome.Faults(), ElementsAre(HasSubstr("larger than the limit (1000 bytes)")));
}

TEST(Warc, RecordsKnowWhereTheyStand) {
  const std::string first = Response(kA, Page("One"));
  const Outcome outcome = Archive(Deflate(first) + Deflate(Response(kB, Page("Two"))), "a.warc.gz");
  ASSERT_EQ(outcome.records.size(), 2U);
  EXPECT_EQ(outcome.records[0].byte, 0U);
  EXPECT_EQ(outcome.records[1].byte, first.size());
}

TEST(Warc, PassesOverWhatIsNoPageWithoutAWord) {
  const std::string file =
      Warc("request", kA, "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n") +
      Warc("revisit", kA, "application/http; msgtype=response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n") +
      Warc("metadata", kA, "text/html", Page("x")) + Warc("response", "dns:orrin.example", "text/dns", "1 2 3") +
      Response(kA, "\x89PNG", "Content-Type: image/png\r\n") + Response(kA, "x{}", "Content-Type: text/css\r\n") +
      Response(kA, Page("Moved"), "", "301 Moved") + Response(kA, Page("Gone"), "", "404 Not Found") +
      Response("https://orrin.example/robots.txt", "User-agent: *", "Content-Type: text/plain\r\n") +
      Response(kA, "", "") + Response(kB, Page("kept"));
  const Outcome outcome = Archive(file);
  EXPECT_THAT(outcome.Ids(), ElementsAre(kB));
  EXPECT_THAT(outcome.said, IsEmpty());
}

TEST(Warc, ReadsResourcesConversionsAndUntypedPages) {
  const std::string file = Warc("resource", "<" + std::string(kA) + ">", "text/html; charset=latin1", Page("One")) +
                           Warc("conversion", kB, "text/plain", "Text of a page.") +
                           Response(kC, Page("Three"), "Server: x\r\n");
  const Outcome outcome = Archive(file);
  EXPECT_THAT(outcome.Ids(), ElementsAre(kA, kB, kC));
  EXPECT_EQ(outcome.records[0].charset, "latin1");
  EXPECT_EQ(outcome.records[1].kind, RecordKind::kText);
  EXPECT_EQ(outcome.records[2].kind, RecordKind::kHtml);
}

TEST(Warc, UndoesChunksAndCodings) {
  const std::string page = Page("The ferry left Orrin.");
  const auto chunks = [](const std::string& s) {
    char size[16];
    std::snprintf(size, sizeof size, "%zX", s.size() - 5);
    return "5;x=y\r\n" + s.substr(0, 5) + "\r\n" + size + "\r\n" + s.substr(5) + "\r\n0\r\n\r\n";
  };
  const std::string html = "Content-Type: text/html\r\n";
  const struct {
    std::string fields;
    std::string body;
  } kCases[] = {
      {"Transfer-Encoding: chunked\r\n", chunks(page)},
      {"Transfer-Encoding: chunked\r\n", page},  // stored without its chunks
      {"Content-Encoding: gzip\r\n", Deflate(page)},
      {"Content-Encoding: gzip\r\n", page},  // stored decoded
      {"Content-Encoding: br\r\n", page},
      {"Content-Encoding: br\r\n", Brotli(page)},
      {"Transfer-Encoding: chunked\r\nContent-Encoding: br\r\n", chunks(Brotli(page))},
      {"Content-Encoding: deflate\r\n", Deflate(page, 15)},
      {"Content-Encoding: deflate\r\n", Deflate(page, -15)},
      {"Content-Encoding: zstd\r\n", Zstd(page)},
      {"Content-Encoding: deflate, gzip\r\n", Deflate(Deflate(page, 15))},
      {"Transfer-Encoding: chunked\r\nContent-Encoding: x-gzip\r\n", chunks(Deflate(page))},
      {"Transfer-Encoding: gzip, chunked\r\n", chunks(Deflate(page))},
  };
  for (const auto& [fields, body] : kCases) {
    const Outcome outcome = Archive(Response(kA, body, html + fields));
    ASSERT_EQ(outcome.records.size(), 1U) << fields;
    EXPECT_EQ(outcome.records[0].body, page) << fields;
    EXPECT_THAT(outcome.said, IsEmpty()) << fields;
  }
}

TEST(Warc, ABrokenRecordCostsItself) {
  const std::string good = Response(kB, Page("Two"));
  const auto with_length = [](const std::string& value) {
    std::string record = Response(kA, Page("One"));
    const std::size_t at = record.find("Content-Length: ") + 16;
    return record.replace(at, record.find('\r', at) - at, value);
  };
  const std::string html = "Content-Type: text/html\r\nContent-Encoding: ";
  const struct {
    std::string record;
    std::string why;
  } kCases[] = {
      {with_length("20"), "not as long as it says"},
      {with_length("150"), "not as long as it says"},
      {with_length("999999"), "not as long as it says"},
      {with_length("99999999999999"), "shorter than the length"},
      {with_length("-1"), "gives no length"},
      {with_length(""), "gives no length"},
      {with_length("12x"), "gives no length"},
      {"WARC/1.1\r\n", "header does not end"},
      {"WARC/1.1\r\n\r\n", "gives no length"},
      {"WARC/1.1\r\nWARC-Type: response\r\n", "header does not end"},
      {"stray bytes\r\nand more\r\n\r\n", "belong to no record"},
      {Warc("response", kA, "application/http", "no header here"), "no whole HTTP header"},
      {Warc("resource", "", "text/html", Page("x")), "no target URI"},
      {Warc("resource", kA, "text/html", Page("x"), "WARC-Segment-Number: 1\r\n"), "segments"},
      {Response(kA, "\x0b\x05\x80", html + "br\r\n"), "the brotli data is cut short"},
      {Response(kA, "\x01\xff\xff\xff", html + "br\r\n"), "the brotli data is damaged"},
      {Response(kA, "\x01\x02\x03", html + "compress\r\n"), "\"compress\" is not supported"},
      {Response(kA, Deflate(Page("x")).substr(0, 30), html + "gzip\r\n"), "cut short"},
      {Response(kA, Deflate(std::string(3'000'000, ' ')), html + "gzip\r\n"), "as a bomb does"},
      {Response(kA, std::string("GIF89a") + Page("x")), "binary data"},
  };
  for (const auto& [record, why] : kCases) {
    const std::string first = Response(kC, Page("First"));
    const Outcome outcome = Archive(first + record + good);
    EXPECT_THAT(outcome.Ids(), ElementsAre(kC, kB)) << record;
    ASSERT_THAT(outcome.Faults(), ElementsAre(HasSubstr(why))) << record;
    EXPECT_EQ(outcome.said[0].record, 1U) << record;
    EXPECT_EQ(outcome.said[0].byte, first.size()) << record;
  }
}

TEST(Warc, ATruncatedFileGivesItsWholeRecords) {
  const std::string file = Response(kA, Page("One")) + Response(kB, Page("Two"));
  const std::size_t first = Response(kA, Page("One")).size();
  for (std::size_t size = first; size + 4 < file.size(); ++size) {
    const Outcome outcome = Archive(file.substr(0, size));
    EXPECT_THAT(outcome.Ids(), ElementsAre(kA)) << size;
    EXPECT_EQ(outcome.said.size(), size == first ? 0U : 1U) << size;
  }
}

TEST(Warc, ADamagedMemberCostsItself) {
  const std::string a = Deflate(Response(kA, Page("One")));
  std::string b = Deflate(Response(kB, Page("Two")));
  const std::string c = Deflate(Response(kC, Page("Three")));
  b.replace(30, 8, "\xff\xff\xff\xff\xff\xff\xff\xff");
  const Outcome damaged = Archive(a + b + c, "a.warc.gz");
  EXPECT_THAT(damaged.Ids(), ElementsAre(kA, kC));
  EXPECT_THAT(damaged.Faults(), ElementsAre(HasSubstr("damaged")));
  const std::string bomb = Deflate(Response("https://orrin.example/bomb", std::string(4'000'000, ' ')));
  const Outcome bombed = Archive(a + bomb + c, "a.warc.gz");
  EXPECT_THAT(bombed.Ids(), ElementsAre(kA, kC));
  EXPECT_THAT(bombed.Faults(), ElementsAre(HasSubstr("as a bomb does")));
  const Outcome cut = Archive(a + c.substr(0, 50), "a.warc.gz");
  EXPECT_THAT(cut.Ids(), ElementsAre(kA));
  EXPECT_THAT(cut.Faults(), ElementsAre(HasSubstr("cut short")));
}

TEST(Warc, LargeRecordsArePassedOverAndOnlyPagesAreReported) {
  Options options;
  options.limits.max_record_bytes = 1000;
  const std::string page = Response(kA, Page(std::string(200'000, 'x')));
  const std::string image = Response(kA, std::string(200'000, 'x'), "Content-Type: image/png\r\n");
  const Outcome outcome = Archive(image + page + Response(kB, Page("Two")), "a.warc", options);
  EXPECT_THAT(outcome.Ids(), ElementsAre(kB));
  EXPECT_THAT(outcome.Faults(), ElementsAre(HasSubstr("over the limit")));
}

TEST(Warc, AVersionLineInsideAPageIsText) {
  const std::string body = Page("see\r\nWARC/1.1\r\nbelow");
  const Outcome outcome = Archive(Response(kA, body) + Response(kB, Page("Two")));
  EXPECT_THAT(outcome.Ids(), ElementsAre(kA, kB));
  EXPECT_EQ(outcome.records.at(0).body, body);
}

TEST(Warc, ACutPageIsKeptWithANote) {
  const std::string fields = "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n";
  const std::string cut = Response(kA, "20\r\n<html><p>The ferry", fields);
  const std::string said = Warc("resource", kB, "text/html", Page("x"), "WARC-Truncated: length\r\n");
  const Outcome outcome = Archive(cut + said);
  EXPECT_THAT(outcome.Ids(), ElementsAre(kA, kB));
  EXPECT_THAT(outcome.Faults(), IsEmpty());
  EXPECT_EQ(outcome.said.size(), 2U);
}

}  // namespace
}  // namespace stemma::ingest
