// Phrases: short lines that are page furniture by what they say, in several languages.
// In:  one line.  Out: the kind of furniture, or "".
// Tested by extract/cues_test.cc. Source: ours, collected from pages of the open sets; matched on folded text.
#pragma once

#include <string_view>

namespace stemma::extract {

// Furniture kind of a line ("share", "related", "promotion", "legal", "form", "navigation", "biography"), empty when
// it reads like prose. Long lines are never judged by their start alone, except legal ones.
std::string_view FurnitureOfPhrase(std::string_view line);

}  // namespace stemma::extract
