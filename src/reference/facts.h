// Facts: what a statement says that a list of deaths in armed conflict can be compared with.
// In:  a claim's mention (a span of an article's text) and the mentions within it.  Out: towns, days, deaths, sides.
// Tested by reference/facts_test.cc. Source: ours, docs/algorithms/reference.md, "What a statement says".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "reference/day.h"
#include "reference/names.h"
#include "reference/places.h"
#include "reference/sides.h"
#include "stemma/article.h"
#include "stemma/mention.h"

namespace stemma::reference {

struct Facts {
  bool fatal = false;  // tells of deaths
  bool total = false;  // its deaths add up over a longer time
  std::vector<Town> towns;
  std::optional<Days> days;
  bool days_guessed = false;  // the statement names no time: the day of publication and the one before stand in
  std::string days_shown;     // the words, or the day of publication that stands in for them
  std::optional<QuantityValue> deaths;
  std::string deaths_shown;
  Sides sides;
};

// `mentions`: those inside `span`, in reading order.
Facts FactsOf(const Article& article, Span span, std::span<const Mention> mentions, const Names& names);

}  // namespace stemma::reference
