// Pages: the table's words as help, as a manual page, and as completions for three shells.
// In:  cli/table.h.  Out: text. Deterministic; the copies in docs/man and completions are checked against it.
// Tested by tests/cli/usage_test.py, tests/cli/generated_test.py.
#pragma once

#include <optional>
#include <string>

#include "table.h"

namespace stemma::cli {

std::string HelpPage(const ProgramPage& page);
// Nothing when there is no such command.
std::optional<std::string> HelpPage(const ProgramPage& page, const std::string& command);

std::string ManPage(const ProgramPage& page);
std::string BashCompletion(const ProgramPage& page);
std::string ZshCompletion(const ProgramPage& page);
std::string FishCompletion(const ProgramPage& page);

}  // namespace stemma::cli
