// DenialsByVoice: which of a claim's denials is a voice's.
// In:  a claim with its denials.  Out: the denial of a voice.
// Tested by provenance/origin_model_test.cc. Source: ours.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "provenance/voices.h"
#include "provenance/word_index.h"

namespace stemma::provenance {

class DenialsByVoice {
 public:
  // REQUIRES: the claim outlives it.
  explicit DenialsByVoice(const Claim& claim);
  // The denial of the voice itself, else of one whose telling words hold all of its own: "Marr" is "Ada Marr". Null
  // where none is.
  [[nodiscard]] const Denial* Of(const Voice& voice) const;

 private:
  const Claim& claim_;
  std::map<std::string, std::size_t> by_name_;
  std::vector<std::vector<std::string>> words_;
  WordIndex index_;
};

}  // namespace stemma::provenance
