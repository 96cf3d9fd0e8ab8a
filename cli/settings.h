// Settings: what the user asked for, as read from the command line and the configuration file.
// In:  the option table (cli/table.h).  Out: plain values for cli/commands.cc.
// Tested by tests/cli/usage_test.py.
#pragma once

#include <string>
#include <vector>

#include "stemma/options.h"

namespace stemma::cli {

struct Settings {
  std::string command;
  Options options;
  bool quiet = false;
  bool no_progress = false;
  bool json = false;
  bool replace = false;
  bool summary = false;
  bool write = false;   // --write
  unsigned port = 0;    // --port; 0: any
  std::string output;   // -o; empty when not given
  std::string store;    // STORE; empty when the command takes none
  std::string pairs;    // --pairs
  std::string against;  // --against
  std::string format;   // --to
  std::string topic;    // help COMMAND, generate FORM
  std::vector<std::string> inputs;
};

}  // namespace stemma::cli
