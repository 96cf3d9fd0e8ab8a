// Aliases: the names under which known organisations go.
// In:  data/entities/aliases.tsv and bodies.tsv (embedded).  Out: the canonical name of a name.
// Tested by entities/aliases_test.cc. Source: ours, data/entities/README.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/mention.h"

namespace stemma::entities {

struct Alias {
  std::string_view canonical;
  MentionKind kind = MentionKind::kOrganisation;
  bool capitals = false;  // counts only when written in capitals
};

// Of a folded name (NameKey).
std::optional<Alias> FindAlias(std::string_view key);

// Canonical name of a full name by its PlainName; empty when the table has none. Names of one word are not looked up.
std::string_view FindPlainAlias(std::string_view plain);

// Names that stand on two lines with different bearers: faults of the table, empty in the shipped one.
std::vector<std::string> AliasFaults();

}  // namespace stemma::entities
