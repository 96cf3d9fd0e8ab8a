// Media: which names are news outlets and agencies.
// In:  words of a view, or a name.  Out: whether it is a medium, its kind, its canonical name.
// Tested by attribution/resolve_test.cc. Source: our own table of well-known outlets; shapes for the rest.
#pragma once

#include <optional>
#include <string_view>

#include "attribution/view.h"
#include "stemma/attribution.h"

namespace stemma::attribution {

struct Medium {
  std::string_view name;  // canonical, without "the"
  bool agency = false;
  [[nodiscard]] SourceKind kind() const { return agency ? SourceKind::kAgency : SourceKind::kOutlet; }
};

// The outlet or agency of this folded name (no article): "ap", "nytimes.com", "new york times".
std::optional<Medium> KnownMedium(std::string_view folded);

// Whether the phrase names a medium: known, or shaped like one ("Orel TV", "the Kesh Gazette", "local newspaper").
bool IsMedium(const View& view, Range phrase);

// The same of who is told something: also capitalised words behind an article that name no body, "the Orel Flare",
// "Der Kurier". People are told things too, so only here.
bool HearsNews(const View& view, Range phrase);

}  // namespace stemma::attribution
