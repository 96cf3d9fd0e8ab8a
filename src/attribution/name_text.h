// Name text: how names are taken apart and compared.
// In:  names as written.  Out: words, initials, the medium behind a name.
// Tested by attribution/resolve_test.cc. Source: ours.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/media.h"
#include "stemma/attribution.h"

namespace stemma::attribution {

std::vector<std::string> Split(std::string_view name);

std::string_view WithoutThe(std::string_view name);

// First letters of the capitalised words: "SOHR" for "Syrian Observatory for Human Rights".
std::string Initials(std::string_view name);

bool IsAcronym(std::string_view name);

std::string WithoutPoints(std::string_view name);

bool AllCapitalised(const std::vector<std::string>& words);

bool IsAllCapitals(std::string_view name);

// "ADA MARR" as a transcript prints it: "Ada Marr".
std::string InTitleCase(std::string_view name);

bool IsPerson(SourceKind kind);
// An outlet or an agency.
bool IsMediumKind(SourceKind kind);

// A name as given, with the words that only say what it is taken off for outlets: "the Kesh Gazette newspaper".
std::optional<Medium> MediumOf(std::string_view name);

}  // namespace stemma::attribution
