#include <zlib.h>

#include <algorithm>

#include "ingest/codec.h"

namespace stemma::ingest {
namespace {

// zlib's numbers for what is around the deflate data.
constexpr int kGzipBits = 31;
constexpr int kZlibBits = 15;
constexpr int kBareBits = -15;

class Inflate final : public Codec {
 public:
  explicit Inflate(int window_bits) : window_bits_(window_bits) { ok_ = inflateInit2(&stream_, window_bits) == Z_OK; }
  ~Inflate() override { inflateEnd(&stream_); }
  Inflate(const Inflate&) = delete;
  Inflate& operator=(const Inflate&) = delete;

  [[nodiscard]] std::string_view Name() const override { return IsSingle() ? "deflate" : "gzip"; }
  [[nodiscard]] bool IsSingle() const override { return window_bits_ != kGzipBits; }
  [[nodiscard]] bool StartsFrame(std::string_view front) const override { return front.starts_with("\x1f\x8b"); }
  [[nodiscard]] std::size_t FindFrame(std::string_view bytes) const override {
    return IsSingle() ? std::string_view::npos : bytes.find(kGzipMagic, 1);
  }
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
  int window_bits_;
  z_stream stream_{};
  bool ok_ = false;
};

}  // namespace

std::unique_ptr<Codec> MakeGzip() { return std::make_unique<Inflate>(kGzipBits); }

std::unique_ptr<Codec> MakeDeflate(bool wrapped) { return std::make_unique<Inflate>(wrapped ? kZlibBits : kBareBits); }

}  // namespace stemma::ingest
