// DumpFields: puts what a line of a dump holds into the fields of its article: credits, notes, labels, captions, dates,
// links, furniture; and what it tells of the author and the site into DumpNames.
// In:  a judged line.  Out: the article's fields but text, blocks and comments.
// Tested by extract/dump_test.cc. Source: ours; see docs/algorithms/extract.md.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "extract/cues.h"
#include "extract/dump_lines.h"
#include "extract/dump_names.h"
#include "html/charset.h"
#include "stemma/article.h"

namespace stemma::extract {

// REQUIRES: the dump's text and its map, the article and the names outlive it.
class DumpFields {
 public:
  DumpFields(const html::Decoded& dump, Article& article, DumpNames& names)
      : text_(dump.text), map_(dump.map), article_(article), names_(names) {}

  // A line that is no prose.
  void Keep(const DumpLine& line);
  // A line that is furniture, whatever it was taken for.
  void Furnish(const DumpLine& line, std::string_view kind);
  // The links of a line whose text begins at `begin` of the article's.
  void AddLinks(const DumpLine& line, std::size_t begin);
  // The credits inside a line of prose.
  void AddCredits(const DumpLine& line);
  void AddCredit(const DumpLine& line, const CreditCue& cue);

  // The day found so far stood above the headline: one below it counts more.
  void PassHeadline() { std::swap(above_, article_.published); }
  // No day stood below the headline.
  void EndHead() {
    if (article_.published.empty()) article_.published = above_;
  }

  // Where the line stands in the record.
  RawRange Raw(const DumpLine& line) const;

 private:
  void AddLink(const DumpLine& line, const MarkdownLink& link, std::size_t begin);
  void Dateline(const DumpLine& line);
  void Byline(const DumpLine& line);

  // Whether a line's dates are read with the month first: only where one leaves that open is the dump asked.
  [[nodiscard]] bool MonthFirst(std::string_view line) const;

  const std::string& text_;
  const html::OffsetMap& map_;
  Article& article_;
  DumpNames& names_;
  std::string above_;  // the day that stood above the headline
};

}  // namespace stemma::extract
