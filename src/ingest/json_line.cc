#include "ingest/json_line.h"

#include <array>

namespace stemma::ingest {
namespace {

std::string Quoted(std::string_view text) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20) {
      out += "\\u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 0x0F];
    } else {
      out += c;
    }
  }
  return out + "\"";
}

}  // namespace

void JsonLine::Name(std::string_view name) {
  if (!fields_.empty()) fields_ += ", ";
  fields_ += Quoted(name) + ": ";
}

void JsonLine::Add(std::string_view name, std::string_view value, Empty empty) {
  if (value.empty() && empty == kLeftOut) return;
  Name(name);
  fields_ += Quoted(value);
}

void JsonLine::Add(std::string_view name, std::span<const std::string> values) {
  std::vector<std::string> quoted;
  for (const std::string& value : values) quoted.push_back(Quoted(value));
  AddObjects(name, quoted);
}

void JsonLine::AddObjects(std::string_view name, std::span<const std::string> objects) {
  if (objects.empty()) return;
  Name(name);
  fields_ += "[";
  for (std::size_t i = 0; i < objects.size(); ++i) fields_ += (i > 0 ? ", " : "") + objects[i];
  fields_ += "]";
}

}  // namespace stemma::ingest
