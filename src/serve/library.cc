#include "serve/library.h"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "pipeline/hand.h"
#include "pipeline/viewing.h"
#include "pipeline/views_access.h"

namespace stemma::serve {
namespace {

using namespace std::chrono_literals;

// Milliseconds that an entry of the hand waits for another writer: somebody looks at the page meanwhile, and is told to
// try again.
constexpr int kEntryWaits = 4'000;
// How often the store is looked at for changes, and at which step the thread looks whether to end.
constexpr auto kLook = 1'000ms;
constexpr auto kStep = 50ms;
// How long a failed analysis waits for the store to change or a disk to be freed.
constexpr auto kAfterFailure = 5'000ms;
// Articles up to which the page exports: ten thousand take some ten seconds and half a gigabyte.
constexpr std::uint64_t kMostExported = 20'000;

// A number that two files do not share; 0 where there is none.
std::uint64_t FileNumber(const std::string& path) {
  struct stat status{};
  if (::stat(path.c_str(), &status) != 0) return 0;
  return static_cast<std::uint64_t>(status.st_ino) * 1'000'003U + static_cast<std::uint64_t>(status.st_dev) + 1;
}

}  // namespace

Result<std::unique_ptr<Library>> Library::Open(const std::string& path, const Session& session, bool write) {
  if (write) {
    // Brings an older store up to date, and says at once when it may not be written to.
    const auto writable = store::Store::Open(path, store::Store::Mode::kReadWrite);
    if (!writable) return std::unexpected(writable.error());
  }
  std::unique_ptr<Library> out(new Library(path, session));
  if (auto current = out->IsCurrent(); !current) return std::unexpected(current.error());
  out->watcher_ = std::thread([library = out.get()] { library->Watch(); });
  return out;
}

Library::~Library() {
  closing_ = true;
  if (watcher_.joinable()) watcher_.join();
}

LibraryState Library::state() const {
  const std::scoped_lock lock(state_mutex_);
  return state_;
}

void Library::Set(const std::function<void(LibraryState&)>& change) {
  const std::scoped_lock lock(state_mutex_);
  change(state_);
}

bool Library::Stopped() const { return closing_ || (session_.stop != nullptr && *session_.stop); }

Result<bool> Library::HasMoved() {
  const std::uint64_t file = FileNumber(path_);
  if (store_ && file == 0)
    return Fail(ErrorKind::kUnreadable, path_ +
                                            ": the store is no longer there; what is shown was read before; put it "
                                            "back, or stop and serve another");
  if (store_ && file == file_) {
    const auto version = store_->DataVersion();
    if (!version) return std::unexpected(version.error());
    return std::exchange(data_version_, *version) != *version;
  }
  auto opened = store::Store::Open(path_, store::Store::Mode::kReadOnly);
  if (!opened) return std::unexpected(opened.error());
  const auto version = opened->DataVersion();
  if (!version) return std::unexpected(version.error());
  store_ = std::move(*opened);
  file_ = file;
  data_version_ = *version;
  return true;
}

Result<bool> Library::IsCurrent() {
  const std::scoped_lock lock(store_mutex_);
  const auto moved = HasMoved();
  if (!moved) return std::unexpected(moved.error());
  if (!*moved && store_) return current_;
  current_ = false;
  const auto digest = store_->views().RecordsDigest();
  if (!digest) return std::unexpected(digest.error());
  if (memory_ && memory_digest_ == *digest) return current_ = true;
  const auto stamp = store_->views().Stamp();
  if (!stamp) return std::unexpected(stamp.error());
  if (!pipeline::StillHolds(*stamp, *digest, session_.options)) return false;
  memory_.reset();
  Set([](LibraryState& state) { state.ready = true; });
  return current_ = true;
}

// Every change of the file moves SQLite's data version; another file has another number; views in memory have their
// digest.
Result<std::string> Library::StoreState() const {
  const auto version = store_->DataVersion();
  if (!version) return std::unexpected(version.error());
  return std::to_string(file_) + " " + std::to_string(*version) + " " + (memory_ ? memory_digest_ : "");
}

Result<void> Library::ReadBook(const store::Views& views) {
  auto state = StoreState();
  if (!state) return std::unexpected(state.error());
  if (*state == book_of_) return {};
  const auto rows = store_->hand().All();
  if (!rows) return std::unexpected(rows.error());
  book_ = views::HandBook(pipeline::EntriesOf(*rows), [&](const std::string& path) { return views.Read(path); });
  book_of_ = std::move(*state);
  return {};
}

// Counted before anything is loaded.
Result<void> Library::MayExport() {
  const std::scoped_lock lock(store_mutex_);
  const auto records = store_->Count();
  if (!records) return std::unexpected(records.error());
  if (*records <= kMostExported) return {};
  return Fail(ErrorKind::kTooLarge, "a collection of more than " + std::to_string(kMostExported) +
                                        " articles is too large to export from the page; run \"stemma export\"");
}

// The records are cut again and the kept analysis is put beside them: seconds for thousands of articles, and the memory
// of an analysis. While one runs, or where none is kept, a new one would be needed: that is for the command.
Result<std::vector<ExportedFile>> Library::MakeExport(ExportFormat format) {
  if (auto small = MayExport(); !small) return std::unexpected(small.error());
  Session session = session_;
  session.progress = nullptr;
  Corpus corpus(session);
  if (auto loaded = corpus.Load(path_); !loaded) return std::unexpected(loaded.error());
  const auto kept = corpus.Restore(path_);
  if (!kept) return std::unexpected(kept.error());
  if (!*kept && state().working)
    return Fail(ErrorKind::kBusy, "the store is being analysed; try again when that is done");
  if (auto analysed = corpus.Analyse(); !analysed) return std::unexpected(analysed.error());
  return stemma::Export(corpus, format);
}

Result<std::optional<std::string>> Library::Export(ExportFormat format, const std::string& file) {
  const std::scoped_lock one(export_mutex_);
  auto now = [&] {
    const std::scoped_lock lock(store_mutex_);
    return StoreState();
  }();
  if (!now) return std::unexpected(now.error());
  *now += " " + std::to_string(static_cast<int>(format));
  if (*now != exported_of_) {
    auto made = MakeExport(format);
    if (!made) return std::unexpected(made.error());
    exported_ = std::move(*made);
    exported_of_ = std::move(*now);
  }
  const auto at = std::ranges::find(exported_, file, &ExportedFile::name);
  return at == exported_.end() ? std::nullopt : std::optional(at->text);
}

void Library::Watch() {
  auto wait = std::chrono::milliseconds(0);
  while (!Stopped()) {
    if (wait > 0ms) {
      std::this_thread::sleep_for(kStep);
      wait -= kStep;
      continue;
    }
    const auto current = IsCurrent();
    const auto done = current && !*current ? Analyse() : Result<void>{};
    const std::string error = !current ? current.error().message : !done ? done.error().message : std::string();
    Set([&](LibraryState& state) {
      state.error = error;
      state.working = false;
    });
    wait = error.empty() ? kLook : kAfterFailure;
  }
}

Result<void> Library::Analyse() {
  Session session = session_;
  std::atomic<bool> never{false};
  if (session.stop == nullptr) session.stop = &never;
  session.progress = [this](std::string_view stage, std::size_t done, std::size_t total) {
    Set([&](LibraryState& state) {
      state.working = true;
      state.stage = stage;
      state.done = done;
      state.total = total;
    });
  };
  Corpus corpus(session);
  if (auto loaded = corpus.Load(path_); !loaded) return loaded;
  if (auto made = corpus.Analyse(); !made) return made;
  return Keep(corpus);
}

// In the store; where that may not be written to, in memory. A store that grew meanwhile is analysed once more.
Result<void> Library::Keep(Corpus& corpus) {
  const auto saved = corpus.SaveViews(path_);
  const std::scoped_lock lock(store_mutex_);
  if (!saved) {
    if (saved.error().kind == ErrorKind::kInvalidArgument) return {};
    auto memory = store::Store::OpenInMemory();
    if (!memory) return std::unexpected(memory.error());
    if (auto put = ViewsAccess::Put(corpus, *memory, true); !put) return put;
    memory_ = std::move(*memory);
    memory_digest_ = ViewsAccess::RecordsDigest(corpus);
    current_ = true;
  } else {
    memory_.reset();
  }
  Set([](LibraryState& state) { state.ready = true; });
  return {};
}

Result<void> Library::Write(const std::function<Result<void>(store::Hand)>& fn) {
  auto opened = store::Store::Open(path_, store::Store::Mode::kReadWrite, kEntryWaits);
  if (!opened) return std::unexpected(opened.error());
  return fn(opened->hand());
}

}  // namespace stemma::serve
