// OwnSite: the site that a saved page belongs to, where nothing but the page says so.
// In:  the page's tree and head, the address that it declares.  Out: its host, where that is another outlet's.
// Tested by extract/metadata_test.cc. Source: ours; counted on 2,093 saved pages whose addresses are known.
#pragma once

#include <string>
#include <string_view>

#include "extract/head.h"
#include "html/tree.h"

namespace stemma::extract {

// A page taken over from another outlet declares that outlet's address as its own (rel=canonical, og:url), but its menu
// leads to its own host, and so does what its head loads: that host. Empty where the declared one may be the page's.
std::string OwnHost(const html::HtmlTree& tree, const Head& head, std::string_view declared);

}  // namespace stemma::extract
