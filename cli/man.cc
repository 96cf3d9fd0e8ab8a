#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "pages.h"
#include "stemma/version.h"

namespace stemma::cli {
namespace {

// Text as troff takes it: backslashes and dashes escaped, no line that begins with a control character.
std::string Troff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool starts = out.empty() || out.back() == '\n';
    if (starts && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  return out;
}

std::string OptionEntry(const OptionRow& row) {
  std::string names;
  for (const auto& name : row.names) names += (names.empty() ? "" : ", ") + ("\\fB" + Troff(name) + "\\fR");
  if (!row.value.empty()) names += " \\fI" + Troff(row.value) + "\\fR";
  return ".TP\n" + names + "\n" + Troff(row.what) + "\n";
}

// One line a form of the command.
std::string UsageLines(const CommandPage& command) {
  std::string out;
  std::size_t at = 0;
  while (at < command.usage.size()) {
    const std::size_t end = std::min(command.usage.find('\n', at), command.usage.size());
    out += (out.empty() ? ".PP\n" : ".br\n") +
           Troff("stemma " + command.name + " " + command.usage.substr(at, end - at)) + "\n";
    at = end + 1;
  }
  return out;
}

std::string CommandEntry(const CommandPage& command) {
  std::string out = ".SS stemma " + Troff(command.name) + "\n" + Troff(command.summary) + ".\n" + UsageLines(command);
  if (!command.details.empty()) out += ".PP\n" + Troff(command.details) + "\n";
  for (const OptionRow& row : command.options) out += OptionEntry(row);
  return out;
}

std::string ExampleEntry(const Example& example) {
  return ".TP\n\\fB" + Troff(example.command) + "\\fR\n" + Troff(example.what) + "\n";
}

}  // namespace

std::string ManPage(const ProgramPage& page) {
  std::string out = fmt::format(
      ".\\\" Made by `stemma generate man`; do not edit.\n.TH STEMMA 1 \"\" \"stemma {}\" \"\"\n", kVersion);
  out += ".SH NAME\nstemma \\- reconstruct how a news story travelled\n";
  out += ".SH SYNOPSIS\n\\fBstemma\\fR \\fICOMMAND\\fR \\fIARGUMENT\\fR... [\\fIOPTION\\fR]...\n";
  out += ".SH EXAMPLES\n";
  for (const CommandPage& command : page.commands)
    for (const Example& example : command.examples) out += ExampleEntry(example);
  out += ".SH DESCRIPTION\n" + Troff(page.summary) + "\n" +
         Troff(
             "Reads a pile of pages about a story and says who copied whom, who cites whom, how many independent "
             "origins there are, who denied it, on which details the reports disagree, and what cannot be seen from "
             "this pile. It never says that a claim is true or false. It uses no network.") +
         "\n";
  out += ".SH COMMANDS\n";
  for (const CommandPage& command : page.commands) out += CommandEntry(command);
  out += ".SH OPTIONS OF EVERY COMMAND\n";
  for (const OptionRow& row : page.common) out += OptionEntry(row);
  out += ".SH EXIT STATUS\n";
  for (const Example& code : page.exit_codes) out += ExampleEntry(code);
  return out;
}

}  // namespace stemma::cli
