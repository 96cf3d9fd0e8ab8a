#include <lz4frame.h>

#include "ingest/codec.h"

namespace stemma::ingest {
namespace {

class Lz4 final : public Codec {
 public:
  Lz4() { ok_ = LZ4F_isError(LZ4F_createDecompressionContext(&context_, LZ4F_VERSION)) == 0; }
  ~Lz4() override { LZ4F_freeDecompressionContext(context_); }
  Lz4(const Lz4&) = delete;
  Lz4& operator=(const Lz4&) = delete;

  [[nodiscard]] std::string_view Name() const override { return "LZ4"; }
  [[nodiscard]] bool StartsFrame(std::string_view front) const override {
    return front.starts_with(kLz4Magic) || IsSkippableFrame(front);
  }
  [[nodiscard]] std::size_t FindFrame(std::string_view bytes) const override { return bytes.find(kLz4Magic, 1); }
  void Begin() override {
    if (ok_) LZ4F_resetDecompressionContext(context_);
  }
  Step Decode(std::string_view in, std::span<char> out) override {
    if (!ok_) return {0, 0, false, true};
    std::size_t produced = out.size();
    std::size_t consumed = in.size();
    const std::size_t code = LZ4F_decompress(context_, out.data(), &produced, in.data(), &consumed, nullptr);
    if (LZ4F_isError(code) != 0) return {0, 0, false, true};
    return {consumed, produced, code == 0, false};
  }

 private:
  LZ4F_dctx* context_ = nullptr;
  bool ok_ = false;
};

}  // namespace

std::unique_ptr<Codec> MakeLz4() { return std::make_unique<Lz4>(); }

}  // namespace stemma::ingest
