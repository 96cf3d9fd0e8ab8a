// SharedText: one text that several articles carry, with its forms: who has it first, who added and who dropped what.
// In:  shared passages (reuse room).  Out: one SharedText for each text on two articles or more.
// JSON form: docs/formats/dossier.md, "passages". Tested by src/reuse/clusters_test.cc. Source:
// docs/algorithms/reuse.md.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stemma/reuse.h"

namespace stemma {

// Where one article carries the text, and in which form.
struct Carrier {
  ArticleIndex article = 0;
  Span span;                  // in the article
  std::uint32_t version = 0;  // carriers with the same words have the same version; 0 is the first one's
  // Against the first carrier: `a` lies in the first carrier's article, `b` in this one. Empty where the two were not
  // compared, or do not differ.
  std::vector<Change> changes;
  friend bool operator==(const Carrier&, const Carrier&) = default;
};

struct SharedText {
  std::string id;                 // stable for the same first carrier
  ReuseKind kind{};               // of most of its links
  std::uint32_t versions = 0;     // forms that differ in a word
  std::vector<Carrier> carriers;  // the first seen first: by date shown, undated ones last, then by article
  friend bool operator==(const SharedText&, const SharedText&) = default;
};

}  // namespace stemma
