#include "base/diagnostics.h"

#include <gtest/gtest.h>

#include "base/parallel.h"

namespace stemma {
namespace {

TEST(Diagnostic, SaysWhichWhereWhyAndWhatToDo) {
  const Diagnostic full{Severity::kSkipped, "a.warc.gz", 17, 40213, "the record is cut short", "fetch the file again"};
  EXPECT_EQ(ToString(full), "a.warc.gz: record 17, byte 40213: the record is cut short; fetch the file again");
  const Diagnostic bare{Severity::kNote, "a.html", {}, {}, "no date", ""};
  EXPECT_EQ(ToString(bare), "a.html: no date");
  const Diagnostic placeless{Severity::kNote, "", {}, {}, "a limit bit", "name fewer"};
  EXPECT_EQ(ToString(placeless), "a limit bit; name fewer");
}

TEST(DiagnosticSink, ThreadsDoNotShowInTheOrder) {
  DiagnosticSink sink;
  ParallelFor(500, 4, [&](std::size_t i) { sink.Add({Severity::kNote, "p", (i * 37) % 500, {}, "why", ""}); });
  const auto all = sink.Take();
  ASSERT_EQ(all.size(), 500U);
  for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ(all[i].record, i);
  EXPECT_TRUE(sink.Take().empty());
}

}  // namespace
}  // namespace stemma
