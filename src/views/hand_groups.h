// HandGroups: the groups of a claim's origins while the hand merges and splits them. Origins of one group count as one.
// In:  a claim's document.  Out: the same with new groups; how many count.
// Tested by views/hand_test.cc. Source: docs/formats/api.md, "The analyst's hand".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "json/writer.h"

namespace stemma::views {

using json::Json;

// Keeps a reference to the claim's origins.
class HandGroups {
 public:
  explicit HandGroups(Json& claim);

  // Origins of these names become one group, with all that was one with any of them. True when that changed something.
  bool Merge(const std::vector<std::string>& names, const std::string& why);
  // The origin of that name counts once more, for the part of its articles that was split off. True as above.
  bool Split(const std::string& name, const std::vector<std::string>& articles, const std::string& why);

  // Writes the groups into the origins; returns how many count.
  std::size_t Write();
  [[nodiscard]] std::size_t All() const;

 private:
  Json& origins_;
  std::vector<std::uint32_t> numbers_;
  std::uint32_t last_ = 0;
};

}  // namespace stemma::views
