#include "extract/site.h"

#include <algorithm>
#include <array>

#include "text/fold.h"

namespace stemma::extract {
namespace {

bool IsSecondLevel(std::string_view label) {
  static constexpr std::array<std::string_view, 15> kLabels = {"ac", "co",  "com", "edu", "gob", "gov", "gv", "go",
                                                               "in", "mil", "net", "nom", "or",  "org", "ne"};
  return std::ranges::find(kLabels, label) != kLabels.end();
}

// Hosting services: the label before them is the site.
bool IsHosting(std::string_view domain) {
  static constexpr std::array<std::string_view, 8> kDomains = {"wordpress.com", "blogspot.com", "substack.com",
                                                               "github.io",     "tumblr.com",   "medium.com",
                                                               "blogspot.de",   "over-blog.com"};
  return std::ranges::find(kDomains, domain) != kDomains.end();
}

std::size_t SchemeEnd(std::string_view url) {
  if (url.starts_with("//")) return 2;
  const std::size_t at = url.find("://");
  return at == std::string_view::npos || at > 12 ? 0 : at + 3;
}

}  // namespace

std::string HostOf(std::string_view url) {
  const std::size_t begin = SchemeEnd(url);
  if (begin == 0) return {};
  std::string_view rest = url.substr(begin);
  rest = rest.substr(0, std::min(rest.find_first_of("/?#"), rest.size()));
  if (const std::size_t at = rest.rfind('@'); at != std::string_view::npos) rest = rest.substr(at + 1);
  rest = rest.substr(0, std::min(rest.find(':'), rest.size()));
  return text::LowerAscii(rest);
}

std::string RegistrableDomain(std::string_view host) {
  const std::size_t last = host.rfind('.');
  if (last == std::string_view::npos || last == 0) return std::string(host);
  if (std::ranges::all_of(host, [](char c) { return c == '.' || (c >= '0' && c <= '9'); })) return std::string(host);
  std::size_t from = host.rfind('.', last - 1);
  const std::size_t second = from == std::string_view::npos ? 0 : from + 1;
  const bool suffix = host.size() - last == 3 && IsSecondLevel(host.substr(second, last - second));
  if ((suffix || IsHosting(host.substr(second))) && from != std::string_view::npos && from > 0)
    from = host.rfind('.', from - 1);
  return std::string(host.substr(from == std::string_view::npos ? 0 : from + 1));
}

std::string Absolute(std::string_view href, std::string_view base) {
  const std::size_t host_begin = SchemeEnd(base);
  const std::size_t colon = href.find(':');
  const bool has_scheme = colon != std::string_view::npos && colon < href.find_first_of("/?#");
  if (has_scheme || host_begin < 3) return std::string(href);
  if (href.starts_with("//")) return std::string(base.substr(0, host_begin - 2)).append(href);
  const std::size_t path = std::min(base.find('/', host_begin), base.size());
  if (href.starts_with("/")) return std::string(base.substr(0, path)).append(href);
  const std::string_view document = base.substr(0, std::min(base.find_first_of("?#", host_begin), base.size()));
  if (href.starts_with("#") || href.empty()) return std::string(document).append(href);
  if (href.starts_with("?")) return std::string(document).append(href);
  const std::size_t folder = document.rfind('/');
  if (folder == std::string_view::npos || folder < host_begin) return std::string(document).append("/").append(href);
  return std::string(document.substr(0, folder + 1)).append(href);
}

}  // namespace stemma::extract
