// Diagnostic: what went wrong with one input while the rest went on.
// In:  a broken file, record or page.  Out: which, where, why, what to do: the four things a person needs.
// Tested by src/base/diagnostic_test.cc. Source: ours, see docs/decisions/0003-errors-as-values.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace stemma {

enum class Severity : std::uint8_t {
  kNote,     // processed; worth knowing (a limit bit, a repaired charset)
  kSkipped,  // this input was left out; exit code 3
};

struct Diagnostic {
  Severity severity = Severity::kSkipped;
  std::string path;                     // file as given
  std::optional<std::uint64_t> record;  // 0-based record or line, where there is one
  std::optional<std::uint64_t> byte;    // offset in the file (decompressed where it is compressed)
  std::string why;                      // what is wrong, in a few words
  std::string what_to_do;               // what the user can do about it

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// "pages/a.warc.gz: record 17, byte 40213: the record is cut short; fetch the file again".
std::string ToString(const Diagnostic& diagnostic);

}  // namespace stemma
