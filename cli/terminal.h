// Terminal: messages and progress on standard error.
// In:  diagnostics, errors, progress of stages.  Out: lines that name the input and carry no control characters.
// Tested by tests/cli/inputs_test.py, tests/cli/streams_test.py.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>

#include "stemma/diagnostic.h"

namespace stemma::cli {

// File names and page text may hold anything; a terminal must not act on it. Control characters become \xNN.
std::string Harmless(std::string_view text);

// Writes to standard error. Thread-safe.
class Terminal {
 public:
  // `quiet`: only errors. `progress`: wanted, and shown when standard error is a terminal.
  Terminal(bool quiet, bool progress);
  ~Terminal();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  void Note(std::string_view text);
  void Show(const Diagnostic& diagnostic);
  void Error(std::string_view text);
  // One line that is written over: stage, count, rate, time left. At most five times a second.
  void Progress(std::string_view stage, std::size_t done, std::size_t total);

 private:
  using Clock = std::chrono::steady_clock;
  void Line(std::string_view text);
  void Clear();

  std::mutex mutex_;
  bool quiet_;
  bool progress_;
  bool drawn_ = false;
  std::string stage_;
  Clock::time_point stage_began_;
  Clock::time_point drawn_at_;
};

// Columns of standard output when it is a terminal, else 80.
std::size_t OutputColumns();

}  // namespace stemma::cli
