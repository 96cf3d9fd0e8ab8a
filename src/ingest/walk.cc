#include "ingest/walk.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace stemma::ingest {
namespace {

std::string SystemReason(int code) { return std::generic_category().message(code); }

// What `stemma trace` and `stemma report` write. In a directory that has their store, these are answers, not pages:
// read in again, a report would be one more article of the story that it tells.
constexpr std::string_view kStoreName = "story.stemma";

bool IsOwnOutput(std::string_view name) {
  return name.starts_with(kStoreName) || name.starts_with("dossier.json") || name.starts_with("report.html");
}

// Names in a directory in byte order, without those that start with a dot. Nothing when it cannot be read.
std::optional<std::vector<std::string>> NamesIn(const std::string& path) {
  const std::unique_ptr<DIR, int (*)(DIR*)> directory(::opendir(path.c_str()), ::closedir);
  if (!directory) return std::nullopt;
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(directory.get())) {
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
  }
  std::ranges::sort(names);
  if (std::ranges::binary_search(names, kStoreName)) std::erase_if(names, IsOwnOutput);
  return names;
}

// Depth-first, with a stack of its own. A directory closes when the mark behind its entries comes up.
class Walker {
 public:
  Walker(Delivery& delivery, const std::function<Result<void>(const std::string&)>& visit)
      : delivery_(delivery), visit_(visit) {}

  Result<void> Run(const std::string& path, const struct stat& status) {
    Open(path, status);
    while (!stack_.empty()) {
      const Entry entry = std::move(stack_.back());
      stack_.pop_back();
      if (entry.closes)
        open_.erase(*entry.closes);
      else if (const auto done = Enter(entry.path); !done)
        return done;
    }
    return {};
  }

 private:
  using Identity = std::pair<dev_t, ino_t>;
  struct Entry {
    std::string path;
    std::optional<Identity> closes;  // set on the mark that ends a directory
  };

  Result<void> Enter(const std::string& path) {
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0) {
      Skip(path, errno == ELOOP ? "the link leads to itself" : "cannot be read: " + SystemReason(errno),
           "check where the name leads, and its rights");
    } else if (S_ISDIR(status.st_mode)) {
      Open(path, status);
    } else if (S_ISREG(status.st_mode)) {
      return visit_(path);
    } else {
      Skip(path, "is neither a file nor a directory", "name it on the command line if it is to be read");
    }
    return {};
  }

  void Open(const std::string& path, const struct stat& status) {
    const Identity identity{status.st_dev, status.st_ino};
    if (open_.contains(identity)) {
      Skip(path, "the link leads back to a directory above it", "take the link away");
      return;
    }
    if (!seen_.insert(identity).second) return;  // the same pages, under another name
    auto names = NamesIn(path);
    if (!names) {
      Skip(path, "the directory cannot be read: " + SystemReason(errno), "check its rights");
      return;
    }
    open_.insert(identity);
    stack_.push_back({"", identity});
    const std::string prefix = path.ends_with('/') ? path : path + "/";
    for (auto name = names->rbegin(); name != names->rend(); ++name) stack_.push_back({prefix + *name, std::nullopt});
  }

  void Skip(const std::string& path, std::string why, std::string what_to_do) {
    delivery_.Skip({path, std::nullopt, std::nullopt}, std::move(why), std::move(what_to_do));
  }

  Delivery& delivery_;
  const std::function<Result<void>(const std::string&)>& visit_;
  std::vector<Entry> stack_;
  std::set<Identity> open_;  // directories that are being read
  std::set<Identity> seen_;  // and those that were: links to them add nothing, and could multiply without end
};

}  // namespace

Result<void> Walk(const std::string& path, Delivery& delivery,
                  const std::function<Result<void>(const std::string&)>& visit) {
  if (path == "-") return visit(path);
  struct stat status{};
  if (::stat(path.c_str(), &status) != 0) {
    return Fail(ErrorKind::kUnreadable, path + ": cannot be read: " + SystemReason(errno) + "; check the path");
  }
  if (!S_ISDIR(status.st_mode)) return visit(path);
  return Walker(delivery, visit).Run(path, status);
}

std::string FileName(const std::string& path) {
  const std::size_t end = path.find_last_not_of('/');
  const std::string trimmed = path.substr(0, end == std::string::npos ? path.size() : end + 1);
  return trimmed.substr(trimmed.rfind('/') + 1);
}

}  // namespace stemma::ingest
