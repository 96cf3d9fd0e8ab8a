#include "ingest/zip.h"

#include <zlib.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "ingest/decompress.h"

namespace stemma::ingest {
namespace {

// Signatures and sizes of the fixed parts of the records (APPNOTE sections given).
constexpr std::string_view kLocalMark = "PK\x03\x04";  // 4.3.7
constexpr std::size_t kLocalSize = 30;
constexpr std::string_view kEntryMark = "PK\x01\x02";  // 4.3.12
constexpr std::size_t kEntrySize = 46;
constexpr std::string_view kEnd64Mark = "PK\x06\x06";  // 4.3.14
constexpr std::size_t kEnd64Size = 56;
constexpr std::string_view kLocatorMark = "PK\x06\x07";  // 4.3.15
constexpr std::size_t kLocatorSize = 20;
constexpr std::string_view kEndMark = "PK\x05\x06";  // 4.3.16
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kMaxComment = 0xFFFF;
constexpr std::uint64_t kIn64 = 0xFFFFFFFF;  // the value stands in the zip64 field
constexpr std::uint16_t kZip64Field = 1;     // 4.5.3
// Directory bytes that are read: 64 MiB hold half a million entries, and a WACZ has about ten.
constexpr std::uint64_t kMaxDirectory = std::uint64_t{64} << 20;

std::unexpected<ZipFault> Broken(std::string why, std::uint64_t byte, ErrorKind kind = ErrorKind::kBadInput) {
  return std::unexpected(ZipFault{{kind, std::move(why)}, byte});
}

// A little-endian number of `size` bytes. REQUIRES: they are there.
std::uint64_t Number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

// Bytes [offset, offset + count), all of them. Errors: kBadInput with `why` where the file ends before.
ZipResult<std::string> ReadWhole(const RandomBytes& file, std::uint64_t offset, std::size_t count,
                                 const std::string& why) {
  auto bytes = file.ReadAt(offset, count);
  if (!bytes) return std::unexpected(ZipFault{bytes.error(), offset});
  if (bytes->size() < count) return Broken(why, offset);
  return std::move(*bytes);
}

struct Directory {
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
  std::uint64_t entries = 0;
};

// The last end record whose comment ends with the file, or npos; then the last at all, for files with bytes behind it.
std::size_t FindEnd(std::string_view tail) {
  std::size_t last = std::string_view::npos;
  for (std::size_t at = tail.rfind(kEndMark); at != std::string_view::npos;
       at = at == 0 ? std::string_view::npos : tail.rfind(kEndMark, at - 1)) {
    if (tail.size() - at < kEndSize) continue;
    if (last == std::string_view::npos) last = at;
    if (at + kEndSize + Number(tail, at + 20, 2) == tail.size()) return at;
  }
  return last;
}

// The zip64 end record, when the locator before the plain one leads to it.
ZipResult<std::optional<Directory>> FindDirectory64(const RandomBytes& file, std::uint64_t end_at) {
  if (end_at < kLocatorSize) return std::nullopt;
  const auto locator = ReadWhole(file, end_at - kLocatorSize, kLocatorSize, "");
  if (!locator || !locator->starts_with(kLocatorMark)) return std::nullopt;
  const std::uint64_t at = Number(*locator, 8, 8);
  const std::string why = "the zip64 end of the directory is missing";
  if (at >= end_at) return Broken(why, end_at - kLocatorSize);
  const auto end = ReadWhole(file, at, kEnd64Size, why);
  if (!end) return std::unexpected(end.error());
  if (!end->starts_with(kEnd64Mark)) return Broken(why, at);
  return Directory{Number(*end, 48, 8), Number(*end, 40, 8), Number(*end, 32, 8)};
}

ZipResult<Directory> FindDirectory(const RandomBytes& file) {
  const std::uint64_t tail_size = std::min<std::uint64_t>(file.size(), kEndSize + kMaxComment);
  const std::uint64_t tail_at = file.size() - tail_size;
  const auto tail = ReadWhole(file, tail_at, static_cast<std::size_t>(tail_size), "the file is cut short");
  if (!tail) return std::unexpected(tail.error());
  const std::size_t end = FindEnd(*tail);
  if (end == std::string::npos) {
    return Broken("the zip file has no directory at its end: it is cut short or damaged", file.size());
  }
  const auto wide = FindDirectory64(file, tail_at + end);
  if (!wide) return std::unexpected(wide.error());
  const Directory found =
      *wide ? **wide : Directory{Number(*tail, end + 16, 4), Number(*tail, end + 12, 4), Number(*tail, end + 10, 2)};
  if (found.offset > file.size() || found.size > file.size() - found.offset)
    return Broken("the zip file's directory does not lie in the file: it is cut short or damaged", tail_at + end);
  if (found.size > kMaxDirectory)
    return Broken("the zip file's directory is over the limit (64 MiB)", found.offset, ErrorKind::kTooLarge);
  return found;
}

// Takes from the zip64 field the values that do not fit the entry. False when they are not there.
bool ReadField64(std::string_view extra, ZipEntry& entry) {
  std::string_view field;
  while (extra.size() >= 4) {
    const std::uint64_t id = Number(extra, 0, 2);
    const std::string_view data = extra.substr(4, Number(extra, 2, 2));
    if (id == kZip64Field) field = data;
    extra.remove_prefix(4 + data.size());
  }
  for (std::uint64_t* value : {&entry.size, &entry.packed_size, &entry.header}) {
    if (*value != kIn64) continue;
    if (field.size() < 8) return false;
    *value = Number(field, 0, 8);
    field.remove_prefix(8);
  }
  return true;
}

// One entry off the front of `bytes`; nothing when it is damaged.
std::optional<ZipEntry> TakeEntry(std::string_view& bytes) {
  if (bytes.size() < kEntrySize || !bytes.starts_with(kEntryMark)) return std::nullopt;
  const std::size_t name_size = Number(bytes, 28, 2);
  const std::size_t extra_size = Number(bytes, 30, 2);
  const std::size_t size = kEntrySize + name_size + extra_size + Number(bytes, 32, 2);
  if (bytes.size() < size) return std::nullopt;
  ZipEntry entry;
  entry.name = bytes.substr(kEntrySize, name_size);
  entry.flags = static_cast<std::uint16_t>(Number(bytes, 8, 2));
  entry.method = static_cast<std::uint16_t>(Number(bytes, 10, 2));
  entry.crc = static_cast<std::uint32_t>(Number(bytes, 16, 4));
  entry.packed_size = Number(bytes, 20, 4);
  entry.size = Number(bytes, 24, 4);
  entry.header = Number(bytes, 42, 4);
  if (!ReadField64(bytes.substr(kEntrySize + name_size, extra_size), entry)) return std::nullopt;
  bytes.remove_prefix(size);
  return entry;
}

// Compares what was read with the checksum of the directory.
class CheckedSource final : public ByteSource {
 public:
  CheckedSource(std::unique_ptr<ByteSource> source, const ZipEntry& entry)
      : source_(std::move(source)), wanted_(entry.crc) {}
  Result<std::size_t> Read(std::span<char> out) override {
    const auto got = source_->Read(out);
    if (!got) return got;
    crc_ = crc32_z(crc_, reinterpret_cast<const Bytef*>(out.data()), *got);
    if (*got == 0 && crc_ != wanted_)
      return Fail(ErrorKind::kBadInput, "the zip entry does not match its checksum: some of it may be damaged");
    return got;
  }
  void Checkpoint() override { source_->Checkpoint(); }
  [[nodiscard]] bool Complete() const override { return source_->Complete(); }

 private:
  std::unique_ptr<ByteSource> source_;
  std::uint32_t wanted_;
  uLong crc_ = 0;
};

}  // namespace

ZipResult<std::vector<ZipEntry>> ReadZip(const RandomBytes& file) {
  const auto directory = FindDirectory(file);
  if (!directory) return std::unexpected(directory.error());
  const auto bytes =
      ReadWhole(file, directory->offset, static_cast<std::size_t>(directory->size), "the file is cut short");
  if (!bytes) return std::unexpected(bytes.error());
  std::vector<ZipEntry> entries;
  std::uint64_t packed = 0;
  for (std::string_view rest = *bytes; entries.size() < directory->entries;) {
    const std::uint64_t at = directory->offset + (bytes->size() - rest.size());
    auto entry = TakeEntry(rest);
    if (!entry) return Broken("the zip file's directory is damaged", at);
    if (entry->packed_size > file.size() - packed)
      return Broken("the zip file's entries hold more bytes than it has, as those of a bomb do", at,
                    ErrorKind::kTooLarge);
    packed += entry->packed_size;
    entries.push_back(std::move(*entry));
  }
  return entries;
}

ZipResult<std::unique_ptr<ByteSource>> OpenEntry(const RandomBytes& file, const ZipEntry& entry, const Limits& limits) {
  constexpr std::uint16_t kEncrypted = 1;
  constexpr std::uint16_t kStored = 0;
  constexpr std::uint16_t kDeflated = 8;
  if ((entry.flags & kEncrypted) != 0) return Broken("the zip entry is encrypted", entry.header);
  if (entry.method != kStored && entry.method != kDeflated) {
    return Broken("the zip entry is compressed with method " + std::to_string(entry.method) +
                      "; only stored and deflated ones can be read",
                  entry.header);
  }
  const std::string why = "the zip entry is not where the directory says";
  const auto local = ReadWhole(file, entry.header, kLocalSize, why);
  if (!local) return std::unexpected(local.error());
  if (!local->starts_with(kLocalMark)) return Broken(why, entry.header);
  const std::uint64_t begin = entry.header + kLocalSize + Number(*local, 26, 2) + Number(*local, 28, 2);
  if (begin > file.size() || entry.packed_size > file.size() - begin)
    return Broken("the zip entry is cut short", entry.header);
  auto source = RangeOf(file, begin, entry.packed_size);
  if (entry.method == kDeflated) source = Inflated(std::move(source), limits);
  return std::make_unique<CheckedSource>(std::move(source), entry);
}

}  // namespace stemma::ingest
