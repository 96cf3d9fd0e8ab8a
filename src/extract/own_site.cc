#include "extract/own_site.h"

#include <algorithm>
#include <map>
#include <vector>

#include "extract/site.h"
#include "extract/title.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

using html::HtmlTree;
using html::NodeIndex;
using html::Tag;

constexpr std::size_t kMinLinks = 8;  // with fewer there is no menu
constexpr std::size_t kMargin = 3;    // links to the own site for one to the declared
constexpr std::size_t kMinBrand = 3;  // letters; shorter ones begin other words

// "example" of "example.co.uk".
std::string_view BrandOf(std::string_view domain) { return domain.substr(0, domain.find('.')); }

// Hosts of the addresses that have one, in anchors and in the head's links (icons, style sheets, feeds).
struct LinkedHosts {
  std::map<std::string, std::size_t> anchors;
  std::vector<std::string> loaded;
};

LinkedHosts HostsOf(const HtmlTree& tree) {
  LinkedHosts hosts;
  for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
    const html::Node& node = tree.node(i);
    if (node.is_text || (node.tag != Tag::kA && node.tag != Tag::kLink)) continue;
    std::string host = HostOf(Squash(tree.Attribute(i, "href")));
    if (host.empty()) continue;
    if (node.tag == Tag::kA) {
      ++hosts.anchors[host];
    } else if (text::LowerAscii(tree.Attribute(i, "rel")) != "canonical") {
      hosts.loaded.push_back(std::move(host));
    }
  }
  return hosts;
}

// "static-example-com.cdn.test" and "examplecdn.test" serve "example".
bool Serves(std::string_view host, std::string_view brand) {
  for (std::size_t at = host.find(brand); at != std::string_view::npos; at = host.find(brand, at + 1))
    if (at == 0 || host[at - 1] == '.' || host[at - 1] == '-') return true;
  return false;
}

bool AnyServes(const std::vector<std::string>& hosts, std::string_view brand) {
  return std::ranges::any_of(hosts, [&](const std::string& host) { return Serves(host, brand); });
}

// True when the page calls itself by the name in the declared address, or by its beginning.
bool IsCalled(const Head& head, std::string_view brand) {
  const std::string key = TitleKey(brand);
  return std::ranges::any_of(std::initializer_list<std::string_view>{head.Meta({"og:site_name"}), head.data.publisher},
                             [&](std::string_view name) {
                               const std::string called = TitleKey(name);
                               return !called.empty() && (called.starts_with(key) || key.starts_with(called));
                             });
}

}  // namespace

std::string OwnHost(const HtmlTree& tree, const Head& head, std::string_view declared) {
  const std::string domain = RegistrableDomain(HostOf(declared));
  if (domain.empty()) return {};
  const LinkedHosts hosts = HostsOf(tree);
  std::map<std::string, std::size_t> domains;
  for (const auto& [host, count] : hosts.anchors) domains[RegistrableDomain(host)] += count;
  const auto most = [](const auto& a, const auto& b) { return a.second < b.second; };
  const auto top = std::ranges::max_element(domains, most);
  if (top == domains.end() || top->first == domain || top->second < kMinLinks) return {};
  const auto to_declared = domains.find(domain);
  if (to_declared != domains.end() && top->second < kMargin * to_declared->second) return {};
  const std::string_view own = BrandOf(top->first);
  if (own.size() < kMinBrand || !AnyServes(hosts.loaded, own)) return {};
  if (AnyServes(hosts.loaded, BrandOf(domain)) || IsCalled(head, BrandOf(domain))) return {};
  std::map<std::string, std::size_t> of_top;
  for (const auto& [host, count] : hosts.anchors)
    if (RegistrableDomain(host) == top->first) of_top[host] = count;
  return std::ranges::max_element(of_top, most)->first;
}

}  // namespace stemma::extract
