// Archive page: what one archive record holds for us: a page, nothing of interest, or a fault.
// In:  a WARC header and its block.  Out: a RawRecord without id check and digest; or why not.
// Tested by ingest/warc_test.cc. Source: WARC 1.1, section 6 (record types).
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "ingest/fields.h"
#include "stemma/options.h"
#include "stemma/record.h"

namespace stemma::ingest {

struct NoPage {};  // a request, an image, a redirection: nobody need hear of it

struct BrokenPage {
  std::string why;
  std::string what_to_do;
};

struct ArchivePage {
  RawRecord record;
  std::string note;  // said to the user when not empty
};

using PageResult = std::variant<NoPage, BrokenPage, ArchivePage>;

// `block` is the record's content, whole.
PageResult PageOf(const Fields& header, std::string_view block, const Options& options);

// The address that the record is about, without the angle brackets that some WARC 1.0 writers put around it.
std::string_view TargetUri(const Fields& header);

// True when the record may hold a page, told from its header and the first kMaxHeaderBytes of its block.
bool MayHoldPage(const Fields& header, std::string_view front);

}  // namespace stemma::ingest
