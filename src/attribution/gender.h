// Gender: whether words name a woman or a man, where they tell.
// In:  the words of a phrase, folded.  Out: what they tell; nothing for most names.
// Tested by attribution/roles_test.cc. Source: ours; common given names from general knowledge.
#pragma once

#include <cstdint>
#include <string_view>

#include "attribution/view.h"

namespace stemma::attribution {

enum class Gender : std::uint8_t { kUnknown, kWoman, kMan };

// By title ("Mrs"), noun ("spokesman", "sister") or given name, in this order.
Gender GenderOf(const View& view, Range phrase);
Gender GenderOf(std::string_view words);

// "john", "mary": a given name that the lists know, folded.
bool IsGivenName(std::string_view key);

}  // namespace stemma::attribution
