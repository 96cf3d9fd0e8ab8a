#include "html/source_text.h"

#include <algorithm>

#include "html/char_reference.h"

namespace stemma::html {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool IsSpecial(char c, Reading reading) { return c == '\r' || c == '\0' || (c == '&' && reading.references); }

struct Piece {
  std::size_t consumed = 1;
  CharReference reference;
  std::string_view text;
};

// Rewrites one special byte (and what belongs to it).
Piece Rewrite(std::string_view source, std::size_t at, Reading reading) {
  Piece piece;
  if (source[at] == '\r') {
    piece.consumed = at + 1 < source.size() && source[at + 1] == '\n' ? 2 : 1;
    piece.text = "\n";
  } else if (source[at] == '\0') {
    piece.text = kReplacement;
  } else {
    piece.reference = ReadReference(source, at, reading.in_attribute);
    piece.consumed = std::max<std::size_t>(piece.reference.consumed, 1);
    if (piece.reference.consumed == 0) piece.text = "&";
  }
  return piece;
}

std::string_view TextOf(const Piece& piece) { return piece.text.empty() ? piece.reference.text() : piece.text; }

}  // namespace

SourceText::SourceText(std::string_view page)
    : page_(page),
      has_nul_(page.find('\0') != std::string_view::npos),
      has_return_(page.find('\r') != std::string_view::npos) {}

Slice SourceText::Read(std::size_t begin, std::size_t end, Reading reading) {
  const Slice as_is = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  const std::string_view source = page_.substr(begin, end - begin);
  std::size_t at = reading.references ? source.find('&') : std::string_view::npos;
  if (has_return_) at = std::min(at, source.find('\r'));
  if (has_nul_) at = std::min(at, source.find('\0'));
  if (at == std::string_view::npos) return as_is;
  const auto start = static_cast<std::uint32_t>(page_.size() + rewritten_.size());
  rewritten_.append(source.substr(0, at));
  while (at < source.size()) {
    const Piece piece = Rewrite(source, at, reading);
    rewritten_.append(TextOf(piece));
    at += piece.consumed;
    const std::size_t plain = at;
    while (at < source.size() && !IsSpecial(source[at], reading)) ++at;
    rewritten_.append(source.substr(plain, at - plain));
  }
  return {start, static_cast<std::uint32_t>(page_.size() + rewritten_.size())};
}

Slice SourceText::ReadName(std::size_t begin, std::size_t end) {
  const std::string_view source = page_.substr(begin, end - begin);
  const bool as_is = std::ranges::none_of(source, [](char c) { return (c >= 'A' && c <= 'Z') || c == '\0'; });
  if (as_is) return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  const auto start = static_cast<std::uint32_t>(page_.size() + rewritten_.size());
  for (const char c : source) {
    if (c == '\0') {
      rewritten_ += kReplacement;
    } else {
      rewritten_ += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return {start, static_cast<std::uint32_t>(page_.size() + rewritten_.size())};
}

Slice SourceText::Add(std::string_view text) {
  const auto start = static_cast<std::uint32_t>(page_.size() + rewritten_.size());
  rewritten_ += text;
  return {start, static_cast<std::uint32_t>(start + text.size())};
}

std::size_t SourceSize(std::string_view source, Reading reading, std::size_t size) {
  std::size_t at = 0;
  while (size > 0 && at < source.size()) {
    if (!IsSpecial(source[at], reading)) {
      ++at;
      --size;
      continue;
    }
    const Piece piece = Rewrite(source, at, reading);
    at += piece.consumed;
    size -= std::min(size, TextOf(piece).size());
  }
  return at;
}

}  // namespace stemma::html
