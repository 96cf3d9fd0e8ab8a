#include "ingest/bytes.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace stemma::ingest {
namespace {

std::string SystemReason(int code) { return std::generic_category().message(code); }

class FileSource final : public ByteSource {
 public:
  explicit FileSource(int descriptor) : descriptor_(descriptor) {}
  ~FileSource() override {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
  }
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;

  Result<std::size_t> Read(std::span<char> out) override {
    while (true) {
      const ssize_t got = ::read(descriptor_, out.data(), out.size());
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno != EINTR) return Fail(ErrorKind::kUnreadable, "cannot be read: " + SystemReason(errno));
    }
  }

 private:
  int descriptor_;
};

class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : rest_(bytes) {}
  Result<std::size_t> Read(std::span<char> out) override {
    const std::size_t n = std::min(out.size(), rest_.size());
    std::copy_n(rest_.data(), n, out.data());
    rest_.remove_prefix(n);
    return n;
  }

 private:
  std::string_view rest_;
};

}  // namespace

Result<std::unique_ptr<ByteSource>> OpenFile(const std::string& path) {
  if (path == "-") return std::make_unique<FileSource>(STDIN_FILENO);
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return Fail(ErrorKind::kUnreadable, "cannot be opened: " + SystemReason(errno));
  return std::make_unique<FileSource>(descriptor);
}

Result<std::string> ReadAll(ByteSource& source, std::size_t limit) {
  std::string out;
  std::string chunk(std::size_t{64} << 10, '\0');
  while (true) {
    const auto got = source.Read(chunk);
    if (!got) return std::unexpected(got.error());
    if (*got == 0) return out;
    out.append(chunk, 0, *got);
    if (out.size() > limit)
      return Fail(ErrorKind::kTooLarge,
                  "it holds more than the limit of a record (" + std::to_string(limit) + " bytes)");
  }
}

std::unique_ptr<ByteSource> FromMemory(std::string_view bytes) { return std::make_unique<MemorySource>(bytes); }

}  // namespace stemma::ingest
