// Sniff: what a file holds, told from its first bytes; the name only decides where the bytes leave it open.
// In:  the front of the (decompressed) bytes and the file's name.  Out: one of a few kinds.
// Tested by ingest/sniff_test.cc. Source: ours, with the idea of the WHATWG MIME Sniffing Standard, section 7.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stemma::ingest {

enum class Content : std::uint8_t {
  kEmpty,  // nothing but white space
  kHtml,
  kText,
  kJsonLines,
  kWarc,
  kJson,  // one JSON document over many lines, or an array
  kFeed,  // RSS or Atom
  kXml,   // other XML
  kZip,   // WACZ
  kBinary,
  kNotAPage,  // text by its bytes, but by its name a script, a style sheet, a table
};

// Bytes of the front that Sniff wants to see.
inline constexpr std::size_t kSniffBytes = std::size_t{16} << 10;

Content Sniff(std::string_view front, std::string_view name);

// True when the bytes look like a page: a tag that only HTML has, near the front.
bool LooksLikeHtml(std::string_view front);
// True for bytes that are no text: NULs without a UTF-16 byte order mark, or a known magic number.
bool LooksBinary(std::string_view front);
// True for a text by its name in which a few control bytes stand, NULs among them: damaged, but its author's.
bool IsDamagedText(std::string_view front, std::string_view name);

}  // namespace stemma::ingest
