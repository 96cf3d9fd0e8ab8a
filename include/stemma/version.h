// The version of the library and of the shapes it writes.
#pragma once

#include <string_view>

namespace stemma {
inline constexpr std::string_view kVersion = "0.1.0";
}  // namespace stemma
