#include "ingest/fields.h"

#include "text/fold.h"

namespace stemma::ingest {
namespace {

bool IsFolded(std::string_view line) { return !line.empty() && (line.front() == ' ' || line.front() == '\t'); }

void TakeLine(std::string_view line, Fields& fields) {
  if (IsFolded(line) && !fields.items.empty()) {
    fields.items.back().second += " " + std::string(TrimWhite(line));
    return;
  }
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  fields.items.emplace_back(text::LowerAscii(TrimWhite(line.substr(0, colon))), TrimWhite(line.substr(colon + 1)));
}

}  // namespace

std::string_view Fields::Get(std::string_view name) const {
  for (const auto& [key, value] : items) {
    if (key == name) return value;
  }
  return {};
}

LineView FirstLine(std::string_view bytes) {
  const std::size_t end = bytes.find('\n');
  if (end == std::string_view::npos) return {bytes, bytes.size(), false};
  std::string_view line = bytes.substr(0, end);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return {line, end + 1, true};
}

std::optional<Fields> ReadFields(std::string_view bytes) {
  bytes = bytes.substr(0, kMaxHeaderBytes);
  Fields fields;
  while (fields.size < bytes.size()) {
    const LineView line = FirstLine(bytes.substr(fields.size));
    if (!line.ended) return std::nullopt;
    fields.size += line.size;
    if (line.text.empty()) return fields;
    TakeLine(line.text, fields);
  }
  return std::nullopt;
}

std::string_view TrimWhite(std::string_view text) {
  static constexpr std::string_view kWhite = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kWhite);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kWhite) - begin + 1);
}

MediaType ParseMediaType(std::string_view value) {
  const std::string lower = text::LowerAscii(value);
  MediaType media{std::string(TrimWhite(std::string_view(lower).substr(0, lower.find(';')))), ""};
  const std::size_t at = lower.find("charset=");
  if (at == std::string::npos) return media;
  std::string_view charset = std::string_view(lower).substr(at + 8);
  charset = TrimWhite(charset.substr(0, charset.find(';')));
  while (!charset.empty() && (charset.front() == '"' || charset.front() == '\'')) charset.remove_prefix(1);
  media.charset = std::string(charset.substr(0, charset.find_first_of("\"' ,")));
  return media;
}

}  // namespace stemma::ingest
