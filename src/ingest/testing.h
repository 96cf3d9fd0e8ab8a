// Testing: what the tests of this room share: files in a folder of their own, compression, and a run over them.
// In:  bytes.  Out: what Ingest made of them.
// Tested by its users. Source: ours.
#pragma once

#include <lz4frame.h>
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

inline std::string Lz4(std::string_view bytes) {
  std::string out(LZ4F_compressFrameBound(bytes.size(), nullptr), '\0');
  out.resize(LZ4F_compressFrame(out.data(), out.size(), bytes.data(), bytes.size(), nullptr));
  return out;
}

// A brotli stream that holds the bytes as they are (RFC 7932, section 9.2: a meta-block with ISUNCOMPRESSED).
// REQUIRES: at most 64 KiB.
inline std::string Brotli(std::string_view bytes) {
  const std::uint32_t head = (static_cast<std::uint32_t>(bytes.size() - 1) << 4) | (1U << 20);
  std::string out;
  for (int i = 0; i < 3; ++i) out += static_cast<char>((head >> (8 * i)) & 0xFF);
  return out + std::string(bytes) + "\x03";
}

// Little-endian.
inline std::string Bytes(std::uint64_t value, int size) {
  std::string out;
  for (int i = 0; i < size; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFF);
  return out;
}

struct ZipMember {
  std::string name;
  std::string content;
  bool deflated = false;
  std::string packed = {};  // when not empty, stands in the file instead
};

// A zip file with its directory; with `wide` all sizes and places stand in zip64 records.
inline std::string Zip(const std::vector<ZipMember>& members, bool wide = false) {
  std::string out;
  std::string directory;
  for (const ZipMember& m : members) {
    std::string packed = m.deflated ? Deflate(m.content, -15) : m.content;
    if (!m.packed.empty()) packed = m.packed;
    const std::uint64_t at = out.size();
    const std::string method = Bytes(m.deflated ? 8 : 0, 2);
    const std::string crc = Bytes(crc32(0, reinterpret_cast<const Bytef*>(m.content.data()), m.content.size()), 4);
    out += std::string("PK\x03\x04") + Bytes(20, 2) + Bytes(0, 2) + method + Bytes(0, 4) + crc +
           Bytes(packed.size(), 4) + Bytes(m.content.size(), 4) + Bytes(m.name.size(), 2) + Bytes(0, 2) + m.name +
           packed;
    const std::string extra =
        wide ? Bytes(1, 2) + Bytes(24, 2) + Bytes(m.content.size(), 8) + Bytes(packed.size(), 8) + Bytes(at, 8)
             : std::string();
    directory += std::string("PK\x01\x02") + Bytes(20, 2) + Bytes(20, 2) + Bytes(0, 2) + method + Bytes(0, 4) + crc +
                 Bytes(wide ? 0xFFFFFFFF : packed.size(), 4) + Bytes(wide ? 0xFFFFFFFF : m.content.size(), 4) +
                 Bytes(m.name.size(), 2) + Bytes(extra.size(), 2) + Bytes(0, 2) + Bytes(0, 2) + Bytes(0, 2) +
                 Bytes(0, 4) + Bytes(wide ? 0xFFFFFFFF : at, 4) + m.name + extra;
  }
  const std::uint64_t start = out.size();
  out += directory;
  const std::uint64_t end64 = out.size();
  if (wide) {
    out += std::string("PK\x06\x06") + Bytes(44, 8) + Bytes(45, 2) + Bytes(45, 2) + Bytes(0, 8) +
           Bytes(members.size(), 8) + Bytes(members.size(), 8) + Bytes(directory.size(), 8) + Bytes(start, 8);
    out += std::string("PK\x06\x07") + Bytes(0, 4) + Bytes(end64, 8) + Bytes(1, 4);
  }
  return out + "PK\x05\x06" + Bytes(0, 4) + Bytes(members.size(), 2) + Bytes(members.size(), 2) +
         Bytes(wide ? 0xFFFFFFFF : directory.size(), 4) + Bytes(wide ? 0xFFFFFFFF : start, 4) + Bytes(0, 2);
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
