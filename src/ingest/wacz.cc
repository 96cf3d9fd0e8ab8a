#include "ingest/wacz.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/decompress.h"
#include "ingest/page_list.h"
#include "ingest/sniff.h"
#include "ingest/warc.h"
#include "ingest/zip.h"
#include "text/fold.h"

namespace stemma::ingest {
namespace {

constexpr std::string_view kWriteAgain = "fetch or write the archive again";

bool IsArchive(const ZipEntry& entry) {
  const std::string name = text::LowerAscii(entry.name);
  return std::ranges::any_of(std::vector<std::string_view>{".warc", ".warc.gz", ".warc.zst", ".warc.lz4"},
                             [&](std::string_view ending) { return name.ends_with(ending); });
}

bool IsPageList(const ZipEntry& entry) { return entry.name.starts_with("pages/") && entry.name.ends_with(".jsonl"); }

class WaczReader {
 public:
  WaczReader(const RandomBytes& file, const std::string& path, Delivery& delivery)
      : file_(file), path_(path), delivery_(delivery) {}

  Result<void> ReadAll();

 private:
  [[nodiscard]] const Limits& limits() const { return delivery_.options().limits; }
  [[nodiscard]] std::string PathOf(const ZipEntry& entry) const { return path_ + "/" + entry.name; }
  void Skip(std::string path, const ZipFault& fault) {
    delivery_.Skip({std::move(path), std::nullopt, fault.byte}, fault.error.message, std::string(kWriteAgain));
  }
  void ReadPageList(const ZipEntry& entry);
  Result<void> ReadArchive(const ZipEntry& entry);
  void TellMissing();

  const RandomBytes& file_;
  const std::string& path_;
  Delivery& delivery_;
  PageList pages_;
};

// The list is a help, not the pages: what is wrong with it is a note.
void WaczReader::ReadPageList(const ZipEntry& entry) {
  const std::string advice = "the pages are read without it";
  const auto note = [&](std::optional<std::uint64_t> record, std::optional<std::uint64_t> byte, std::string why) {
    delivery_.Note({PathOf(entry), record, byte}, std::move(why), advice);
  };
  const auto source = OpenEntry(file_, entry, limits());
  if (!source) return note(std::nullopt, source.error().byte, source.error().error.message);
  const auto lines = ingest::ReadAll(**source, limits().max_record_bytes);
  if (!lines) return note(std::nullopt, std::nullopt, lines.error().message);
  for (const std::size_t line : pages_.Add(*lines)) note(line, std::nullopt, "the line is no JSON object");
}

Result<void> WaczReader::ReadArchive(const ZipEntry& entry) {
  const std::string path = PathOf(entry);
  auto source = OpenEntry(file_, entry, limits());
  if (!source) return Skip(path, source.error()), Result<void>();
  auto window = Unwrap(std::move(*source), limits());
  if (!window) {
    delivery_.Skip({path, std::nullopt, std::nullopt}, "compressed more than twice", "unpack it by hand");
    return {};
  }
  const std::string_view front = window->Peek(kSniffBytes);
  if (front.empty() && !window->error()) return {};
  if (!front.empty() && Sniff(front, entry.name) != Content::kWarc) {
    delivery_.Skip({path, std::nullopt, 0}, "it is named as a WARC and is none", std::string(kWriteAgain));
    return {};
  }
  return ReadWarc(*window, path, delivery_, &pages_);
}

void WaczReader::TellMissing() {
  if (pages_.missing() == 0) return;
  delivery_.Note({path_, std::nullopt, std::nullopt},
                 std::to_string(pages_.missing()) + " of the " + std::to_string(pages_.size()) +
                     " pages that it lists are not in it, the first: " + pages_.FirstMissing(),
                 "fetch them if they matter");
}

Result<void> WaczReader::ReadAll() {
  const auto entries = ReadZip(file_);
  if (!entries) return Skip(path_, entries.error()), Result<void>();
  if (std::ranges::none_of(*entries, IsArchive)) {
    delivery_.Skip({path_, std::nullopt, std::nullopt}, "there is no web archive (.warc) in the zip file",
                   "unpack it, and name what it holds");
    return {};
  }
  for (const ZipEntry& entry : *entries)
    if (IsPageList(entry)) ReadPageList(entry);
  for (const ZipEntry& entry : *entries) {
    if (!IsArchive(entry)) continue;
    if (const auto read = ReadArchive(entry); !read) return read;
  }
  TellMissing();
  return {};
}

}  // namespace

Result<void> ReadWacz(const RandomBytes& file, const std::string& path, Delivery& delivery) {
  return WaczReader(file, path, delivery).ReadAll();
}

}  // namespace stemma::ingest
