#include "serve/request.h"

#include <algorithm>

#include "views/document.h"

namespace stemma::serve {
namespace {

std::optional<std::string> Unescaped(std::string_view text) {
  std::string spaced(text);
  std::ranges::replace(spaced, '+', ' ');
  return views::FromSegment(spaced);
}

}  // namespace

std::string_view Request::Header(std::string_view name) const {
  const auto at = std::ranges::find(headers, name, [](const auto& header) { return std::string_view(header.first); });
  return at == headers.end() ? std::string_view() : std::string_view(at->second);
}

std::optional<std::string> Request::Value(std::string_view name) const {
  for (std::string_view rest = query; !rest.empty();) {
    const std::size_t end = std::min(rest.find('&'), rest.size());
    const std::string_view pair = rest.substr(0, end);
    const std::size_t equals = std::min(pair.find('='), pair.size());
    if (pair.substr(0, equals) == name)
      return Unescaped(equals == pair.size() ? std::string_view() : pair.substr(equals + 1));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return std::nullopt;
}

}  // namespace stemma::serve
