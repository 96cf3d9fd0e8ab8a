// Options: every limit and switch a caller may set, with unit, range, default and reason.
// In:  nothing.  Out: plain structs; the command line fills them from its option table.
// Tested by src/pipeline/pipeline_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace stemma {

// Limits count work, not seconds, so that the same input gives the same output on any machine.
struct Limits {
  // Bytes of one record after decompression: a file, a line of JSON Lines, a WARC record, a body out of its codings.
  // One over it is skipped with a message. Default 64 MiB: archives hold films beside pages, and what is over it is
  // never held in memory.
  std::size_t max_record_bytes = std::size_t{64} << 20;
  // Bytes of one page or text. Over it, it is skipped with a message.
  // Default 16 MiB: the largest of 2,500 measured news pages is 5 MB. Lower: hostile input costs less.
  std::size_t max_page_bytes = std::size_t{16} << 20;
  // Ratio of decompressed to compressed bytes of one member or frame above which it is taken for a bomb,
  // once it is past 1 MiB. News pages compress 5 to 12 times; 200 leaves room for templates.
  std::size_t max_compression_ratio = 200;
  // Depth of nested elements that the page reader follows; deeper pages are skipped (its work on a tag may grow with
  // the depth). The deepest of 2,500 measured pages is under 100.
  std::size_t max_html_depth = 512;
  // Tags in one page.
  std::size_t max_html_tags = 500'000;
  // Attributes of one tag; looking for doubles among them is quadratic in this. The most on 2,000 measured pages is
  // under 100.
  std::size_t max_html_attributes = 256;
  // Steps of work that the page reader takes on one page: tokens, looks at open elements, copies of formatting
  // elements, comparisons of attributes. The most on 2,093 measured pages is under 100,000.
  std::size_t max_page_steps = 20'000'000;
  // Bytes of article text that are analysed; the rest is cut with a note.
  std::size_t max_text_bytes = std::size_t{4} << 20;
};

struct Options {
  unsigned threads = 0;   // 0 = all cores
  bool verbatim = false;  // text files are taken as they are
  Limits limits;
  // Extra gazetteer files (GeoNames dump columns), user-extendable.
  std::vector<std::string> gazetteers;
  // Extra tables of owners (docs/formats/owners.md), user-extendable; a later line wins.
  std::vector<std::string> owners;
  // Memory for the reuse join in bytes; 0 = unbounded. What does not fit goes to temporary_directory.
  std::size_t reuse_memory = 0;
  std::string temporary_directory = "/tmp";
};

}  // namespace stemma
