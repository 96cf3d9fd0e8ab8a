// Feed dates: what feeds write as dates, as ISO 8601.
// In:  "Fri, 14 Jul 2017 18:00:00 +0200" or "2017-07-14T18:00:00+02:00".  Out: the latter; the offset is kept.
// Tested by ingest/feed_date_test.cc. Source: RFC 822, section 5, with RFC 2822's years; RFC 3339; W3C date and time.
#pragma once

#include <string>
#include <string_view>

namespace stemma::ingest {

// Empty when it is no date that can be read.
std::string IsoDate(std::string_view text);

}  // namespace stemma::ingest
