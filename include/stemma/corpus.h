// Corpus: the front door of the library: a pile of pages, the stages that may be run over it, and the store.
// In:  input files or a store, options.  Out: a Dossier, filled as far as was asked for; diagnostics.
// Tested by src/pipeline/corpus_test.cc, tests/cli and tests/property; examples/story. Source: docs/architecture.md.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stemma/diagnostic.h"
#include "stemma/dossier.h"
#include "stemma/options.h"
#include "stemma/result.h"

namespace stemma {

// Called as work goes on: stage name, items done, items in all (0 when unknown). May come from any thread.
using Progress = std::function<void(std::string_view stage, std::size_t done, std::size_t total)>;

// How to run. `stop` is looked at between items; once it is true, work ends with kInterrupted and nothing is lost.
struct Session {
  Options options;
  Progress progress;                        // may be empty
  const std::atomic<bool>* stop = nullptr;  // may be null; else outlives every call
};

// Two article ids, in either order.
using IdPair = std::pair<std::string, std::string>;

// A passage of a query text (a) that a stored article (b) carries too.
struct StoredMatch {
  Reuse reuse;            // article_a: index into the queries; article_b: index into the stored articles
  double share_of_a = 0;  // share of the query's words that this stored article carries, [0, 1]
  double share_of_b = 0;  // share of the stored article's words, [0, 1]
};

// A set of pages and what is known of it so far. Each stage runs the stages it needs, once; running it again does
// nothing. Move-only, not thread-safe; stages use Options::threads threads inside.
// Any call may fail with kInterrupted; the corpus is then as far as it got and may only be destroyed.
class Corpus {
 public:
  explicit Corpus(Session session);
  Corpus(Corpus&&) noexcept;
  Corpus& operator=(Corpus&&) noexcept;
  ~Corpus();

  // Fills the corpus with files, directories (recursively) or "-" (standard input). Broken inputs become diagnostics.
  // REQUIRES: the corpus is empty. Errors: kUnreadable when a named input does not exist or cannot be opened.
  Result<void> Read(std::span<const std::string> inputs);
  // Fills the corpus with the records of a store. REQUIRES: the corpus is empty.
  // Errors: kUnreadable, kCorrupt, kNewerVersion, kBusy.
  Result<void> Load(const std::string& store);

  // Whether the records may become the store at `store`: nothing is there, or a store of the same records.
  // Errors: kInvalidArgument when it holds other records; those of Load when it cannot be read.
  [[nodiscard]] Result<void> MayBecome(const std::string& store) const;
  // Writes the records as the store at `store`, in place of what is there. The new file is made whole under another
  // name first, so that a crash leaves the old one or the new one. REQUIRES: no stage but Extract has run.
  // Errors: kNoSpace, kUnreadable.
  Result<void> SaveAs(const std::string& store) const;

  // Cuts the records into articles.
  Result<void> Extract();
  // The stages after Extract let go of the records as they were read.
  // `pairs`: when not null, only these are compared; a pair with an unknown id becomes a diagnostic.
  Result<void> FindReuse(const std::vector<IdPair>* pairs = nullptr);
  Result<void> FindMentions();
  Result<void> FindAttributions();
  // Everything: reuse, mentions, attributions, stories, lineage.
  Result<void> Analyse();

  // Takes the analysis that the store at `store` keeps, where it is one of these records by this program with these
  // options; then everything but Dossier::passages is there, and Analyse does nothing. False where there is none.
  // REQUIRES: loaded from that store. Errors: as Load; kCorrupt when what is kept is damaged.
  Result<bool> Restore(const std::string& store);

  // Makes what the report shows of the analysis, once; SaveViews does it too. Runs Analyse where it has not run.
  Result<void> MakeViews();
  // Makes the views of the analysis and puts them into the store as they come, so that it is served at once. Runs
  // Analyse where it has not run. The views only save time: a caller may go on without. Errors: kInvalidArgument when
  // the store has other records by now; kUnreadable, kBusy, kNoSpace.
  Result<void> SaveViews(const std::string& store);

  // Puts the list of events in the CSV file `list` (UCDP GED's column names) beside every claim: Claim::reference.
  // Rows that cannot be used become diagnostics. Runs Analyse where it has not run.
  // Errors: kUnreadable, kBadInput when the file is no such list.
  Result<void> Verify(const std::string& list);

  [[nodiscard]] const Dossier& dossier() const;
  [[nodiscard]] const Session& session() const;
  [[nodiscard]] std::uint64_t record_count() const;
  // Whether any record was taken as it is (--verbatim).
  [[nodiscard]] bool has_verbatim() const;
  // What went wrong with single inputs since the last call, sorted by path, record, byte.
  [[nodiscard]] std::vector<Diagnostic> TakeDiagnostics();

 private:
  friend class ViewsAccess;
  friend Result<std::vector<StoredMatch>> FindAgainst(Corpus& queries, Corpus& stored);
  friend Result<std::vector<StoredMatch>> FindAgainst(Corpus& queries, const std::string& store, Corpus& stored);
  struct State;
  std::unique_ptr<State> state_;
};

// What each query shares with the stored articles, best first. Runs Extract on both where it has not run. What a limit
// left uncompared becomes a diagnostic of the queries.
Result<std::vector<StoredMatch>> FindAgainst(Corpus& queries, Corpus& stored);

// The same for a store, through its index where it has one that is up to date: then only the articles that share
// something are read, and `stored` holds these and no others afterwards; else all are. The answer is the same.
// REQUIRES: `stored` is empty. Errors: as Corpus::Load.
Result<std::vector<StoredMatch>> FindAgainst(Corpus& queries, const std::string& store, Corpus& stored);

// What an addition did.
struct Added {
  std::uint64_t records = 0;  // read
  std::uint64_t added = 0;    // of these, new to the store
};

// Adds inputs to a store, which is made if it is not there, a batch at a time: whatever happens, the store is whole,
// and adding the same inputs again completes it. Diagnostics are appended to `diagnostics`, on failure too.
// Errors: kUnreadable, kBusy, kNoSpace, kCorrupt, kNewerVersion, kInterrupted.
Result<Added> AddToStore(const std::string& store, std::span<const std::string> inputs, const Session& session,
                         std::vector<Diagnostic>& diagnostics);

// What is wrong with a store, a sentence each; empty when it is sound. Errors: as Corpus::Load.
Result<std::vector<std::string>> CheckStore(const std::string& store);

}  // namespace stemma
