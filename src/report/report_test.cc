#include "report/report.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "report/contains.h"
#include "report/sample.h"
#include "report/scan.h"
#include "report/width.h"
#include "text/utf8.h"

namespace stemma::report {
namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// Re-bless with STEMMA_BLESS=1 and read the difference.
void ExpectGolden(const std::string& name, const std::string& got) {
  const std::string path = std::string(STEMMA_SOURCE_DIR) + "/tests/golden/report/" + name;
  if (std::getenv("STEMMA_BLESS") != nullptr) std::ofstream(path, std::ios::binary) << got;
  EXPECT_TRUE(ReadFile(path) == got) << path << " differs; look at it with STEMMA_BLESS=1 and git diff";
}

// Every string of the dossier that comes from a page becomes `text`; spans keep fitting.
Dossier WithHostileText(const std::string& text) {
  Dossier d = SampleDossier();
  for (Article& a : d.articles) {
    std::string body;
    while (body.size() < a.text.size()) body += text + " ";
    a.text = body;
    a.title = a.publisher.name = a.publisher.domain = a.canonical = a.source.uri = a.source.path = a.language = text;
    a.published = a.modified = text;
    a.authors = a.keywords = {text};
    a.credits = {{text, text, text, text, {}}};
    a.labels = {{text, text}};
    a.notes = {{text, text, {}}};
    a.captions = {{text, text, {}}};
    a.comments = {{text, text, text, {}}};
    a.furniture = {{text, text, {}}};
    a.dates = {{text, text}};
  }
  for (Attribution& a : d.attributions)
    if (a.source) a.source->text = a.source->entity = text;
  for (Reuse& r : d.reuse) {
    r.evidence = {text};
    for (Change& c : r.changes) c.kind = text;
  }
  for (Story& s : d.stories) {
    s.title = text;
    for (Claim& c : s.claims) {
      c.summary = text;
      c.relays = {text};
      c.circular = {{text, text}};
      c.origins = {{text, text, 0.5, {0}, {text, text}, text}};
      c.denied_by = {{text, {0}, {}}};
      c.slots = {{text, {{text, {0}, {}}}}};
      c.conflicts = {{text, {{text, {0}, {}}}, text}};
    }
  }
  for (LineageNode& n : d.lineage.nodes) n.name = n.time = text;
  for (LineageEdge& e : d.lineage.edges) e.evidence = {text};
  return d;
}

void ExpectHarmless(const std::string& page) {
  static const std::set<std::string> kTags = {
      "!DOCTYPE",   "html",   "head",   "meta",       "title",   "style",   "body",    "a",       "header",  "p",
      "h1",         "h2",     "h3",     "em",         "main",    "nav",     "div",     "table",   "caption", "thead",
      "tbody",      "tr",     "th",     "td",         "article", "section", "details", "summary", "dl",      "dt",
      "dd",         "ol",     "ul",     "li",         "strong",  "b",       "i",       "bdi",     "span",    "sup",
      "blockquote", "footer", "figure", "figcaption", "svg",     "desc",    "g",       "path",    "rect",    "text",
      "line",       "mark",   "ins",    "del",        "br"};
  static const std::set<std::string> kAttributes = {
      "html",        "lang", "charset",  "http-equiv", "content", "name",   "class",      "id",
      "href",        "rel",  "title",    "scope",      "dir",     "open",   "aria-label", "aria-labelledby",
      "aria-hidden", "role", "tabindex", "viewBox",    "width",   "height", "style",      "x",
      "y",           "x1",   "x2",       "y1",         "y2",      "rx",     "d"};
  for (const Tag& tag : Tags(page)) {
    const std::string name = tag.name.starts_with('/') ? tag.name.substr(1) : tag.name;
    EXPECT_TRUE(kTags.contains(name)) << name;
    for (const auto& [key, value] : tag.attributes) {
      EXPECT_TRUE(kAttributes.contains(key)) << name << " " << key;
      const bool inside = value.starts_with('#') || value.starts_with("http://") || value.starts_with("https://");
      EXPECT_TRUE(key != "href" || inside) << value;
    }
  }
}

TEST(Report, SampleLooksAsBlessed) { ExpectGolden("sample/expected.html", WriteHtml(SampleDossier())); }
TEST(Report, SummaryReadsAsBlessed) { ExpectGolden("sample/summary.txt", WriteSummary(SampleDossier())); }

TEST(Report, HostileTextStaysText) {
  for (const std::string& text :
       {std::string("<script>alert(1)</script>"), std::string("\"><img src=x onerror=alert(1)>"),
        std::string("' onmouseover='x"), std::string("</style><script>x</script>"), std::string("javascript:alert(1)"),
        std::string("</title></svg><b>"), std::string("<!-- --> ]]> &lt; \u202E\x01\x1B[2J"),
        std::string("https://a.example/\"onclick=\"x"), std::string("\xFF\xC3\xE2\x82")}) {
    const std::string page = WriteHtml(WithHostileText(text));
    ExpectHarmless(page);
    EXPECT_TRUE(text::IsValid(page));
  }
}

TEST(Report, FetchesNothingAndRunsNothing) {
  const std::string page = WriteHtml(SampleDossier());
  ExpectHarmless(page);
  EXPECT_NE(page.find("default-src 'none'; style-src 'unsafe-inline'; img-src data:"), std::string::npos);
  for (const char* forbidden : {"<script", "<img", "<iframe", "<object", "<form", "url(", "@import"})
    EXPECT_EQ(page.find(forbidden), std::string::npos) << forbidden;
}

TEST(Report, NeverCallsAClaimTrueOrFalse) {
  std::string page = WriteHtml(SampleDossier());
  page.erase(0, page.find("</style>"));
  for (const char* word : {" true ", " false ", "debunk", " fake ", " lie "})
    EXPECT_EQ(page.find(word), std::string::npos) << word;
}

TEST(Report, EveryElementIsClosed) {
  static const std::set<std::string> kVoid = {"!DOCTYPE", "meta", "br"};
  std::vector<std::string> open;
  for (const Tag& tag : Tags(WriteHtml(SampleDossier()))) {
    if (kVoid.contains(tag.name) || tag.closed_itself) continue;
    if (!tag.name.starts_with('/')) {
      open.push_back(tag.name);
      continue;
    }
    ASSERT_FALSE(open.empty());
    EXPECT_EQ(open.back(), tag.name.substr(1));
    open.pop_back();
  }
  EXPECT_TRUE(open.empty());
}

TEST(Report, LinksInsideThePageLeadSomewhereAndIdsAreUnique) {
  for (const Dossier& d : {SampleDossier(), LargeDossier(230)}) {
    std::set<std::string> ids;
    std::vector<std::string> links;
    for (const Tag& tag : Tags(WriteHtml(d)))
      for (const auto& [key, value] : tag.attributes) {
        EXPECT_TRUE(key != "id" || ids.insert(value).second) << value;
        if (key == "href" && value.starts_with('#')) links.push_back(value.substr(1));
      }
    for (const std::string& link : links) EXPECT_TRUE(ids.contains(link)) << link;
  }
}

TEST(Report, HeadingsDescendOneByOne) {
  char level = '0';
  for (const Tag& tag : Tags(WriteHtml(SampleDossier()))) {
    if (tag.name.size() != 2 || tag.name[0] != 'h' || tag.name[1] < '1' || tag.name[1] > '6') continue;
    EXPECT_LE(tag.name[1], level + 1);
    level = tag.name[1];
  }
}

TEST(Report, EveryTableHasACaption) {
  const std::vector<Tag> tags = Tags(WriteHtml(SampleDossier()));
  for (std::size_t i = 0; i + 1 < tags.size(); ++i)
    EXPECT_TRUE(tags[i].name != "table" || tags[i + 1].name == "caption");
}

TEST(Report, SameDossierGivesTheSameBytes) { EXPECT_EQ(WriteHtml(SampleDossier()), WriteHtml(SampleDossier())); }

TEST(Report, EmptyDossierIsAWholePage) {
  const std::string page = WriteHtml({});
  EXPECT_NE(page.find("No article was found"), std::string::npos);
  EXPECT_TRUE(page.ends_with("</html>\n"));
}

// 500 articles of 3 KB, in stories of 1 to 24 copies: some 4,000 reuse pairs. Measured 0.03 s and 4 MB in a release
// build; the bounds leave room for sanitizers, not for another order of growth.
TEST(Report, FiveHundredArticlesStayBounded) {
  const Dossier d = LargeDossier(500);
  const auto start = std::chrono::steady_clock::now();
  const std::string page = WriteHtml(d);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  std::printf("500 articles: %.1f MB in %.3f s\n", static_cast<double>(page.size()) / 1e6, seconds.count());
  EXPECT_LT(page.size(), 15U << 20);
  EXPECT_LT(seconds.count(), 1.0);
}

TEST(Report, SizeGrowsWithTheInputOnly) {
  const std::size_t half = WriteHtml(LargeDossier(600)).size();
  const std::size_t whole = WriteHtml(LargeDossier(1200)).size();
  EXPECT_LT(whole, half * 23 / 10);
}

TEST(Summary, FitsItsScreen) {
  for (const Dossier& d :
       {SampleDossier(), LargeDossier(230), WithHostileText("\u6E2F\u53E3\x1B[2J\n\n\u202E"), Dossier()})
    for (const std::size_t columns : {20U, 80U})
      for (const std::size_t lines : {1U, 5U, 24U}) {
        std::istringstream in(WriteSummary(d, columns, lines));
        std::size_t count = 0;
        for (std::string line; std::getline(in, line); ++count) {
          EXPECT_LE(Columns(line), columns) << line;
          EXPECT_EQ(line.find('\x1B'), std::string::npos);
        }
        EXPECT_LE(count, lines);
      }
}

TEST(Summary, CountsTheNamesThatDoNotFit) {
  Dossier d = SampleDossier();
  for (int i = 0; i < 9; ++i)
    d.stories[0].claims[0].denied_by.push_back({"The Office of Long Names " + std::to_string(i), {}, {}});
  EXPECT_NE(WriteSummary(d).find(" and 8 more\n"), std::string::npos) << WriteSummary(d);
}

TEST(Summary, SaysHowManyStoriesDidNotFit) {
  const std::string summary = WriteSummary(LargeDossier(230));
  EXPECT_NE(summary.find("more stories in the report"), std::string::npos);
}

}  // namespace
}  // namespace stemma::report
