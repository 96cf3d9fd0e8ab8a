#include "provenance/denials_by_voice.h"

#include <algorithm>

namespace stemma::provenance {

DenialsByVoice::DenialsByVoice(const Claim& claim) : claim_(claim) {
  for (std::size_t i = 0; i < claim.denied_by.size(); ++i) {
    by_name_.emplace(claim.denied_by[i].name, i);
    words_.push_back(TellingWords(NameKey(claim.denied_by[i].name)));
    index_.Add(i, words_.back());
  }
}

const Denial* DenialsByVoice::Of(const Voice& voice) const {
  if (const auto own = by_name_.find(voice.name); own != by_name_.end()) return &claim_.denied_by[own->second];
  const std::vector<std::string> words = TellingWords(voice.key);
  for (const std::size_t i : index_.MayHold(words))
    if (std::ranges::includes(words_[i], words)) return &claim_.denied_by[i];
  return nullptr;
}

}  // namespace stemma::provenance
