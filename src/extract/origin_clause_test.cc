#include "extract/origin_clause.h"

#include <gtest/gtest.h>

#include "extract/credit_testing.h"

namespace stemma::extract {
namespace {

TEST(OriginClause, NamesWhoPublishedTheTextBefore) {
  const LineAndCredit cases[] = {
      {"This report first ran in the Harbour Post.", "originally_published", "Harbour Post"},
      {"Dieser Text ist zuerst auf Laterne erschienen.", "originally_published", "Laterne"},
      {"Dieser Artikel erschien ursprünglich in der Hafenpost.", "originally_published", "Hafenpost"},
      {"Der Artikel erschien im englischen Original bei The Lantern.", "originally_published", "The Lantern"},
      {"La version originale de cet article a été publiée dans La Lanterne.", "originally_published", "Lanterne"},
      {"Este texto se publicó primero en La Linterna.", "originally_published", "Linterna"},
      {"Articolo originale pubblicato su La Lanterna", "originally_published", "Lanterna"},
      {"Artikeln publicerades först i Lyktan.", "originally_published", "Lyktan"},
      {"Artykuł ukazał się pierwotnie w Latarni.", "originally_published", "Latarni"},
      {"Dieser Beitrag ist am 1. Juni 2017 im Magazin Laterne erschienen.", "originally_published", "Laterne"},
      {"This article appeared in the May issue of The Lantern.", "originally_published", "The Lantern"},
      {"Cet article est republié à partir de The Lantern sous licence.", "republished_from",
       "The Lantern sous licence"},
  };
  for (const LineAndCredit& c : cases) ExpectCredit(c);
}

TEST(OriginClause, NamesWithWhomTheTextWasMade) {
  const LineAndCredit cases[] = {
      {"This story was produced by The Lantern in collaboration with the Harbour Post.", "based_on", "Harbour Post"},
      {"Dieser Artikel entstand in Zusammenarbeit mit der Hafenpost.", "based_on", "Hafenpost"},
      {"Dieser Artikel entstand in Kooperation mit Vell Reisen.", "", ""},  // an advertiser
      {"The museum reopened in collaboration with the Orrin Foundation.", "", ""},
  };
  for (const LineAndCredit& c : cases) ExpectCredit(c);
}

TEST(OriginClause, OtherWorksAndTimesAreNoOrigin) {
  const LineAndCredit cases[] = {
      {"Her first novel was published in London in 1999.", "", ""},
      {"His first article appeared in The Lantern when he was ten.", "", ""},
      {"Ada Quill is the author of The Ferry Book, which was first published by Quarry Press.", "", ""},
      {"The original ferry appeared in 1850 in Mareva.", "", ""},
      {"This story also appeared in The Lantern", "", ""},
      {"This article was originally written by Ada Quill.", "", ""},
      {"Dieser Artikel wurde zuerst am 3. Mai 2019 veröffentlicht.", "", ""},
      {"Published in Politics", "", ""},
  };
  for (const LineAndCredit& c : cases) ExpectCredit(c);
}

TEST(OriginClause, AFullStopBehindADayDoesNotEndTheSentence) {
  ExpectCredit({"Das Interview wurde am 7. Oktober geführt und ist zunächst in der Hafenpost erschienen.",
                "originally_published", "Hafenpost"});
}

TEST(OriginClause, OfProseOnlyWhatSpeaksOfThisText) {
  const std::string filler =
      " The ferry company said on Monday that it would close its line between the two harbours in "
      "May, after a year of losses and of repairs that nobody had planned for.";
  const auto own = CreditOfLine("This article ran first in the Harbour Post." + filler + filler);
  ASSERT_TRUE(own.has_value());
  EXPECT_FALSE(own->whole_line);
  EXPECT_FALSE(CreditOfLine("The story ran first in the Harbour Post." + filler + filler).has_value());
}

}  // namespace
}  // namespace stemma::extract
