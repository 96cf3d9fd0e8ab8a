// DateOrder: whether a text writes 10/03/2019 for October 3 or for 10 March.
// In:  a page's text.  Out: yes for the month first. Tested by extract/date_order_test.cc. Source: ours; the order by
// language after CLDR's short date patterns.
#pragma once

#include <string_view>

namespace stemma::extract {

// By the text's other numeric dates that can be read in one order only; else by its language; else, in English, by
// American or other spellings. The month first where nothing tells.
bool WritesMonthFirst(std::string_view text);

}  // namespace stemma::extract
