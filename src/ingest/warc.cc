#include "ingest/warc.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "ingest/archive_page.h"
#include "ingest/fields.h"

namespace stemma::ingest {
namespace {

constexpr std::string_view kVersion = "WARC/";
// A version line is "WARC/1.1" and its end; with white space behind it, it stays under this.
constexpr std::size_t kMaxVersionLine = 32;
constexpr std::size_t kStep = std::size_t{64} << 10;
constexpr std::string_view kWriteAgain = "fetch or write the archive again";

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "WARC/0.18", "WARC/1.0", "WARC/1.1", with nothing else on the line.
bool IsVersionLine(std::string_view line) {
  if (!line.starts_with(kVersion)) return false;
  const std::string_view version = TrimWhite(line.substr(kVersion.size()));
  return version.size() >= 3 && version.size() <= 5 && IsDigit(version.front()) && version[1] == '.' &&
         std::ranges::all_of(version.substr(2), IsDigit);
}

// Position of the first version line in `bytes` from `from` on; npos when there is none. Only whole lines count,
// unless the stream ends with it.
std::size_t FindVersionLine(std::string_view bytes, std::size_t from, bool at_line_start = true) {
  for (std::size_t at = bytes.find(kVersion, from); at != std::string_view::npos; at = bytes.find(kVersion, at + 1)) {
    const bool starts_line = at == 0 ? at_line_start : bytes[at - 1] == '\n';
    if (starts_line && IsVersionLine(FirstLine(bytes.substr(at, kMaxVersionLine)).text)) return at;
  }
  return std::string_view::npos;
}

std::optional<std::uint64_t> ContentLength(const Fields& fields) {
  const std::string_view value = fields.Get("content-length");
  std::uint64_t length = 0;
  const auto [end, code] = std::from_chars(value.data(), value.data() + value.size(), length);
  if (value.empty() || code != std::errc() || end != value.data() + value.size()) return std::nullopt;
  return length;
}

// A version line among the fields: the header before it never ended.
std::size_t HeaderBytes(std::string_view bytes) {
  const std::size_t next = FindVersionLine(bytes, 1);
  return std::min(bytes.size(), next);
}

class WarcReader {
 public:
  WarcReader(Window& in, const std::string& path, Delivery& delivery, PageList* pages)
      : in_(in), path_(path), delivery_(delivery), pages_(pages) {}

  Result<void> ReadAll();

 private:
  // Reads what is whole up to the end, or up to where the stream breaks.
  Result<void> ReadStretch();
  // One record; the window stands at a version line.
  Result<void> ReadRecord();
  Result<void> ReadBlock(const Fields& header, std::uint64_t length);
  void SkipLargeBlock(const Fields& header, std::uint64_t length);
  Result<void> Take(const Fields& header, std::string_view block);
  // True when what stands `length` bytes ahead is the end of the stream or the next record.
  bool EndsWell(std::size_t length);
  // Moves to the next version line, or to the end.
  void Resynchronise();
  void SkipLineEnds();
  // Reports this record. One that runs out together with a stream that broke off is not: the stream is reported.
  void Broken(std::string why, bool runs_out = false);

  Window& in_;
  const std::string& path_;
  Delivery& delivery_;
  PageList* pages_;
  std::uint64_t number_ = 0;  // of the record that is being read
  std::uint64_t start_ = 0;   // where it starts
  bool damaged_ = false;      // behind damage: what precedes the next version line has been reported
};

void WarcReader::Broken(std::string why, bool runs_out) {
  if (runs_out && in_.error()) return;
  delivery_.Skip({path_, number_, start_}, std::move(why), std::string(kWriteAgain));
}

void WarcReader::SkipLineEnds() {
  while (true) {
    const std::string_view bytes = in_.Peek(1);
    if (bytes.empty()) return;
    const std::size_t other = std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size());
    in_.Consume(other);
    if (other < bytes.size() || other == 0) return;
  }
}

void WarcReader::Resynchronise() {
  std::string_view bytes = in_.Peek(kStep);
  for (bool at_line_start = true; !bytes.empty(); at_line_start = false) {
    const std::size_t at = FindVersionLine(bytes, 0, at_line_start);
    if (at != std::string_view::npos) {
      in_.Consume(at);
      return;
    }
    const std::size_t size = bytes.size();
    if (in_.Peek(size + 1).size() == size) {
      in_.Consume(size);
      return;
    }
    in_.Consume(size - std::min(kMaxVersionLine, size));  // the start of a version line waits for its rest
    bytes = in_.Peek(kStep);
  }
}

bool WarcReader::EndsWell(std::size_t length) {
  static constexpr std::size_t kLineEnds = 16;
  const std::string_view all = in_.Peek(length + kLineEnds + kMaxVersionLine);
  const std::string_view rest = all.substr(length);
  if (rest.starts_with("\r\n\r\n")) return true;  // as the standard has it; what follows is judged on its own
  const std::size_t at = rest.find_first_not_of(" \t\r\n");
  if (at == std::string_view::npos) return rest.size() < kLineEnds;
  return rest.substr(at).starts_with(kVersion);
}

Result<void> WarcReader::Take(const Fields& header, std::string_view block) {
  PageResult result = PageOf(header, block, delivery_.options());
  in_.Checkpoint();
  if (auto* broken = std::get_if<BrokenPage>(&result)) {
    delivery_.Skip({path_, number_, start_}, std::move(broken->why), std::move(broken->what_to_do));
  }
  auto* page = std::get_if<ArchivePage>(&result);
  if (page == nullptr) return {};
  if (!page->note.empty()) delivery_.Note({path_, number_, start_}, std::move(page->note), "fetch the page again");
  page->record.path = path_;
  page->record.record = number_;
  page->record.byte = start_;
  return delivery_.Give(std::move(page->record));
}

// A block over the limit is not held in memory. Its length may be a slip, so the next version line ends it.
void WarcReader::SkipLargeBlock(const Fields& header, std::uint64_t length) {
  const bool page = MayHoldPage(header, in_.Peek(kMaxHeaderBytes));
  const std::uint64_t begin = in_.offset();
  Resynchronise();
  const std::uint64_t passed = in_.offset() - begin;
  if (passed < length) {
    Broken("the record is shorter than the length it gives", in_.Peek(1).empty());
  } else if (page) {
    delivery_.Skip(
        {path_, number_, start_},
        "the record is over the limit (" + std::to_string(delivery_.options().limits.max_record_bytes) + " bytes)",
        "raise --max-record-size");
  }
}

Result<void> WarcReader::ReadBlock(const Fields& header, std::uint64_t length) {
  if (length > delivery_.options().limits.max_record_bytes) {
    SkipLargeBlock(header, length);
    return {};
  }
  const auto size = static_cast<std::size_t>(length);
  const std::string_view block = in_.Peek(size);
  if (block.size() < size || !EndsWell(size)) {
    const bool cut = block.size() < size && FindVersionLine(block, 0) == std::string_view::npos;
    Broken(cut ? "the record is cut short" : "the record is not as long as it says", cut);
    Resynchronise();
    return {};
  }
  const auto taken = Take(header, in_.Peek(size).substr(0, size));
  in_.Consume(size);
  return taken;
}

Result<void> WarcReader::ReadRecord() {
  start_ = in_.offset();
  const std::string_view front = in_.Peek(kMaxHeaderBytes);
  const std::size_t end = HeaderBytes(front.substr(0, kMaxHeaderBytes));
  const LineView version = FirstLine(front.substr(0, end));
  const auto header = ReadFields(front.substr(version.size, end - version.size));
  const auto length = header ? ContentLength(*header) : std::nullopt;
  in_.Consume(version.size);
  if (!length) {
    const std::string why = header ? "the record's header gives no length" : "the record's header does not end";
    Resynchronise();
    Broken(why, !header && in_.Peek(1).empty());
    return {};
  }
  in_.Consume(header->size);
  if (pages_ != nullptr) pages_->Saw(TargetUri(*header));
  return ReadBlock(*header, *length);
}

Result<void> WarcReader::ReadStretch() {
  while (true) {
    SkipLineEnds();
    const std::string_view bytes = in_.Peek(kMaxVersionLine);
    if (bytes.empty()) return {};
    start_ = in_.offset();
    if (IsVersionLine(FirstLine(bytes.substr(0, kMaxVersionLine)).text)) {
      const auto read = ReadRecord();
      if (!read) return read;
      ++number_;
      damaged_ = false;
    } else {
      Resynchronise();
      if (!damaged_) Broken("there are bytes that belong to no record", in_.Peek(1).empty());
      damaged_ = true;
    }
  }
}

Result<void> WarcReader::ReadAll() {
  while (true) {
    if (const auto read = ReadStretch(); !read) return read;
    if (!in_.error()) return {};
    delivery_.Skip({path_, number_, in_.offset()}, in_.error()->message, Advice(in_.error()->kind));
    if (!in_.Recover()) return {};
    damaged_ = true;
  }
}

}  // namespace

Result<void> ReadWarc(Window& in, const std::string& path, Delivery& delivery, PageList* pages) {
  return WarcReader(in, path, delivery, pages).ReadAll();
}

}  // namespace stemma::ingest
