// Iri: identifiers of nodes as URNs.
// Tested by exports/exports_test.cc. Source: RFC 8141 (URN), RFC 3986 section 2.3 (what need not be escaped).
#pragma once

#include <string>
#include <string_view>

namespace stemma::exports {

// "urn:stemma:node:" and the id, with every byte that is not unreserved percent-encoded.
std::string NodeIri(std::string_view id);

}  // namespace stemma::exports
