#include "ingest/decompress.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "ingest/codec.h"

namespace stemma::ingest {
namespace {

// Output of one frame below which the ratio says nothing: short runs of one letter compress a thousandfold.
constexpr std::uint64_t kRatioFloor = std::uint64_t{1} << 20;
// Layers of compression around one file that are taken off. Two: a compressed archive that was compressed again.
constexpr int kMaxLayers = 2;

class DecompressedSource final : public ByteSource {
 public:
  DecompressedSource(std::unique_ptr<Codec> codec, std::unique_ptr<ByteSource> source, const Limits& limits)
      : codec_(std::move(codec)),
        in_(std::move(source)),
        max_ratio_(std::max<std::size_t>(1, limits.max_compression_ratio)) {
    if (auto fault = codec_->Prepare(in_)) fault_ = Error{ErrorKind::kBadInput, std::move(*fault)};
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
  bool started_ = false;     // a frame was begun
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
  if (codec_->IsSingle() && started_) return false;
  if (!codec_->IsSingle() && !codec_->StartsFrame(front)) {
    if (!OnlyPadding())
      std::ignore = Stop(ErrorKind::kBadInput, "what follows is no " + std::string(codec_->Name()) + " data");
    return false;
  }
  codec_->Begin();
  between_ = false;
  started_ = true;
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
    if (IsBomb())
      return Stop(ErrorKind::kTooLarge, "the " + name + " data grows to more than " + std::to_string(max_ratio_) +
                                            " times its size, as a bomb does");
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

// "deflate" means zlib's wrapping, yet many servers send it bare (RFC 9110, section 8.4.1.2, note).
bool IsWrapped(std::string_view body) {
  return body.size() >= 2 && (body[0] & 0x0F) == 8 &&
         ((static_cast<unsigned char>(body[0]) << 8) | static_cast<unsigned char>(body[1])) % 31 == 0;
}

std::unique_ptr<Codec> CodecOf(Compression compression) {
  if (compression == Compression::kGzip) return MakeGzip();
  return compression == Compression::kLz4 ? MakeLz4() : MakeZstd();
}

// Null when the coding is not known.
std::unique_ptr<Codec> CodecOf(std::string_view coding, std::string_view body) {
  if (coding == "gzip" || coding == "x-gzip") return MakeGzip();
  if (coding == "deflate") return MakeDeflate(IsWrapped(body));
  if (coding == "br") return MakeBrotli();
  return coding == "zstd" ? MakeZstd() : nullptr;
}

}  // namespace

Compression CompressionOf(std::string_view front) {
  if (front.starts_with(kGzipMagic)) return Compression::kGzip;
  if (front.starts_with(kLz4Magic)) return Compression::kLz4;
  if (front.starts_with(kZstdMagic) || IsSkippableFrame(front)) return Compression::kZstd;
  return Compression::kNone;
}

std::unique_ptr<ByteSource> Decompress(Compression compression, std::unique_ptr<ByteSource> source,
                                       const Limits& limits) {
  return std::make_unique<DecompressedSource>(CodecOf(compression), std::move(source), limits);
}

std::unique_ptr<ByteSource> Inflated(std::unique_ptr<ByteSource> source, const Limits& limits) {
  return std::make_unique<DecompressedSource>(MakeDeflate(false), std::move(source), limits);
}

std::optional<Window> Unwrap(std::unique_ptr<ByteSource> source, const Limits& limits) {
  Window window(std::move(source));
  for (int layer = 0; layer <= kMaxLayers; ++layer) {
    const Compression compression = CompressionOf(window.Peek(4));
    if (compression == Compression::kNone) return window;
    window = Window(Decompress(compression, Window::Release(std::move(window)), limits));
  }
  return std::nullopt;
}

Result<std::string> DecodeContent(std::string_view coding, std::string_view body, const Limits& limits) {
  auto codec = CodecOf(coding, body);
  if (codec == nullptr) return Fail(ErrorKind::kInvalidArgument, "the content coding is not known");
  DecompressedSource source(std::move(codec), FromMemory(body), limits);
  return ReadAll(source, limits.max_record_bytes);
}

}  // namespace stemma::ingest
