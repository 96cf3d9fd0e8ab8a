#include <gtest/gtest.h>

#include "attribution/attribution.h"

namespace stemma::attribution {
namespace {

// "words=entity" of each source, in reading order.
std::vector<std::string> Resolved(const std::vector<std::string>& texts, std::span<const Mention> mentions = {}) {
  std::vector<Article> articles;
  std::vector<Attribution> all;
  for (const std::string& text : texts) {
    articles.emplace_back().text = text;
    for (Attribution& a : FindAttributions(articles.back(), static_cast<ArticleIndex>(articles.size() - 1)))
      all.push_back(std::move(a));
  }
  ResolveSources(articles, mentions, all);
  std::vector<std::string> out;
  for (const Attribution& a : all)
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
      {"A spokesman for the Kesh Museum said it rained.",
       {"A spokesman for the Kesh Museum=spokesman for the Kesh Museum"}},
  };
  for (const auto& c : kCases) EXPECT_EQ(Resolved({c.text}), c.names) << c.text;
}

TEST(Resolve, JoinsNamesOverTheSet) {
  EXPECT_EQ(Resolved({"Ada Marr said it rained.", "Marr said it snowed."}),
            (Names{"Ada Marr=Ada Marr", "Marr=Ada Marr"}));
}

TEST(Resolve, KeepsTwoFirstNamesApart) {
  EXPECT_EQ(Resolved({"Ada Marr said it rained.", "Ivo Marr said it snowed.", "Marr said it froze."}),
            (Names{"Ada Marr=Ada Marr", "Ivo Marr=Ivo Marr", "Marr=Marr"}));
}

TEST(Resolve, TakesTheNameOfAResolvedMention) {
  Mention mention;
  mention.span = Span(0, 3);
  mention.text = "KPB";
  mention.kind = MentionKind::kOrganisation;
  mention.entity = "Kesh Port Board";
  EXPECT_EQ(Resolved({"KPB said it rained."}, std::vector<Mention>{mention}), (Names{"KPB=Kesh Port Board"}));
}

}  // namespace
}  // namespace stemma::attribution
