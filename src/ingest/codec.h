// Codec: one compression format's way to decode, behind one interface.
// In:  compressed bytes as they come.  Out: decoded bytes; where a frame ends; whether it is damaged.
// Tested by ingest/warc_test.cc and ingest/ingest_test.cc, fuzzed by fuzz/ingest_{warc,coding,zip}_fuzz.cc.
// Source: RFC 1950 to 1952 (zlib, deflate, gzip), RFC 7932 (brotli), RFC 8878 (zstd), LZ4 frame format 1.6.2.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ingest/window.h"

namespace stemma::ingest {

inline constexpr std::string_view kGzipMagic = "\x1f\x8b\x08";
inline constexpr std::string_view kZstdMagic = "\x28\xb5\x2f\xfd";
inline constexpr std::string_view kLz4Magic = "\x04\x22\x4d\x18";

// A frame that decoders of zstd and LZ4 pass over; the WARC draft's dictionary is one.
bool IsSkippableFrame(std::string_view front);

// What one call of a decoder did. No move at all means that it wants more input.
struct Step {
  std::size_t consumed = 0;
  std::size_t produced = 0;
  bool frame_end = false;
  bool damaged = false;
};

// A member of gzip and a frame of zstd or LZ4 are a "frame" here. Not thread-safe.
class Codec {
 public:
  Codec() = default;
  Codec(const Codec&) = delete;
  Codec& operator=(const Codec&) = delete;
  virtual ~Codec() = default;

  [[nodiscard]] virtual std::string_view Name() const = 0;
  // True for formats without a magic number: there is one frame, and what follows it is passed over.
  [[nodiscard]] virtual bool IsSingle() const { return false; }
  // Whether a frame starts here. REQUIRES: !IsSingle().
  [[nodiscard]] virtual bool StartsFrame(std::string_view front) const = 0;
  // Where the next frame may start in `bytes` (which begin inside one), or npos.
  [[nodiscard]] virtual std::size_t FindFrame(std::string_view bytes) const = 0;
  // Takes what stands once before the first frame. What is wrong with it, or nothing.
  virtual std::optional<std::string> Prepare(Window&) { return std::nullopt; }
  virtual void Begin() = 0;
  virtual Step Decode(std::string_view in, std::span<char> out) = 0;
};

std::unique_ptr<Codec> MakeGzip();
// Deflate without a magic number, in zlib's wrapping or bare.
std::unique_ptr<Codec> MakeDeflate(bool wrapped);
std::unique_ptr<Codec> MakeZstd();
std::unique_ptr<Codec> MakeLz4();
std::unique_ptr<Codec> MakeBrotli();

}  // namespace stemma::ingest
