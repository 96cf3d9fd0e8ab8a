#include "html/thin.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "html/nesting.h"
#include "html/tag.h"
#include "text/fold.h"

namespace stemma::html {
namespace {

// Longest attribute value kept; titles and descriptions are shorter, embedded images are not.
constexpr std::size_t kMaxValueBytes = 4096;

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Attributes that any rule of the extract room reads.
bool IsKept(std::string_view name) {
  static constexpr std::array<std::string_view, 28> kNames = {"alt",
                                                              "aria-hidden",
                                                              "aria-label",
                                                              "charset",
                                                              "cite",
                                                              "class",
                                                              "content",
                                                              "data-component",
                                                              "data-name",
                                                              "data-testid",
                                                              "data-type",
                                                              "datetime",
                                                              "hidden",
                                                              "href",
                                                              "http-equiv",
                                                              "id",
                                                              "itemprop",
                                                              "itemscope",
                                                              "itemtype",
                                                              "lang",
                                                              "name",
                                                              "property",
                                                              "rel",
                                                              "role",
                                                              "shadowrootmode",
                                                              "src",
                                                              "style",
                                                              "title"};
  static_assert(std::ranges::is_sorted(kNames));
  return std::ranges::binary_search(kNames, name);
}

struct Attribute {
  std::string name;
  std::string_view value;
};

class Thinner {
 public:
  Thinner(std::string_view page, const Limits& limits) : page_(page), nesting_(limits) {
    out_.text.reserve(page.size() / 2);
  }

  Result<Thinned> Run() {
    while (at_ < page_.size()) {
      const std::size_t open = std::min(page_.find('<', at_), page_.size());
      Copy(at_, open);
      at_ = open;
      if (at_ < page_.size()) Markup();
      if (const char* why = nesting_.Problem()) return Fail(ErrorKind::kTooLarge, why);
    }
    return std::move(out_);
  }

 private:
  void Copy(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    out_.map.Anchor(out_.text.size(), begin);
    out_.text.append(page_.substr(begin, end - begin));
  }

  // Position behind the first `needle` from `from`, or npos.
  std::size_t Behind(std::string_view needle, std::size_t from) const {
    const std::size_t found = page_.find(needle, from);
    return found == std::string_view::npos ? found : found + needle.size();
  }

  void Markup() {
    const std::string_view rest = page_.substr(at_);
    if (rest.starts_with("<!--")) return SkipComment();
    if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '?')) {
      const std::size_t end = std::min(Behind(">", at_), page_.size());
      if (rest[1] == '!' && out_.text.size() < 64) Copy(at_, end);  // the doctype
      at_ = end;
    } else if (rest.size() > 2 && rest[1] == '/' && IsLetter(rest[2])) {
      EndTag();
    } else if (rest.size() > 1 && IsLetter(rest[1])) {
      StartTag();
    } else {
      Copy(at_, at_ + 1);
      ++at_;
    }
  }

  // A comment that never ends would swallow the page: it then ends with its tag.
  void SkipComment() {
    std::size_t end = no_comment_end_ ? std::string_view::npos : Behind("-->", at_ + 2);
    if (end == std::string_view::npos) {
      no_comment_end_ = true;
      end = Behind(">", at_);
    }
    at_ = std::min(end, page_.size());
  }

  std::string_view TagName(std::size_t from) {
    std::size_t end = from;
    while (end < page_.size() && !IsSpace(page_[end]) && page_[end] != '>' && page_[end] != '/') ++end;
    name_ = text::LowerAscii(page_.substr(from, end - from));
    return name_;
  }

  void EndTag() {
    const std::size_t begin = at_;
    TagName(at_ + 2);
    at_ = std::min(Behind(">", at_ + 2), page_.size());
    nesting_.End(TagOf(name_), name_);
    out_.map.Anchor(out_.text.size(), begin);
    out_.text.append("</").append(name_).append(">");
    out_.map.Anchor(out_.text.size(), at_);
  }

  void StartTag() {
    const std::size_t begin = at_;
    const std::size_t name_begin = at_ + 1;
    TagName(name_begin);
    at_ = std::min(name_begin + name_.size(), page_.size());
    ReadAttributes();
    const Tag tag = TagOf(name_);
    if (IsDropped(tag)) {
      if (DropContent(tag)) return;
    }
    nesting_.Start(tag, name_, !attributes_.empty());
    Write(begin, tag);
    if (tag == Tag::kTextarea || tag == Tag::kTitle || tag == Tag::kXmp) CopyRawText();
  }

  static bool IsDropped(Tag tag) {
    return tag == Tag::kScript || tag == Tag::kStyle || tag == Tag::kSvg || tag == Tag::kNoscript ||
           tag == Tag::kIframe || tag == Tag::kNoframes;
  }

  // Skips the element whose start tag was read. False when its end tag is missing and the content has to stay.
  bool DropContent(Tag tag) {
    const std::size_t end = FindEndTag(at_);
    if (end == std::string_view::npos) {
      const bool raw = tag == Tag::kScript || tag == Tag::kStyle;
      if (raw) at_ = page_.size();
      return raw || tag == Tag::kIframe || tag == Tag::kNoscript;
    }
    if (tag == Tag::kScript && IsJsonLd()) out_.json_ld.push_back(page_.substr(at_, end - at_));
    at_ = std::min(Behind(">", end), page_.size());
    return true;
  }

  bool IsJsonLd() const { return script_type_.find("ld+json") != std::string::npos; }

  // Start of "</name" from `from` on, or npos. Each name that was missing once is not searched for again.
  std::size_t FindEndTag(std::size_t from) {
    if (std::ranges::find(missing_, name_) != missing_.end()) return std::string_view::npos;
    for (std::size_t i = page_.find("</", from); i != std::string_view::npos; i = page_.find("</", i + 2)) {
      const std::string_view candidate = page_.substr(i + 2, name_.size());
      if (text::EqualsIgnoreCase(candidate, name_)) return i;
    }
    missing_.push_back(name_);
    return std::string_view::npos;
  }

  void CopyRawText() {
    const std::size_t end = FindEndTag(at_);
    if (end == std::string_view::npos) return;
    Copy(at_, end);
    at_ = end;
  }

  // Reads up to and over the ">" of a start tag.
  void ReadAttributes() {
    attributes_.clear();
    script_type_.clear();
    while (at_ < page_.size()) {
      while (at_ < page_.size() && (IsSpace(page_[at_]) || page_[at_] == '/')) ++at_;
      if (at_ >= page_.size()) return;
      if (page_[at_] == '>') {
        ++at_;
        return;
      }
      ReadAttribute();
    }
  }

  void ReadAttribute() {
    const std::size_t begin = at_;
    ++at_;  // a leading "=" belongs to the name
    while (at_ < page_.size() && !IsSpace(page_[at_]) && page_[at_] != '=' && page_[at_] != '>' && page_[at_] != '/')
      ++at_;
    const std::string_view raw_name = page_.substr(begin, at_ - begin);
    while (at_ < page_.size() && IsSpace(page_[at_])) ++at_;
    std::string_view value;
    if (at_ < page_.size() && page_[at_] == '=') value = ReadValue();
    Keep(raw_name, value);
  }

  std::string_view ReadValue() {
    ++at_;
    while (at_ < page_.size() && IsSpace(page_[at_])) ++at_;
    if (at_ >= page_.size()) return {};
    const char quote = page_[at_];
    if (quote == '"' || quote == '\'') {
      const std::size_t begin = at_ + 1;
      const std::size_t end = std::min(page_.find(quote, begin), page_.size());
      at_ = std::min(end + 1, page_.size());
      return page_.substr(begin, end - begin);
    }
    const std::size_t begin = at_;
    while (at_ < page_.size() && !IsSpace(page_[at_]) && page_[at_] != '>') ++at_;
    return page_.substr(begin, at_ - begin);
  }

  void Keep(std::string_view raw_name, std::string_view value) {
    std::string name = text::LowerAscii(raw_name);
    if (name == "type" && name_ == "script") script_type_ = text::LowerAscii(value);
    if (!IsKept(name)) return;
    if (name == "style") {
      std::string style = text::LowerAscii(value);
      std::erase_if(style, IsSpace);
      if (style.find("display:none") == std::string::npos) return;
      value = "display:none";
    }
    if (name == "src" && value.starts_with("data:")) return;
    if (value.size() > kMaxValueBytes) value = {};
    attributes_.push_back({std::move(name), value});
  }

  void Write(std::size_t begin, Tag tag) {
    out_.map.Anchor(out_.text.size(), begin);
    out_.text.append("<").append(name_);
    const bool has_attributes = !nesting_.IsFormatting(tag) || tag == Tag::kA;
    for (const Attribute& attribute : attributes_) {
      if (!has_attributes && attribute.name != "class" && attribute.name != "id" && attribute.name != "itemprop")
        continue;
      const char quote = attribute.value.find('"') == std::string_view::npos ? '"' : '\'';
      out_.text.append(" ").append(attribute.name).append("=");
      out_.text.append(1, quote).append(attribute.value).append(1, quote);
    }
    out_.text.append(">");
    out_.map.Anchor(out_.text.size(), at_);
  }

  std::string_view page_;
  Nesting nesting_;
  std::size_t at_ = 0;
  Thinned out_;
  std::string name_;
  std::string script_type_;
  std::vector<Attribute> attributes_;
  std::vector<std::string> missing_;
  bool no_comment_end_ = false;
};

}  // namespace

Result<Thinned> Thin(std::string_view page, const Limits& limits) { return Thinner(page, limits).Run(); }

}  // namespace stemma::html
