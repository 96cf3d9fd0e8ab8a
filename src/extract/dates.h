// Dates: when a page says it was published and changed.
// In:  the page's declarations, address and lines.  Out: each signal, and the choice between them.
// Tested by extract/dates_test.cc. Source: ours; order of trust after the precision of each signal on the date set.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/head.h"
#include "extract/page.h"
#include "stemma/article.h"

namespace stemma::extract {

struct PageDates {
  std::string published;
  std::string modified;
  std::vector<DateSignal> signals;
};

// `url` is the page's address where known.
PageDates FindPageDates(const html::HtmlTree& tree, const Head& head, std::string_view url,
                        const std::vector<Line>& lines);

}  // namespace stemma::extract
