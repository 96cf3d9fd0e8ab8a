#include "ingest/ingest.h"

#include <sys/stat.h>

#include <optional>
#include <utility>

#include "ingest/decompress.h"
#include "ingest/delivery.h"
#include "ingest/jsonl.h"
#include "ingest/sniff.h"
#include "ingest/walk.h"
#include "ingest/warc.h"
#include "ingest/window.h"

namespace stemma::ingest {
namespace {

// Layers of compression around one file that are taken off. Two: a compressed archive that was compressed again.
constexpr int kMaxLayers = 2;

Position File(const std::string& path) { return {path, std::nullopt, std::nullopt}; }

// The content that is passed over, in words: why, and what to do.
std::pair<std::string, std::string> Refusal(Content content) {
  switch (content) {
    case Content::kEmpty:
      return {"the file is empty", "fetch it again"};
    case Content::kFeed:
      return {"RSS and Atom feeds are not supported yet", "save the pages that the feed names"};
    case Content::kZip:
      return {"WACZ and other zip files are not supported yet", "unpack it and name the WARC in it"};
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
  const std::size_t limit = delivery.options().limits.max_record_bytes;
  const std::string_view bytes = in.Peek(limit + 1);
  if (bytes.size() > limit) {
    delivery.Skip(File(path), "the file is over the limit of a record (" + std::to_string(limit) + " bytes)",
                  "split it, or raise the limit");
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

// Takes layers of compression off. Nothing when there are too many.
std::optional<Window> Unwrap(std::unique_ptr<ByteSource> source, const Limits& limits) {
  Window window(std::move(source));
  for (int layer = 0; layer <= kMaxLayers; ++layer) {
    const Compression compression = CompressionOf(window.Peek(4));
    if (compression == Compression::kNone) return window;
    window = Window(Decompress(compression, Window::Release(std::move(window)), limits));
  }
  return std::nullopt;
}

Result<void> ReadContent(Window& in, const std::string& path, Delivery& delivery) {
  const std::string_view front = in.Peek(kSniffBytes);
  if (front.empty() && in.error()) {
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
    default:
      break;
  }
  auto [why, what_to_do] = Refusal(content);
  delivery.Skip(File(path), std::move(why), std::move(what_to_do));
  return {};
}

Result<void> ReadFile(const std::string& path, bool named, Delivery& delivery) {
  auto source = OpenFile(path);
  if (!source && named) return Fail(source.error().kind, path + ": " + source.error().message);
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
Result<void> CheckNamed(std::span<const std::string> inputs) {
  for (const std::string& path : inputs) {
    struct stat status{};
    if (path != "-" && ::stat(path.c_str(), &status) != 0) {
      return Fail(ErrorKind::kUnreadable, path + ": there is no such file or directory; check the path");
    }
  }
  return {};
}

Result<void> ReadInput(const std::string& path, Delivery& delivery) {
  const Summary before = delivery.summary();
  const auto visit = [&](const std::string& file) { return ReadFile(file, file == path, delivery); };
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
    if (const auto read = ReadInput(input, delivery); !read) return std::unexpected(read.error());
  }
  return delivery.summary();
}

}  // namespace stemma::ingest
