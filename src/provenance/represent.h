// Represent: for whom spokespeople speak, over the whole set.
// In:  attributions with their sources, mentions.  Out: by name of a person, the body or person that they speak for.
// Tested by provenance/provenance_test.cc. Source: docs/algorithms/provenance.md, "Voices".
#pragma once

#include <map>
#include <string>

#include "provenance/voices.h"

namespace stemma::provenance {

class Spokespeople {
 public:
  explicit Spokespeople(const Evidence& evidence);
  // The voice that stands behind a spokesperson; the voice itself for everybody else.
  [[nodiscard]] Voice Principal(const Voice& voice) const;

 private:
  std::map<std::string, Voice> principal_;  // key of the spokesperson -> whom they speak for
};

}  // namespace stemma::provenance
