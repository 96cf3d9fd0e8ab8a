#include "ingest/feed_date.h"

#include <gtest/gtest.h>

namespace stemma::ingest {
namespace {

TEST(FeedDate, ReadsWhatFeedsWrite) {
  const struct {
    const char* text;
    const char* iso;
  } kCases[] = {
      {"Fri, 14 Jul 2017 18:00:00 +0200", "2017-07-14T18:00:00+02:00"},
      {"14 Jul 2017 18:00 GMT", "2017-07-14T18:00+00:00"},
      {" Fri, 4 July 2017 08:05:09 EDT\n", "2017-07-04T08:05:09-04:00"},
      {"Fri, 14 Jul 17 18:00:00 Z", "2017-07-14T18:00:00Z"},
      {"Fri, 14 Jul 2017", "2017-07-14"},
      {"Fri, 14 Jul 2017 18:00:00 Atlantis", "2017-07-14T18:00:00"},  // no offset rather than a wrong one
      {"Fri, 14 Jul 2017 25:00:00 GMT", "2017-07-14"},
      {"2017-07-14T18:00:00+02:00", "2017-07-14T18:00:00+02:00"},
      {"2017-07-14T18:00:00.250Z", "2017-07-14T18:00:00.250Z"},
      {"2017-07-14 18:00:00", "2017-07-14T18:00:00"},
      {"2017-07", "2017-07"},
      {"2017", "2017"},
      {"", ""},
      {"yesterday", ""},
      {"2017-13-14", ""},
      {"Fri, 32 Jul 2017", ""},
      {"14 Foo 2017", ""},
  };
  for (const auto& [text, iso] : kCases) EXPECT_EQ(IsoDate(text), iso) << text;
}

}  // namespace
}  // namespace stemma::ingest
