// For tests: lines of pages and the credits that stand in them.
#pragma once

#include <gtest/gtest.h>

#include "extract/cues.h"

namespace stemma::extract {

struct LineAndCredit {
  const char* line;
  const char* kind;  // "" where the line is no credit
  const char* name;
};

inline void ExpectCredit(const LineAndCredit& c) {
  const auto cue = CreditOfLine(c.line);
  EXPECT_EQ(cue ? cue->kind : "", c.kind) << c.line;
  EXPECT_EQ(cue ? cue->name : "", c.name) << c.line;
}

}  // namespace stemma::extract
