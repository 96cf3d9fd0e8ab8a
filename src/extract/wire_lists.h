// WireLists: lines that are a list of outlets with an agency among them: "HBC/wires", "with Reuters and AFP".
// In:  a line.  Out: whether it is one.
// Tested by extract/wire_tags_test.cc. Source: ours; credits read on pages of the open sets.
#pragma once

#include <string_view>

namespace stemma::extract {

// Nothing but names, one of them an agency or a word for agencies; with a preposition one name is enough.
bool IsListWithAgency(std::string_view line);

}  // namespace stemma::extract
