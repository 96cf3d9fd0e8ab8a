#include "report/html.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"

namespace stemma::report {
namespace {

// Long enough for every address that people pass on; what is longer is data, not an address.
constexpr std::size_t kMaxHrefBytes = 2048;

bool IsControl(char32_t c) { return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0); }

bool TurnsDirection(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

void AppendEscaped(char32_t c, std::string& out) {
  switch (c) {
    case '&':
      out += "&amp;";
      return;
    case '<':
      out += "&lt;";
      return;
    case '>':
      out += "&gt;";
      return;
    case '"':
      out += "&quot;";
      return;
    case '\'':
      out += "&#39;";
      return;
    default:
      break;
  }
  if (!TurnsDirection(c)) text::Append(IsControl(c) ? U'\uFFFD' : c, out);
}

}  // namespace

std::string Escape(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::Decode(text, i);
    AppendEscaped(point.value, out);
    i += point.size;
  }
  return out;
}

std::optional<std::string> SafeHref(std::string_view url) {
  const std::string head = text::LowerAscii(url.substr(0, 8));
  if (!head.starts_with("http://") && !head.starts_with("https://")) return std::nullopt;
  const bool plain = std::ranges::all_of(url, [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7F; });
  if (!plain || url.size() > kMaxHrefBytes) return std::nullopt;
  return std::string(url);
}

Html& Html::Out(std::string_view url, std::string_view words) {
  const auto href = SafeHref(url);
  if (!href) return Name(words);
  return Raw("<a rel=\"noreferrer noopener\" href=\"").Text(*href).Raw("\">").Text(words).Raw("</a>");
}

}  // namespace stemma::report
