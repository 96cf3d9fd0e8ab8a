// Digest: the fingerprint by which two records are known to hold the same bytes.
// In:  bytes.  Out: SHA-256 as 64 lower-case hexadecimal digits.
// Tested by base/digest_test.cc. Source: FIPS 180-4, through OpenSSL's EVP interface.
#pragma once

#include <string>
#include <string_view>

namespace stemma {

// Never fails: SHA-256 is always there. Thread-safe. Time O(n).
std::string Sha256Hex(std::string_view bytes);

}  // namespace stemma
