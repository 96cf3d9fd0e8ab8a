// DumpBiography: lines about who wrote an article or whose page it is, which stand behind it.
// In:  a line.  Out: yes or no.
// Tested by extract/dump_biography_test.cc. Source: ours; the last lines of reports, columns and blogs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma::extract {

// "Ada Quill is a writer at The Harbour Post.", "Ada Quill leads the ferry desk", told by a name and words of the
// trade alone. `folded` is the text folded.
bool IsBiography(std::string_view text, std::string_view folded);

// "Ada Quill mends clocks.", "Contact Ada Quill", "Quill covers fords": about one of the `authors`. "The author is a
// fellow of": about them without a name.
bool TellsOfAuthor(std::string_view text, const std::vector<std::string>& authors);

// "About Ada Quill", "Ada Quill mends clocks.": opens with the whole name of one of the `authors`, and is no line of a
// talk ("Ada Quill: Why?").
bool NamesAuthorAtHead(std::string_view text, const std::vector<std::string>& authors);

// "The Harbour Post is a non-profit newsroom.", where a masthead may write "HARBOUR POST".
bool TellsOfSite(std::string_view text, const std::string& site);

}  // namespace stemma::extract
