// Document: a view of the dossier: what one address of the API answers, as JSON.
// In:  ids.  Out: addresses; the same everywhere (store, server, report file).
// Tested by views/document_test.cc. Source: docs/formats/api.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::views {

// `path` starts with "api/" and has no query; `body` is one JSON document.
struct Document {
  std::string path;
  std::string body;
  friend bool operator==(const Document&, const Document&) = default;
};

// `text` as one segment of an address: everything but letters, digits and -_.!~*'() as %XX. The same bytes as the
// browsers' encodeURIComponent.
std::string Segment(std::string_view text);
// The text of a segment; nothing where a % is not followed by two hexadecimal digits.
std::optional<std::string> FromSegment(std::string_view segment);

std::string StoryPath(std::string_view story);
// A story is kept without its graph and its lead claim, which are asked for alone too, and put together when it is
// sent.
std::string GraphPath(std::string_view story);
// The lead claim of a story as it is kept; empty where it has none.
std::string LeadOf(std::string_view story);
std::string WithMember(std::string document, std::string_view name, std::string_view value);
std::string ClaimPath(std::string_view story, std::string_view claim);
std::string ArticlePath(std::string_view article);
std::string PassagePath(std::string_view passage);
// `name`: graphml, gexf, prov, claimreview, or "csv/" and a table's name.
std::string ExportPath(std::string_view name);

// Rows of the stories list are kept so many in a document, a row a line. They have no address of their own.
inline constexpr std::size_t kRowsAtOnce = 500;
std::string RowsPath(std::size_t number);

}  // namespace stemma::views
