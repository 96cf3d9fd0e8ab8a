// Collation: the sentences that linked articles share, each with its versions and the places where these differ.
// In:  a pile and its links.  Out: units (one sentence in all its copies), and the units of each article in text order.
// Tested by reuse/collation_test.cc. Source: the apparatus of textual criticism (Maas, "Textual Criticism", sections 8
// to 12); versions are put in columns against one pivot by longest common subsequences.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reuse/kinds.h"

namespace stemma::reuse {

using UnitIndex = std::uint32_t;
// A wording of a unit; copies that are word for word the same have one version.
using VersionIndex = std::uint8_t;

// One sentence of the tradition.
struct Unit {
  std::uint32_t words = 0;   // of the version that most articles have
  std::uint32_t copies = 0;  // articles that carry it, at least two
  VersionIndex versions = 0;
  bool spoken = false;    // stands in quotation marks: several may have heard it
  bool standing = false;  // met as background only: a house's own paragraph, used again
  // Places where versions differ: state of version v at site s is states[s * versions + v]; equal states, equal words.
  // Neighbouring places that part the versions in the same way are one site.
  std::vector<std::uint8_t> states;
  [[nodiscard]] std::size_t sites() const { return versions == 0 ? 0 : states.size() / versions; }
  // Sites at which two versions differ.
  [[nodiscard]] std::uint32_t Changes(VersionIndex x, VersionIndex y) const;
};

// A unit where it stands in an article.
struct UnitCopy {
  UnitIndex unit = 0;
  VersionIndex version = 0;
  Span bytes{};
};

class Collation {
 public:
  // Furniture is left out. REQUIRES: links sorted by a, b, with their kinds. Time O(links * sentences) where copies are
  // the same, and a table of common words for each two sentences that are not.
  Collation(const Pile& pile, std::span<const SharedPassage> links, unsigned threads);

  [[nodiscard]] const std::vector<Unit>& units() const { return units_; }
  // No unit twice.
  [[nodiscard]] const std::vector<UnitCopy>& Of(ArticleIndex article) const { return copies_[article]; }

 private:
  std::vector<Unit> units_;
  std::vector<std::vector<UnitCopy>> copies_;
};

}  // namespace stemma::reuse
