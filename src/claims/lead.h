// Lead: the claim that a story's articles are about.
// In:  the articles of a story and its statements in groups.  Out: the group that is the lead, widened by the
// statements
//      that say the same in other words.
// Tested by claims/claims_test.cc; measured by ../shared/eval/run.sh lineage. Source: docs/algorithms/claims.md, "The
// lead claim".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "claims/statement.h"
#include "claims/terms.h"

namespace stemma::claims {

// What most articles of a story open with: terms weighted by rarity and by the share of articles that open with them.
class Prototype {
 public:
  Prototype() = default;
  // `articles`: how many articles the story has; `statements`: all of theirs.
  Prototype(std::size_t articles, std::span<const Statement> statements);
  // How far a statement and the prototype are one, [0, 1]: the geometric mean of the share of the prototype that the
  // statement holds and the share of the statement that the prototype holds, so that short statements count too.
  [[nodiscard]] double Coverage(const SparseVector& terms) const;
  // Whether a term is one of the few that tell the claim best.
  [[nodiscard]] bool IsKey(TermId term) const;

 private:
  SparseVector weights_;
  std::vector<TermId> keys_;  // sorted
  double total_ = 0;
};

// The group that most articles state early, or nothing when there are no statements.
std::optional<std::uint32_t> LeadGroup(std::span<const Statement> statements,
                                       std::span<const std::vector<std::uint32_t>> groups, const Prototype& prototype);

// Moves statements that cover enough of the prototype into the lead group. Returns the new group numbers.
void WidenLead(std::uint32_t lead, std::span<const Statement> statements, const Prototype& prototype,
               const Evidence& evidence, std::span<std::uint32_t> group_of);

}  // namespace stemma::claims
