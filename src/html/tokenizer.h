// Tokenizer: cuts a page into tags, texts, comments and doctypes by the HTML standard's states.
// In:  a decoded page, and from the tree builder the state it is in.  Out: one token a call, with its place in the
// page. Tested by html/tokenizer_test.cc (html5lib's own cases when they are there), fuzzed by
// fuzz/html_reader_fuzz.cc. Source: WHATWG HTML, "Tokenization". What is left out and why: docs/algorithms/html.md.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "html/source_text.h"
#include "html/tag.h"

namespace stemma::html {

enum class TokenKind : std::uint8_t { kText, kStartTag, kEndTag, kComment, kDoctype, kEndOfFile };

// One token. A value that is used again for the next: its slices stay good, its attributes do not.
struct Token {
  TokenKind kind = TokenKind::kEndOfFile;
  Tag tag = Tag::kOther;
  bool self_closing = false;
  bool references = false;  // texts: the source's references are decoded
  bool nul = false;         // texts: one NUL of the page, as it is; such a text holds nothing else
  bool force_quirks = false;
  bool has_name = false;  // doctypes
  bool has_public_id = false;
  bool has_system_id = false;
  Slice text;  // text, comment data, name of a tag or doctype
  Slice public_id;
  Slice system_id;
  std::uint32_t source_begin = 0;
  std::uint32_t source_end = 0;
  std::vector<TokenAttribute> attributes;  // start tags: the first of each name
};

// How text is read; the states between tags only.
enum class TextState : std::uint8_t { kData, kRcdata, kRawtext, kScriptData, kPlaintext, kCdataSection };

// Attributes of one start tag unless said otherwise; more are dropped. Looking for doubles is quadratic in this; the
// most on 2,000 measured pages is under 100.
inline constexpr std::size_t kMaxAttributes = 256;

class Tokenizer {
 public:
  // REQUIRES: `source` outlives the tokenizer.
  explicit Tokenizer(SourceText& source, std::size_t max_attributes = kMaxAttributes);

  // Time O(bytes of the token) amortised. At the end of the page every call gives kEndOfFile.
  void Next(Token& token);

  // The state for what follows; all but kData go on until the end tag `name` (kData, kPlaintext and kCdataSection need
  // none). REQUIRES: `name` in lower case, viewing something that outlives the tokenizer.
  void SetState(TextState state, std::string_view name);
  // Whether "<![CDATA[" opens a section: true in svg and math.
  void AllowCdata(bool allow) { allow_cdata_ = allow; }
  // Whether some tag had more attributes than are kept.
  [[nodiscard]] bool dropped_attributes() const { return dropped_attributes_; }
  // Tokens, attributes, and comparisons of attributes so far.
  [[nodiscard]] std::uint64_t steps() const { return steps_; }

 private:
  // The next place of a string. OPTIMIZATION: remembered, or each of many asking from before it would look all the way.
  class Finder {
   public:
    explicit Finder(std::string_view needle) : needle_(needle) {}
    // The size of the page when there is none.
    std::size_t From(std::string_view page, std::size_t from);

   private:
    std::string_view needle_;
    bool searched_ = false;
    std::size_t from_ = 0;
    std::size_t found_ = 0;
  };

  bool NextInText(Token& token);
  bool NextInData(Token& token);
  bool NextInCdata(Token& token);
  std::size_t FindMarkup(std::size_t from) const;
  std::size_t FindEndTag(std::size_t from) const;
  std::size_t FindScriptEnd();
  bool IsEndTagAt(std::size_t at) const { return IsNameAt(at, "</", end_name_); }
  bool IsNameAt(std::size_t at, std::string_view before, std::string_view name) const;
  bool EmitText(std::size_t end, bool references, bool keeps_nul, Token& token);

  bool ReadMarkup(Token& token);
  bool ReadTag(bool is_end, Token& token);
  void ReadTagName(Token& token);
  void ReadAttribute(Token& token);
  Slice ReadAttributeValue();
  void AddAttribute(TokenAttribute attribute, Token& token);
  void ReadComment(Token& token);
  void ReadBogusComment(std::size_t data, Token& token);
  void ReadDoctype(Token& token);
  void ReadDoctypeIds(std::size_t at, std::size_t end, bool closed, Token& token);
  std::size_t SkipSpace(std::size_t at, std::size_t end) const;

  SourceText& source_;
  std::string_view page_;
  std::size_t at_ = 0;
  TextState state_ = TextState::kData;
  std::string_view end_name_;
  bool allow_cdata_ = false;
  bool dropped_attributes_ = false;
  std::size_t max_attributes_;
  std::uint64_t steps_ = 0;
  std::uint64_t seen_ = 0;  // filter over the names of the tag's attributes
  std::size_t markup_;      // the next markup, if not before at_
  Finder comment_end_{"-->"};
  Finder cdata_end_{"]]>"};
};

}  // namespace stemma::html
