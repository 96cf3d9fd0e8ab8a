// Packing: how values become bytes in a store and come back: one list of fields serves both ways.
// In:  values.  Out: bytes; the same values, or a reader that is no longer ok.
// Tested by store/packed_article_test.cc and store/packed_dossier_test.cc. Source: ours; docs/formats/store.md.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stemma/span.h"

namespace stemma::store {

// Numbers are written in groups of seven bits, lowest first, the highest bit telling that more follow (LEB128); strings
// and lists with their length before them.
class PackWriter {
 public:
  void operator()(std::uint64_t number) {
    for (; number >= 0x80; number >>= 7) out_ += static_cast<char>(number | 0x80);
    out_ += static_cast<char>(number);
  }
  void operator()(const std::string& text) {
    (*this)(std::uint64_t{text.size()});
    out_ += text;
  }
  void operator()(const Span& span) {
    (*this)(std::uint64_t{span.begin()});
    (*this)(std::uint64_t{span.size()});
  }
  void operator()(const RawRange& range) {
    (*this)(std::uint64_t{range.begin});
    (*this)(std::uint64_t{range.end});
  }
  void operator()(std::uint32_t number) { (*this)(std::uint64_t{number}); }
  void operator()(bool flag) { (*this)(std::uint64_t{flag}); }
  void operator()(double number) {
    for (auto bits = std::bit_cast<std::uint64_t>(number), byte = std::uint64_t{0}; byte < 8; ++byte, bits >>= 8)
      out_ += static_cast<char>(bits & 0xFF);
  }
  // One of the values up to `last`.
  template <typename E>
  void Enum(E value, E last) {
    static_cast<void>(last);
    (*this)(static_cast<std::uint64_t>(value));
  }
  template <typename T, typename Fn>
  void Optional(const std::optional<T>& value, Fn&& item) {
    (*this)(value.has_value());
    if (value) item(*value);
  }
  template <typename T, typename Fn>
  void List(const std::vector<T>& list, Fn&& item) {
    (*this)(std::uint64_t{list.size()});
    for (const T& x : list) item(x);
  }
  [[nodiscard]] std::size_t size() const { return out_.size(); }
  std::string Take() { return std::move(out_); }

 private:
  std::string out_;
};

// Reads until something does not fit; from then on everything is empty and ok() is false.
class PackReader {
 public:
  explicit PackReader(std::string_view bytes) : rest_(bytes) {}

  void operator()(std::uint64_t& number) {
    number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) return Fault();
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      number |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return;
    }
    Fault();
  }
  void operator()(std::string& text) {
    std::uint64_t size = 0;
    (*this)(size);
    if (size > rest_.size()) return Fault();
    text = rest_.substr(0, size);
    rest_.remove_prefix(size);
  }
  void operator()(Span& span) {
    std::uint64_t begin = 0;
    std::uint64_t size = 0;
    (*this)(begin);
    (*this)(size);
    if (begin > kMostBytes || size > kMostBytes - begin) return Fault();
    span = Span::FromLength(begin, size);
    reach_ = std::max<std::size_t>(reach_, span.end());
  }
  void operator()(RawRange& range) {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    (*this)(begin);
    (*this)(end);
    range.begin = static_cast<decltype(range.begin)>(begin);
    range.end = static_cast<decltype(range.end)>(end);
  }
  void operator()(std::uint32_t& number) {
    std::uint64_t wide = 0;
    (*this)(wide);
    if (wide > kMostBytes) return Fault();
    number = static_cast<std::uint32_t>(wide);
  }
  void operator()(bool& flag) {
    std::uint64_t wide = 0;
    (*this)(wide);
    flag = wide != 0;
  }
  void operator()(double& number) {
    if (rest_.size() < 8) return Fault();
    std::uint64_t bits = 0;
    for (int byte = 7; byte >= 0; --byte)
      bits = bits << 8 | static_cast<unsigned char>(rest_[static_cast<std::size_t>(byte)]);
    rest_.remove_prefix(8);
    number = std::bit_cast<double>(bits);
  }
  template <typename E>
  void Enum(E& value, E last) {
    std::uint64_t wide = 0;
    (*this)(wide);
    if (wide > static_cast<std::uint64_t>(last)) return Fault();
    value = static_cast<E>(wide);
  }
  template <typename T, typename Fn>
  void Optional(std::optional<T>& value, Fn&& item) {
    bool there = false;
    (*this)(there);
    if (there && ok_) item(value.emplace());
  }
  template <typename T, typename Fn>
  void List(std::vector<T>& list, Fn&& item) {
    std::uint64_t size = 0;
    (*this)(size);
    if (size > rest_.size()) return Fault();  // an item takes a byte at least
    for (; size > 0 && ok_; --size) item(list.emplace_back());
  }
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool AtEnd() const { return rest_.empty(); }
  // The furthest byte of the text that a span reaches.
  [[nodiscard]] std::size_t reach() const { return reach_; }

 private:
  static constexpr std::uint64_t kMostBytes = 0xFFFFFFFF;
  void Fault() {
    ok_ = false;
    rest_ = {};
  }
  std::string_view rest_;
  std::size_t reach_ = 0;
  bool ok_ = true;
};

}  // namespace stemma::store
