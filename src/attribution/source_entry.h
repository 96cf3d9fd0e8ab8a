// Source entry: one attribution's source while it is being resolved.
// In:  read from an attribution.  Out: its voice and, once found, its canonical name.
// Tested by attribution/resolve_test.cc. Source: ours.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "attribution/voice.h"
#include "stemma/attribution.h"

namespace stemma::attribution {

struct SourceEntry {
  Voice voice;
  std::string name;        // canonical so far; empty while open
  std::string represents;  // the body that an unnamed spokesperson speaks for
  std::string words;       // as they stand in the text
  Place place;
  ArticleIndex article = 0;
  std::size_t index = 0;  // of its attribution
  bool pronoun = false;   // the voice is the one that a pronoun stands for
};

// Entries in the order of the attributions: by article, then by place.
using SourceEntries = std::span<SourceEntry>;

}  // namespace stemma::attribution
