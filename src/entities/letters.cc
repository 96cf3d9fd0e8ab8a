#include "entities/letters.h"

#include <algorithm>

namespace stemma::entities {

void ReplaceAll(std::string& s, std::string_view from, std::string_view to) {
  for (std::size_t at = s.find(from); at != std::string::npos; at = s.find(from, at + to.size()))
    s.replace(at, from.size(), to);
}

void Undouble(std::string& s) { s.erase(std::unique(s.begin(), s.end()), s.end()); }

}  // namespace stemma::entities
