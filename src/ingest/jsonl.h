// JSON Lines: one article object a line.
// In:  a stream of lines.  Out: a record a good line; a diagnostic a bad one.
// Tested by ingest/jsonl_test.cc, fuzzed by fuzz/ingest_jsonl_fuzz.cc. Source: docs/formats/inputs.md; jsonlines.org.
#pragma once

#include <string>

#include "ingest/delivery.h"
#include "ingest/window.h"

namespace stemma::ingest {

// Reads to the end of the stream; each line costs at most itself. Memory: the longest line within
// limits.max_record_bytes. Errors: the sink's only.
Result<void> ReadJsonLines(Window& in, const std::string& path, Delivery& delivery);

}  // namespace stemma::ingest
