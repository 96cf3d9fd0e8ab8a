// Article: one page's prose with everything that says where it came from.
// In:  a RawRecord (extract room).  Out: text, metadata, credits, notes, furniture, each with its raw bytes.
// JSON form: docs/formats/article.md. Tested by src/extract/*_test.cc and src/json/json_test.cc.
// Source: ours; field names after schema.org NewsArticle where it has them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stemma/span.h"

namespace stemma {

struct ArticleSource {
  std::string path;          // as given, with .gz
  std::string uri;           // target URI or declared page URL; may be empty
  std::uint64_t record = 0;  // record or line number in the file
  std::string digest;        // "sha256:…" of the bytes as read
  friend bool operator==(const ArticleSource&, const ArticleSource&) = default;
};

struct Publisher {
  std::string name;
  std::string domain;  // registrable host of the page, "example.org"; empty when unknown
  friend bool operator==(const Publisher&, const Publisher&) = default;
};

// One signal about the publication date. `from`: json_ld, meta, url, time_element, text, header, given.
struct DateSignal {
  std::string value;  // ISO 8601 with the precision that is known
  std::string from;
  friend bool operator==(const DateSignal&, const DateSignal&) = default;
};

// A line that says whose work this is. `kind` (open): original_source, originally_published, republished_from,
// first_reported_by, wire, via, canonical, based_on, staff, photo.
struct Credit {
  std::string kind;
  std::string name;  // the outlet, agency or person named; may be empty
  std::string text;  // the line as it stands
  std::string href;
  RawRange raw;
  friend bool operator==(const Credit&, const Credit&) = default;
};

struct Label {
  std::string kind;  // (open) fact_checked, opinion, sponsored, satire
  std::string text;
  friend bool operator==(const Label&, const Label&) = default;
};

struct Note {
  std::string kind;  // (open) correction, update, editor, truncated
  std::string text;
  RawRange raw;
  friend bool operator==(const Note&, const Note&) = default;
};

struct Link {
  std::string href;
  std::string text;
  std::string role;  // (open) cites, related, internal, navigation
  Span span;         // in `text`; empty at 0 when the link stands outside it
  friend bool operator==(const Link&, const Link&) = default;
};

struct Block {
  Span span;         // in `text`
  std::string kind;  // (open) standfirst, heading, paragraph, quote, list
  RawRange raw;
  friend bool operator==(const Block&, const Block&) = default;
};

struct Caption {
  std::string text;
  std::string credit;
  RawRange raw;
  friend bool operator==(const Caption&, const Caption&) = default;
};

struct Comment {
  std::string author;
  std::string time;
  std::string text;
  RawRange raw;
  friend bool operator==(const Comment&, const Comment&) = default;
};

struct Furniture {
  std::string kind;  // (open) navigation, promotion, related, legal, biography, form, share
  std::string text;
  RawRange raw;
  friend bool operator==(const Furniture&, const Furniture&) = default;
};

// One article. `text` is valid UTF-8: the prose in reading order, paragraphs parted by one blank line (articles given
// as text keep their own bytes). All spans point into `text` and lie on code point boundaries.
struct Article {
  std::string id;
  ArticleSource source;
  std::string title;
  std::vector<std::string> authors;
  Publisher publisher;
  std::string canonical;  // rel=canonical where it differs in site from the page; else the declared one; may be empty
  std::string published;  // ISO 8601, empty when unknown
  std::string modified;   // ISO 8601, empty when unknown
  std::vector<DateSignal> dates;
  std::string language;  // BCP 47 primary tag, "en"; empty when unknown
  std::string section;
  std::vector<std::string> keywords;
  std::vector<Credit> credits;
  std::vector<Label> labels;
  std::vector<Note> notes;
  std::vector<Link> links;
  std::string text;
  std::vector<Block> blocks;
  std::vector<Caption> captions;
  std::vector<Comment> comments;
  std::vector<Furniture> furniture;

  friend bool operator==(const Article&, const Article&) = default;
};

}  // namespace stemma
