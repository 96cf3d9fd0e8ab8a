// DumpNames: who wrote a dump's article and whose page it is, gathered from its lines one by one.
// In:  the lines that may tell, in order.  Out: authors; the publisher.
// Tested by extract/dump_test.cc. Source: ours; see docs/algorithms/extract.md.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/dump_lines.h"

namespace stemma::extract {

// `text` is a line's text throughout. Of several lines that tell the same thing the first is taken.
class DumpNames {
 public:
  // The headline, and the site that a window title names beside it.
  void SetTitle(std::string title, std::string site);
  // The lines from the first prose on: who writes is seldom spoken of in them. REQUIRES: they outlive this object.
  void SetText(std::span<const DumpLine> lines) { text_ = lines; }

  // "By Ada Quill and Piet Ordway".
  void ReadByline(const std::string& text);
  // A bar beside the headline: "Ada Quill | 3 May 2020".
  void ReadBar(const std::string& text);
  // What stands before the date in "The Harbour Post, July 14, 2017".
  void ReadDateline(const std::string& text, std::size_t date_begin);
  // "The Harbour Post says…".
  void ReadSays(const std::string& text);
  // "Ada Quill is a writer at The Harbour Post."
  void ReadBiography(const std::string& text);
  // "See more: The Harbour Post".
  void ReadSeeMore(const std::string& text);
  // "Ada Quill in Varn" right above or below a date, or "Ada Quill, Ferry Correspondent", where no line has named
  // anyone.
  void ReadNearDate(std::span<const DumpLine> head);
  // Names that stand twice in the dump; one that stands right below the headline may have written it.
  void SetRepeated(std::vector<std::string> names) { repeated_names_ = std::move(names); }
  // Whether the lines that follow stand above the headline: a menu has "By industry" and dates of other stories, so
  // what they tell counts only where nothing below tells more.
  void SetAboveHeadline(bool above) { above_ = above; }
  // "Written by" alone on its line, with the name on the next; a repeated name right below the headline.
  void ReadBelowHeadline(std::span<const DumpLine> lines);

  // So far, as the lines name them.
  std::vector<std::string> so_far() const { return authors_.empty() ? authors_above_ : authors_; }
  const std::string& title_site() const { return title_site_; }

  std::vector<std::string> Authors() const;
  // `original`: where a credit says that the article is from.
  std::string Publisher(const std::string& original) const;

 private:
  bool IsOwnSite(std::string_view name) const;
  // Time O(length of the text), for kMostNamesTried names; more are not believed.
  bool CanHaveWritten(const std::string& name);

  std::string title_;
  std::span<const DumpLine> text_;
  std::vector<std::string>& target() { return above_ ? authors_above_ : authors_; }

  std::vector<std::string> authors_;
  std::vector<std::string> authors_above_;  // from lines above the headline
  std::vector<std::string> repeated_names_;
  bool above_ = false;
  std::size_t tried_ = 0;
  std::string repeated_, biography_;
  std::string title_site_, says_site_, dateline_site_, biography_site_, see_more_site_;
};

}  // namespace stemma::extract
