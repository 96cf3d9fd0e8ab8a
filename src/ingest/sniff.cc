#include "ingest/sniff.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <string>

#include "text/fold.h"

namespace stemma::ingest {
namespace {

// A tag before which a page may have this many bytes of other things (saved headers, comments).
constexpr std::size_t kTagBytes = 4096;
// One NUL in so many bytes of a page or text is still a slip; UTF-16 has one in two. Of 13 texts of PAN 2013 that hold
// NULs the densest has one in 146 bytes.
constexpr std::size_t kStrayNul = 64;
constexpr std::string_view kUtf8Mark = "\xef\xbb\xbf";
constexpr std::string_view kWhite = " \t\r\n\f\v";

bool HasUtf16Mark(std::string_view front) { return front.starts_with("\xff\xfe") || front.starts_with("\xfe\xff"); }

// The front as ASCII: marks gone, UTF-16 reduced to its low bytes, lower case.
std::string Plain(std::string_view front) {
  if (front.starts_with(kUtf8Mark)) front.remove_prefix(kUtf8Mark.size());
  if (!HasUtf16Mark(front)) return text::LowerAscii(front);
  std::string out;
  std::ranges::copy_if(front.substr(2), std::back_inserter(out), [](char c) { return c != '\0'; });
  return text::LowerAscii(out);
}

std::string_view Trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kWhite);
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

bool HasAny(std::string_view text, std::initializer_list<std::string_view> needles) {
  return std::ranges::any_of(needles, [&](std::string_view n) { return text.find(n) != std::string_view::npos; });
}

bool EndsWithAny(std::string_view name, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view e) { return name.ends_with(e); });
}

// The name in lower case without the endings of compression.
std::string BareName(std::string_view name) {
  std::string bare = text::LowerAscii(name);
  for (const std::string_view ending : {".gz", ".zst", ".zstd"}) {
    if (bare.ends_with(ending)) bare.resize(bare.size() - ending.size());
  }
  return bare;
}

bool IsTextName(std::string_view bare) { return EndsWithAny(bare, {".txt", ".md", ".markdown", ".text"}); }

// Only magic numbers that no text starts with, of formats that may do without a NUL near the front.
bool HasMagic(std::string_view front) {
  static constexpr std::array<std::string_view, 7> kMagic = {
      "\x89PNG", "\xff\xd8\xff", "GIF89a", "%PDF-", "7z\xbc\xaf\x27", "\xfd\x37zXZ", "\x04\x22\x4d\x18"};
  return std::ranges::any_of(kMagic, [&](std::string_view m) { return front.starts_with(m); });
}

bool HasManyNuls(std::string_view front) {
  return static_cast<std::size_t>(std::ranges::count(front, '\0')) > front.size() / kStrayNul;
}

bool IsHtmlTag(std::string_view plain) {
  return HasAny(plain.substr(0, kTagBytes), {"<!doctype html", "<html", "<head>", "<head ", "<body>", "<body "});
}

// What stands behind a '{' or '[' and white space.
char SecondSign(std::string_view plain) {
  const std::string_view rest = Trim(plain.substr(1));
  return rest.empty() ? '\0' : rest.front();
}

// A '{' opens JSON Lines when its object starts on the same line.
Content OfBrace(std::string_view plain) {
  const std::size_t next = plain.find_first_not_of(" \t", 1);
  const char c = next == std::string_view::npos ? '\0' : plain[next];
  if (c == '"' || c == '}') return Content::kJsonLines;
  return SecondSign(plain) == '"' ? Content::kJson : Content::kText;
}

// The name of the first element; what stands before one is a declaration, a doctype or comments.
std::string_view RootName(std::string_view plain) {
  const auto is_before = [&] { return plain.starts_with("<?") || plain.starts_with("<!") || plain.starts_with("]>"); };
  for (plain = Trim(plain); is_before(); plain = Trim(plain)) {
    const std::string_view end = plain.starts_with("<!--") ? "-->" : ">";
    const std::size_t at = plain.find(end);
    if (at == std::string_view::npos) return {};
    plain.remove_prefix(at + end.size());
  }
  return plain.starts_with('<') ? plain.substr(1, plain.find_first_of(" \t\r\n/>") - 1) : std::string_view();
}

Content OfAngle(std::string_view plain) {
  const std::string_view front = plain.substr(0, kTagBytes);
  const std::string_view root = RootName(plain);
  const bool is_feed = root == "rss" || root == "rdf:rdf" || root == "feed" || root == "atom:feed";
  if (is_feed) return Content::kFeed;  // before its items show HTML
  if (IsHtmlTag(front)) return Content::kHtml;
  return front.starts_with("<?xml") ? Content::kXml : Content::kHtml;
}

}  // namespace

bool LooksLikeHtml(std::string_view front) { return IsHtmlTag(Plain(front.substr(0, kTagBytes))); }

bool LooksBinary(std::string_view front) {
  if (HasUtf16Mark(front)) return false;
  if (HasMagic(front)) return true;
  if (!front.contains('\0')) return false;
  // Pages with a stray NUL exist, and browsers show them.
  return HasManyNuls(front) || !LooksLikeHtml(front);
}

bool IsDamagedText(std::string_view front, std::string_view name) {
  return IsTextName(BareName(name)) && !HasMagic(front) && !HasManyNuls(front);
}

Content Sniff(std::string_view front, std::string_view name) {
  front = front.substr(0, kSniffBytes);
  if (front.starts_with("PK\x03\x04") || front.starts_with("PK\x05\x06")) return Content::kZip;
  if (Trim(front).starts_with("WARC/")) return Content::kWarc;
  if (LooksBinary(front)) return Content::kBinary;
  const std::string copy = Plain(front);
  const std::string_view plain = Trim(copy);
  const std::string bare = BareName(name);
  if (plain.empty()) return Content::kEmpty;
  if (EndsWithAny(bare, {".jsonl", ".ndjson"})) return Content::kJsonLines;
  if (EndsWithAny(bare, {".css", ".js", ".mjs", ".csv", ".tsv"})) return Content::kNotAPage;
  const bool says_text = IsTextName(bare);
  if (plain.front() == '<' && !(says_text && !IsHtmlTag(plain))) return OfAngle(plain);
  if (plain.front() == '{') return OfBrace(plain);
  const char second = plain.front() == '[' ? SecondSign(plain) : '\0';
  if (second == '{' || (second == '"' && bare.ends_with(".json"))) return Content::kJson;
  if ((!says_text && IsHtmlTag(plain)) || EndsWithAny(bare, {".html", ".htm", ".xhtml"})) return Content::kHtml;
  return Content::kText;
}

}  // namespace stemma::ingest
