// SideBySide: one shared passage in two columns, the earlier text left, its changes marked by sign and colour.
// In:  a Reuse.  Out: HTML; long stretches without change are shortened in the middle, changes never.
// Tested by report/side_by_side_test.cc.
#pragma once

#include "report/html.h"
#include "report/index.h"

namespace stemma::report {

void WriteSideBySide(const Index& index, const Reuse& reuse, Html& out);

}  // namespace stemma::report
