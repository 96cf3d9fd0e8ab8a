// OutletName: whether a name is an outlet's, or an office's, by its own words.
// In:  a name.  Out: an answer.
// Tested by extract/first_reports_test.cc. Source: ours; names of outlets as pages of many countries credit them.
#pragma once

#include <string_view>

namespace stemma::extract {

// "The Mirror", "Reuters", "Harbour Post", "Wirtschaftswoche": an outlet by an article, a table or the ending of its
// last word. Stricter than LooksLikeOutlet: for names that nothing else tells from persons and offices.
bool IsOutletName(std::string_view name);

// "Polizei am Montag", "Police", "Ministry of Ports": an office, which reports what it did.
bool IsOffice(std::string_view name);

}  // namespace stemma::extract
