#include "ingest/feed.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/testing.h"

namespace stemma::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

Outcome Feed(std::string_view bytes, const Options& options = {}) {
  const Folder folder;
  return Read({folder.Write("feed.xml", bytes)}, options);
}

std::string Rss(const std::string& items) {
  return R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
     xmlns:a10="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Orrin Post</title><link>https://orrin.example/</link><language>en-GB</language>)" +
         items + "</channel></rss>";
}

TEST(Feed, ReadsAnRssItemWithItsBody) {
  const std::string item =
      R"(<item><title>Mill burns &amp;#8211; again</title><link> https://orrin.example/mill </link>
<guid isPermaLink="false">4711</guid><pubDate>Fri, 14 Jul 2017 18:00:00 +0200</pubDate>
<a10:updated>2017-07-15T01:00:00Z</a10:updated><dc:creator>Ansa Merrow</dc:creator>
<author>desk@orrin.example (Piet Ordway)</author><category>Fires</category><category>Fires</category>
<media:title>not this</media:title><source url="https://velm.example/feed">Velm Herald</source>
<description>The mill...</description>
<content:encoded><![CDATA[<p>The mill at Velm burned &amp; fell.</p>)" +
      std::string(400, 'x') + R"(]]></content:encoded></item>)";
  const Outcome outcome = Feed(Rss(item));
  EXPECT_THAT(outcome.said, IsEmpty());
  ASSERT_THAT(outcome.Ids(), ElementsAre("https://orrin.example/mill"));
  EXPECT_EQ(outcome.records[0].kind, RecordKind::kJson);
  EXPECT_EQ(outcome.records[0].body,
            "{\"id\": \"https://orrin.example/mill\", \"url\": \"https://orrin.example/mill\", "
            "\"title\": \"Mill burns \xE2\x80\x93 again\", \"authors\": [\"Ansa Merrow\", \"Piet Ordway\"], "
            "\"published\": \"2017-07-14T18:00:00+02:00\", \"modified\": \"2017-07-15T01:00:00Z\", "
            "\"publisher\": \"Orrin Post\", \"language\": \"en\", \"keywords\": [\"Fires\"], "
            "\"credits\": [{\"kind\": \"original_source\", \"name\": \"Velm Herald\", \"text\": \"Velm Herald\", "
            "\"href\": \"https://velm.example/feed\"}], "
            "\"html\": \"<!DOCTYPE html><html lang=\\\"en\\\"><head><meta charset=\\\"utf-8\\\"><title>Mill burns "
            "\xE2\x80\x93 again</title></head><body><article><h1>Mill burns \xE2\x80\x93 again</h1>"
            "<p>The mill at Velm burned &amp; fell.</p>" +
                std::string(400, 'x') + "</article></body></html>\"}");
}

TEST(Feed, ReadsAtomInAllItsForms) {
  const std::string feed = R"(<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
<title type="html">Post &amp;amp; Bote</title><link rel="self" href="https://orrin.example/feed"/>
<author><name>Lina Tarsk</name></author>
<entry><id>tag:orrin.example,2017:1</id><title>One</title><link rel="self" href="https://orrin.example/s"/>
 <link href="https://orrin.example/1"/><updated>2017-07-14T00:00:00Z</updated>
 <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A <b>red</b> <i>boat</i>.</p><p>It sank.</p></div></content></entry>
<entry><id>tag:orrin.example,2017:2</id><title>Two</title><published>2017-07-15</published>
 <author><name>Jory Vance</name></author><source><id>x</id><title>Velm Herald</title>
 <link href="https://velm.example/"/></source><summary>Plain &lt; text</summary></entry>
<entry><id>tag:orrin.example,2017:3</id><title>Three</title>
 <content type="html">&lt;p&gt;Boat&lt;/p&gt;</content><content src="https://orrin.example/video"/></entry></feed>)";
  const Outcome outcome = Feed(feed);
  EXPECT_THAT(outcome.said, IsEmpty());
  EXPECT_THAT(outcome.Ids(),
              ElementsAre("tag:orrin.example,2017:1", "tag:orrin.example,2017:2", "tag:orrin.example,2017:3"));
  const std::string& one = outcome.records.at(0).body;
  EXPECT_THAT(one, HasSubstr("\"text\": \"A red boat.\\n\\nIt sank.\"}"));
  EXPECT_THAT(one, HasSubstr("\"url\": \"https://orrin.example/1\""));
  EXPECT_THAT(one, HasSubstr("\"authors\": [\"Lina Tarsk\"], \"published\": \"2017-07-14T00:00:00Z\""));
  EXPECT_THAT(one, HasSubstr("\"publisher\": \"Post & Bote\", \"language\": \"de\""));
  const std::string& two = outcome.records.at(1).body;
  EXPECT_THAT(two, HasSubstr("\"authors\": [\"Jory Vance\"]"));
  EXPECT_THAT(two,
              HasSubstr("\"name\": \"Velm Herald\", \"text\": \"Velm Herald\", \"href\": \"https://velm.example/\""));
  EXPECT_THAT(two, HasSubstr("\"text\": \"Plain < text\"}"));
  EXPECT_THAT(two, HasSubstr("the feed gives a summary only"));
  EXPECT_THAT(outcome.records.at(2).body, HasSubstr("\"text\": \"Boat\"}"));
}

TEST(Feed, ReadsRss1WhereItemsStandBesideTheChannel) {
  const Outcome outcome = Feed(R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:date="http://purl.org/dc/elements/1.1/"><channel><title>Bote</title></channel>
 <item><title>One</title><link>https://orrin.example/1</link><date:date>2017-07-14</date:date>
 <description>A boat.</description></item></rdf:RDF>)");
  EXPECT_THAT(outcome.Ids(), ElementsAre("https://orrin.example/1"));
  EXPECT_THAT(outcome.records.at(0).body, HasSubstr("\"published\": \"2017-07-14\", \"publisher\": \"Bote\""));
}

TEST(Feed, TakesOffWhereAPostAppearedFirst) {
  const auto with = [](const std::string& site) {
    return Rss(
        "<item><title>One</title><description><![CDATA[<p>A boat.</p>\n<p>The post <a href='x'>One</a> appeared first "
        "on "
        "<a href='https://velm.example/'>" +
        site + "</a>.</p>\n]]></description></item>");
  };
  const std::string own = Feed(with("Orrin Post")).records.at(0).body;
  EXPECT_THAT(own, HasSubstr("\"text\": \"A boat.\"}"));
  EXPECT_THAT(own, Not(HasSubstr("credits")));
  EXPECT_THAT(Feed(with("Velm Herald")).records.at(0).body,
              HasSubstr("\"credits\": [{\"kind\": \"originally_published\", \"name\": \"Velm Herald\", \"text\": "
                        "\"Velm Herald\", \"href\": \"https://velm.example/\"}]"));
}

TEST(Feed, NamesItemsByGuidThenLinkThenPlace) {
  const Outcome outcome = Feed(
      Rss("<item><title>a</title><guid>https://orrin.example/?p=1</guid><link>https://orrin.example/one</link></item>"
          "<item><title>b</title><guid>17</guid></item><item><title>c</title></item>"));
  EXPECT_THAT(outcome.Ids(), ElementsAre("https://orrin.example/?p=1", "https://orrin.example/#17", "feed.xml/2"));
}

TEST(Feed, KeepsTheItemsBeforeTheXmlBreaks) {
  const std::string one = "<item><title>One</title><link>https://orrin.example/1</link></item>";
  const std::string two = "<item><title>Two</title><link>https://orrin.example/2</link></item>";
  const std::string whole = Rss(one + two);
  const std::size_t cut = whole.find("Two");
  for (const std::string& broken : {whole.substr(0, cut), std::string(whole).insert(cut, "</oops>")}) {
    const Outcome outcome = Feed(broken);
    EXPECT_THAT(outcome.Ids(), ElementsAre("https://orrin.example/1"));
    ASSERT_THAT(outcome.Faults(), ElementsAre(HasSubstr("the feed's XML breaks here")));
    EXPECT_EQ(outcome.said[0].record, 1U);
    EXPECT_GE(outcome.said[0].byte.value(), whole.find(two));
  }
  const Outcome late = Feed(whole.substr(0, whole.size() - 8));
  EXPECT_EQ(late.records.size(), 2U);
  EXPECT_EQ(late.Faults().size(), 1U);
}

TEST(Feed, ReadsTheCharsetOfItsDeclaration) {
  const Outcome outcome = Feed(
      "<?xml version='1.0' "
      "encoding='windows-1251'?><rss><channel><item><title>\xCC\xE8\xF0</title></item></channel></rss>");
  ASSERT_EQ(outcome.records.size(), 1U);
  EXPECT_THAT(outcome.records[0].body, HasSubstr("\"title\": \"\xD0\x9C\xD0\xB8\xD1\x80\""));
}

TEST(Feed, AnItemThatIsNoneAndOneThatIsTooLargeCostThemselves) {
  Options options;
  options.limits.max_page_bytes = 1000;
  const Outcome outcome = Feed(Rss("<item><pubDate>2017</pubDate></item><item><title>b</title><description>" +
                                   std::string(2000, 'b') + "</description></item><item><title>c</title></item>"),
                               options);
  EXPECT_THAT(outcome.Ids(), ElementsAre("feed.xml/2"));
  EXPECT_THAT(outcome.Faults(),
              ElementsAre(HasSubstr("neither a title nor a body"), HasSubstr("larger than the limit")));
  EXPECT_EQ(outcome.said[1].record, 1U);
}

TEST(Feed, DeepAndWideFeedsAreBounded) {
  std::string deep;
  for (int i = 0; i < 200'000; ++i) deep += "<b>";
  const Outcome outcome = Feed(Rss("<item><title>a</title><description>" + deep));
  EXPECT_EQ(outcome.Faults().size(), 1U);
  Options few;
  few.limits.max_html_tags = 50;
  EXPECT_THAT(Feed(Rss(deep), few).Faults(), ElementsAre(HasSubstr("more tags than the limit (50)")));
}

TEST(Feed, EntitiesOfItsOwnAreNotExpanded) {
  std::string bomb =
      "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x SYSTEM "
      "\"file:///etc/hostname\">]>";
  const Outcome outcome = Feed(bomb + "<rss><channel><item><title>&b; &x;</title></item></channel></rss>");
  ASSERT_EQ(outcome.records.size(), 1U);
  EXPECT_THAT(outcome.records[0].body, HasSubstr("\"title\": \"&b; &x;\""));
}

}  // namespace
}  // namespace stemma::ingest
