// Table: the one place that says which commands and options there are; the parser, --help, the manual page and the
// shell completions are all made from it.
// In:  argv.  Out: Settings; or pages made of the table's words.
// Tested by tests/cli/usage_test.py, tests/cli/generated_test.py.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "settings.h"

namespace stemma::cli {

struct Example {
  std::string command;
  std::string what;
};

// An option as pages show it.
struct OptionRow {
  std::vector<std::string> names;  // "-o", "--output"
  std::string value;               // "DIR"; empty for a flag
  std::string what;
};

struct CommandPage {
  std::string name;
  std::string usage;    // arguments as shown after the name: "INPUT... [-o DIR]"
  std::string summary;  // one line
  std::string details;  // a paragraph; may be empty
  std::vector<Example> examples;
  std::vector<OptionRow> options;  // its own
};

struct ProgramPage {
  std::string summary;
  std::vector<CommandPage> commands;
  std::vector<OptionRow> common;    // options that every command takes
  std::vector<Example> exit_codes;  // number, meaning
};

// The table's words.
ProgramPage DescribeProgram();

// What reading argv came to: settings to run with, or an answer already given by the parser.
struct Parsed {
  enum class Kind { kRun, kHelp, kVersion, kError } kind = Kind::kRun;
  Settings settings;
  std::string message;  // for kError
};
Parsed ParseCommandLine(int argc, char** argv);

}  // namespace stemma::cli
