// Dates: when a page says it was published and changed.
// In:  the page's declarations, address and lines.  Out: each signal, and the choice between them.
// Tested by extract/metadata_test.cc. Source: ours; order of trust after the precision of each signal on the date set.
#pragma once

#include <string>
#include <vector>

#include "extract/page_parts.h"
#include "stemma/article.h"

namespace stemma::extract {

struct PageDates {
  std::string published;
  std::string modified;
  std::vector<DateSignal> signals;
};

PageDates FindPageDates(const PageParts& page);

}  // namespace stemma::extract
