// Commands: translates settings into calls of the library, and results into streams and exit codes.
// In:  Settings.  Out: data on standard output, messages on standard error, an exit code. No logic of its own.
// Tested by tests/cli.
#pragma once

#include <atomic>

#include "settings.h"

namespace stemma::cli {

// Runs one command. Returns the exit code: 0 done, 1 nothing found, 2 could not run, 3 some inputs skipped,
// 130 interrupted.
int RunCommand(const Settings& settings, const std::atomic<bool>& stop);

}  // namespace stemma::cli
