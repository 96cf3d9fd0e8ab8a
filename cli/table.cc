#include "table.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <memory>
#include <utility>

namespace stemma::cli {
namespace {

// What the parser does not need to know of a command, but a reader does.
struct Words {
  const char* name;
  const char* usage;
  const char* summary;
  const char* details;
  std::vector<Example> examples;
};

const std::vector<Words>& AllWords() {
  static const std::vector<Words> words = {
      {"trace",
       "INPUT... [-o DIR] [--json]",
       "Reconstruct how a story travelled through a pile of pages",
       "Writes DIR/story.stemma (the store), DIR/dossier.json and DIR/report.html, and a summary on standard output. "
       "DIR is stemma-out unless given; one that holds a store of other inputs is refused unless --replace. With "
       "--json and no -o the dossier goes to standard output and no file is written.",
       {{"stemma trace pages/", "read every page in pages/, write stemma-out/report.html"},
        {"stemma trace crawl.warc.gz more.jsonl -o case7", "archives and JSON Lines together"},
        {"stemma trace pages/ --json | jq .stories", "the dossier for another program"}}},
      {"extract",
       "INPUT...",
       "Print the articles found in the inputs, as JSON Lines",
       "Each article comes with its text and with what says where it came from: credits, notes, labels, links, dates.",
       {{"stemma extract pages/ > articles.jsonl", "one article a line"},
        {"curl -s https://example.org/page | stemma extract -", "a page from standard input"}}},
      {"reuse",
       "INPUT... [--pairs FILE] [--memory SIZE]\n[--against STORE] INPUT",
       "Print the passages that articles share, as JSON Lines",
       "With --against, prints what each given text (a) shares with the articles of a store (b), best first.",
       {{"stemma reuse pages/", "every pair of articles"},
        {"stemma reuse --verbatim a/ b/ --pairs pairs.txt", "only the listed pairs, texts taken as they are"},
        {"stemma reuse --against case7/story.stemma new.html", "who already carried this text"}}},
      {"attributions",
       "INPUT...",
       "Print who is said to have said what, as JSON Lines",
       "",
       {{"stemma attributions pages/", "source, cue, content and stance of every attribution"}}},
      {"mentions",
       "INPUT...",
       "Print people, organisations, places, times and quantities, as JSON Lines",
       "",
       {{"stemma mentions articles.jsonl --gazetteer villages.txt", "with a gazetteer of your own"}}},
      {"add",
       "STORE INPUT...",
       "Add inputs to a store, which is made if it is not there",
       "Adding the same inputs again changes nothing. An addition that was stopped or killed leaves a whole store; "
       "run it again to complete it.",
       {{"stemma add case7.stemma monday/*.warc.gz", "start or extend a store"}}},
      {"report",
       "STORE [-o DIR] [--json]",
       "Analyse the records of a store; write the dossier and the report anew",
       "Writes DIR/dossier.json and DIR/report.html; DIR is the store's own directory unless given. With --json and "
       "no -o the dossier goes to standard output and no file is written.",
       {{"stemma report case7.stemma -o case7", "after an addition"}}},
      {"serve",
       "STORE [--port N] [--write]",
       "Open a store as a page in your browser",
       "Prints the address to open as its first line; it works on this machine only and holds a token that changes "
       "with "
       "each run. What the store lacks is analysed while the page waits, and kept in it. Without --write the page only "
       "shows; with it, what you merge, split, mark or note by hand is kept in the store, beside what was computed. "
       "Ctrl-C ends it.",
       {{"stemma serve stemma-out/story.stemma", "then open the address it prints"},
        {"stemma serve case7.stemma --port 4711 --write", "at a port of your choice, with your own notes"}}},
      {"export",
       "STORE --to FORMAT [-o PATH]",
       "Write the answer in a form that other programs read",
       "FORMAT is prov (PROV-O as JSON-LD), graphml, gexf (with times), csv (a set of tables) or claimreview (drafts "
       "with "
       "the rating left empty). Written to standard output, or to PATH; csv makes a directory, stemma-csv unless "
       "given.",
       {{"stemma export case7.stemma --to gexf -o case7.gexf", "the lineage for a graph program"},
        {"stemma export case7.stemma --to csv -o tables", "tables for a spreadsheet"}}},
      {"verify",
       "STORE --against FILE [--summary] [-o DIR]",
       "Put a list of recorded events beside the claims of a store, as JSON Lines",
       "FILE is CSV with UCDP GED's column names (date_start, date_end, side_a, side_b, adm_1, adm_2, "
       "where_coordinates, latitude, longitude, best, low, high). Each claim is matched, matches partly, differs in a "
       "detail, is not covered, or has no match though it is covered; beside it stands how often a random day would "
       "have given the same. With -o the dossier and the report are written with it. A list has gaps and faults too: "
       "nothing here says that a claim is so or not so.",
       {{"stemma verify case7.stemma --against events.csv > checks.jsonl", "a line a claim"},
        {"stemma verify case7.stemma --against events.csv --summary", "the numbers, and what matched"}}},
      {"check",
       "STORE",
       "Check that a store is sound",
       "Prints one line a problem and ends with exit code 2 if there is any.",
       {{"stemma check case7.stemma", "every record against its digest"}}},
      {"help",
       "[COMMAND]",
       "Show help, for one command if given",
       "",
       {{"stemma help trace", "the page of one command"}}},
  };
  return words;
}

CLI::Option* AddSize(CLI::App& app, const std::string& name, std::size_t& value, const std::string& what) {
  return app.add_option(name, value, what)->transform(CLI::AsSizeValue(false).description(""))->type_name("SIZE");
}

CLI::Option* AddCount(CLI::App& app, const std::string& name, std::size_t& value, const std::string& what) {
  return app.add_option(name, value, what)->type_name("N");
}

void AddCommon(CLI::App& app, Settings& s) {
  app.add_option("--threads", s.options.threads, "Threads to use; 0 means all cores (default 0)")
      ->check(CLI::Range(0U, 1024U).description(""))
      ->type_name("N");
  app.add_flag("--quiet", s.quiet, "Say nothing but what ends the run");
  app.add_flag("--no-progress", s.no_progress, "No progress on a terminal");
  app.add_flag("--verbatim", s.options.verbatim, "Take text files as they are: nothing in them is furniture");
  app.add_option("--gazetteer", s.options.gazetteers,
                 "More places: a tab-separated file with the columns of a GeoNames dump; may be repeated")
      ->allow_extra_args(false)
      ->type_name("FILE");
  app.add_option(
         "--owners", s.options.owners,
         "More owners of outlets: a tab-separated file with the columns owner or rehost, group, domains, outlet "
         "names; may be repeated")
      ->allow_extra_args(false)
      ->type_name("FILE");
  Limits& limits = s.options.limits;
  AddSize(app, "--max-record-size", limits.max_record_bytes,
          "Skip a record over this many bytes, decompressed (default 64M)");
  AddSize(app, "--max-page-size", limits.max_page_bytes, "Skip a page or text over this many bytes (default 16M)");
  AddCount(app, "--max-compression-ratio", limits.max_compression_ratio,
           "Skip what decompresses to more than N times its size, once past 1 MiB (default 200)");
  AddCount(app, "--max-html-depth", limits.max_html_depth, "Skip a page nested deeper than N elements (default 512)");
  AddCount(app, "--max-html-tags", limits.max_html_tags, "Skip a page with more than N tags (default 500000)");
  AddCount(app, "--max-html-attributes", limits.max_html_attributes,
           "Skip a page with a tag of more than N attributes (default 256)");
  AddCount(app, "--max-page-steps", limits.max_page_steps,
           "Skip a page that takes more than N steps of work to read (default 20000000)");
  AddSize(app, "--max-text-size", limits.max_text_bytes,
          "Analyse at most this many bytes of an article's text (default 4M)");
  app.set_config("--config", "", "Read options from a file: one `name = value` a line, names as here without dashes")
      ->type_name("FILE");
  app.allow_config_extras(CLI::config_extras_mode::error);
}

void AddInputs(CLI::App& app, Settings& s) {
  app.add_option("INPUT", s.inputs,
                 "A file, a directory (read recursively) or - for standard input: HTML, WARC, WACZ, RSS, Atom, text, "
                 "JSON Lines; gzip or zstd around any of them")
      ->required()
      ->type_name("");
}

void AddStore(CLI::App& app, Settings& s) {
  app.add_option("STORE", s.store, "A store: one file, made by trace or add")->required()->type_name("");
}

void AddOutput(CLI::App& app, Settings& s) {
  app.add_option("-o,--output", s.output, "Directory for the files that the command writes")->type_name("DIR");
  app.add_flag("--json", s.json, "The dossier on standard output");
}

void AddMemory(CLI::App& app, Settings& s) {
  AddSize(app, "--memory", s.options.reuse_memory,
          "Memory for comparing texts; the rest goes to $TMPDIR (default: no bound)");
}

void AddExport(CLI::App& app, Settings& s) {
  app.add_option("--to", s.format, "prov, graphml, gexf, csv or claimreview")
      ->required()
      ->check(CLI::IsMember({"prov", "graphml", "gexf", "csv", "claimreview"}).description(""))
      ->type_name("FORMAT");
  app.add_option("-o,--output", s.output, "File to write; for csv a directory")->type_name("PATH");
}

void AddVerify(CLI::App& app, Settings& s) {
  app.add_option("--against", s.against, "The list of events")->required()->type_name("FILE");
  app.add_flag("--summary", s.summary, "A summary for a person in place of JSON Lines");
  app.add_option("-o,--output", s.output, "Write the dossier and the report, with the checks, into this directory")
      ->type_name("DIR");
}

void AddServe(CLI::App& app, Settings& s) {
  app.add_option("--port", s.port, "Port on 127.0.0.1; 0 means any free one (default 0)")
      ->check(CLI::Range(0U, 65535U).description(""))
      ->type_name("N");
  app.add_flag("--write", s.write, "Take what is merged, split, marked and noted by hand, and keep it in the store");
}

// The options of one command.
void AddOwn(CLI::App& app, const std::string& name, Settings& s) {
  const bool of_store = name == "report" || name == "serve" || name == "check" || name == "export" || name == "verify";
  if (name == "add" || of_store) AddStore(app, s);
  if (name == "trace" || name == "report") AddOutput(app, s);
  if (name == "trace") app.add_flag("--replace", s.replace, "Replace a store of other inputs in DIR");
  if (name == "reuse") {
    app.add_option("--pairs", s.pairs, "Compare only these: two article ids a line, with a space or a tab between")
        ->type_name("FILE");
    app.add_option("--against", s.against, "Compare each INPUT with the articles of this store")->type_name("STORE");
  }
  if (name == "serve") AddServe(app, s);
  if (name == "export") AddExport(app, s);
  if (name == "verify") AddVerify(app, s);
  if (name == "trace" || name == "reuse" || (of_store && name != "check")) AddMemory(app, s);
  if (name == "help") app.add_option("COMMAND", s.topic, "The command to explain")->type_name("");
  if (!of_store && name != "help") AddInputs(app, s);
}

struct Program {
  Settings settings;
  CLI::App app{"Where did this story come from?"};
};

std::unique_ptr<Program> BuildProgram() {
  auto program = std::make_unique<Program>();
  CLI::App& app = program->app;
  Settings& s = program->settings;
  app.name("stemma");
  app.fallthrough();
  app.require_subcommand(0, 1);
  app.set_help_flag("-h,--help", "Show help");
  app.set_version_flag("--version", std::string(), "Show the version");
  AddCommon(app, s);
  for (const Words& words : AllWords()) {
    CLI::App* sub = app.add_subcommand(words.name, words.summary);
    AddOwn(*sub, words.name, s);
  }
  // Makes the pages that are kept in the repository; not for users, so not in the help.
  CLI::App* generate = app.add_subcommand("generate", "")->group("");
  generate->add_option("FORM", s.topic, "")->required()->check(CLI::IsMember({"man", "bash", "zsh", "fish"}));
  return program;
}

OptionRow RowOf(const CLI::Option& option) {
  OptionRow row;
  for (const auto& name : option.get_snames()) row.names.push_back("-" + name);
  for (const auto& name : option.get_lnames()) row.names.push_back("--" + name);
  row.value = option.get_type_size() == 0 ? std::string() : option.get_type_name();
  row.what = option.get_description();
  return row;
}

std::vector<OptionRow> RowsOf(const CLI::App& app, bool positional) {
  std::vector<OptionRow> rows;
  for (const CLI::Option* option : app.get_options([](const CLI::Option*) { return true; })) {
    if (option->get_positional() != positional) continue;
    rows.push_back(RowOf(*option));
    if (positional) rows.back().names = {option->get_name(true)};
  }
  return rows;
}

Parsed ParseFailure(const CLI::ParseError& error, const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  const std::string page = chosen.empty() ? "stemma --help" : "stemma " + chosen.front()->get_name() + " --help";
  return {Parsed::Kind::kError, {}, std::string(error.what()) + "; see " + page};
}

}  // namespace

ProgramPage DescribeProgram() {
  const auto program = BuildProgram();
  ProgramPage page;
  page.summary = program->app.get_description();
  page.common = RowsOf(program->app, false);
  for (const Words& w : AllWords()) {
    const CLI::App& sub = *program->app.get_subcommand(w.name);
    CommandPage command{w.name, w.usage, w.summary, w.details, w.examples, RowsOf(sub, true)};
    std::ranges::move(RowsOf(sub, false), std::back_inserter(command.options));
    std::erase_if(command.options, [](const OptionRow& row) { return row.names.front() == "-h"; });
    page.commands.push_back(std::move(command));
  }
  page.exit_codes = {{"0", "done"},
                     {"1", "ran, but found nothing"},
                     {"2", "could not run (usage, unreadable, disk full), or the store has faults"},
                     {"3", "done, but some inputs were skipped"},
                     {"130", "interrupted; nothing that was stored is lost"}};
  return page;
}

Parsed ParseCommandLine(int argc, char** argv) {
  const auto program = BuildProgram();
  CLI::App& app = program->app;
  Settings& s = program->settings;
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    const auto chosen = app.get_subcommands();
    if (!chosen.empty()) s.topic = chosen.front()->get_name();
    return {Parsed::Kind::kHelp, s, {}};
  } catch (const CLI::CallForVersion&) {
    return {Parsed::Kind::kVersion, s, {}};
  } catch (const CLI::ParseError& error) {
    return ParseFailure(error, app);
  }
  const auto chosen = app.get_subcommands();
  if (chosen.empty()) return {Parsed::Kind::kError, {}, "no command given; see stemma --help"};
  s.command = chosen.front()->get_name();
  if (const char* directory = std::getenv("TMPDIR"); directory != nullptr && *directory != '\0')
    s.options.temporary_directory = directory;
  return {s.command == "help" ? Parsed::Kind::kHelp : Parsed::Kind::kRun, s, {}};
}

}  // namespace stemma::cli
