#include "extract/given.h"

#include <gtest/gtest.h>

#include <vector>

#include "base/diagnostics.h"
#include "extract/extract.h"

namespace stemma::extract {
namespace {

RawRecord JsonRecord(std::string body) {
  RawRecord record;
  record.id = "tag:orrin.example,2031:1";
  record.kind = RecordKind::kJson;
  record.body = std::move(body);
  return record;
}

constexpr char kFields[] =
    R"("id": "tag:orrin.example,2031:1", "title": "Mill burns", "published": "2031-02-03T08:00:00+01:00",
    "modified": "2031-02-04", "section": "Region", "keywords": ["fires", "mills"], "publisher": "Orrin Post",
    "credits": [{"kind": "original_source", "name": "Velm Herald", "text": "Velm Herald", "href": "https://velm.example/"}, 7],
    "notes": [{"kind": "truncated", "text": "a summary only"}], )";

void ExpectFields(const Article& article) {
  EXPECT_EQ(article.modified, "2031-02-04");
  EXPECT_EQ(article.section, "Region");
  EXPECT_EQ(article.keywords, (std::vector<std::string>{"fires", "mills"}));
  ASSERT_EQ(article.credits.size(), 1U);
  EXPECT_EQ(article.credits[0].kind, "original_source");
  EXPECT_EQ(article.credits[0].name, "Velm Herald");
  EXPECT_EQ(article.credits[0].href, "https://velm.example/");
  ASSERT_EQ(article.notes.size(), 1U);
  EXPECT_EQ(article.notes[0].kind, "truncated");
}

// What ingest makes of a feed's items comes with these fields.
TEST(Given, TakesCreditsNotesAndKeywordsOfTextAndOfPages) {
  const std::string sentence = "The mill at Orrin burned for three hours, the fire service said on Tuesday.";
  for (const std::string& body :
       {"\"text\": \"" + sentence + "\"",
        "\"html\": \"<html><body><article><h1>Mill burns</h1><p>" + sentence + "</p></article></body></html>\""}) {
    DiagnosticSink diagnostics;
    const std::vector<RawRecord> records = {JsonRecord("{" + std::string(kFields) + body + "}")};
    const auto articles = ExtractAll(records, {}, diagnostics);
    ASSERT_EQ(articles.size(), 1U) << body;
    ExpectFields(articles[0]);
    EXPECT_EQ(articles[0].text, sentence);
  }
}

TEST(Given, FieldsOfAnotherTypeArePassedOver) {
  const auto given =
      ReadJsonArticle(JsonRecord(R"({"id": "a", "text": "x", "credits": {}, "notes": "n", "keywords": 3})"));
  ASSERT_TRUE(given);
  EXPECT_TRUE(given->article.credits.empty() && given->article.notes.empty() && given->article.keywords.empty());
}

}  // namespace
}  // namespace stemma::extract
