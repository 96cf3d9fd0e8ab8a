// Predicates: classes of verbs and verbal nouns that tell one kind of event.
// In:  a stem.  Out: its class, if it has one.
// Tested by claims/terms_test.cc. Source: ours; the kinds of event after CAMEO's root codes and what news tells.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stemma::claims {

// Class number of a stem ("evacu" and "airlift" share one). Classes are stable within a build only.
std::optional<std::uint32_t> PredicateClass(std::string_view stem);
// The word that names a class in the dossier's `action` slot: "move", "kill".
std::string_view PredicateName(std::uint32_t predicate_class);

}  // namespace stemma::claims
