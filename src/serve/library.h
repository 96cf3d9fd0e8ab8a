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
#include <utility>
#include <vector>

#include "stemma/corpus.h"
#include "stemma/export.h"
#include "stemma/result.h"
#include "store/store.h"
#include "views/hand_book.h"

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

  // The same with the hand as a book, which is read anew when the store has changed. `fn` gives a Result. Errors:
  // kCorrupt.
  template <typename Fn>
  auto LookWithHand(Fn&& fn) {
    const std::scoped_lock lock(store_mutex_);
    store::Store& shown = memory_ ? *memory_ : *store_;
    const bool begun = store_->BeginRead().has_value();
    const store::Views views = shown.views();
    const auto read = ReadBook(views);
    auto out = read ? fn(views, std::as_const(book_))
                    : decltype(fn(views, std::as_const(book_)))(std::unexpected(read.error()));
    if (begun) store_->EndRead();
    return out;
  }

  // The text of a file of an export, made from what the store keeps; the last format asked for is held. Nothing where
  // the format has no such file. Errors: kTooLarge, kBusy, those of Corpus::Load.
  Result<std::optional<std::string>> Export(ExportFormat format, const std::string& file);

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
  Result<void> ReadBook(const store::Views& views);
  // A name of the state that the store is in. REQUIRES: the store is locked.
  Result<std::string> StoreState() const;
  // Errors: kTooLarge.
  Result<void> MayExport();
  Result<std::vector<ExportedFile>> MakeExport(ExportFormat format);
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
  views::HandBook book_;
  std::string book_of_;  // which state of the store it was read in
  std::mutex export_mutex_;
  std::string exported_of_;  // which state of the store, and which format
  std::vector<ExportedFile> exported_;
  std::atomic<bool> closing_{false};
  std::thread watcher_;
};

}  // namespace stemma::serve
