// Style: the report's style sheet: light, dark and print; from 360 pixels up.
// In:  nothing.  Out: CSS without any outside resource.
// Tested by report/report_test.cc (nothing is fetched, no "</style" inside).
#pragma once

#include "report/html.h"

namespace stemma::report {

// The sheet, for a <style> element.
Markup StyleSheet();

}  // namespace stemma::report
