// WARC: the pages in a web archive, record by record.
// In:  a decompressed stream.  Out: a record a page; a diagnostic a broken archive record.
// Tested by ingest/warc_test.cc, fuzzed by fuzz/ingest_warc_fuzz.cc. Source: WARC 1.1 (ISO 28500:2017), WARC 1.0.
#pragma once

#include <string>

#include "ingest/delivery.h"
#include "ingest/page_list.h"
#include "ingest/window.h"

namespace stemma::ingest {

// Reads to the end of the stream. Responses, resources and conversions that hold a page or plain text are handed on;
// requests, revisits, metadata and other media are passed over without a word. A broken record costs itself: reading
// goes on at the next version line. Memory: one record within limits.max_record_bytes. Errors: the sink's only.
// `pages`: when not null, is told the target URI of each record.
Result<void> ReadWarc(Window& in, const std::string& path, Delivery& delivery, PageList* pages = nullptr);

}  // namespace stemma::ingest
