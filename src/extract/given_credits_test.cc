#include "extract/given_credits.h"

#include <gtest/gtest.h>

#include "extract/credit_testing.h"

namespace stemma::extract {
namespace {

TEST(GivenCredits, SayWhoseTheTextIs) {
  const LineAndCredit cases[] = {
      {"Provided by University of Mareva", "original_source", "University of Mareva"},
      {"Materials provided by University of Mareva. Note: Content may be edited.", "original_source",
       "University of Mareva"},
      {"Story courtesy of Harbour Post.", "original_source", "Harbour Post"},
      {"This story comes from The Lantern.", "original_source", "The Lantern"},
      {"\xC2\xA9"
       "2020 Harbour Times. Distributed by Quarry Content, LLC.",
       "original_source", "Harbour Times"},
      {"From our sister publication, the Harbour Post.", "republished_from", "Harbour Post"},
      {"Used with permission from the Harbour Post.", "republished_from", "Harbour Post"},
      {"Continue reading at Harbour Post", "original_source", "Harbour Post"},
      {"Courtesy of Forest News", "original_source", "Forest News"},
      {"By Ada Quill And Bo Lund For The Harbour Mail", "original_source", "Harbour Mail"},
      {"Ada Quill, Bo Lund | Harbour Post", "original_source", "Harbour Post"},
      {"Co-published with The Lantern", "based_on", "The Lantern"},
      {"In Kooperation mit der Hafenpost", "based_on", "Hafenpost"},
  };
  for (const LineAndCredit& c : cases) ExpectCredit(c);
}

TEST(GivenCredits, OfPicturesAndThingsAreNone) {
  for (const char* line :
       {"Courtesy of Vell Shoes", "Ferries | Harbour Post", "By Ada Quill for the Council",
        "Breakfast is provided by Harbour Cafe.", "The movie is distributed by Quarry Pictures.",
        "The story comes from a time when ferries were slow.", "Your Partner in Ports", "Read more from Ada Quill",
        "In Kooperation mit Vell Reisen", "\xC2\xA9 2020 Harbour Media Group. All rights reserved.",
        "Copyright 2023 Vell Television Corp. All rights reserved. This material may not be published or broadcast."}) {
    const auto cue = CreditOfLine(line);
    EXPECT_FALSE(cue.has_value()) << line << (cue ? cue->name : "");
  }
}

}  // namespace
}  // namespace stemma::extract
