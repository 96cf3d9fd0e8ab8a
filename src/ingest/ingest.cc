#include "ingest/ingest.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "ingest/decompress.h"
#include "ingest/delivery.h"
#include "ingest/feed.h"
#include "ingest/fields.h"
#include "ingest/jsonl.h"
#include "ingest/random_bytes.h"
#include "ingest/sniff.h"
#include "ingest/wacz.h"
#include "ingest/walk.h"
#include "ingest/warc.h"
#include "ingest/window.h"

namespace stemma::ingest {
namespace {

Position File(const std::string& path) { return {path, std::nullopt, std::nullopt}; }

// The content that is passed over, in words: why, and what to do.
std::pair<std::string, std::string> Refusal(Content content) {
  switch (content) {
    case Content::kEmpty:
      return {"the file is empty", "fetch it again"};
    case Content::kXml:
      return {"XML that is no page", "save the page as HTML or text"};
    case Content::kJson:
      return {"a JSON document, not JSON Lines", "write each article as one object on one line"};
    case Content::kNotAPage:
      return {"no page by its name", "leave it out, or name it .txt"};
    default:
      return {"binary data, not text", "leave it out, or save the page as HTML or text"};
  }
}

// A page or a text: the whole stream is one record.
Result<void> ReadDocument(Window& in, const std::string& path, RecordKind kind, Delivery& delivery) {
  // A file is a record too: the smaller of the two limits bites.
  const Limits& limits = delivery.options().limits;
  const bool by_page = limits.max_page_bytes <= limits.max_record_bytes;
  const std::size_t limit = std::min(limits.max_page_bytes, limits.max_record_bytes);
  const std::string_view bytes = in.Peek(limit + 1);
  if (bytes.size() > limit) {
    delivery.Skip({path, std::nullopt, limit},
                  "the page is larger than the limit (" + std::to_string(limit) + " bytes)",
                  std::string("split it, or raise ") + (by_page ? "--max-page-size" : "--max-record-size"));
    return {};
  }
  if (in.error() && !in.complete()) {
    delivery.Skip({path, std::nullopt, bytes.size()}, in.error()->message, Advice(in.error()->kind));
    return {};
  }
  if (in.error()) delivery.Note({path, std::nullopt, bytes.size()}, in.error()->message, Advice(in.error()->kind));
  RawRecord record;
  record.id = FileName(path);
  record.path = path;
  record.kind = kind;
  record.body = std::string(bytes);
  return delivery.Give(std::move(record));
}

// A zip file has to be read from its end. One that comes through a pipe, or compressed, is held in memory.
Result<void> ReadZipFile(Window& in, const std::string& path, Delivery& delivery) {
  if (auto file = OpenRandom(path)) {
    const auto front = (*file)->ReadAt(0, 2);
    if (front && *front == "PK") return ReadWacz(**file, path, delivery);
  }
  const auto source = Window::Release(std::move(in));
  auto bytes = ReadAll(*source, delivery.options().limits.max_record_bytes);
  if (!bytes) {
    const bool large = bytes.error().kind == ErrorKind::kTooLarge;
    delivery.Skip({path, std::nullopt, 0}, bytes.error().message,
                  large ? "save it as a plain file, or raise --max-record-size" : Advice(bytes.error().kind));
    return {};
  }
  return ReadWacz(*RandomFromMemory(std::move(*bytes)), path, delivery);
}

// What Sniff looks at. Pages made by old templates may begin with more white space than that.
std::string_view FrontOf(Window& in, std::size_t limit) {
  std::string_view front = in.Peek(kSniffBytes);
  while (!front.empty() && TrimWhite(front).empty() && front.size() < limit) {
    const std::size_t size = front.size();
    front = in.Peek(2 * size);
    if (front.size() == size) break;
  }
  const std::size_t white = front.find_first_not_of(" \t\r\n");
  return white == std::string_view::npos || white < kSniffBytes / 2 ? front : front.substr(white);
}

Result<void> ReadContent(Window& in, const std::string& path, Delivery& delivery) {
  const std::string_view front = FrontOf(in, delivery.options().limits.max_page_bytes);
  if (TrimWhite(front).empty() && in.error()) {
    delivery.Skip({path, std::nullopt, 0}, in.error()->message, Advice(in.error()->kind));
    return {};
  }
  const bool verbatim = delivery.options().verbatim;
  Content content = Sniff(front, FileName(path));
  if (verbatim && content == Content::kBinary && IsDamagedText(front.substr(0, kSniffBytes), FileName(path)))
    content = Content::kText;
  const RecordKind text = verbatim ? RecordKind::kVerbatim : RecordKind::kText;
  switch (content) {
    case Content::kHtml:
      return ReadDocument(in, path, RecordKind::kHtml, delivery);
    case Content::kText:
      return ReadDocument(in, path, text, delivery);
    case Content::kJsonLines:
      return ReadJsonLines(in, path, delivery);
    case Content::kWarc:
      return ReadWarc(in, path, delivery);
    case Content::kZip:
      return ReadZipFile(in, path, delivery);
    case Content::kFeed:
      return ReadFeed(in, path, delivery);
    default:
      break;
  }
  auto [why, what_to_do] = Refusal(content);
  delivery.Skip(File(path), std::move(why), std::move(what_to_do));
  return {};
}

// `only`: it is all that the user named, so that without it there is nothing to do.
Result<void> ReadFile(const std::string& path, bool only, Delivery& delivery) {
  auto source = OpenFile(path);
  if (!source && only)
    return Fail(source.error().kind, path + ": " + source.error().message + "; " + Advice(source.error().kind));
  delivery.CountFile();
  if (!source) {
    delivery.Skip(File(path), source.error().message, Advice(source.error().kind));
    return {};
  }
  auto window = Unwrap(std::move(*source), delivery.options().limits);
  if (!window) {
    delivery.Skip(File(path), "compressed more than twice", "unpack it by hand");
    return {};
  }
  return ReadContent(*window, path, delivery);
}

// Every named input must be there before the first is read: a slip of the pen should not cost an hour.
// So must one that stands alone be readable.
Result<void> CheckNamed(std::span<const std::string> inputs) {
  for (const std::string& path : inputs) {
    struct stat status{};
    if (path != "-" && ::stat(path.c_str(), &status) != 0) {
      return Fail(ErrorKind::kUnreadable, path + ": there is no such file or directory; check the path");
    }
    if (inputs.size() == 1 && S_ISDIR(status.st_mode) && ::access(path.c_str(), R_OK | X_OK) != 0)
      return Fail(ErrorKind::kUnreadable, path + ": the directory cannot be read; check its rights");
  }
  return {};
}

Result<void> ReadInput(const std::string& path, bool only, Delivery& delivery) {
  const Summary before = delivery.summary();
  const auto visit = [&](const std::string& file) { return ReadFile(file, only && file == path, delivery); };
  const auto walked = Walk(path, delivery, visit);
  if (!walked) return walked;
  const Summary& after = delivery.summary();
  if (after.records == before.records && after.skipped == before.skipped) {
    delivery.Skip(File(path), "there is no page in it", "name a file or a directory that holds pages");
  }
  return {};
}

}  // namespace

Result<Summary> Ingest(std::span<const std::string> inputs, const Options& options, const RecordSink& sink,
                       DiagnosticSink& diagnostics) {
  if (const auto there = CheckNamed(inputs); !there) return std::unexpected(there.error());
  Delivery delivery(options, sink, diagnostics);
  for (const std::string& input : inputs) {
    if (const auto read = ReadInput(input, inputs.size() == 1, delivery); !read) return std::unexpected(read.error());
  }
  return delivery.summary();
}

}  // namespace stemma::ingest
