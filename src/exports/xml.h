// Xml: what the two XML formats share: a document as text that any XML 1.0 reader takes.
// Tested by exports/exports_test.cc.
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace stemma::exports {

// Sets an attribute; characters that XML 1.0 does not allow at all (most of U+0000 to U+001F, U+FFFE, U+FFFF) are left
// out.
void Set(pugi::xml_node node, const char* name, std::string_view value);
// Puts text into an element, cleaned in the same way.
void Fill(pugi::xml_node node, std::string_view value);
// The document with its declaration, indented by one space a level.
std::string ToText(const pugi::xml_document& document);

}  // namespace stemma::exports
