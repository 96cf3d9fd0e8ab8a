// House: to whom an article's outlet belongs, as far as it is known.
// In:  an article's publisher and the table of owners (data/reuse/owners.tsv, Options::owners).  Out: plain data that
// the stages take beside the articles.
// Tested by src/pipeline/owners_test.cc. Source: docs/formats/owners.md.
#pragma once

#include <string>

namespace stemma {

// Two articles with the same group that is not empty come from one owner's outlets.
struct House {
  std::string group;    // the owner's name; empty when unknown
  bool rehost = false;  // the site carries others' text: a portal, an aggregator, a mirror
  friend bool operator==(const House&, const House&) = default;
};

}  // namespace stemma
