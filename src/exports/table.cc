#include "exports/table.h"

#include <algorithm>
#include <cassert>

namespace stemma::exports {
namespace {

bool IsNumber(std::string_view value) {
  const std::string_view digits = value.starts_with('-') ? value.substr(1) : value;
  return !digits.empty() && digits.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool LooksLikeFormula(std::string_view value) {
  return !value.empty() && std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos &&
         !IsNumber(value);
}

}  // namespace

std::string Cell(std::string_view value) {
  const bool formula = LooksLikeFormula(value);
  if (!formula && value.find_first_of("\",\r\n") == std::string_view::npos) return std::string(value);
  std::string out = formula ? "\"'" : "\"";
  for (const char c : value) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

void Table::Add(const std::vector<std::string>& cells) {
  assert(cells.size() == width_);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text_ += ',';
    text_ += Cell(cells[i]);
  }
  text_ += "\r\n";
}

}  // namespace stemma::exports
