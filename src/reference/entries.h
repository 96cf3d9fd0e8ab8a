// Entries: the events of a reference list.
// In:  a CSV file with UCDP GED's column names.  Out: entries in file order; a diagnostic for each row left out.
// Tested by reference/entries_test.cc. Source: UCDP GED codebook (column names); ours.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "reference/day.h"
#include "stemma/reference.h"
#include "stemma/result.h"

namespace stemma::reference {

struct Entry {
  ReferenceEntry shown;
  Days days;
};

// Columns may come in any order, with others between; names are compared without case. `date_start` and one of
// `where_coordinates`, `adm_2` must be there; each other column that is absent leaves its field empty and is named once
// in a note. A row is left out when its date is none, ends before it begins, or when a number is none or negative, a
// coordinate lies off the globe, or low is over high.
// Errors: kBadInput when the file is no such table at all, or no row of it can be read.
Result<std::vector<Entry>> ReadEntries(std::string_view text, const std::string& path, DiagnosticSink& diagnostics);

}  // namespace stemma::reference
