#include "commands.h"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "output.h"
#include "stemma/corpus.h"
#include "stemma/export.h"
#include "stemma/serve.h"
#include "stemma/write.h"
#include "stop.h"
#include "terminal.h"

namespace stemma::cli {
namespace {

constexpr int kExitDone = 0;
constexpr int kExitNothing = 1;
constexpr int kExitFailed = 2;
constexpr int kExitSkipped = 3;

constexpr std::string_view kDefaultDirectory = "stemma-out";
constexpr std::string_view kStoreName = "story.stemma";
constexpr std::string_view kCsvDirectory = "stemma-csv";

// One run of one command: its settings, its terminal, and what was skipped so far.
class Run {
 public:
  Run(const Settings& settings, const std::atomic<bool>& stop)
      : settings_(settings), stop_(stop), terminal_(settings.quiet, !settings.no_progress) {}

  Result<int> Trace();
  Result<int> Report();
  Result<int> Serve();
  Result<int> Add();
  Result<int> Check();
  Result<int> Export();
  Result<int> Verify();
  Result<int> Against();
  Result<int> Reuse();
  // A command that reads inputs, runs one stage and prints its lines.
  Result<int> Stage(const std::function<Result<void>(Corpus&)>& stage,
                    const std::function<Result<void>(const Corpus&, const TextSink&)>& write,
                    const std::function<std::size_t(const Dossier&)>& count);

  int Finish(const Result<int>& result);

 private:
  [[nodiscard]] Session MakeSession();
  Result<Corpus> ReadInputs();
  Result<Corpus> LoadAnalysed();
  Result<Corpus> LoadKept();
  // Shows what went wrong with single inputs so far.
  void Drain(Corpus& corpus) { Show(corpus.TakeDiagnostics()); }
  void Show(const std::vector<Diagnostic>& diagnostics);
  Result<void> WriteReports(const Corpus& corpus, const std::string& directory);
  void SaveViews(Corpus& corpus, const std::string& store);
  Result<void> PrintOutcome(const Corpus& corpus, const std::string& directory) const;
  [[nodiscard]] int ExitCode(std::size_t articles, std::size_t found) const;

  const Settings& settings_;
  const std::atomic<bool>& stop_;
  Terminal terminal_;
  std::size_t skipped_ = 0;
};

Session Run::MakeSession() {
  return {
      settings_.options,
      [this](std::string_view stage, std::size_t done, std::size_t total) { terminal_.Progress(stage, done, total); },
      &stop_};
}

void Run::Show(const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& d : diagnostics) {
    terminal_.Show(d);
    if (d.severity == Severity::kSkipped) ++skipped_;
  }
}

Result<Corpus> Run::ReadInputs() {
  Corpus corpus(MakeSession());
  auto read = corpus.Read(settings_.inputs);
  Drain(corpus);
  if (!read) return std::unexpected(read.error());
  return corpus;
}

// No article at all is "nothing", whatever was skipped; with articles, a skipped input weighs more than an empty
// answer, since the answer may have been in it.
int Run::ExitCode(std::size_t articles, std::size_t found) const {
  if (articles == 0) return kExitNothing;
  if (skipped_ > 0) return kExitSkipped;
  return found == 0 ? kExitNothing : kExitDone;
}

int Run::Finish(const Result<int>& result) {
  if (!result) {
    terminal_.Error(result.error().message);
    return result.error().kind == ErrorKind::kInterrupted ? kExitInterrupted : kExitFailed;
  }
  if (skipped_ > 0) terminal_.Note(fmt::format("{} skipped", skipped_));
  if (const auto flushed = FlushOutput(); !flushed) {
    terminal_.Error(flushed.error().message);
    return kExitFailed;
  }
  return *result;
}

Result<int> Run::Stage(const std::function<Result<void>(Corpus&)>& stage,
                       const std::function<Result<void>(const Corpus&, const TextSink&)>& write,
                       const std::function<std::size_t(const Dossier&)>& count) {
  auto corpus = ReadInputs();
  if (!corpus) return std::unexpected(corpus.error());
  auto staged = stage(*corpus);
  Drain(*corpus);
  if (!staged) return std::unexpected(staged.error());
  if (auto put = write(*corpus, Print); !put) return std::unexpected(put.error());
  return ExitCode(corpus->dossier().articles.size(), count(corpus->dossier()));
}

// The two ids of each line, parted by a tab if there is one, else by a space. Errors: kInvalidArgument, with the line.
Result<std::vector<IdPair>> ReadPairs(const std::string& path) {
  const auto text = ReadFile(path);
  if (!text) return std::unexpected(text.error());
  std::vector<IdPair> pairs;
  std::size_t number = 0;
  for (std::size_t at = 0; at < text->size();) {
    ++number;
    const std::size_t end = std::min(text->find('\n', at), text->size());
    std::string_view line = std::string_view(*text).substr(at, end - at);
    at = end + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    const std::size_t tab = line.find('\t');
    const std::size_t cut = tab != std::string_view::npos ? tab : line.find(' ');
    if (cut == 0 || cut >= line.size() - 1)
      return Fail(
          ErrorKind::kInvalidArgument,
          fmt::format("{}: line {}: not two ids; write two a line with a space or a tab between", path, number));
    pairs.emplace_back(line.substr(0, cut), line.substr(cut + 1));
  }
  return pairs;
}

// Claims that a list had something to say about.
std::size_t CountCompared(const Dossier& dossier) {
  std::size_t n = 0;
  for (const Story& story : dossier.stories)
    for (const Claim& claim : story.claims)
      for (const ReferenceCheck& check : claim.reference) n += check.verdict == Verdict::kNotCovered ? 0 : 1;
  return n;
}

Result<int> Run::Reuse() {
  if (!settings_.against.empty()) return Against();
  std::vector<IdPair> pairs;
  if (!settings_.pairs.empty()) {
    auto read = ReadPairs(settings_.pairs);
    if (!read) return std::unexpected(read.error());
    pairs = std::move(*read);
  }
  const auto stage = [&](Corpus& c) { return c.FindReuse(settings_.pairs.empty() ? nullptr : &pairs); };
  return Stage(stage, WriteReuse, [](const Dossier& d) { return d.reuse.size(); });
}

Result<int> Run::Against() {
  auto queries = ReadInputs();
  if (!queries) return std::unexpected(queries.error());
  Corpus stored(MakeSession());
  const auto matches = FindAgainst(*queries, settings_.against, stored);
  Drain(*queries);
  if (!matches) return std::unexpected(matches.error());
  if (auto put = WriteMatches(*matches, *queries, stored, Print); !put) return std::unexpected(put.error());
  return ExitCode(queries->dossier().articles.size(), matches->size());
}

Result<void> Run::WriteReports(const Corpus& corpus, const std::string& directory) {
  const std::filesystem::path folder(directory);
  if (auto put = WriteFile(folder / "dossier.json", DossierJson(corpus)); !put) return put;
  return WriteFile(folder / "report.html", ReportHtml(corpus));
}

// The views only save `serve` the time of an analysis: that they cannot be kept is worth a word, no more.
void Run::SaveViews(Corpus& corpus, const std::string& store) {
  const auto saved = corpus.SaveViews(store);
  if (!saved && saved.error().kind != ErrorKind::kInterrupted)
    terminal_.Note(saved.error().message + " (what \"stemma serve\" shows was not kept)");
}

// The dossier with --json, else a summary for a person.
Result<void> Run::PrintOutcome(const Corpus& corpus, const std::string& directory) const {
  if (settings_.json) return Print(DossierJson(corpus));
  if (settings_.quiet) return {};
  if (auto put = Print(Summary(corpus, OutputColumns())); !put) return put;
  return Print("\nReport: " + Harmless((std::filesystem::path(directory) / "report.html").string()) + "\n");
}

Result<int> Run::Trace() {
  auto corpus = ReadInputs();
  if (!corpus) return std::unexpected(corpus.error());
  const bool files = !settings_.json || !settings_.output.empty();
  const std::string directory = settings_.output.empty() ? std::string(kDefaultDirectory) : settings_.output;
  const std::string store = std::filesystem::path(directory) / kStoreName;
  if (files && !settings_.replace) {
    if (auto may = corpus->MayBecome(store); !may) return Fail(may.error().kind, may.error().message + " (--replace)");
  }
  auto cut = corpus->Extract();
  Drain(*corpus);
  if (!cut) return std::unexpected(cut.error());
  if (corpus->dossier().articles.empty() && !settings_.json) {
    terminal_.Note("no article found; nothing written");
    return kExitNothing;
  }
  std::vector<DirectoryLock> lock;
  if (files) {
    auto taken = DirectoryLock::Take(directory);
    if (!taken) return std::unexpected(taken.error());
    lock.push_back(std::move(*taken));
    if (auto saved = corpus->SaveAs(store); !saved) return std::unexpected(saved.error());
  }
  auto analysed = corpus->Analyse();
  Drain(*corpus);
  if (!analysed) return std::unexpected(analysed.error());
  if (files) {
    SaveViews(*corpus, store);
    if (auto made = corpus->MakeViews(); !made) return std::unexpected(made.error());
    if (auto put = WriteReports(*corpus, directory); !put) return std::unexpected(put.error());
  }
  if (auto put = PrintOutcome(*corpus, directory); !put) return std::unexpected(put.error());
  const std::size_t articles = corpus->dossier().articles.size();
  return ExitCode(articles, articles);
}

// The corpus of the named store, with everything found in it.
Result<Corpus> Run::LoadAnalysed() {
  Corpus corpus(MakeSession());
  if (auto loaded = corpus.Load(settings_.store); !loaded) return std::unexpected(loaded.error());
  auto analysed = corpus.Analyse();
  Drain(corpus);
  if (!analysed) return std::unexpected(analysed.error());
  return corpus;
}

// The same, without a new analysis where the store keeps one. A damaged one is made anew.
Result<Corpus> Run::LoadKept() {
  Corpus corpus(MakeSession());
  if (auto loaded = corpus.Load(settings_.store); !loaded) return std::unexpected(loaded.error());
  const auto kept = corpus.Restore(settings_.store);
  if (!kept && kept.error().kind == ErrorKind::kInterrupted) return std::unexpected(kept.error());
  auto analysed = corpus.Analyse();
  Drain(corpus);
  if (!analysed) return std::unexpected(analysed.error());
  return corpus;
}

Result<int> Run::Report() {
  auto corpus = LoadAnalysed();
  if (!corpus) return std::unexpected(corpus.error());
  const std::size_t articles = corpus->dossier().articles.size();
  const std::filesystem::path beside = std::filesystem::path(settings_.store).parent_path();
  const std::string directory = !settings_.output.empty() ? settings_.output : beside.empty() ? "." : beside.string();
  if (!settings_.json || !settings_.output.empty()) {
    const auto lock = DirectoryLock::Take(directory);
    if (!lock) return std::unexpected(lock.error());
    SaveViews(*corpus, settings_.store);
    if (auto made = corpus->MakeViews(); !made) return std::unexpected(made.error());
    if (auto put = WriteReports(*corpus, directory); !put) return std::unexpected(put.error());
  }
  if (auto put = PrintOutcome(*corpus, directory); !put) return std::unexpected(put.error());
  return ExitCode(articles, articles);
}

std::string NowInUtc() {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  const auto day = std::chrono::floor<std::chrono::days>(now);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(now - day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

// Ends when the user stops it, which is how it should end.
Result<int> Run::Serve() {
  ServeOptions options;
  options.port = static_cast<std::uint16_t>(settings_.port);
  options.write = settings_.write;
  options.now = NowInUtc;
  options.ready = [this](std::string_view address) -> Result<void> {
    if (auto put = Print(std::string(address) + "\n"); !put) return put;
    if (auto flushed = FlushOutput(); !flushed) return flushed;
    terminal_.Note("open this address in your browser; Ctrl-C ends it");
    return {};
  };
  if (auto served = stemma::Serve(settings_.store, options, MakeSession()); !served)
    return std::unexpected(served.error());
  return kExitDone;
}

Result<int> Run::Add() {
  std::vector<Diagnostic> diagnostics;
  const auto added = AddToStore(settings_.store, settings_.inputs, MakeSession(), diagnostics);
  Show(diagnostics);
  if (!added) return std::unexpected(added.error());
  terminal_.Note(fmt::format("{}: {} records read, {} new", settings_.store, added->records, added->added));
  return ExitCode(added->records, added->records);
}

ExportFormat FormatNamed(const std::string& name) {
  if (name == "prov") return ExportFormat::kProv;
  if (name == "graphml") return ExportFormat::kGraphml;
  if (name == "gexf") return ExportFormat::kGexf;
  return name == "csv" ? ExportFormat::kCsv : ExportFormat::kClaimReview;
}

// One file goes to standard output or to the path that was asked for; several go into a directory.
Result<void> Put(const std::vector<ExportedFile>& files, const std::string& path) {
  if (files.size() == 1) return path.empty() ? Print(files.front().text) : WriteFile(path, files.front().text);
  const std::string directory = path.empty() ? std::string(kCsvDirectory) : path;
  const auto lock = DirectoryLock::Take(directory);
  if (!lock) return std::unexpected(lock.error());
  for (const ExportedFile& file : files) {
    if (auto put = WriteFile(std::filesystem::path(directory) / file.name, file.text); !put) return put;
  }
  return {};
}

Result<int> Run::Export() {
  auto corpus = LoadKept();
  if (!corpus) return std::unexpected(corpus.error());
  const auto files = stemma::Export(*corpus, FormatNamed(settings_.format));
  if (auto put = Put(files, settings_.output); !put) return std::unexpected(put.error());
  const std::size_t articles = corpus->dossier().articles.size();
  return ExitCode(articles, articles);
}

Result<int> Run::Check() {
  const auto problems = CheckStore(settings_.store);
  if (!problems) return std::unexpected(problems.error());
  for (const std::string& problem : *problems) {
    if (auto put = Print(Harmless(problem) + "\n"); !put) return std::unexpected(put.error());
  }
  if (problems->empty()) terminal_.Note(settings_.store + ": sound");
  return problems->empty() ? kExitDone : kExitFailed;
}

// Exit code 1 when no claim of the store has anything to do with the list.
Result<int> Run::Verify() {
  Corpus corpus(MakeSession());
  if (auto loaded = corpus.Load(settings_.store); !loaded) return std::unexpected(loaded.error());
  auto verified = corpus.Verify(settings_.against);
  Drain(corpus);
  if (!verified) return std::unexpected(verified.error());
  if (!settings_.output.empty()) {
    const auto lock = DirectoryLock::Take(settings_.output);
    if (!lock) return std::unexpected(lock.error());
    if (auto put = WriteReports(corpus, settings_.output); !put) return std::unexpected(put.error());
  }
  auto put = settings_.summary ? Print(VerificationSummary(corpus, OutputColumns())) : WriteVerification(corpus, Print);
  if (!put) return std::unexpected(put.error());
  return ExitCode(corpus.dossier().articles.size(), CountCompared(corpus.dossier()));
}

Result<int> Dispatch(Run& run, const std::string& command) {
  if (command == "trace") return run.Trace();
  if (command == "reuse") return run.Reuse();
  if (command == "add") return run.Add();
  if (command == "report") return run.Report();
  if (command == "serve") return run.Serve();
  if (command == "check") return run.Check();
  if (command == "export") return run.Export();
  if (command == "verify") return run.Verify();
  if (command == "extract")
    return run.Stage([](Corpus& c) { return c.Extract(); }, WriteArticles,
                     [](const Dossier& d) { return d.articles.size(); });
  if (command == "attributions")
    return run.Stage([](Corpus& c) { return c.FindAttributions(); }, WriteAttributions,
                     [](const Dossier& d) { return d.attributions.size(); });
  if (command == "mentions")
    return run.Stage([](Corpus& c) { return c.FindMentions(); }, WriteMentions,
                     [](const Dossier& d) { return d.mentions.size(); });
  return Fail(ErrorKind::kInternal, command + ": a command without a body; report it");
}

}  // namespace

int RunCommand(const Settings& settings, const std::atomic<bool>& stop) {
  Run run(settings, stop);
  return run.Finish(Dispatch(run, settings.command));
}

}  // namespace stemma::cli
