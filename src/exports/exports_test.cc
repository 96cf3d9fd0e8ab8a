#include "exports/exports.h"

#include <gtest/gtest.h>

#include "exports/graph.h"
#include "exports/iri.h"
#include "exports/table.h"
#include "exports/xml.h"

namespace stemma::exports {
namespace {

// Two articles, the second copied from the first, which cites a source of its own.
Dossier Sample() {
  Dossier d;
  d.articles.resize(2);
  d.articles[0].id = "orrin & sons";
  d.articles[0].title = "=1+1 <Mill> \"burns\"";
  d.articles[0].text = "The mill burned, said Ansa Merrow.";
  d.articles[0].published = "2031-04";
  d.articles[1].id = "velm/2";
  d.articles[1].text = "The mill burned.";
  d.articles[1].published = "2031-04-09T10:00:00+02:00";
  d.lineage.nodes = {{"orrin & sons", NodeKind::kArticle, "Orrin Post", "2031-04"},
                     {"source:Ansa Merrow", NodeKind::kSource, "Ansa Merrow", ""},
                     {"velm/2", NodeKind::kArticle, "Velm Courier", "2031-04-09T10:00:00+02:00"}};
  d.lineage.edges = {{"orrin & sons", "source:Ansa Merrow", EdgeKind::kCites, "c1", 0.876, {"attribution"}},
                     {"velm/2", "orrin & sons", EdgeKind::kCopies, "", 0.5, {"date", "containment"}}};
  Claim claim;
  claim.id = "c1";
  claim.summary = "The mill burned";
  claim.mentions = {{0, Span(0, 15), Stance::kReports, std::nullopt, false, std::nullopt},
                    {1, Span(0, 15), Stance::kAsserts, std::nullopt, true, InheritedSource{"Ansa Merrow", 0}}};
  Origin origin;
  origin.name = "Ansa Merrow";
  origin.kind = "person";
  origin.chain = {"Ansa Merrow"};
  claim.origins = {origin};
  Story story;
  story.id = "s1";
  story.articles = {0, 1};
  story.lead_claim = "c1";
  story.claims = {claim};
  d.stories = {story};
  return d;
}

std::string FileNamed(const std::vector<ExportedFile>& files, std::string_view name) {
  for (const ExportedFile& file : files)
    if (file.name == name) return file.text;
  return "no such file";
}

TEST(TableTest, QuotesWhatRfc4180AsksFor) {
  EXPECT_EQ(Cell("plain"), "plain");
  EXPECT_EQ(Cell("a,b"), "\"a,b\"");
  EXPECT_EQ(Cell("say \"x\""), "\"say \"\"x\"\"\"");
  EXPECT_EQ(Cell("two\nlines"), "\"two\nlines\"");
}

TEST(TableTest, NoCellIsAFormulaButNumbersStay) {
  for (const char* cell : {"=1+1", "+x", "-x", "@sum", "\tx"}) EXPECT_EQ(Cell(cell), "\"'" + std::string(cell) + "\"");
  EXPECT_EQ(Cell("-12.5"), "-12.5");
}

TEST(IriTest, EscapesEveryByteThatIsNotUnreserved) { EXPECT_EQ(NodeIri("a b/ü"), "urn:stemma:node:a%20b%2F%C3%BC"); }

TEST(GraphTest, ATimeBeginsOnItsFirstDay) {
  const Graph graph = GraphOf(Sample());
  EXPECT_EQ(graph.nodes[0].day, "2031-04-01");
  EXPECT_EQ(graph.nodes[1].day, "");
  EXPECT_EQ(graph.nodes[2].day, "2031-04-09");
  EXPECT_EQ(graph.edges[0].confidence, "0.88");
  EXPECT_EQ(graph.edges[1].evidence, "date; containment");
}

TEST(XmlTest, LeavesOutWhatXmlDoesNotAllow) {
  pugi::xml_document document;
  Set(document.append_child("x"), "a",
      std::string_view("b\x01\x1F\xEF\xBF\xBF"
                       "c<\"",
                       9));
  EXPECT_NE(ToText(document).find("a=\"bc&lt;&quot;\""), std::string::npos) << ToText(document);
}

TEST(GraphMlTest, HoldsNodesAndEdgesOnce) {
  const std::string text = GraphMl(Sample());
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(text.c_str()));
  const auto graph = document.child("graphml").child("graph");
  EXPECT_EQ(std::distance(graph.children("node").begin(), graph.children("node").end()), 3);
  EXPECT_STREQ(graph.child("edge").attribute("source").value(), "orrin & sons");
}

TEST(GexfTest, AnArticleStartsOnItsDay) {
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(Gexf(Sample()).c_str()));
  const auto first = document.child("gexf").child("graph").child("nodes").child("node");
  EXPECT_STREQ(first.attribute("start").value(), "2031-04-01");
  EXPECT_TRUE(first.next_sibling("node").attribute("start").empty());
}

TEST(ProvTest, CopiesAreDerivedAndCitationsQuoted) {
  const std::string text = Prov(Sample());
  EXPECT_NE(text.find("prov:wasDerivedFrom\": [\n    \"urn:stemma:node:orrin%20%26%20sons\""), std::string::npos)
      << text;
  EXPECT_NE(text.find("prov:wasQuotedFrom\": [\n    \"urn:stemma:node:source%3AAnsa%20Merrow\""), std::string::npos)
      << text;
}

TEST(ClaimReviewTest, LeavesTheRatingEmpty) {
  const std::string text = ClaimReview(Sample());
  EXPECT_NE(text.find("\"ratingValue\": \"\""), std::string::npos);
  EXPECT_NE(text.find("\"claimReviewed\": \"The mill burned\""), std::string::npos);
}

// A month comes before its days, whatever day it was.
TEST(ClaimReviewTest, FirstAppearanceIsTheEarliestDated) {
  const std::string text = ClaimReview(Sample());
  const auto at = text.find("firstAppearance");
  ASSERT_NE(at, std::string::npos);
  EXPECT_NE(text.find("orrin & sons", at), std::string::npos);
}

TEST(CsvTest, OffsetsAndTextsAgree) {
  const std::string text = FileNamed(Csv(Sample()), "claim_mentions.csv");
  EXPECT_NE(text.find("c1,velm/2,0,15,asserts,,yes,Ansa Merrow,orrin & sons,The mill burned\r\n"), std::string::npos)
      << text;
}

TEST(CsvTest, EveryTableHasAHeadEvenWhenEmpty) {
  for (const ExportedFile& file : Csv(Dossier{})) EXPECT_TRUE(file.text.ends_with("\r\n")) << file.name;
}

}  // namespace
}  // namespace stemma::exports
