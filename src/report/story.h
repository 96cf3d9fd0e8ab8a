// Story: the section of one story, the answer first and the proof behind it.
// In:  the index and a story.  Out: HTML.
// Tested by report/story_test.cc and tests/golden/report.
#pragma once

#include "report/html.h"
#include "report/index.h"

namespace stemma::report {

struct StoryOptions {
  std::size_t number = 1;  // of `total` stories that have a section
  std::size_t total = 1;
  bool open = true;       // false: only head and facts stand open
  bool with_text = true;  // the articles' texts
};

void WriteStory(const Index& index, StoryIndex story, StoryOptions options, Html& out);

// The story's title as shown: its own, else its lead claim, else its first article's outlet.
std::string StoryTitle(const Index& index, const Story& story);

// "14 Jul 2017" or "14 Jul 2017 to 16 Jul 2017"; empty when no article has a date.
std::string StoryDates(const Index& index, const Story& story);

}  // namespace stemma::report
