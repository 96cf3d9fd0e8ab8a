// Publishing: the verbs for what papers and channels do with the news of others.
// In:  a folded word.  Out: whether it is such a verb.
// Tested by attribution/hops_test.cc. Source: ours; rows 15 to 17 of the inventory.
#pragma once

#include <string_view>

namespace stemma::attribution {

// "ran", "carries", "has": a verb that carries a story beside a phrase like "via the Echo", whatever it means
// elsewhere.
bool Publishes(std::string_view key);

// Those, and verbs of telling that say so by themselves too: "wrote", "announces".
bool PassesNewsOn(std::string_view key);

}  // namespace stemma::attribution
