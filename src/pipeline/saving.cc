#include "pipeline/saving.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/diagnostics.h"
#include "ingest/ingest.h"
#include "pipeline/indexing.h"
#include "pipeline/pipeline.h"
#include "store/store.h"

namespace stemma::pipeline {
namespace {

namespace fs = std::filesystem;
using store::Store;

// SQLite's companions of a database file. They go before the file does: a log that outlives its database would be
// played into the next one of that name.
void RemoveStore(const fs::path& path) {
  std::error_code ignored;
  fs::remove(path.string() + "-wal", ignored);
  fs::remove(path.string() + "-shm", ignored);
  fs::remove(path, ignored);
}

bool SameRecord(const RawRecord& x, const RawRecord& y) { return x.id == y.id && x.digest == y.digest; }

// Collects records and adds them to a store a batch at a time.
class Batches {
 public:
  explicit Batches(Store& store) : store_(store) {}
  Result<void> Take(RawRecord record) {
    bytes_ += record.body.size();
    pending_.push_back(std::move(record));
    if (pending_.size() < kBatchRecords && bytes_ < kBatchBytes) return {};
    return Flush();
  }
  Result<void> Flush() {
    if (pending_.empty()) return {};
    const auto added = store_.Add(pending_);
    if (!added) return std::unexpected(added.error());
    added_ += *added;
    pending_.clear();
    bytes_ = 0;
    return {};
  }
  [[nodiscard]] std::uint64_t added() const { return added_; }

 private:
  Store& store_;
  std::vector<RawRecord> pending_;
  std::size_t bytes_ = 0;
  std::uint64_t added_ = 0;
};

// What the analyst did by hand goes along when a store is made anew. A store that cannot be read has nothing to give.
void KeepHand(const std::string& from, const std::string& to) {
  const auto before = Store::Open(from, Store::Mode::kReadOnly);
  if (!before) return;
  auto after = Store::Open(to, Store::Mode::kReadWrite);
  if (!after) return;
  store::Hand hand = after->hand();
  static_cast<void>(before->hand().CopyTo(hand));
}

RawRecord AsGiven(const RawRecord& record, const ingest::GivenIds& given) {
  RawRecord out = record;
  if (const auto id = given.find(record.id); id != given.end()) out.id = id->second;
  return out;
}

// Writes all records, under the ids that they came with, to a fresh store and closes it, so that the file stands alone.
Result<void> WriteStore(const std::string& path, std::span<const RawRecord> records, const ingest::GivenIds& given,
                        std::span<const Article> articles, const Session& session) {
  auto opened = Store::Open(path, Store::Mode::kCreate);
  if (!opened) return std::unexpected(opened.error());
  Batches batches(*opened);
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (auto taken = batches.Take(AsGiven(records[i], given)); !taken) return taken;
    Say(session, "save", i + 1, records.size());
    if (auto go = Continue(session); !go) return go;
  }
  if (auto flushed = batches.Flush(); !flushed) return flushed;
  return articles.empty() ? Result<void>{} : IndexArticles(*opened, records, given, articles, session);
}

// Makes an empty store unless something is there. It is finished under a name of its own and then linked, so that a
// kill never leaves a store without its tables, and of two that do this at once one wins.
Result<void> MakeStore(const std::string& path) {
  std::error_code failed;
  if (fs::exists(path, failed)) return {};
  const std::string partial = path + "." + std::to_string(::getpid()) + ".partial";
  RemoveStore(partial);
  auto made = WriteStore(partial, {}, {}, {}, Session{});
  if (made) fs::create_hard_link(partial, path, failed);
  // File systems without links: the window for a second writer is small, and it would find a store without records.
  if (made && failed && !fs::exists(path)) fs::rename(partial, path, failed);
  RemoveStore(partial);
  if (made) return {};
  Error error = made.error();
  if (error.message.starts_with(partial)) error.message.replace(0, partial.size(), path);
  return std::unexpected(std::move(error));
}

}  // namespace

Result<std::vector<RawRecord>> LoadRecords(const std::string& path) {
  auto opened = Store::Open(path, Store::Mode::kReadOnly);
  if (!opened) return std::unexpected(opened.error());
  return opened->Records();
}

Result<void> MayBecome(const std::string& path, std::span<const RawRecord> records) {
  std::error_code ignored;
  if (!fs::exists(path, ignored)) return {};
  auto loaded = LoadRecords(path);
  if (!loaded) return std::unexpected(loaded.error());
  const auto there = ingest::Identify(std::move(*loaded));
  if (std::ranges::equal(there, records, SameRecord)) return {};
  return Fail(ErrorKind::kInvalidArgument, path + ": holds " + std::to_string(there.size()) +
                                               " records of other inputs; name another directory, or replace it");
}

Result<void> SaveAs(const std::string& path, std::span<const RawRecord> records, const ingest::GivenIds& given,
                    std::span<const Article> articles, const Session& session) {
  const std::string partial = path + ".partial";
  RemoveStore(partial);
  if (auto written = WriteStore(partial, records, given, articles, session); !written) {
    RemoveStore(partial);
    return written;
  }
  KeepHand(path, partial);
  std::error_code failed;
  fs::remove(path + "-wal", failed);
  fs::remove(path + "-shm", failed);
  fs::rename(partial, path, failed);
  if (!failed) return {};
  RemoveStore(partial);
  return Fail(ErrorKind::kNoSpace, path + ": cannot be written: " + failed.message());
}

}  // namespace stemma::pipeline

namespace stemma {

Result<Added> AddToStore(const std::string& path, std::span<const std::string> inputs, const Session& session,
                         std::vector<Diagnostic>& diagnostics) {
  if (auto made = pipeline::MakeStore(path); !made) return std::unexpected(made.error());
  auto opened = store::Store::Open(path, store::Store::Mode::kCreate);
  if (!opened) return std::unexpected(opened.error());
  pipeline::Batches batches(*opened);
  DiagnosticSink sink;
  Added out;
  const auto take = [&](RawRecord record) -> Result<void> {
    ++out.records;
    pipeline::Say(session, "add", out.records, 0);
    if (auto taken = batches.Take(std::move(record)); !taken) return taken;
    return pipeline::Continue(session);
  };
  const auto summary = ingest::Ingest(inputs, session.options, take, sink);
  // What was read before a failure is kept: the next run finds it there.
  const auto flushed = batches.Flush();
  for (Diagnostic& d : sink.Take()) diagnostics.push_back(std::move(d));
  if (!summary) return std::unexpected(summary.error());
  if (!flushed) return std::unexpected(flushed.error());
  out.added = batches.added();
  if (auto indexed = pipeline::UpdateIndex(*opened, session); !indexed) return std::unexpected(indexed.error());
  return out;
}

Result<std::vector<std::string>> CheckStore(const std::string& path) {
  const auto opened = store::Store::Open(path, store::Store::Mode::kReadOnly);
  if (!opened) return std::unexpected(opened.error());
  return opened->Check();
}

}  // namespace stemma
