// Name key: the form in which place and actor names are looked up.
// In:  a name as written.  Out: folded, apostrophes and points dropped, other marks turned to single spaces.
// Tested by entities/name_key_test.cc. Source: ours; tools/make_gazetteer.py writes the same form.
#pragma once

#include <string>
#include <string_view>

namespace stemma::entities {

// "Deir ez-Zor" is "deir ez zor", "U.S." is "us", "Cote d'Ivoire" is "cote divoire".
std::string NameKey(std::string_view name);

}  // namespace stemma::entities
