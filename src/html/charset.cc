#include "html/charset.h"

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

#include "html/prescan.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace stemma::html {
namespace {

// HTML allows 1 KB; pages put long comments and scripts before their <meta>.
constexpr std::size_t kPrescanBytes = 4096;
// uchardet reads this much; on the measured pages more changes no answer that matters.
constexpr std::size_t kDetectBytes = 64 * 1024;

using text::Decode;

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// Labels that the Encoding standard maps to another name than ICU would.
std::string Canonical(std::string_view label) {
  std::string name = text::LowerAscii(label);
  std::erase_if(name, [](char c) { return IsSpace(c) || c == '"' || c == '\'' || c == ';'; });
  constexpr std::array kWindows1252 = {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1",   "latin-1", "l1",
                                       "ascii",      "us-ascii",  "cp1252",     "x-cp1252", "ansi"};
  if (std::ranges::find(kWindows1252, name) != kWindows1252.end()) return "windows-1252";
  if (name == "utf8" || name == "unicode-1-1-utf-8") return "utf-8";
  if (name == "iso-8859-9" || name == "latin5") return "windows-1254";
  if (name == "gb2312" || name == "gbk" || name == "x-gbk") return "gb18030";
  if (name == "shift-jis" || name == "sjis" || name == "x-sjis") return "windows-31j";
  if (name == "ks_c_5601-1987" || name == "euc-kr") return "windows-949";
  if (name == "iso-8859-11" || name == "tis-620") return "windows-874";
  if (name == "utf-16" || name == "utf-16le") return "utf-16le";
  if (name.starts_with("iso8859-")) return "iso-" + name.substr(3);
  return name;
}

bool HasHighBytes(std::string_view bytes) {
  return std::ranges::any_of(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

std::string Detect(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  uchardet_handle_data(detector.get(), bytes.data(), std::min(bytes.size(), kDetectBytes));
  uchardet_data_end(detector.get());
  std::string name = Canonical(uchardet_get_charset(detector.get()));
  return name.empty() || name == "utf-8" ? "windows-1252" : name;
}

// Copies `bytes`, each byte that starts no character becoming U+FFFD.
Decoded FromUtf8(std::string_view bytes, std::size_t start) {
  Decoded out;
  out.charset = "utf-8";
  if (start != 0) out.map.Anchor(0, start);
  const std::string_view rest = bytes.substr(start);
  if (text::IsValid(rest)) {
    out.text = rest;
    return out;
  }
  out.repaired = true;
  for (std::size_t i = 0; i < rest.size();) {
    const text::CodePoint point = Decode(rest, i);
    if (point.valid) {
      out.text.append(rest.substr(i, point.size));
    } else {
      out.map.Anchor(out.text.size(), start + i);
      text::Append(U'\uFFFD', out.text);
      out.map.Anchor(out.text.size(), start + i + point.size);
    }
    i += point.size;
  }
  return out;
}

// True when most multi-byte sequences are sound: a UTF-8 page with a few bytes broken, not another charset.
bool MostlyUtf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const text::CodePoint point = Decode(bytes, i);
    if (!point.valid) ++bad;
    if (point.valid && point.size > 1) ++good;
    i += point.size;
  }
  return good > 4 * bad;
}

// Through an ICU converter, with one anchor at each change of width.
bool Convert(std::string_view bytes, const std::string& name, std::size_t start, Decoded& out) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) return false;
  out = {};
  out.charset = name;
  constexpr std::size_t kChunk = 2048;
  std::array<UChar, kChunk> units{};
  std::array<int32_t, kChunk> sources{};
  const char* source = bytes.data() + start;
  const char* const limit = bytes.data() + bytes.size();
  char32_t high = 0;
  std::size_t high_at = 0;
  do {
    const auto base = static_cast<std::size_t>(source - bytes.data());
    UChar* target = units.data();
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &target, units.data() + kChunk, &source, limit, sources.data(), 1, &status);
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return false;
    for (const UChar* u = units.data(); u != target; ++u) {
      const int32_t at = sources[static_cast<std::size_t>(u - units.data())];
      const std::size_t in = high != 0 ? high_at : base + static_cast<std::size_t>(std::max(at, 0));
      char32_t point = *u;
      if (U16_IS_LEAD(*u)) {
        high = *u;
        high_at = in;
        continue;
      }
      if (high != 0 && U16_IS_TRAIL(*u)) point = U16_GET_SUPPLEMENTARY(high, *u);
      high = 0;
      if (point == 0xFFFD) out.repaired = true;
      out.map.Anchor(out.text.size(), in);
      text::Append(point, out.text);
    }
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  out.map.Anchor(out.text.size(), bytes.size());  // the last character may have grown
  return true;
}

bool IsKnown(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  return ucnv_countAliases(name.c_str(), &status) > 0 && U_SUCCESS(status);
}

}  // namespace

std::string MetaCharset(std::string_view bytes) {
  Prescan prescan(bytes);
  for (std::string label = prescan.Next(); !label.empty(); label = prescan.Next()) {
    if (label.find_first_of("\"';") != std::string::npos) continue;  // no label: a quote went astray
    std::string name = Canonical(label);
    if (name.starts_with("utf-16")) return "utf-8";  // a <meta> that can be read is not UTF-16
    if (name == "x-user-defined") return "windows-1252";
    if (IsKnown(name)) return name;
  }
  return {};
}

Decoded Decode(std::string_view bytes, std::string_view http_charset) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return FromUtf8(bytes, 3);
  Decoded out;
  if (bytes.starts_with("\xFF\xFE") && Convert(bytes, "utf-16le", 2, out)) return out;
  if (bytes.starts_with("\xFE\xFF") && Convert(bytes, "utf-16be", 2, out)) return out;
  std::string name = Canonical(http_charset);
  if (name.empty()) name = MetaCharset(bytes.substr(0, kPrescanBytes));
  if (name.starts_with("utf-16")) name = "utf-8";  // a header that names it over bytes without a mark
  // Bytes that are sound UTF-8 with more than ASCII in them are that, whatever the label: archivers convert pages and
  // leave the old <meta>. Escape-coded charsets are plain ASCII and keep their label.
  const bool valid = text::IsValid(bytes);
  if (valid && (!name.starts_with("iso-2022") || HasHighBytes(bytes))) return FromUtf8(bytes, 0);
  // A browser that meets a late <meta> starts again.
  if (name.empty()) name = MetaCharset(bytes);
  const bool declared = !name.empty() && name != "utf-8";
  if (declared && Convert(bytes, name, 0, out)) return out;
  if (MostlyUtf8(bytes)) return FromUtf8(bytes, 0);
  const std::string guess = Detect(bytes);
  if (Convert(bytes, guess, 0, out) || Convert(bytes, "windows-1252", 0, out)) {
    out.repaired = out.repaired || !name.empty();
    return out;
  }
  return FromUtf8(bytes, 0);
}

}  // namespace stemma::html
