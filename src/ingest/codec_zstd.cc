// Source of the dictionary: "Zstandard compression of WARC files", IIPC draft 1.0: a skippable frame 0x184D2A5D in
// front, whose content is a dictionary, or a zstd frame that holds one.
#include <zstd.h>

#include "ingest/codec.h"

namespace stemma::ingest {
namespace {

// Measured dictionaries are 64 KiB to 1 MiB.
constexpr std::size_t kMaxDictionary = std::size_t{8} << 20;
constexpr std::string_view kSkippableMagic = "\x2a\x4d\x18";  // behind one byte 0x50 to 0x5f
constexpr char kDictionaryByte = '\x5d';
constexpr std::size_t kFrameHeader = 8;  // magic number and size

class Zstandard final : public Codec {
 public:
  Zstandard() : context_(ZSTD_createDCtx()) {}
  ~Zstandard() override { ZSTD_freeDCtx(context_); }
  Zstandard(const Zstandard&) = delete;
  Zstandard& operator=(const Zstandard&) = delete;

  [[nodiscard]] std::string_view Name() const override { return "zstd"; }
  [[nodiscard]] bool StartsFrame(std::string_view front) const override {
    return front.starts_with(kZstdMagic) || IsSkippableFrame(front);
  }
  [[nodiscard]] std::size_t FindFrame(std::string_view bytes) const override { return bytes.find(kZstdMagic, 1); }
  std::optional<std::string> Prepare(Window& in) override;
  void Begin() override { ZSTD_DCtx_reset(context_, ZSTD_reset_session_only); }
  Step Decode(std::string_view in, std::span<char> out) override {
    ZSTD_inBuffer input{in.data(), in.size(), 0};
    ZSTD_outBuffer output{out.data(), out.size(), 0};
    const std::size_t code = ZSTD_decompressStream(context_, &output, &input);
    return {input.pos, output.pos, code == 0, ZSTD_isError(code) != 0};
  }

 private:
  // False when it is none.
  bool Load(std::string_view dictionary) {
    return ZSTD_isError(ZSTD_DCtx_loadDictionary(context_, dictionary.data(), dictionary.size())) == 0;
  }
  bool LoadCompressed(std::string_view frame);

  ZSTD_DCtx* context_;
};

bool Zstandard::LoadCompressed(std::string_view frame) {
  std::string plain(kMaxDictionary, '\0');
  const std::size_t size = ZSTD_decompress(plain.data(), plain.size(), frame.data(), frame.size());
  return ZSTD_isError(size) == 0 && Load(std::string_view(plain).substr(0, size));
}

std::optional<std::string> Zstandard::Prepare(Window& in) {
  const std::string_view front = in.Peek(kFrameHeader);
  if (front.size() < kFrameHeader || front[0] != kDictionaryByte || !IsSkippableFrame(front)) return std::nullopt;
  std::size_t size = 0;
  for (std::size_t i = kFrameHeader; i-- > 4;) size = (size << 8) | static_cast<unsigned char>(front[i]);
  if (size > kMaxDictionary) return "the dictionary in front of the zstd data is larger than 8 MiB";
  const std::string_view frame = in.Peek(kFrameHeader + size);
  if (frame.size() < kFrameHeader + size) return "the dictionary in front of the zstd data is cut short";
  const std::string_view content = frame.substr(kFrameHeader, size);
  if (!(content.starts_with(kZstdMagic) ? LoadCompressed(content) : Load(content)))
    return "the dictionary in front of the zstd data is damaged";
  in.Consume(kFrameHeader + size);
  return std::nullopt;
}

}  // namespace

bool IsSkippableFrame(std::string_view front) {
  return front.size() >= 4 && (front[0] & 0xF0) == 0x50 && front.substr(1, 3) == kSkippableMagic;
}

std::unique_ptr<Codec> MakeZstd() { return std::make_unique<Zstandard>(); }

}  // namespace stemma::ingest
