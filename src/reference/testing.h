// Small names for tests: places and sides of an invented country.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reference/names.h"
#include "text/fold.h"

namespace stemma::reference {

// Keys are folded names; "Vell" and "Vel" are one spelling, "Orr" and "Or" only nearby; 7 is Vell's id.
inline Names SmallNames() {
  const auto key = [](std::string_view name) {
    std::string out = text::Fold(name);
    for (char& c : out)
      if (c == '-') c = ' ';
    return out;
  };
  return {key,
          [](std::string_view k) { return std::string(k.substr(0, 2)); },
          [](std::string_view a, std::string_view b, bool nearby) {
            const bool vell = (a == "vell" && b == "vel") || (a == "vel" && b == "vell");
            const bool orr = (a == "orr" && b == "or") || (a == "or" && b == "orr");
            return a == b || vell || (nearby && orr);
          },
          [key](std::string_view name) {
            return key(name) == "vell" || key(name) == "fell" ? std::vector<std::uint64_t>{7}
                                                              : std::vector<std::uint64_t>{};
          },
          [](std::string_view name) {
            return name == "HV" || name == "Heirs of Vell" ? std::string("Heirs of Vell") : std::string();
          },
          [](std::string_view name) {
            if (name == "Ruma" || name == "Ruman") return std::string("RU");
            if (name == "Tarn" || name == "Tarnish") return std::string("TA");
            return std::string();
          }};
}

}  // namespace stemma::reference
