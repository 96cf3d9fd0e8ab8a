// DumpHouse: lines in which the house that runs a page speaks of itself: the law, consent, hours, whether it helped.
// In:  a folded line.  Out: yes or no.
// Tested by extract/dump_tail_test.cc. Source: ours; the last lines of newspapers, agencies, offices and blogs.
#pragma once

#include <string_view>

namespace stemma::extract {

// "Views expressed are …", "accept no responsibility", "Reprinting of our materials is allowed only with …".
bool IsLegal(std::string_view folded);

// "This content is provided by X, which may be using cookies": an embedded player asks.
bool AsksConsent(std::string_view folded);

// "Opening hours: …", "Media enquiries: …": how the house is reached.
bool TellsContact(std::string_view folded);

// "Was this page helpful?": nothing of the article stands behind.
bool AsksWhetherHelpful(std::string_view folded);

}  // namespace stemma::extract
