// Testing: what the tests of this room share: files in a folder of their own, compression, and a run over them.
// In:  bytes.  Out: what Ingest made of them.
// Tested by its users. Source: ours.
#pragma once

#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "ingest/ingest.h"

namespace stemma::ingest {

struct Outcome {
  Result<Summary> summary;
  std::vector<RawRecord> records;  // as read, in order
  std::vector<Diagnostic> said;    // sorted

  [[nodiscard]] std::vector<std::string> Ids() const {
    std::vector<std::string> ids;
    for (const RawRecord& r : records) ids.push_back(r.id);
    return ids;
  }
  [[nodiscard]] std::vector<std::string> Faults() const {
    std::vector<std::string> faults;
    for (const Diagnostic& d : said) {
      if (d.severity == Severity::kSkipped) faults.push_back(d.why);
    }
    return faults;
  }
};

inline Outcome Read(const std::vector<std::string>& inputs, const Options& options = {}) {
  Outcome outcome;
  DiagnosticSink sink;
  const auto keep = [&](RawRecord record) -> Result<void> {
    outcome.records.push_back(std::move(record));
    return {};
  };
  outcome.summary = Ingest(inputs, options, keep, sink);
  outcome.said = sink.Take();
  return outcome;
}

// A folder that is gone at the end.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "stemma_ingest_XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }

  // Writes a file, with the directories above it; returns its path.
  [[nodiscard]] std::string Write(const std::string& name, std::string_view bytes) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

// Window bits as zlib has them: 31 gzip, 15 zlib, -15 bare deflate.
inline std::string Deflate(std::string_view bytes, int window_bits = 31) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, bytes.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

inline std::string Zstd(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

// One WARC record with its length right.
inline std::string Warc(const std::string& type, const std::string& uri, const std::string& content_type,
                        const std::string& block, const std::string& more = "") {
  return "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + uri +
         "\r\nWARC-Date: 2031-02-03T04:05:06Z\r\nContent-Type: " + content_type + "\r\n" + more +
         "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

inline std::string Response(const std::string& uri, const std::string& body, const std::string& fields = "",
                            const std::string& status = "200 OK") {
  return Warc("response", uri, "application/http; msgtype=response",
              "HTTP/1.1 " + status + "\r\n" + (fields.empty() ? "Content-Type: text/html; charset=utf-8\r\n" : fields) +
                  "\r\n" + body);
}

}  // namespace stemma::ingest
