// DiagnosticSink: where stages put what went wrong with an input, from any thread.
// In:  diagnostics.  Out: the same, sorted by path, record, byte, text, so that threads do not show.
// Tested by base/diagnostics_test.cc.
#pragma once

#include <mutex>
#include <vector>

#include "stemma/diagnostic.h"

namespace stemma {

// Thread-safe collector. Copies nothing out until Take().
class DiagnosticSink {
 public:
  void Add(Diagnostic diagnostic);
  // All diagnostics so far, sorted; leaves the sink empty.
  [[nodiscard]] std::vector<Diagnostic> Take();

 private:
  std::mutex mutex_;
  std::vector<Diagnostic> items_;
};

}  // namespace stemma
