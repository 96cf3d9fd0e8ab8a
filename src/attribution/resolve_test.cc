#include <gtest/gtest.h>

#include <algorithm>

#include "attribution/attribution.h"

namespace stemma::attribution {
namespace {

// All attributions of a set of texts, resolved, in reading order.
std::vector<Attribution> Read(const std::vector<std::string>& texts, std::span<const Mention> mentions = {}) {
  std::vector<Article> articles;
  std::vector<Attribution> all;
  for (const std::string& text : texts) {
    articles.emplace_back().text = text;
    for (Attribution& a : FindAttributions(articles.back(), static_cast<ArticleIndex>(articles.size() - 1)))
      all.push_back(std::move(a));
  }
  ResolveSources(articles, mentions, all);
  return all;
}

// "words=entity" of each source, in reading order.
std::vector<std::string> Resolved(const std::vector<std::string>& texts, std::span<const Mention> mentions = {}) {
  std::vector<std::string> out;
  for (const Attribution& a : Read(texts, mentions))
    if (a.source) out.push_back(a.source->text + "=" + a.source->entity);
  return out;
}

using Names = std::vector<std::string>;

TEST(Resolve, GivesOneNameToEachVoice) {
  const struct {
    std::string text;
    Names names;
  } kCases[] = {
      {"Sen. Ada Marr said it rained. Marr said it snowed. She said it froze.",
       {"Sen. Ada Marr=Ada Marr", "Marr=Ada Marr", "She=Ada Marr"}},
      {"The Kesh Monitor for Public Works (KMPW) said it rained. KMPW said it snowed.",
       {"The Kesh Monitor for Public Works (KMPW)=Kesh Monitor for Public Works",
        "KMPW=Kesh Monitor for Public Works"}},
      {"The Associated Press reported rain. The agency said it snowed.",
       {"The Associated Press=Associated Press", "The agency=Associated Press"}},
      {"According to an AFP report, it rained.", {"an AFP report=Agence France-Presse"}},
      {"A senior official said it rained. The official said it snowed.",
       {"A senior official=senior official", "The official=senior official"}},
      {"Fars News said it rained.", {"Fars News=Fars News Agency"}},
      {"Ada Marr, who runs the port, said it rained.", {"Ada Marr=Ada Marr"}},
      {"A spokesman for the Kesh Museum said it rained.", {"A spokesman for the Kesh Museum=Kesh Museum spokesman"}},
      // Initials, first names, loose words, times in front.
      {"Ada Marr said it rained. A. Marr said it snowed. Ada said it froze.",
       {"Ada Marr=Ada Marr", "A. Marr=Ada Marr", "Ada=Ada Marr"}},
      {"Ada Marr said it rained. Marr herself said it snowed.", {"Ada Marr=Ada Marr", "Marr herself=Ada Marr"}},
      {"The Kesh Observatory for Public Works said it rained. The Vell-based monitor said it snowed.",
       {"The Kesh Observatory for Public Works=Kesh Observatory for Public Works",
        "The Vell-based monitor=Kesh Observatory for Public Works"}},
      // The first of two speakers, the house of its experts, media without a name.
      {"Kesh Stone and the city said it rained.", {"Kesh Stone and the city=Kesh Stone"}},
      {"Analysts at Kesh Stone said it rained.", {"Analysts at Kesh Stone=Kesh Stone"}},
      {"Researchers at the firm Kesh Stone said it rained.", {"Researchers at the firm Kesh Stone=Kesh Stone"}},
      {"A Kesh newspaper said it rained.", {"A Kesh newspaper="}},
      // A body only goes by a noun that it can be.
      {"Kesh Stone Group said it rained. The company said it snowed. The hospital said it froze.",
       {"Kesh Stone Group=Kesh Stone Group", "The company=Kesh Stone Group", "The hospital=hospital"}},
  };
  for (const auto& c : kCases) EXPECT_EQ(Resolved({c.text}), c.names) << c.text;
}

TEST(Resolve, KeepsDescriptionsFromNamesOfAnotherLandOrField) {
  const struct {
    std::string text;
    Names names;
  } kCases[] = {
      {"The Orel Regional Government said it rained. The Kavrian government said it snowed.",
       {"The Orel Regional Government=Orel Regional Government", "The Kavrian government=Kavrian government"}},
      {"The girlfriend of swimmer Ada Marr said it rained.",
       {"The girlfriend of swimmer Ada Marr=girlfriend of swimmer Ada Marr"}},
      {"A senior source said it rained. A source said it snowed.",
       {"A senior source=senior source", "A source=source"}},
  };
  for (const auto& c : kCases) EXPECT_EQ(Resolved({c.text}), c.names) << c.text;
}

TEST(Resolve, NamesTheGovernmentByTheCountryOfItsArticle) {
  Mention place;
  place.kind = MentionKind::kPlace;
  place.place = PlaceValue{"Kavria", 1, 1, true, 1, {}};
  EXPECT_EQ(Resolved({"The government said it rained.", "The Kavrian government fell."}, std::vector{place, place}),
            Names{"The government=Kavrian government"});
}

TEST(Resolve, ReadsRolesAsTheNamesThatBearThem) {
  const struct {
    std::string text;
    Names names;
  } kCases[] = {
      {"Harbour master Ada Marr said it rained. The harbour master said it snowed.",
       {"Harbour master Ada Marr=Ada Marr", "The harbour master=Ada Marr"}},
      // A description behind which the name stands.
      {"The ferry's captain, Ivo Brandt, said it rained.", {"The ferry's captain, Ivo Brandt=Ivo Brandt"}},
      // A description in the lede, then a full name without a word on who it is.
      {"The singer's lawyer said it rained.\n\n\"It snowed,\" Ada Marr said.",
       {"The singer's lawyer=Ada Marr", "Ada Marr=Ada Marr"}},
      // Two who bear the role: neither is meant for sure.
      {"Detective Ada Marr said it rained. Detective Ivo Brandt said it snowed. The detective said it froze.",
       {"Detective Ada Marr=Ada Marr", "Detective Ivo Brandt=Ivo Brandt", "The detective=detective"}},
  };
  for (const auto& c : kCases) EXPECT_EQ(Resolved({c.text}), c.names) << c.text;
}

TEST(Resolve, MindsWhoIsAWomanAndWhoAMan) {
  EXPECT_EQ(Resolved({"Martha Kell said it rained. Ivan Brandt said it snowed. She said it froze. He said it thawed."}),
            (Names{"Martha Kell=Martha Kell", "Ivan Brandt=Ivan Brandt", "She=Martha Kell", "He=Ivan Brandt"}));
}

TEST(Resolve, KeepsASpokespersonApartFromTheBody) {
  EXPECT_EQ(
      Resolved({"An Orel Stone spokeswoman said it rained. The spokeswoman said it snowed. Orel Stone said it froze."}),
      (Names{"An Orel Stone spokeswoman=Orel Stone spokeswoman", "The spokeswoman=Orel Stone spokeswoman",
             "Orel Stone=Orel Stone"}));
}

TEST(Resolve, TellsTheOrgansOfTwoStatesApart) {
  EXPECT_EQ(Resolved({"Kavria's Interior Ministry said it rained. Norda's Interior Ministry said it snowed."}),
            (Names{"Kavria's Interior Ministry=Kavria's Interior Ministry",
                   "Norda's Interior Ministry=Norda's Interior Ministry"}));
}

// An article's own voice is its outlet, but inside a quotation the speaker's.
TEST(Resolve, ReadsWeAsTheHouse) {
  std::vector<Article> articles(1);
  articles[0].publisher.name = "The Orel Gazette";
  articles[0].text = "We reported on Monday that it rained. \"We heard that it snowed,\" Ada Marr said.";
  std::vector<Attribution> all = FindAttributions(articles[0], 0);
  ResolveSources(articles, {}, all);
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all[0].source->text, "We");
  EXPECT_EQ(all[0].source->entity, "Orel Gazette");
  for (const Attribution& a : all) EXPECT_FALSE(a.source && a.parent && a.source->entity == "Orel Gazette");
}

TEST(Resolve, ReadsNamesInTextsWithoutCapitals) {
  EXPECT_EQ(Resolved({"Ada Marr said it rained.", "it was wet again and nobody liked it. ada marr said it rained."}),
            (Names{"Ada Marr=Ada Marr", "ada marr=Ada Marr"}));
}

// A thing, a document and a crowd are told from somebody who hides a name.
TEST(Resolve, TellsKindsWithoutANameApart) {
  const struct {
    std::string text;
    SourceKind kind;
  } kCases[] = {
      {"The duty log said it rained.", SourceKind::kDocument},
      {"Her lawyer said it rained.", SourceKind::kAnonymous},
      {"The inspector said it rained.", SourceKind::kPerson},
      {"The brigade said it rained.", SourceKind::kOrganisation},
      // What was done with a document is not its head, and who looked at it not its owner.
      {"Papers lodged with the court said it rained.", SourceKind::kDocument},
      {"A document seen by the Herald said it rained.", SourceKind::kDocument},
      {"A source said it rained.", SourceKind::kAnonymous},
      {"The source said it rained.", SourceKind::kAnonymous},
      {"Diplomats in the capital said it rained.", SourceKind::kGroup},
  };
  for (const auto& c : kCases) {
    const std::vector<Attribution> all = Read({c.text});
    const auto said = std::ranges::find_if(
        all, [&](const Attribution& a) { return !a.cue.empty() && a.cue[0].span.Of(c.text) == "said"; });
    ASSERT_TRUE(said != all.end() && said->source) << c.text;
    EXPECT_EQ(said->source->kind, c.kind) << c.text;
  }
}

TEST(Resolve, JoinsNamesOverTheSet) {
  EXPECT_EQ(Resolved({"Ada Marr said it rained.", "Marr said it snowed."}),
            (Names{"Ada Marr=Ada Marr", "Marr=Ada Marr"}));
}

TEST(Resolve, KeepsTwoFirstNamesApart) {
  EXPECT_EQ(Resolved({"Ada Marr said it rained.", "Ivo Marr said it snowed.", "Marr said it froze."}),
            (Names{"Ada Marr=Ada Marr", "Ivo Marr=Ivo Marr", "Marr=Marr"}));
}

// "John" in one article is not the bearer of that last name in another.
TEST(Resolve, LeavesAGivenNameToItsArticle) {
  EXPECT_EQ(Resolved({"Ada John said it rained.", "His brother John said it snowed."}),
            (Names{"Ada John=Ada John", "His brother John=John"}));
}

TEST(Resolve, JoinsTwoTransliterationsOfOneName) {
  EXPECT_EQ(Resolved({"Minister Nouhad Zarshnuk said it rained.", "Minister Nohad Zarchnouq said it snowed.",
                      "Minister Nouhad Zarshnuk said it froze."}),
            (Names{"Minister Nouhad Zarshnuk=Nouhad Zarshnuk", "Minister Nohad Zarchnouq=Nouhad Zarshnuk",
                   "Minister Nouhad Zarshnuk=Nouhad Zarshnuk"}));
  // Other vowels are another name.
  EXPECT_EQ(Resolved({"Minister Omar Hassan said it rained.", "Minister Omar Hussein said it snowed."}),
            (Names{"Minister Omar Hassan=Omar Hassan", "Minister Omar Hussein=Omar Hussein"}));
}

TEST(Resolve, TakesNoSurnameForAnAdverb) {
  EXPECT_EQ(Resolved({"It rained, Connelly said. \"It snowed,\" Connelly said."}),
            (Names{"Connelly=Connelly", "Connelly=Connelly"}));
}

TEST(Resolve, TakesTheNameOfAResolvedMention) {
  Mention mention;
  mention.span = Span(0, 3);
  mention.text = "KPB";
  mention.kind = MentionKind::kOrganisation;
  mention.entity = "Kesh Port Board";
  EXPECT_EQ(Resolved({"KPB said it rained."}, std::vector<Mention>{mention}), (Names{"KPB=Kesh Port Board"}));
}

// The kind of the last source of a set of texts.
SourceKind LastKind(const std::vector<std::string>& texts) { return Read(texts).back().source->kind; }

TEST(Resolve, ASlipMakesNoMediumOfABody) {
  const std::string group = "The Kesh Harbour Group said it rained.";
  std::vector<std::string> texts(6, group);
  EXPECT_EQ(LastKind(texts), SourceKind::kOrganisation);
  texts.insert(texts.begin(), "The newspaper Kesh Harbour Group said it rained.");
  EXPECT_EQ(LastKind(texts), SourceKind::kOrganisation);
  EXPECT_EQ(LastKind({"The newspaper Kesh Harbour Group said it rained.", group}), SourceKind::kOutlet);
}

TEST(Resolve, WhoReportsAndIsNoPersonIsAnOutlet) {
  EXPECT_EQ(LastKind({"Quibbleton reported that it rained.", "Quibbleton reported that it snowed."}),
            SourceKind::kOutlet);
  EXPECT_EQ(LastKind({"Quibbleton said that it rained.", "Quibbleton said that it snowed."}), SourceKind::kPerson);
}

TEST(Resolve, NamesWhoStandsBehindWhatTheyAre) {
  EXPECT_EQ(Resolved({"Screenwriter Ada Marr Kesh said it rained."}),
            (Names{"Screenwriter Ada Marr Kesh=Ada Marr Kesh"}));
  EXPECT_EQ(Resolved({"Head of the committee Ada Marr said it rained."}),
            (Names{"Head of the committee Ada Marr=Ada Marr"}));
  EXPECT_EQ(Resolved({"It rained, according to 9 News."}), (Names{"9 News=9 News"}));
  EXPECT_EQ(Resolved({"Unconfirmed reports say it rained."}), (Names{"Unconfirmed reports=Unconfirmed reports"}));
}

TEST(Resolve, ExpandsTheAcronymOfAHouse) {
  std::vector<Article> articles(1);
  articles[0].publisher.name = "Kesh Morning Post";
  articles[0].text = "KMP said it rained.";
  std::vector<Attribution> all = FindAttributions(articles[0], 0);
  Mention mention;
  mention.kind = MentionKind::kOrganisation;
  mention.span = Span(0, 3);
  mention.text = mention.entity = "KMP";
  ResolveSources(articles, {&mention, 1}, all);
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all[0].source->entity, "Kesh Morning Post");
}

TEST(Resolve, ReadsABodyByItsNounAsTheOneThatTheArticleHasMentioned) {
  const std::string text = "Bo Lund joined the Rowers' Alliance in May. The alliance said it rained.";
  const auto mention = [&](const std::string& name) {
    Mention m;
    m.span = Span::FromLength(text.find("Rowers' Alliance"), name.size());
    m.text = m.entity = name;
    m.kind = MentionKind::kOrganisation;
    return m;
  };
  EXPECT_EQ(Resolved({text}, std::vector<Mention>{mention("Rowers' Alliance")}),
            (Names{"The alliance=Rowers' Alliance"}));
  Mention other = mention("Rowers' Alliance");
  other.entity = "Sailors' Alliance";
  EXPECT_EQ(Resolved({text}, std::vector<Mention>{mention("Rowers' Alliance"), other}),
            (Names{"The alliance=alliance"}));
}

}  // namespace
}  // namespace stemma::attribution
