#include "report/by_hand.h"

#include <gtest/gtest.h>

#include "report/report.h"
#include "report/sample.h"

namespace stemma::report {
namespace {

bool Has(const std::string& page, const std::string& words) { return page.find(words) != std::string::npos; }

ByHand Sample(const Dossier& d) {
  const Story& story = d.stories.front();
  ByHand hand;
  hand.lines = {{1,
                 "2031-03-02T10:00:09Z",
                 "Ansa <Merrow>",
                 "merge_sources",
                 story.id,
                 {},
                 "Counted as one source.",
                 "one office",
                 "",
                 false},
                {2,
                 "2031-03-03T10:00:09Z",
                 "Ansa",
                 "edge_wrong",
                 story.id,
                 {},
                 "Called wrong.",
                 "",
                 "this line is not drawn any more",
                 false},
                {3, "soon", "Ansa", "note", "", {}, "A note.", "look again", "", true}};
  hand.counts = {{LeadClaim(story)->id, story.id, 4, 3, 3, 4, "Ansa, 2031-03-02"}};
  const LineageEdge& edge = d.lineage.edges.front();
  hand.wrong = {{edge.from, edge.to, edge.kind, "called wrong by Ansa, 2031-03-02"}};
  return hand;
}

TEST(ByHand, BothNumbersStandInTheReport) {
  const Dossier d = SampleDossier();
  const ByHand hand = Sample(d);
  const std::string page = WriteHtml(d, &hand);
  EXPECT_TRUE(Has(page, "Changed by hand"));
  EXPECT_TRUE(Has(page, "4 as computed; by hand 3 (Ansa, 2031-03-02)"));
  EXPECT_TRUE(Has(page, "by hand: 3"));
  EXPECT_TRUE(Has(page, "2031-03-02 10:00 UTC"));
  EXPECT_TRUE(Has(page, "Ansa &lt;Merrow&gt;"));
  EXPECT_TRUE(Has(page, "cannot be applied: this line is not drawn any more"));
  EXPECT_TRUE(Has(page, "Called wrong by Ansa, 2031-03-02"));
  EXPECT_TRUE(Has(page, "Written by hand about the whole collection"));
  EXPECT_TRUE(Has(page, "undone"));
  EXPECT_TRUE(Has(WriteSummary(d, 80, 24, &hand), "By hand: 3 independent origins (Ansa, 2031-03-02)"));
}

TEST(ByHand, NothingIsSaidWhereNothingWasDone) {
  const Dossier d = SampleDossier();
  const ByHand none;
  EXPECT_EQ(WriteHtml(d, &none), WriteHtml(d));
  EXPECT_FALSE(Has(WriteHtml(d), "hanged by hand"));
}

}  // namespace
}  // namespace stemma::report
