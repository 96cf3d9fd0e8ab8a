// Library: a store that is being served: its views as they stand, made anew in the background when they are out of
// date. In:  a store's path.  Out: documents, search, the hand; how far a new analysis is. Tested by
// serve/library_test.cc, tests/cli/serve_test.py. Source: docs/formats/api.md, decision 0015.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "stemma/corpus.h"
#include "stemma/result.h"
#include "store/store.h"

namespace stemma::serve {

// How the store stands.
struct LibraryState {
  bool ready = false;    // there are views, though perhaps of an earlier state of the store
  bool working = false;  // an analysis runs
  std::string stage;     // of the analysis
  std::size_t done = 0;
  std::size_t total = 0;  // 0 where unknown
  std::string error;      // why there are no views or no newer ones; empty when all is well
};

// Thread-safe. Owns the connections and the thread that watches the store.
class Library {
 public:
  // Checks the store and begins to watch it; does not wait for an analysis. Errors: kUnreadable, kCorrupt,
  // kNewerVersion, kBusy; with `write` also kNoSpace when it may not be written to.
  static Result<std::unique_ptr<Library>> Open(const std::string& path, const Session& session, bool write);
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  ~Library();

  [[nodiscard]] LibraryState state() const;
  [[nodiscard]] const std::string& path() const { return path_; }

  // Runs `fn` on what one moment of the store holds: its views, and the store itself with the hand.
  template <typename Fn>
  auto Look(Fn&& fn) {
    const std::scoped_lock lock(store_mutex_);
    store::Store& shown = memory_ ? *memory_ : *store_;
    const bool begun = store_->BeginRead().has_value();
    auto out = fn(shown.views(), store_->hand());
    if (begun) store_->EndRead();
    return out;
  }

  // Runs `fn` on the hand, open for writing. Errors: those of opening, and of `fn`.
  Result<void> Write(const std::function<Result<void>(store::Hand)>& fn);

 private:
  Library(std::string path, Session session) : path_(std::move(path)), session_(std::move(session)) {}
  void Watch();
  // Whether the views are of what the store holds now; opens the file anew where another has taken its place.
  Result<bool> IsCurrent();
  Result<bool> HasMoved();
  Result<void> Analyse();
  Result<void> Keep(Corpus& corpus);
  void Set(const std::function<void(LibraryState&)>& change);
  [[nodiscard]] bool Stopped() const;

  std::string path_;
  Session session_;
  mutable std::mutex state_mutex_;
  LibraryState state_;
  std::mutex store_mutex_;
  std::optional<store::Store> store_;
  std::optional<store::Store> memory_;  // views of a store that cannot be written to
  std::string memory_digest_;           // of the records that those are of
  bool current_ = false;                // what IsCurrent found last
  std::int64_t data_version_ = -1;
  std::uint64_t file_ = 0;  // which file has been opened
  std::atomic<bool> closing_{false};
  std::thread watcher_;
};

}  // namespace stemma::serve
