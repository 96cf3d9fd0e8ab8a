#include "ingest/random_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace stemma::ingest {
namespace {

std::string SystemReason(int code) { return std::generic_category().message(code); }

class RandomFile final : public RandomBytes {
 public:
  RandomFile(int descriptor, std::uint64_t size) : descriptor_(descriptor), size_(size) {}
  ~RandomFile() override { ::close(descriptor_); }
  RandomFile(const RandomFile&) = delete;
  RandomFile& operator=(const RandomFile&) = delete;

  [[nodiscard]] std::uint64_t size() const override { return size_; }
  [[nodiscard]] Result<std::string> ReadAt(std::uint64_t offset, std::size_t count) const override {
    std::string out(offset < size_ ? std::min<std::uint64_t>(count, size_ - offset) : 0, '\0');
    std::size_t done = 0;
    while (done < out.size()) {
      const ssize_t got = ::pread(descriptor_, out.data() + done, out.size() - done, static_cast<off_t>(offset + done));
      if (got < 0 && errno != EINTR) return Fail(ErrorKind::kUnreadable, "cannot be read: " + SystemReason(errno));
      if (got == 0) break;
      if (got > 0) done += static_cast<std::size_t>(got);
    }
    out.resize(done);
    return out;
  }

 private:
  int descriptor_;
  std::uint64_t size_;
};

class RandomMemory final : public RandomBytes {
 public:
  explicit RandomMemory(std::string bytes) : bytes_(std::move(bytes)) {}
  [[nodiscard]] std::uint64_t size() const override { return bytes_.size(); }
  [[nodiscard]] Result<std::string> ReadAt(std::uint64_t offset, std::size_t count) const override {
    return offset < bytes_.size() ? bytes_.substr(offset, count) : std::string();
  }

 private:
  std::string bytes_;
};

class Range final : public ByteSource {
 public:
  Range(const RandomBytes& input, std::uint64_t begin, std::uint64_t count) : input_(input), at_(begin), left_(count) {}
  Result<std::size_t> Read(std::span<char> out) override {
    if (left_ == 0) return 0;
    const auto bytes = input_.ReadAt(at_, std::min<std::uint64_t>(out.size(), left_));
    if (!bytes) return std::unexpected(bytes.error());
    if (bytes->empty()) return Fail(ErrorKind::kBadInput, "the file is cut short");
    std::ranges::copy(*bytes, out.begin());
    at_ += bytes->size();
    left_ -= bytes->size();
    return bytes->size();
  }

 private:
  const RandomBytes& input_;
  std::uint64_t at_;
  std::uint64_t left_;
};

}  // namespace

Result<std::unique_ptr<RandomBytes>> OpenRandom(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return Fail(ErrorKind::kUnreadable, "cannot be opened: " + SystemReason(errno));
  struct stat status{};
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
    ::close(descriptor);
    return Fail(ErrorKind::kUnreadable, "is no regular file");
  }
  return std::make_unique<RandomFile>(descriptor, static_cast<std::uint64_t>(status.st_size));
}

std::unique_ptr<RandomBytes> RandomFromMemory(std::string bytes) {
  return std::make_unique<RandomMemory>(std::move(bytes));
}

std::unique_ptr<ByteSource> RangeOf(const RandomBytes& input, std::uint64_t begin, std::uint64_t count) {
  return std::make_unique<Range>(input, begin, count);
}

}  // namespace stemma::ingest
