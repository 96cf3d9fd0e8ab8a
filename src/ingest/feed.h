// Feed: the articles of an RSS or Atom feed, with their bodies.
// In:  a stream of XML.  Out: a record an item, as a JSON Lines object; a diagnostic an item that is none.
// Tested by ingest/feed_test.cc, fuzzed by fuzz/ingest_feed_fuzz.cc. Source: RSS 2.0.11, RSS 1.0, RFC 4287 (Atom), RSS
// modules content and Dublin Core; docs/formats/inputs.md.
#pragma once

#include <string>

#include "ingest/delivery.h"
#include "ingest/window.h"

namespace stemma::ingest {

// Reads to the end of the stream. Where the XML breaks, the items before are kept and the place is reported. Memory:
// the feed within limits.max_record_bytes, and its tree within limits.max_html_tags. Errors: the sink's only.
Result<void> ReadFeed(Window& in, const std::string& path, Delivery& delivery);

}  // namespace stemma::ingest
