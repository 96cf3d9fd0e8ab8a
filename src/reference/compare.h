// Compare: a statement against the entries of a list, and how often a random day would have done as well.
// In:  facts of a claim's statements, entries.  Out: a check: verdict, slots, reason, chance.
// Tested by reference/compare_test.cc. Source: ours, docs/algorithms/reference.md, "Verdicts" and "Chance".
#pragma once

#include <span>
#include <string>
#include <vector>

#include "reference/chance.h"
#include "reference/entries.h"
#include "reference/facts.h"
#include "reference/names.h"
#include "reference/places.h"
#include "stemma/reference.h"

namespace stemma::reference {

// Days that an entry may lie before or after the day of a statement: three, within which 91 % of the entries of a UCDP
// list were reported. In a town at war some such entry is never far: where a random day would meet one oftener than
// kRareChance, one day (82 % were reported within it), unless actor and toll both agree. A toll under kTellingToll
// alone is no agreement (docs/algorithms/reference.md).
inline constexpr int kDayTolerance = 3;
inline constexpr int kBusyDayTolerance = 1;
inline constexpr double kRareChance = 0.02;
inline constexpr double kTellingToll = 5;
// Shares of random days over which a match says nothing, and becomes kPartly: with the toll, and by the actor alone.
inline constexpr double kMostChance = 0.05;
inline constexpr double kMostChanceOfActor = 0.05;

// A list made ready. Holds references to what it is made of; one thread at a time.
class List {
 public:
  List(std::span<const Entry> entries, std::string name, const Names& names);
  // The best check that one of the statements gets, in the order of Verdict, the first of equals.
  [[nodiscard]] ReferenceCheck Check(std::span<const Facts> statements);

 private:
  struct Candidate;
  struct Tried;
  [[nodiscard]] std::vector<Candidate> CandidatesFor(const Facts& facts);
  [[nodiscard]] bool AreRare(std::span<const Candidate> candidates, Days stated) const;
  [[nodiscard]] Tried Try(const Facts& facts);
  [[nodiscard]] ReferenceCheck Uncovered(const Facts& facts, const std::string& reason) const;
  [[nodiscard]] std::string WhyNotCovered(const Facts& facts);
  [[nodiscard]] ReferenceCheck Shown(const Facts& facts, const Candidate* best) const;

  std::span<const Entry> entries_;
  std::string name_;
  PlaceIndex places_;
  std::vector<Sides> sides_;  // of each entry
  Sides known_;               // of all: who else a statement names is no side here
  Days period_;
};

// Whether a stated toll and an entry's go together.
Agreement CompareDeaths(const QuantityValue& stated, const ReferenceEntry& entry);

}  // namespace stemma::reference
