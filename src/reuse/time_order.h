// Time order: the order in which the articles of a pile appeared.
// In:  articles.  Out: the place of each.
// Tested by reuse/time_order_test.cc (against sorting by text). Source: ours.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "stemma/article.h"

namespace stemma::reuse {

// The place of each article in order of publication, those without a date last, equal dates by index: the earliest of
// many copies stands for them. Time O(n log n).
std::vector<std::uint32_t> OrderOfTime(std::span<const Article> articles);

}  // namespace stemma::reuse
