// Stop: what an interrupt and a broken pipe do to a run.
// In:  SIGINT, SIGTERM.  Out: a flag that stages look at between items; exit code 130.
// Tested by tests/cli/streams_test.py.
#pragma once

#include <atomic>

namespace stemma::cli {

inline constexpr int kExitInterrupted = 130;

// Catches interrupts, and lets writes to a closed pipe or past a size limit fail with an error instead of a signal.
// The first interrupt sets the flag; two seconds later, or on the second one, the program ends at once: files are
// renamed into place when whole and the store is safe against a kill, so nothing can be lost by that.
const std::atomic<bool>& CatchSignals();

}  // namespace stemma::cli
