// WACZ: the web archives in a zip file, and its list of pages.
// In:  a zip file.  Out: the records of each WARC in it, as ingest/warc.h gives them; what is wrong with it.
// Tested by ingest/wacz_test.cc, fuzzed by fuzz/ingest_zip_fuzz.cc. Source: WACZ 1.1.1 (specs.webrecorder.net).
#pragma once

#include <string>

#include "ingest/delivery.h"
#include "ingest/random_bytes.h"
#include "stemma/result.h"

namespace stemma::ingest {

// Reads every entry that is named as a WARC; a broken one costs itself. Paths of records and messages are those of the
// entries: "a.wacz/archive/data.warc.gz", as if the zip file were a directory. A page of pages/*.jsonl that no record
// is about gives a note. Errors: the sink's only.
Result<void> ReadWacz(const RandomBytes& file, const std::string& path, Delivery& delivery);

}  // namespace stemma::ingest
