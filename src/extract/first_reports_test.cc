#include "extract/first_reports.h"

#include <gtest/gtest.h>

#include "extract/cues.h"

namespace stemma::extract {
namespace {

struct Case {
  const char* line;
  const char* name;  // "" where nobody is credited
};

void Expect(const Case& c) {
  const auto cue = CreditOfLine(c.line);
  EXPECT_EQ(cue ? cue->name : "", c.name) << c.line;
  EXPECT_EQ(cue ? cue->kind : "first_reported_by", "first_reported_by") << c.line;
}

TEST(FirstReports, TheOutletStandsBehindTheVerb) {
  const Case cases[] = {
      {"The closing of the line was reported earlier by the Harbour Post.", "Harbour Post"},
      {"The news was first broken by the Harbour Post.", "Harbour Post"},
      {"The closing was first spotted by Ferry Watch.", "Ferry Watch"},
      {"L'information a été révélée par La Lanterne.", "Lanterne"},
      {"It was reported earlier by the council that two boats were lost.", ""},
      {"The losses were previously reported by the Secret Harbour Service.", ""},
      {"The theft was first reported to police at 8 a.m. on Monday.", ""},
  };
  for (const Case& c : cases) Expect(c);
}

TEST(FirstReports, TheOutletStandsBeforeTheVerb) {
  const Case cases[] = {
      {"The Lantern first reported the closing of the line.", "The Lantern"},
      {"As the Harbour Post first reported on Monday, the line will be closed in May.", "Harbour Post"},
      {"The Harbour Post, which broke the story, said that the line would close in May.", "The Harbour Post"},
      {"Axion was first to report the news.", "Axion"},
      {"Police first reported the theft on Monday.", ""},
      {"The 19-year-old broke the news to her family.", ""},
  };
  for (const Case& c : cases) Expect(c);
}

TEST(FirstReports, OtherLanguages) {
  const Case cases[] = {
      {"Zuvor hatte die \"Hafenpost\" berichtet, dass die Linie eingestellt wird.", "Hafenpost"},
      {"Laut einem Bericht der Hafenpost wird die Linie eingestellt.", "Hafenpost"},
      {"Die Linie wird laut \xE2\x80\x9EHafenpost\xE2\x80\x9C im Mai eingestellt.", "Hafenpost"},
      {"Zuvor hatte die Polizei berichtet, dass niemand verletzt wurde.", ""},
      {"Das berichtete die Polizei am Montag.", ""},
      {"Die Linie wird laut Bürgermeister im Mai eingestellt.", ""},
      {"Selon une information de La Lanterne, la ligne va fermer.", "Lanterne"},
      {"Según informó la DGT, la línea cerrará en mayo.", ""},
  };
  for (const Case& c : cases) Expect(c);
}

}  // namespace
}  // namespace stemma::extract
