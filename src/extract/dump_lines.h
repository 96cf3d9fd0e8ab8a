// DumpLines: the lines of a text dump and what each is by its own words.
// In:  decoded text.  Out: lines with kinds, in order.  Tested by extract/extract_test.cc. Source: ours.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/markdown.h"

namespace stemma::extract {

enum class DumpKind : std::uint8_t {
  kProse,
  kShort,  // no sentence: a heading, a label, a name
  kByline,
  kDateline,  // "The Harbour Post, July 14, 2017"
  kFurniture,
  kFormStart,     // "Leave a Reply"
  kCommentStart,  // "3 Comments"
  kBioEnd,        // a line about the author, or an invitation to buy or write: the article is over
  kCredit,
  kNote,
  kLabel,
  kPhoto,
  kSays,  // "The Harbour Post says…"
};

struct DumpLine {
  PlainLine plain;
  std::size_t begin = 0;  // in the decoded text
  std::size_t end = 0;
  DumpKind kind = DumpKind::kShort;
  std::string_view furniture;  // kind of furniture
  bool headline = false;       // a window title that stands again over the text
  bool after_blank = false;    // an empty line stands before it
};

std::vector<DumpLine> ReadDumpLines(std::string_view text);

// True for a line that says who wrote it or when.
inline bool IsByline(const DumpLine& line) {
  return line.kind == DumpKind::kByline || line.kind == DumpKind::kDateline;
}

// True when the line ends as sentences do.
bool EndsLikeSentence(std::string_view line);

// "Jane Doe", "Jean-Luc van der Hout": two to four capitalised words and nothing else.
bool IsBareName(std::string_view line);

}  // namespace stemma::extract
