#include "exports/xml.h"

#include <sstream>

namespace stemma::exports {
namespace {

// XML 1.0 (5th edition), section 2.2: Char. UTF-8 is valid here already, so only two code points over U+001F matter.
std::string Allowed(std::string_view value) {
  std::string out;
  out.reserve(value.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto byte = static_cast<unsigned char>(value[i]);
    if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') continue;
    const std::string_view three = value.substr(i, 3);
    if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
      i += 2;
      continue;
    }
    out += value[i];
  }
  return out;
}

}  // namespace

void Set(pugi::xml_node node, const char* name, std::string_view value) {
  node.append_attribute(name).set_value(Allowed(value).c_str());
}

void Fill(pugi::xml_node node, std::string_view value) {
  node.append_child(pugi::node_pcdata).set_value(Allowed(value).c_str());
}

std::string ToText(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, " ", pugi::format_indent, pugi::encoding_utf8);
  return std::move(out).str();
}

}  // namespace stemma::exports
