#include "views/document.h"

#include <algorithm>

namespace stemma::views {
namespace {

constexpr std::string_view kDigits = "0123456789ABCDEF";
constexpr std::string_view kPlain = "-_.!~*'()";

bool IsPlain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         kPlain.find(c) != std::string_view::npos;
}

int Digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::string Segment(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (IsPlain(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kDigits[byte >> 4];
    out += kDigits[byte & 0xF];
  }
  return out;
}

std::optional<std::string> FromSegment(std::string_view segment) {
  std::string out;
  for (std::size_t i = 0; i < segment.size(); ++i) {
    if (segment[i] != '%') {
      out += segment[i];
      continue;
    }
    const int high = i + 1 < segment.size() ? Digit(segment[i + 1]) : -1;
    const int low = i + 2 < segment.size() ? Digit(segment[i + 2]) : -1;
    if (high < 0 || low < 0) return std::nullopt;
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

std::string StoryPath(std::string_view story) { return "api/stories/" + Segment(story); }
std::string GraphPath(std::string_view story) { return StoryPath(story) + "/graph"; }

// REQUIRES: `document` is an object with a member. At its end, without reading it.
std::string WithMember(std::string document, std::string_view name, std::string_view value) {
  document.pop_back();
  document.append(",\"").append(name).append("\":").append(value).append("}");
  return document;
}

std::string ClaimPath(std::string_view story, std::string_view claim) {
  return StoryPath(story) + "/claims/" + Segment(claim);
}
std::string ArticlePath(std::string_view article) { return "api/articles/" + Segment(article); }
std::string PassagePath(std::string_view passage) { return "api/passages/" + Segment(passage); }
std::string ExportPath(std::string_view name) { return "api/export/" + std::string(name); }

// Eight digits, so that they sort as they count.
std::string RowsPath(std::size_t number) {
  const std::string digits = std::to_string(number);
  return "rows/" + std::string(8 - std::min<std::size_t>(digits.size(), 8), '0') + digits;
}

// A quotation mark within a text is escaped, so that these bytes stand nowhere else; ids have none.
std::string LeadOf(std::string_view story) {
  constexpr std::string_view kMember = ",\"lead_claim\":\"";
  const std::size_t at = story.find(kMember);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = story.substr(at + kMember.size());
  return std::string(rest.substr(0, rest.find('"')));
}

}  // namespace stemma::views
