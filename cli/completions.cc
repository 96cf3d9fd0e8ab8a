#include <fmt/format.h>

#include <string_view>

#include "pages.h"

namespace stemma::cli {
namespace {

constexpr std::string_view kMark = "# Made by `stemma generate {}`; do not edit.\n";

bool IsOption(const OptionRow& row) { return row.names.front().starts_with('-'); }

std::string CommandNames(const ProgramPage& page) {
  std::string out;
  for (const CommandPage& command : page.commands) out += (out.empty() ? "" : " ") + command.name;
  return out;
}

std::string OptionNames(const std::vector<OptionRow>& rows) {
  std::string out;
  for (const OptionRow& row : rows)
    if (IsOption(row)) out += (out.empty() ? "" : " ") + fmt::format("{}", fmt::join(row.names, " "));
  return out;
}

// For single-quoted shell strings.
std::string Quoted(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out;
}

// Descriptions end at the first full stop, colon or bracket: one line is enough in a menu.
std::string Short(const std::string& what) {
  std::string out = what.substr(0, what.find_first_of(".:;(["));
  while (out.ends_with(' ')) out.pop_back();
  return Quoted(out);
}

bool TakesFile(const OptionRow& row) { return row.value == "FILE" || row.value == "DIR" || row.value == "STORE"; }

std::string ZshOption(const OptionRow& row) {
  std::string out;
  for (const auto& name : row.names) {
    out += " \\\n    '" + name + "[" + Short(row.what) + "]";
    if (!row.value.empty()) out += ":" + row.value + ":" + (TakesFile(row) ? "_files" : "");
    out += "'";
  }
  return out;
}

std::string FishOption(const OptionRow& row, const std::string& condition) {
  std::string out = "complete -c stemma" + condition;
  for (const auto& name : row.names) out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  if (!row.value.empty()) out += TakesFile(row) ? " -r -F" : " -x";
  return out + " -d '" + Short(row.what) + "'\n";
}

}  // namespace

std::string BashCompletion(const ProgramPage& page) {
  std::string out = fmt::format(kMark, "bash");
  out += "_stemma() {\n  local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} options\n";
  out += "  options='" + OptionNames(page.common) + "'\n";
  out += "  if [ \"$COMP_CWORD\" -eq 1 ] && [[ $word != -* ]]; then\n    COMPREPLY=($(compgen -W '" +
         CommandNames(page) + "' -- \"$word\"))\n    return\n  fi\n";
  out += "  case $command in\n";
  for (const CommandPage& command : page.commands)
    out += "    " + command.name + ") options+=' " + OptionNames(command.options) + "' ;;\n";
  out += "  esac\n";
  out += "  if [[ $word == -* ]]; then\n    COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n";
  out +=
      "  elif [ \"$command\" = help ]; then\n    COMPREPLY=($(compgen -W '" + CommandNames(page) + "' -- \"$word\"))\n";
  out += "  else\n    COMPREPLY=($(compgen -f -- \"$word\"))\n  fi\n}\ncomplete -o filenames -F _stemma stemma\n";
  return out;
}

std::string ZshCompletion(const ProgramPage& page) {
  std::string out = "#compdef stemma\n" + fmt::format(kMark, "zsh") + "_stemma() {\n  local -a commands common own\n";
  out += "  commands=(";
  for (const CommandPage& command : page.commands) out += "\n    '" + command.name + ":" + Short(command.summary) + "'";
  out += "\n  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n  common=(";
  for (const OptionRow& row : page.common) out += ZshOption(row);
  out += "\n  )\n  own=()\n  case ${words[2]} in\n";
  for (const CommandPage& command : page.commands) {
    out += "  " + command.name + ") own=(";
    for (const OptionRow& row : command.options)
      if (IsOption(row)) out += ZshOption(row);
    out += " ) ;;\n";
  }
  out += "  esac\n  _arguments $common $own '*:input:_files'\n}\n_stemma \"$@\"\n";
  return out;
}

std::string FishCompletion(const ProgramPage& page) {
  std::string out = fmt::format(kMark, "fish");
  for (const CommandPage& command : page.commands)
    out +=
        "complete -c stemma -n __fish_use_subcommand -f -a " + command.name + " -d '" + Short(command.summary) + "'\n";
  for (const OptionRow& row : page.common) out += FishOption(row, "");
  for (const CommandPage& command : page.commands)
    for (const OptionRow& row : command.options)
      if (IsOption(row)) out += FishOption(row, " -n '__fish_seen_subcommand_from " + command.name + "'");
  return out;
}

}  // namespace stemma::cli
