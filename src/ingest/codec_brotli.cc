#include <brotli/decode.h>

#include <cstdint>

#include "ingest/codec.h"

namespace stemma::ingest {
namespace {

class Brotli final : public Codec {
 public:
  Brotli() : state_(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr)) {}
  ~Brotli() override { BrotliDecoderDestroyInstance(state_); }
  Brotli(const Brotli&) = delete;
  Brotli& operator=(const Brotli&) = delete;

  [[nodiscard]] std::string_view Name() const override { return "brotli"; }
  [[nodiscard]] bool IsSingle() const override { return true; }
  [[nodiscard]] bool StartsFrame(std::string_view) const override { return true; }
  [[nodiscard]] std::size_t FindFrame(std::string_view) const override { return std::string_view::npos; }
  void Begin() override {}
  Step Decode(std::string_view in, std::span<char> out) override {
    if (state_ == nullptr) return {0, 0, false, true};
    std::size_t in_left = in.size();
    std::size_t out_left = out.size();
    const auto* next_in = reinterpret_cast<const std::uint8_t*>(in.data());
    auto* next_out = reinterpret_cast<std::uint8_t*>(out.data());
    const auto code = BrotliDecoderDecompressStream(state_, &in_left, &next_in, &out_left, &next_out, nullptr);
    return {in.size() - in_left, out.size() - out_left, code == BROTLI_DECODER_RESULT_SUCCESS,
            code == BROTLI_DECODER_RESULT_ERROR};
  }

 private:
  BrotliDecoderState* state_;
};

}  // namespace

std::unique_ptr<Codec> MakeBrotli() { return std::make_unique<Brotli>(); }

}  // namespace stemma::ingest
