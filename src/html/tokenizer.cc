#include "html/tokenizer.h"

#include <algorithm>

#include "html/byte_class.h"
#include "text/fold.h"

namespace stemma::html {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

std::uint32_t Offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

}  // namespace

Tokenizer::Tokenizer(SourceText& source, std::size_t max_attributes)
    : source_(source), page_(source.page()), max_attributes_(max_attributes), markup_(FindMarkup(0)) {}

std::size_t Tokenizer::Finder::From(std::string_view page, std::size_t from) {
  const bool known = searched_ && from_ <= from && from <= found_;
  if (!known) {
    searched_ = true;
    from_ = from;
    found_ = std::min(page.find(needle_, from), page.size());
  }
  return found_;
}

void Tokenizer::SetState(TextState state, std::string_view name) {
  state_ = state;
  end_name_ = name;
}

std::size_t Tokenizer::SkipSpace(std::size_t at, std::size_t end) const {
  while (at < end && Is(page_[at], kSpaceByte)) ++at;
  return at;
}

void Tokenizer::Next(Token& token) {
  token.attributes.clear();
  token.self_closing = token.references = token.nul = false;
  ++steps_;
  while (at_ < page_.size()) {
    token.source_begin = Offset(at_);
    const bool emitted = state_ == TextState::kData           ? NextInData(token)
                         : state_ == TextState::kCdataSection ? NextInCdata(token)
                                                              : NextInText(token);
    if (!emitted) continue;
    token.source_end = Offset(at_);
    return;
  }
  token.kind = TokenKind::kEndOfFile;
  token.source_begin = token.source_end = Offset(page_.size());
}

// Data state.
bool Tokenizer::NextInData(Token& token) {
  if (markup_ < at_) markup_ = FindMarkup(at_);
  if (markup_ > at_) return EmitText(markup_, true, true, token);
  return ReadMarkup(token);
}

// CDATA section states: no references, NUL left to the tree builder.
bool Tokenizer::NextInCdata(Token& token) {
  const std::size_t end = cdata_end_.From(page_, at_);
  if (end > at_) return EmitText(end, false, true, token);
  at_ = std::min(end + 3, page_.size());
  state_ = TextState::kData;
  return false;
}

// RCDATA, RAWTEXT, script data and PLAINTEXT states: text up to the end tag that is waited for, then that tag.
bool Tokenizer::NextInText(Token& token) {
  std::size_t end = page_.size();
  if (state_ == TextState::kScriptData) {
    end = FindScriptEnd();
  } else if (state_ != TextState::kPlaintext) {
    end = FindEndTag(at_);
  }
  if (end > at_) return EmitText(end, state_ == TextState::kRcdata, false, token);
  state_ = TextState::kData;
  at_ += 2;
  return ReadTag(true, token);
}

// Emits the text up to `end`, or up to the next NUL where that is the tree builder's to judge.
bool Tokenizer::EmitText(std::size_t end, bool references, bool keeps_nul, Token& token) {
  token.kind = TokenKind::kText;
  token.references = references;
  if (keeps_nul && source_.has_nul()) {
    token.nul = page_[at_] == '\0';
    end = token.nul ? at_ + 1 : at_ + std::min(page_.substr(at_, end - at_).find('\0'), end - at_);
  }
  token.text = token.nul ? Slice{Offset(at_), Offset(end)}
                         : source_.Read(at_, end, {.references = references, .in_attribute = false});
  at_ = end;
  return true;
}

// The next "<" that begins a tag, comment or the like (tag open state); the size of the page when there is none.
std::size_t Tokenizer::FindMarkup(std::size_t from) const {
  for (std::size_t at = page_.find('<', from); at != kNone; at = page_.find('<', at + 1)) {
    if (at + 1 >= page_.size()) break;
    const char next = page_[at + 1];
    if (Is(next, kLetterByte) || next == '!' || next == '?') return at;
    if (next == '/' && at + 2 < page_.size()) return at;
  }
  return page_.size();
}

// True when page_ has `before`, then `name` in any case, then what ends a tag name.
bool Tokenizer::IsNameAt(std::size_t at, std::string_view before, std::string_view name) const {
  if (name.empty() || !page_.substr(at).starts_with(before)) return false;
  at += before.size();
  const std::size_t end = at + name.size();
  if (end >= page_.size() || !Is(page_[end], kEndsTagName)) return false;
  return text::EqualsIgnoreCase(page_.substr(at, name.size()), name);
}

std::size_t Tokenizer::FindEndTag(std::size_t from) const {
  for (std::size_t at = page_.find('<', from); at != kNone; at = page_.find('<', at + 1))
    if (IsEndTagAt(at)) return at;
  return page_.size();
}

// Script data states. In "<!-- ... -->" (escaped) a "<script" (double escaped) hides the next "</script".
std::size_t Tokenizer::FindScriptEnd() {
  bool escaped = false;
  bool double_escaped = false;
  std::size_t escape_end = 0;
  for (std::size_t at = page_.find('<', at_); at != kNone; at = page_.find('<', at + 1)) {
    if (escaped && escape_end < at) escaped = double_escaped = false;
    if (double_escaped) {
      if (IsNameAt(at, "</", "script")) double_escaped = false;
    } else if (IsEndTagAt(at)) {
      return at;
    } else if (!escaped && page_.substr(at).starts_with("<!--")) {
      escaped = true;
      escape_end = comment_end_.From(page_, at + 2);
    } else if (escaped && IsNameAt(at, "<", "script")) {
      double_escaped = true;
    }
  }
  return page_.size();
}

// Tag open, end tag open and markup declaration open states. REQUIRES: FindMarkup(at_) == at_.
bool Tokenizer::ReadMarkup(Token& token) {
  const std::string_view rest = page_.substr(at_);
  if (rest[1] == '/') {
    if (rest[2] == '>') {  // "</>" is nothing
      at_ += 3;
      return false;
    }
    if (!Is(rest[2], kLetterByte)) return ReadBogusComment(at_ + 2, token), true;
    at_ += 2;
    return ReadTag(true, token);
  }
  if (rest[1] == '?') return ReadBogusComment(at_ + 1, token), true;
  if (rest[1] != '!') {
    ++at_;
    return ReadTag(false, token);
  }
  if (rest.starts_with("<!--")) return ReadComment(token), true;
  if (text::EqualsIgnoreCase(rest.substr(2, 7), "doctype")) return ReadDoctype(token), true;
  if (allow_cdata_ && rest.starts_with("<![CDATA[")) {
    at_ += 9;
    state_ = TextState::kCdataSection;
    return false;
  }
  ReadBogusComment(at_ + 2, token);
  return true;
}

// Tag name state.
void Tokenizer::ReadTagName(Token& token) {
  const std::size_t begin = at_;
  while (at_ < page_.size() && !Is(page_[at_], kEndsTagName)) ++at_;
  token.text = {Offset(begin), Offset(at_)};
  token.tag = TagOf(page_.substr(begin, at_ - begin));
  if (token.tag == Tag::kOther) {
    token.text = source_.ReadName(begin, at_);
    token.tag = TagOf(source_.Get(token.text));
  }
}

// Before attribute name, after attribute name, after attribute value (quoted) and self-closing start tag states. A tag
// that the page's end cuts is dropped.
bool Tokenizer::ReadTag(bool is_end, Token& token) {
  token.kind = is_end ? TokenKind::kEndTag : TokenKind::kStartTag;
  seen_ = 0;
  ReadTagName(token);
  while (true) {
    at_ = SkipSpace(at_, page_.size());
    if (at_ >= page_.size()) return false;
    if (page_[at_] == '>') break;
    if (page_[at_] != '/') {
      ReadAttribute(token);
    } else if (++at_ < page_.size() && page_[at_] == '>') {
      token.self_closing = true;
      break;
    }
  }
  ++at_;
  if (is_end) token.attributes.clear();
  return true;
}

// Attribute name, after attribute name and before attribute value states.
void Tokenizer::ReadAttribute(Token& token) {
  const std::size_t begin = at_;
  ++at_;  // a leading "=" belongs to the name
  while (at_ < page_.size() && !Is(page_[at_], kEndsName)) ++at_;
  TokenAttribute attribute;
  attribute.name = source_.ReadName(begin, at_);
  attribute.value = {Offset(at_), Offset(at_)};
  const std::size_t equals = SkipSpace(at_, page_.size());
  if (equals < page_.size() && page_[equals] == '=') {
    at_ = SkipSpace(equals + 1, page_.size());
    attribute.value = ReadAttributeValue();
  }
  AddAttribute(attribute, token);
}

// Attribute value states, quoted and unquoted.
Slice Tokenizer::ReadAttributeValue() {
  constexpr Reading kReading = {.references = true, .in_attribute = true};
  if (at_ >= page_.size() || page_[at_] == '>') return {Offset(at_), Offset(at_)};
  const char quote = page_[at_];
  std::size_t begin = at_;
  if (quote == '"' || quote == '\'') {
    ++begin;
    const std::size_t end = std::min(page_.find(quote, begin), page_.size());
    at_ = std::min(end + 1, page_.size());
    return source_.Read(begin, end, kReading);
  }
  while (at_ < page_.size() && !Is(page_[at_], kEndsUnquoted)) ++at_;
  return source_.Read(begin, at_, kReading);
}

// Keeps the first attribute of each name.
void Tokenizer::AddAttribute(TokenAttribute attribute, Token& token) {
  ++steps_;
  const std::string_view name = source_.Get(attribute.name);
  const auto mix =
      static_cast<unsigned char>(name.front()) * 7U + static_cast<unsigned char>(name.back()) + name.size();
  const std::uint64_t bit = std::uint64_t{1} << (mix % 64);
  const auto same = [&](const TokenAttribute& other) { return source_.Get(other.name) == name; };
  if ((seen_ & bit) != 0) {
    steps_ += token.attributes.size();
    if (std::ranges::any_of(token.attributes, same)) return;
  }
  if (token.attributes.size() >= max_attributes_) {
    dropped_attributes_ = true;
    return;
  }
  seen_ |= bit;
  token.attributes.push_back(attribute);
}

// Comment states. "-->" and "--!>" end one; so do "<!-->" and "<!--->" at once.
void Tokenizer::ReadComment(Token& token) {
  token.kind = TokenKind::kComment;
  const std::size_t data = at_ + 4;
  const std::string_view page = page_;
  for (std::size_t close = page.find('>', data); close != kNone; close = page.find('>', close + 1)) {
    const bool dashes = page.substr(close - 2, 2) == "--";
    const bool bang = close >= data + 3 && page.substr(close - 3, 3) == "--!";
    if (!dashes && !bang) continue;
    const std::size_t end = std::max(data, close - (bang ? 3 : 2));
    token.text = source_.Read(data, end, {});
    at_ = close + 1;
    return;
  }
  std::string_view rest = page.substr(data);
  for (const std::string_view cut : {"--!", "--", "-"}) {
    if (!rest.ends_with(cut)) continue;
    rest.remove_suffix(cut.size());
    break;
  }
  token.text = source_.Read(data, data + rest.size(), {});
  at_ = page.size();
}

void Tokenizer::ReadBogusComment(std::size_t data, Token& token) {
  token.kind = TokenKind::kComment;
  const std::size_t end = std::min(page_.find('>', data), page_.size());
  token.text = source_.Read(data, end, {});
  at_ = std::min(end + 1, page_.size());
}

// DOCTYPE states: whatever is wrong in one, it ends at its first ">".
void Tokenizer::ReadDoctype(Token& token) {
  token.kind = TokenKind::kDoctype;
  token.has_public_id = token.has_system_id = false;
  const std::size_t end = std::min(page_.find('>', at_), page_.size());
  const bool closed = end < page_.size();
  const std::size_t begin = SkipSpace(at_ + 9, end);
  std::size_t name_end = begin;
  while (name_end < end && !Is(page_[name_end], kSpaceByte)) ++name_end;
  token.has_name = name_end > begin;
  token.text = source_.ReadName(begin, name_end);
  token.force_quirks = !token.has_name;
  if (token.has_name) ReadDoctypeIds(name_end, end, closed, token);
  at_ = std::min(end + 1, page_.size());
}

void Tokenizer::ReadDoctypeIds(std::size_t at, std::size_t end, bool closed, Token& token) {
  // A quoted string; false when it is missing or never ends, which ends the doctype's meaning too.
  const auto read_id = [&](bool& has, Slice& id) {
    at = SkipSpace(at, end);
    if (at >= end || (page_[at] != '"' && page_[at] != '\'')) return false;
    const std::size_t close = std::min(page_.find(page_[at], at + 1), end);
    has = true;
    id = source_.Read(at + 1, close, {});
    at = std::min(close + 1, end);
    return close < end;
  };
  at = SkipSpace(at, end);
  const std::string_view keyword = page_.substr(at, std::min<std::size_t>(6, end - at));
  token.force_quirks = !closed;
  if (at >= end) return;
  const bool is_public = text::EqualsIgnoreCase(keyword, "public");
  at += keyword.size();
  if (is_public) {
    if (!read_id(token.has_public_id, token.public_id)) {
      token.force_quirks = true;
      return;
    }
    at = SkipSpace(at, end);
    if (at >= end) return;
  } else if (!text::EqualsIgnoreCase(keyword, "system")) {
    token.force_quirks = true;
    return;
  }
  if (!read_id(token.has_system_id, token.system_id)) {
    token.force_quirks = true;
  } else if (SkipSpace(at, end) < end) {
    token.force_quirks = false;  // bogus DOCTYPE state: quirks only as set before
  }
}

}  // namespace stemma::html
