// Walk: the files behind what the user named.
// In:  a path.  Out: files in name order, directories opened, each real directory once.
// Tested by ingest/walk_test.cc. Source: ours.
#pragma once

#include <functional>
#include <string>

#include "ingest/delivery.h"
#include "stemma/result.h"

namespace stemma::ingest {

// Calls `visit` for each file under `path`: itself when it is no directory, else what lies in it, recursively, in byte
// order of names. Names that start with a dot are passed over inside directories. Links are followed; one that leads
// back above itself, one that leads nowhere, and what is neither file nor directory are reported and skipped.
// Errors: kUnreadable when `path` itself is not there; what `visit` returns.
Result<void> Walk(const std::string& path, Delivery& delivery,
                  const std::function<Result<void>(const std::string&)>& visit);

// The name without directories.
std::string FileName(const std::string& path);

}  // namespace stemma::ingest
