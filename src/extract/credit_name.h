// Credit name: the outlet or person that a credit line names, and whether a piece of text can be one.
// In:  the rest of a line behind a cue.  Out: the name alone.
// Tested by extract/cues_test.cc. Source: ours; credits read on 940 news pages.
#pragma once

#include <string>
#include <string_view>

namespace stemma::extract {

// The name that begins at `rest`: prepositions, articles and words like "newspaper" off, up to the end of its clause;
// at most 90 bytes.
// `skip`: a few words in small letters may stand in front too ("our colleagues at X"): for lines that are about this
// article in any case.
std::string NameAt(std::string_view rest, bool skip = false);

// The words with capitals that open `rest`, up to a mark; what stands in quotation marks as NameAt reads it.
std::string NameInCapitals(std::string_view rest);

// The name that ends `words`: "The Harbour Post" of "on Friday The Harbour Post"; "" when the last word has no capital.
std::string LastName(std::string_view words);

// "3 May 2019", "Wednesday", "2019-05-03", "": a time stamp, not an outlet.
bool IsTime(std::string_view name);

// Begins with a capital, a digit or a letter of another script, or is an address or an agency; and is no time.
bool LooksLikeOutlet(std::string_view name);

}  // namespace stemma::extract
