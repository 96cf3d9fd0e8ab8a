// Body: a record's bytes as the store keeps them.
// In:  bytes.  Out: one zstd frame with a checksum, and back.
// Tested by store/body_test.cc. Source: RFC 8878.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stemma/result.h"

namespace stemma::store {

// Bytes of one body above which a stored size is taken for damage. 1 GiB: SQLite's own limit of a value.
inline constexpr std::uint64_t kMaxBody = std::uint64_t{1} << 30;

std::string Pack(std::string_view body);

// Errors: kCorrupt when the frame is damaged or does not hold `size` bytes.
Result<std::string> Unpack(std::string_view packed, std::uint64_t size);

}  // namespace stemma::store
