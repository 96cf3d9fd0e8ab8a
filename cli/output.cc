#include "output.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace stemma::cli {
namespace {

std::string Reason() { return std::strerror(errno); }

Result<void> Unwritten(const std::string& what) {
  return Fail(ErrorKind::kNoSpace, what + ": cannot be written: " + Reason());
}

// Writes all of `text`, whatever pieces the system takes it in.
bool WriteAll(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t took = ::write(descriptor, text.data(), text.size());
    if (took < 0 && errno == EINTR) continue;
    if (took < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(took));
  }
  return true;
}

}  // namespace

Result<void> Print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size()) return {};
  return Unwritten("standard output");
}

Result<void> FlushOutput() {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return {};
  return Unwritten("standard output");
}

Result<void> WriteFile(const std::string& path, std::string_view text) {
  const std::string partial = path + ".partial";
  const int descriptor = ::open(partial.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) return Unwritten(path);
  const bool whole = WriteAll(descriptor, text) && ::fsync(descriptor) == 0;
  const int why = errno;
  const bool closed = ::close(descriptor) == 0;
  if (!whole) errno = why;
  if (whole && closed && std::rename(partial.c_str(), path.c_str()) == 0) return {};
  auto failure = Unwritten(path);
  ::unlink(partial.c_str());
  return failure;
}

Result<std::string> ReadFile(const std::string& path) {
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (file.is_open() && !file.bad()) return text;
  return Fail(ErrorKind::kUnreadable, path + ": cannot be read: " + Reason());
}

Result<DirectoryLock> DirectoryLock::Take(const std::string& path) {
  std::error_code failed;
  std::filesystem::create_directories(path, failed);
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return std::unexpected(Unwritten(path).error());
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return DirectoryLock(descriptor);
  ::close(descriptor);
  return Fail(ErrorKind::kBusy, path + ": another run is writing here; wait for it or name another directory");
}

DirectoryLock::~DirectoryLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace stemma::cli
