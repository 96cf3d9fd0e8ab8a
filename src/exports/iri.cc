#include "exports/iri.h"

#include <fmt/format.h>

namespace stemma::exports {
namespace {

bool IsUnreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

}  // namespace

std::string NodeIri(std::string_view id) {
  std::string out = "urn:stemma:node:";
  for (const char c : id)
    out += IsUnreserved(c) ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return out;
}

}  // namespace stemma::exports
