// Plain name: the form that spellings of one body's name share.
// In:  a folded name (NameKey).  Out: it without links ("of", "for"), in American spelling, "us" and the like written
// out. Tested by entities/names_test.cc. Source: ours.
#pragma once

#include <string>
#include <string_view>

namespace stemma::entities {

std::string PlainName(std::string_view key);

}  // namespace stemma::entities
