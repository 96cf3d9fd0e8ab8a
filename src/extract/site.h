// Site: hosts, registrable domains and addresses.
// In:  an address.  Out: its host, its registrable domain, or the address made absolute.
// Tested by extract/metadata_test.cc. Source: RFC 3986 sections 3 and 5, without the rare cases; ours for public
// suffixes.
#pragma once

#include <string>
#include <string_view>

namespace stemma::extract {

// "www.example.co.uk" of "https://www.example.co.uk:80/a"; lower case; empty for an address without one.
std::string HostOf(std::string_view url);

// "example.co.uk" of "news.example.co.uk". A short list of second-level suffixes, not the whole public suffix list.
std::string RegistrableDomain(std::string_view host);

// `href` against `base`; unchanged when `base` has no host.
std::string Absolute(std::string_view href, std::string_view base);

}  // namespace stemma::extract
