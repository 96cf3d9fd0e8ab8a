#include "html/prescan.h"

#include <algorithm>
#include <optional>

#include "html/byte_class.h"
#include "text/fold.h"

namespace stemma::html {
namespace {

bool IsSpace(char c) { return Is(c, kSpaceByte); }

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::size_t SkipSpace(std::string_view text, std::size_t at) {
  while (at < text.size() && IsSpace(text[at])) ++at;
  return at;
}

}  // namespace

bool Prescan::IsMeta() const {
  constexpr std::string_view kMeta = "<meta";
  const std::string_view rest = bytes_.substr(at_);
  return rest.size() > kMeta.size() && text::EqualsIgnoreCase(rest.substr(0, kMeta.size()), kMeta) &&
         (IsSpace(rest[kMeta.size()]) || rest[kMeta.size()] == '/');
}

void Prescan::SkipTo(std::string_view mark) {
  const std::size_t found = bytes_.find(mark, at_);
  at_ = found == std::string_view::npos ? bytes_.size() : found + mark.size();
}

std::string Prescan::Next() {
  while (!AtEnd()) {
    at_ = std::min(bytes_.find('<', at_), bytes_.size());
    const std::string_view rest = bytes_.substr(at_);
    if (rest.size() < 2) return at_ = bytes_.size(), std::string();
    if (rest.starts_with("<!--")) {
      at_ += 2;  // "<!-->" is a whole comment
      SkipTo("-->");
    } else if (IsMeta()) {
      at_ += 5;
      if (std::string label = ReadMeta(); !label.empty()) return label;
    } else if (Is(rest[1], kLetterByte) || (rest[1] == '/' && rest.size() > 2 && Is(rest[2], kLetterByte))) {
      SkipTag();
    } else if (rest[1] == '!' || rest[1] == '/' || rest[1] == '?') {
      SkipTo(">");
    } else {
      ++at_;
    }
  }
  return {};
}

void Prescan::SkipTag() {
  while (!AtEnd() && !IsSpace(bytes_[at_]) && bytes_[at_] != '>') ++at_;
  Attribute attribute;
  while (TakeAttribute(attribute) && !attribute.name.empty()) {
  }
}

std::string Prescan::ReadMeta() {
  bool pragma = false;
  std::optional<bool> needs_pragma;
  std::string label;
  std::string seen = " ";
  for (Attribute attribute;;) {
    if (!TakeAttribute(attribute)) return {};
    if (attribute.name.empty()) break;
    if (seen.find(" " + attribute.name + " ") != std::string::npos) continue;
    const bool matters = attribute.name == "http-equiv" || attribute.name == "content" || attribute.name == "charset";
    if (!matters) continue;
    seen += attribute.name + " ";
    if (attribute.name == "http-equiv") {
      pragma = attribute.value == "content-type";
    } else if (attribute.name == "charset") {
      label = attribute.value;
      needs_pragma = false;
    } else if (std::string in_content = LabelInContent(attribute.value); label.empty() && !in_content.empty()) {
      label = std::move(in_content);
      needs_pragma = true;
    }
  }
  return needs_pragma && (!*needs_pragma || pragma) ? label : std::string();
}

bool Prescan::TakeAttribute(Attribute& out) {
  out = {};
  while (!AtEnd() && (IsSpace(bytes_[at_]) || bytes_[at_] == '/')) ++at_;
  if (AtEnd()) return false;
  if (bytes_[at_] == '>') return true;
  while (!AtEnd()) {
    const char c = bytes_[at_];
    if (c == '=' && !out.name.empty()) return ++at_, TakeValue(out.value);
    if (IsSpace(c)) break;
    if (c == '/' || c == '>') return true;
    out.name += Lower(c);
    ++at_;
  }
  at_ = SkipSpace(bytes_, at_);
  if (AtEnd()) return false;
  if (bytes_[at_] != '=') return true;
  ++at_;
  return TakeValue(out.value);
}

bool Prescan::TakeValue(std::string& value) {
  at_ = SkipSpace(bytes_, at_);
  if (AtEnd()) return false;
  const char quote = bytes_[at_];
  if (quote == '"' || quote == '\'') {
    const std::size_t end = bytes_.find(quote, at_ + 1);
    if (end == std::string_view::npos) return at_ = bytes_.size(), false;
    value = text::LowerAscii(bytes_.substr(at_ + 1, end - at_ - 1));
    at_ = end + 1;
    return true;
  }
  while (!AtEnd() && !IsSpace(bytes_[at_]) && bytes_[at_] != '>') value += Lower(bytes_[at_++]);
  return !AtEnd();
}

std::string LabelInContent(std::string_view content) {
  constexpr std::string_view kKey = "charset";
  for (std::size_t key = content.find(kKey); key != std::string_view::npos; key = content.find(kKey, key + 1)) {
    std::size_t at = SkipSpace(content, key + kKey.size());
    if (at >= content.size() || content[at] != '=') continue;
    at = SkipSpace(content, at + 1);
    if (at >= content.size()) return {};
    const char quote = content[at];
    if (quote == '"' || quote == '\'') {
      const std::size_t end = content.find(quote, at + 1);
      return end == std::string_view::npos ? std::string() : std::string(content.substr(at + 1, end - at - 1));
    }
    const std::string_view rest = content.substr(at);
    return std::string(rest.substr(0, rest.find_first_of("; \t\r\n\f")));
  }
  return {};
}

}  // namespace stemma::html
