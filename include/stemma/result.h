// Result: what a function that can fail returns, and the few kinds of error there are.
// In:  nothing.  Out: `Result<T>`, an alias of std::expected<T, Error>.
// Each kind tells the caller what to do; the message names the input and says why.
// Tested by src/base/result_test.cc. Source: ours, see docs/decisions/0003-errors-as-values.md.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <utility>

namespace stemma {

enum class ErrorKind : std::uint8_t {
  kInvalidArgument,  // The caller's values are wrong: fix the call.
  kUnreadable,       // An input cannot be opened or read: check the path and the rights.
  kBadInput,         // An input was read but is broken: skip it, report it, go on.
  kTooLarge,         // A named limit bites: raise the limit or split the input.
  kBusy,             // Another process holds the store: try again later.
  kNewerVersion,     // The store was written by a newer program: upgrade the program.
  kCorrupt,          // The store fails its own checks: restore it or build it anew.
  kNoSpace,          // The disk is full or may not be written to: free space, try again.
  kInterrupted,      // The user asked to stop: nothing is lost, run again.
  kInternal,         // A fault of this program: report it.
};

struct Error {
  ErrorKind kind = ErrorKind::kInternal;
  std::string message;  // one sentence: which input, where, why, what to do

  friend bool operator==(const Error&, const Error&) = default;
};

template <typename T>
using Result = std::expected<T, Error>;

// Shorthand for `return Fail(kind, "message")`.
[[nodiscard]] inline std::unexpected<Error> Fail(ErrorKind kind, std::string message) {
  return std::unexpected(Error{kind, std::move(message)});
}

}  // namespace stemma
