// Names: what the gazetteer and the alias table know of names, lent by the caller, since a stage calls no stage.
// In:  names as written, or their folded keys.  Out: keys, ids, canonical names. All pure functions of their arguments.
// Tested by reference/reference_test.cc with small ones, by tests/cli/verify_test.py with those of the entities room.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::reference {

struct Names {
  std::function<std::string(std::string_view name)> key;   // folded: "Deir ez-Zor" is "deir ez zor"
  std::function<std::string(std::string_view key)> block;  // what all spellings of a name share
  // Whether two keys are spellings of one name; `nearby`: they are known to be in one region.
  std::function<bool(std::string_view key_a, std::string_view key_b, bool nearby)> same_spelling;
  std::function<std::vector<std::uint64_t>(std::string_view name)> ids;  // GeoNames ids of all that bear it, sorted
  std::function<std::string(std::string_view name)> actor;    // canonical name of an organisation; empty when unknown
  std::function<std::string(std::string_view name)> country;  // code of a country's name or demonym; empty when none
};

}  // namespace stemma::reference
