#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

#include "pages.h"

namespace stemma::cli {
namespace {

constexpr std::size_t kWidth = 80;   // columns of a help page: the narrowest terminal in common use
constexpr std::size_t kColumn = 28;  // where descriptions begin

// The words of `text` in lines that end before kWidth; lines after the first begin with `indent` spaces.
std::string Wrapped(const std::string& text, std::size_t indent) {
  std::string out;
  std::size_t column = indent;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    if (!out.empty() && column + 1 + word.size() > kWidth) {
      out += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (!out.empty()) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
    at = end + 1;
  }
  return out;
}

std::string Row(const std::string& left, const std::string& what) {
  std::string out = "  " + left;
  if (out.size() + 2 > kColumn)
    out += "\n" + std::string(kColumn, ' ');
  else
    out += std::string(kColumn - out.size(), ' ');
  return out + Wrapped(what, kColumn) + "\n";
}

std::string Rows(const std::string& title, const std::vector<OptionRow>& rows) {
  if (rows.empty()) return {};
  std::string out = "\n" + title + ":\n";
  for (const OptionRow& row : rows) {
    std::string left = fmt::format("{}", fmt::join(row.names, ", "));
    if (!row.value.empty()) left += " " + row.value;
    out += Row(left, row.what);
  }
  return out;
}

std::string Examples(const std::vector<Example>& examples) {
  std::string out = "Examples:\n";
  for (const Example& e : examples) out += "  " + e.command + "\n      " + e.what + "\n";
  return out;
}

std::string ExitCodes(const ProgramPage& page) {
  std::string out = "\nExit codes:\n";
  for (const Example& e : page.exit_codes) out += fmt::format("  {:<4} {}\n", e.command, e.what);
  return out;
}

std::string Usage(const CommandPage& command) {
  std::string out = "\nUsage:\n";
  std::size_t at = 0;
  while (at < command.usage.size()) {
    const std::size_t end = std::min(command.usage.find('\n', at), command.usage.size());
    out += "  stemma " + command.name + " " + command.usage.substr(at, end - at) + "\n";
    at = end + 1;
  }
  return out;
}

}  // namespace

std::string HelpPage(const ProgramPage& page) {
  std::string out = "stemma: " + page.summary + "\n\n";
  std::vector<Example> firsts;
  for (const CommandPage& command : page.commands)
    if (firsts.size() < 4) firsts.push_back(command.examples.front());
  out += Examples(firsts);
  out += "\nUsage:\n  stemma COMMAND ARGUMENT... [OPTION]...\n\nCommands:\n";
  for (const CommandPage& command : page.commands) out += Row(command.name, command.summary);
  return out + Rows("Options of every command", page.common) + ExitCodes(page);
}

std::optional<std::string> HelpPage(const ProgramPage& page, const std::string& name) {
  const auto command = std::ranges::find(page.commands, name, &CommandPage::name);
  if (command == page.commands.end()) return std::nullopt;
  std::string out = Wrapped("stemma " + name + ": " + command->summary, 0) + "\n\n" + Examples(command->examples);
  out += Usage(*command);
  if (!command->details.empty()) out += "\n" + Wrapped(command->details, 0) + "\n";
  return out + Rows("Arguments and options", command->options) + Rows("Options of every command", page.common) +
         ExitCodes(page);
}

}  // namespace stemma::cli
