// The command line: reads the option table, then runs one command. See cli/table.cc for what there is.
#include <cstdio>
#include <exception>
#include <new>
#include <string>

#include "commands.h"
#include "keep_memory.h"
#include "output.h"
#include "pages.h"
#include "stemma/version.h"
#include "stop.h"
#include "table.h"
#include "terminal.h"

namespace stemma::cli {
namespace {

int Complain(const std::string& message) {
  std::fputs(("stemma: error: " + Harmless(message) + "\n").c_str(), stderr);
  return 2;
}

int Say(const std::string& text) {
  const auto put = Print(text);
  const auto flushed = FlushOutput();
  if (put && flushed) return 0;
  return Complain((put ? flushed : put).error().message);
}

int Help(const std::string& topic) {
  const ProgramPage page = DescribeProgram();
  if (topic.empty()) return Say(HelpPage(page));
  const auto text = HelpPage(page, topic);
  return text ? Say(*text) : Complain("no command " + topic + "; see stemma --help");
}

int Generate(const std::string& form) {
  const ProgramPage page = DescribeProgram();
  if (form == "man") return Say(ManPage(page));
  if (form == "bash") return Say(BashCompletion(page));
  if (form == "zsh") return Say(ZshCompletion(page));
  return Say(FishCompletion(page));
}

int Main(int argc, char** argv) {
  const auto& stop = CatchSignals();
  const Parsed parsed = ParseCommandLine(argc, argv);
  switch (parsed.kind) {
    case Parsed::Kind::kHelp:
      return Help(parsed.settings.topic);
    case Parsed::Kind::kVersion:
      return Say("stemma " + std::string(kVersion) + "\n");
    case Parsed::Kind::kError:
      return Complain(parsed.message);
    case Parsed::Kind::kRun:
      break;
  }
  if (parsed.settings.command == "generate") return Generate(parsed.settings.topic);
  if (parsed.settings.command != "serve") KeepFreedMemory();
  return RunCommand(parsed.settings, stop);
}

}  // namespace
}  // namespace stemma::cli

// The library throws nothing of its own; what is left is memory running out, and faults of this program.
int main(int argc, char** argv) {
  try {
    return stemma::cli::Main(argc, argv);
  } catch (const std::bad_alloc&) {
    return stemma::cli::Complain("out of memory; give less input at once, or lower --memory and --max-record-size");
  } catch (const std::exception& fault) {
    return stemma::cli::Complain(std::string("internal fault, please report it: ") + fault.what());
  }
}
