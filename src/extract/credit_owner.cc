#include "extract/credit_owner.h"

#include <string>

#include "extract/title.h"

namespace stemma::extract {
namespace {

std::string_view WithoutThe(std::string_view key) {
  constexpr std::size_t kMinRest = 4;
  return key.starts_with("the") && key.size() >= 3 + kMinRest ? key.substr(3) : key;
}

// "CNN's Ada Quill": whose the person is; "" where nobody's.
std::string_view OutletOfPerson(std::string_view name) {
  constexpr std::size_t kMinOutlet = 2;
  for (const std::string_view mark : {"'s ", "\xE2\x80\x99s "}) {
    const std::size_t at = name.find(mark);
    if (at == std::string_view::npos || at < kMinOutlet || at + mark.size() >= name.size()) continue;
    const char next = name[at + mark.size()];
    if (next >= 'A' && next <= 'Z') return name.substr(0, at);
  }
  return {};
}

}  // namespace

bool IsOwnOutlet(std::string_view name, const Publisher& publisher) {
  constexpr std::size_t kMinBytes = 5;
  std::string key = TitleKey(name);
  while (!key.empty() && key.back() >= '0' && key.back() <= '9') key.pop_back();  // "Lantern 10/22"
  const std::string own = TitleKey(publisher.name);
  const std::string brand = TitleKey(publisher.domain.substr(0, publisher.domain.find('.')));
  const std::string_view bare = WithoutThe(key);
  if (!own.empty() && (bare == WithoutThe(own) || (key.size() >= kMinBytes && own.ends_with(key)))) return true;
  return bare.size() >= kMinBytes && (bare == brand || key == TitleKey(publisher.domain));
}

Credit OfItsOutlet(Credit credit, const Publisher& publisher) {
  const std::string outlet(credit.kind == "staff" ? OutletOfPerson(credit.name) : std::string_view());
  if (outlet.empty() || (publisher.name.empty() && publisher.domain.empty())) return credit;
  const std::string own = TitleKey(publisher.name);  // "Harbour Post Digital's" is its own too
  if (IsOwnOutlet(outlet, publisher) || (!own.empty() && TitleKey(outlet).starts_with(own))) return credit;
  credit.kind = "based_on";
  credit.name = outlet;
  return credit;
}

}  // namespace stemma::extract
