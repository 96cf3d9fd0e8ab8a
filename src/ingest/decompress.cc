#include "ingest/decompress.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "ingest/window.h"

namespace stemma::ingest {
namespace {

// Output of one frame below which the ratio says nothing: short runs of one letter compress a thousandfold.
constexpr std::uint64_t kRatioFloor = std::uint64_t{1} << 20;
// A dictionary of the WARC draft. Measured ones are 64 KiB to 1 MiB.
constexpr std::size_t kMaxDictionary = std::size_t{8} << 20;
constexpr std::string_view kGzipMagic = "\x1f\x8b\x08";
constexpr std::string_view kZstdMagic = "\x28\xb5\x2f\xfd";
constexpr std::string_view kSkippableMagic = "\x2a\x4d\x18";  // behind one byte 0x50 to 0x5f
constexpr char kDictionaryByte = '\x5d';

bool IsSkippable(std::string_view front) {
  return front.size() >= 4 && (front[0] & 0xF0) == 0x50 && front.substr(1, 3) == kSkippableMagic;
}

// What one call of a decoder did.
struct Step {
  std::size_t consumed = 0;
  std::size_t produced = 0;
  bool frame_end = false;
  bool damaged = false;
};

// One format's way to decode.
class Codec {
 public:
  Codec() = default;
  Codec(const Codec&) = delete;
  Codec& operator=(const Codec&) = delete;
  virtual ~Codec() = default;
  [[nodiscard]] virtual std::string_view Name() const = 0;
  [[nodiscard]] virtual bool StartsFrame(std::string_view front) const = 0;
  // Where the next frame may start in `bytes` (which begin inside one), or npos.
  [[nodiscard]] virtual std::size_t FindFrame(std::string_view bytes) const = 0;
  virtual void Prepare(Window&) {}
  virtual void Begin() = 0;
  virtual Step Decode(std::string_view in, std::span<char> out) = 0;
};

class GzipCodec final : public Codec {
 public:
  // `window_bits` as zlib has it: 31 gzip, 15 zlib, -15 bare deflate.
  explicit GzipCodec(int window_bits = 31) { ok_ = inflateInit2(&stream_, window_bits) == Z_OK; }
  ~GzipCodec() override { inflateEnd(&stream_); }
  GzipCodec(const GzipCodec&) = delete;
  GzipCodec& operator=(const GzipCodec&) = delete;

  [[nodiscard]] std::string_view Name() const override { return "gzip"; }
  [[nodiscard]] bool StartsFrame(std::string_view front) const override { return front.starts_with("\x1f\x8b"); }
  [[nodiscard]] std::size_t FindFrame(std::string_view bytes) const override { return bytes.find(kGzipMagic, 1); }
  void Begin() override { inflateReset(&stream_); }
  Step Decode(std::string_view in, std::span<char> out) override {
    if (!ok_) return {0, 0, false, true};
    // zlib's interface is older than const.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
    stream_.avail_in = static_cast<uInt>(std::min<std::size_t>(in.size(), 1U << 30));
    stream_.next_out = reinterpret_cast<Bytef*>(out.data());
    stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(out.size(), 1U << 30));
    const uInt in_before = stream_.avail_in;
    const uInt out_before = stream_.avail_out;
    const int code = inflate(&stream_, Z_NO_FLUSH);
    const bool fine = code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR;
    return {in_before - stream_.avail_in, out_before - stream_.avail_out, code == Z_STREAM_END, !fine};
  }

 private:
  z_stream stream_{};
  bool ok_ = false;
};

class ZstdCodec final : public Codec {
 public:
  ZstdCodec() : context_(ZSTD_createDCtx()) {}
  ~ZstdCodec() override { ZSTD_freeDCtx(context_); }
  ZstdCodec(const ZstdCodec&) = delete;
  ZstdCodec& operator=(const ZstdCodec&) = delete;

  [[nodiscard]] std::string_view Name() const override { return "zstd"; }
  [[nodiscard]] bool StartsFrame(std::string_view front) const override {
    return front.starts_with(kZstdMagic) || IsSkippable(front);
  }
  [[nodiscard]] std::size_t FindFrame(std::string_view bytes) const override { return bytes.find(kZstdMagic, 1); }
  void Prepare(Window& in) override;
  void Begin() override { ZSTD_DCtx_reset(context_, ZSTD_reset_session_only); }
  Step Decode(std::string_view in, std::span<char> out) override {
    ZSTD_inBuffer input{in.data(), in.size(), 0};
    ZSTD_outBuffer output{out.data(), out.size(), 0};
    const std::size_t code = ZSTD_decompressStream(context_, &output, &input);
    return {input.pos, output.pos, code == 0, ZSTD_isError(code) != 0};
  }

 private:
  void Load(std::string_view dictionary) { ZSTD_DCtx_loadDictionary(context_, dictionary.data(), dictionary.size()); }
  ZSTD_DCtx* context_;
};

// Takes the WARC draft's dictionary from the front, if one stands there; it may itself be a zstd frame.
void ZstdCodec::Prepare(Window& in) {
  const std::string_view front = in.Peek(8);
  if (front.size() < 8 || front[0] != kDictionaryByte || !IsSkippable(front)) return;
  std::size_t size = 0;
  for (std::size_t i = 8; i-- > 4;) size = (size << 8) | static_cast<unsigned char>(front[i]);
  if (size > kMaxDictionary) return;
  const std::string_view frame = in.Peek(8 + size);
  if (frame.size() < 8 + size) return;
  const std::string_view content = frame.substr(8, size);
  if (!content.starts_with(kZstdMagic)) {
    Load(content);
  } else {
    std::string plain(kMaxDictionary, '\0');
    const std::size_t got = ZSTD_decompress(plain.data(), plain.size(), content.data(), content.size());
    if (ZSTD_isError(got) == 0) Load(std::string_view(plain).substr(0, got));
  }
  in.Consume(8 + size);
}

class DecompressedSource final : public ByteSource {
 public:
  DecompressedSource(std::unique_ptr<Codec> codec, std::unique_ptr<ByteSource> source, const Limits& limits)
      : codec_(std::move(codec)),
        in_(std::move(source)),
        max_ratio_(std::max<std::size_t>(1, limits.max_compression_ratio)) {
    codec_->Prepare(in_);
  }

  Result<std::size_t> Read(std::span<char> out) override;
  bool Recover() override;
  void Checkpoint() override { taken_ = given_ = 0; }
  [[nodiscard]] bool Complete() const override { return between_; }

 private:
  // Moves to the next frame. False at the end of the input, or when there is a fault.
  bool StartFrame();
  Result<std::size_t> Stop(ErrorKind kind, std::string why) {
    fault_ = Error{kind, std::move(why) + " (compressed byte " + std::to_string(in_.offset()) + ")"};
    return std::unexpected(*fault_);
  }
  [[nodiscard]] bool IsBomb() const { return given_ > kRatioFloor && given_ / max_ratio_ > taken_; }
  // The whole rest is zero bytes, as tapes and some writers pad.
  bool OnlyPadding();
  Step DecodeSome(std::span<char> out);

  std::unique_ptr<Codec> codec_;
  Window in_;
  std::uint64_t max_ratio_;
  std::uint64_t taken_ = 0;  // compressed bytes since the last whole record
  std::uint64_t given_ = 0;  // decompressed bytes since then
  bool between_ = true;      // no frame is half read
  std::optional<Error> fault_;
};

bool DecompressedSource::OnlyPadding() {
  while (true) {
    const std::string_view bytes = in_.Peek(1);
    if (bytes.empty()) return true;
    const std::size_t other = bytes.find_first_not_of('\0');
    in_.Consume(std::min(other, bytes.size()));
    if (other != std::string_view::npos) return false;
  }
}

bool DecompressedSource::StartFrame() {
  const std::string_view front = in_.Peek(4);
  if (front.empty() && in_.error()) fault_ = in_.error();
  if (front.empty()) return false;
  if (!codec_->StartsFrame(front)) {
    if (!OnlyPadding())
      std::ignore = Stop(ErrorKind::kBadInput, "what follows is no " + std::string(codec_->Name()) + " data");
    return false;
  }
  codec_->Begin();
  between_ = false;
  return true;
}

// One step of the decoder; asks for more input while the decoder makes no move.
Step DecompressedSource::DecodeSome(std::span<char> out) {
  std::string_view bytes = in_.Peek(1);
  Step step = codec_->Decode(bytes, out);
  while (!step.damaged && !step.frame_end && step.consumed == 0 && step.produced == 0) {
    const std::size_t before = bytes.size();
    bytes = in_.Peek(before + 1);
    if (bytes.size() == before) break;
    step = codec_->Decode(bytes, out);
  }
  in_.Consume(step.consumed);
  taken_ += step.consumed;
  given_ += step.produced;
  return step;
}

Result<std::size_t> DecompressedSource::Read(std::span<char> out) {
  const std::string name(codec_->Name());
  while (!fault_) {
    if (between_ && !StartFrame()) break;
    const Step step = DecodeSome(out);
    between_ = step.frame_end;
    if (step.damaged) return Stop(ErrorKind::kBadInput, "the " + name + " data is damaged");
    if (IsBomb()) return Stop(ErrorKind::kTooLarge, "the " + name + " data grows without measure, as a bomb does");
    if (step.produced > 0) return step.produced;
    if (!step.frame_end && step.consumed == 0) {
      if (in_.error())
        fault_ = in_.error();
      else
        return Stop(ErrorKind::kBadInput, "the " + name + " data is cut short");
    }
  }
  if (fault_) return std::unexpected(*fault_);
  return 0;
}

bool DecompressedSource::Recover() {
  if (!fault_ || in_.error()) return false;
  while (true) {
    const std::string_view bytes = in_.Peek(std::size_t{64} << 10);
    const std::size_t at = codec_->FindFrame(bytes);
    if (at != std::string_view::npos) {
      in_.Consume(at);
      break;
    }
    if (bytes.size() < 4 || in_.Peek(bytes.size() + 1).size() == bytes.size()) return false;
    in_.Consume(bytes.size() - 3);  // a magic number may straddle two pieces
  }
  fault_.reset();
  between_ = true;
  Checkpoint();
  return true;
}

Result<std::string> ReadAll(ByteSource& source, std::size_t limit) {
  std::string out;
  std::string chunk(std::size_t{64} << 10, '\0');
  while (true) {
    const auto got = source.Read(chunk);
    if (!got) return std::unexpected(got.error());
    if (*got == 0) return out;
    out.append(chunk, 0, *got);
    if (out.size() > limit) return Fail(ErrorKind::kTooLarge, "the body is over the limit of a record");
  }
}

// "deflate" means zlib's wrapping, yet many servers send it bare (RFC 9110, section 8.4.1.2, note).
int DeflateBits(std::string_view body) {
  const bool wrapped = body.size() >= 2 && (body[0] & 0x0F) == 8 &&
                       ((static_cast<unsigned char>(body[0]) << 8) | static_cast<unsigned char>(body[1])) % 31 == 0;
  return wrapped ? 15 : -15;
}

// A single frame without a magic number to look for.
class DeflateSource final : public ByteSource {
 public:
  DeflateSource(std::string_view body, const Limits& limits)
      : codec_(DeflateBits(body)),
        rest_(body),
        size_(body.size()),
        max_ratio_(std::max<std::size_t>(1, limits.max_compression_ratio)) {}
  Result<std::size_t> Read(std::span<char> out) override {
    if (ended_) return 0;
    const Step step = codec_.Decode(rest_, out);
    rest_.remove_prefix(step.consumed);
    given_ += step.produced;
    ended_ = step.frame_end;
    if (step.damaged) return Fail(ErrorKind::kBadInput, "the deflate data is damaged");
    if (given_ > kRatioFloor && given_ / max_ratio_ > size_) return Fail(ErrorKind::kTooLarge, "a deflate bomb");
    if (step.produced == 0 && !ended_) return Fail(ErrorKind::kBadInput, "the deflate data is cut short");
    return step.produced;
  }

 private:
  GzipCodec codec_;
  std::string_view rest_;
  std::uint64_t size_;
  std::uint64_t max_ratio_;
  std::uint64_t given_ = 0;
  bool ended_ = false;
};

}  // namespace

Compression CompressionOf(std::string_view front) {
  if (front.starts_with(kGzipMagic)) return Compression::kGzip;
  if (front.starts_with(kZstdMagic) || IsSkippable(front)) return Compression::kZstd;
  return Compression::kNone;
}

std::unique_ptr<ByteSource> Decompress(Compression compression, std::unique_ptr<ByteSource> source,
                                       const Limits& limits) {
  std::unique_ptr<Codec> codec;
  if (compression == Compression::kGzip)
    codec = std::make_unique<GzipCodec>();
  else
    codec = std::make_unique<ZstdCodec>();
  return std::make_unique<DecompressedSource>(std::move(codec), std::move(source), limits);
}

Result<std::string> DecodeContent(std::string_view coding, std::string_view body, const Limits& limits) {
  if (coding == "deflate") {
    DeflateSource source(body, limits);
    return ReadAll(source, limits.max_record_bytes);
  }
  const bool gzip = coding == "gzip" || coding == "x-gzip";
  if (!gzip && coding != "zstd") return Fail(ErrorKind::kInvalidArgument, "the content coding is not known");
  const auto source = Decompress(gzip ? Compression::kGzip : Compression::kZstd, FromMemory(body), limits);
  return ReadAll(*source, limits.max_record_bytes);
}

}  // namespace stemma::ingest
