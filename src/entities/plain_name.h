// Plain name: the form that spellings of one body's name share.
// In:  a folded name (NameKey).  Out: it without links ("of", "for"), in American spelling, "us" and the like written
// out; of a state's organ the words in order of the alphabet, its state's name and adjective made one. Tested by
// entities/plain_name_test.cc. Source: ours.
#pragma once

#include <string>
#include <string_view>

namespace stemma::entities {

std::string PlainName(std::string_view key);

}  // namespace stemma::entities
